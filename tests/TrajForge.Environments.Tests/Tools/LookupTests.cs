using TrajForge.Retail.State;

namespace TrajForge.Environments.Tests.Tools;

public sealed class LookupTests
{
    [Theory]
    [InlineData("find_user_id_by_email", "\"email\": \"ann.LEE@example.com\"")]
    [InlineData("find_user_id_by_name_zip", "\"first_name\": \"ANN\", \"last_name\": \"lee\", \"zip\": \"02108\"")]
    public async Task A_customer_is_found_whatever_the_case_and_is_thereby_authenticated(string tool, string arguments)
    {
        var reply = await Shop.Corrected().CallAsync(tool, arguments);

        Assert.Equal(("ann_lee_1", "ann_lee_1", false), (reply.Text, reply.Authenticates, reply.IsError));
    }

    [Theory]
    [InlineData("find_user_id_by_email", "\"email\": \"ann@example.com\"", "User not found")]
    [InlineData("find_user_id_by_name_zip", "\"first_name\": \"Ann\", \"last_name\": \"Lee\", \"zip\": \"02109\"", "User not found")]
    [InlineData("get_user_details", "\"user_id\": \"ann\"", "User not found")]
    [InlineData("get_order_details", "\"order_id\": \"W1\"", "Order not found")]
    [InlineData("get_product_details", "\"product_id\": \"11\"", "Product not found")]
    [InlineData("get_item_details", "\"item_id\": \"10\"", "Item not found")]
    public async Task What_does_not_exist_is_an_error(string tool, string arguments, string text)
    {
        var reply = await Shop.Corrected().CallAsync(tool, arguments);

        Assert.Equal(("Error: " + text, true), (reply.Text, reply.IsError));
    }

    [Fact]
    public async Task A_customer_who_moved_is_found_by_the_new_zip_code_only()
    {
        var world = Shop.Corrected();
        await world.CallAsync("modify_user_address", """ "user_id": "ann_lee_1", "address1": "9 Oak Road", "address2": "", "city": "Austin", "state": "TX", "country": "USA", "zip": "78701" """);

        var old = await world.CallAsync("find_user_id_by_name_zip", """ "first_name": "Ann", "last_name": "Lee", "zip": "02108" """);
        var @new = await world.CallAsync("find_user_id_by_name_zip", """ "first_name": "Ann", "last_name": "Lee", "zip": "78701" """);

        Assert.Equal((true, "ann_lee_1"), (old.IsError, @new.Text));
    }

    [Fact]
    public async Task A_profile_is_printed_as_the_reference_prints_it()
    {
        var reply = await Shop.Corrected().CallAsync("get_user_details", "\"user_id\": \"ann_lee_1\"");

        Assert.Equal(
            """{"user_id": "ann_lee_1", "name": {"first_name": "Ann", "last_name": "Lee"}, "address": {"address1": "1 Elm Street", "address2": "Apt 2", "city": "Boston", "country": "USA", "state": "MA", "zip": "02108"}, "email": "Ann.Lee@example.com", "payment_methods": {"gift_card_1": {"source": "gift_card", "id": "gift_card_1", "balance": 100.0}, "paypal_1": {"source": "paypal", "id": "paypal_1"}, "credit_card_1": {"source": "credit_card", "id": "credit_card_1", "brand": "visa", "last_four": "4321"}}, "orders": ["#W1", "#W2", "#W3", "#W4"]}""",
            reply.Text);
        Assert.Equal([new RecordRef(Tables.Users, "ann_lee_1")], reply.Seen);
        Assert.Equal(["ann_lee_1"], reply.Owners);
    }

    [Fact]
    public async Task An_order_is_printed_with_its_empty_fields()
    {
        var reply = await Shop.Corrected().CallAsync("get_order_details", "\"order_id\": \"#W3\"");

        Assert.EndsWith(
            """ "status": "processed", "fulfillments": [], "payment_history": [{"transaction_type": "payment", "amount": 20.35, "payment_method_id": "gift_card_1"}], "cancel_reason": null, "exchange_items": null, "exchange_new_items": null, "exchange_payment_method_id": null, "exchange_price_difference": null, "return_items": null, "return_payment_method_id": null}""",
            reply.Text);
        Assert.Equal(([new(Tables.Orders, "#W3")], "ann_lee_1"), (reply.Seen.ToArray(), reply.Owners.Single()), Comparing);
    }

    [Fact]
    public async Task A_product_shows_all_its_variants_and_an_item_only_itself()
    {
        var product = await Shop.Corrected().CallAsync("get_product_details", "\"product_id\": \"20\"");
        var item = await Shop.Corrected().CallAsync("get_item_details", "\"item_id\": \"22\"");

        Assert.Equal([new(Tables.Products, "20"), new(Tables.Variants, "21"), new(Tables.Variants, "22")], product.Seen);
        Assert.Equal([new RecordRef(Tables.Variants, "22")], item.Seen);
        Assert.Equal("""{"item_id": "22", "options": {"look": "large"}, "available": true, "price": 80.2}""", item.Text);
    }

    [Fact]
    public async Task Products_are_listed_by_name() =>
        Assert.Equal("""{"Lamp": "20", "Mug": "10"}""", (await Shop.Corrected().CallAsync("list_all_product_types", "")).Text);

    private static bool Comparing((RecordRef[] Seen, string Owner) left, (RecordRef[] Seen, string Owner) right) =>
        left.Seen.SequenceEqual(right.Seen) && left.Owner == right.Owner;
}
