using System.Text.Json;
using TrajForge.Retail;
using TrajForge.Retail.State;
using TrajForge.Retail.Tools;

namespace TrajForge.Environments.Tests.Tools;

/// <summary>What v1's shop does to records where others do something else: by the reference's defects and by its untyped records.</summary>
public sealed class V1RecordTests
{
    [Fact]
    public async Task Records_are_printed_as_they_stand_in_the_files()
    {
        var user = await Shop.V1().CallAsync("get_user_details", "\"user_id\": \"ann_lee_1\"");
        var order = await Shop.V1().CallAsync("get_order_details", "\"order_id\": \"#W3\"");

        Assert.StartsWith("""{"name": {"first_name": "Ann", "last_name": "Lee"}, """, user.Text, StringComparison.Ordinal);
        Assert.Contains("\"balance\": 100}", user.Text, StringComparison.Ordinal);
        Assert.Equal(["ann_lee_1"], user.Owners);
        Assert.EndsWith(
            """ "fulfillments": [], "status": "processed", "payment_history": [{"transaction_type": "payment", "amount": 20.35, "payment_method_id": "gift_card_1"}]}""",
            order.Text,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cancel_pending_order", "\"order_id\": \"#W1\", \"reason\": \"no longer needed\"", "cancel_reason")]
    [InlineData("return_delivered_order_items", "\"order_id\": \"#W2\", \"item_ids\": [\"11\"], \"payment_method_id\": \"paypal_1\"", "return_items return_payment_method_id")]
    [InlineData("exchange_delivered_order_items", "\"order_id\": \"#W2\", \"item_ids\": [\"11\"], \"new_item_ids\": [\"12\"], \"payment_method_id\": \"paypal_1\"", "exchange_items exchange_new_items exchange_payment_method_id exchange_price_difference")]
    public async Task Later_fields_stand_at_the_end_in_the_order_of_their_setting(string tool, string arguments, string later)
    {
        using var order = JsonDocument.Parse((await Shop.V1().CallAsync(tool, arguments)).Text);

        Assert.Equal(
            ["order_id", "user_id", "address", "items", "fulfillments", "status", "payment_history", .. later.Split(' ')],
            order.RootElement.EnumerateObject().Select(property => property.Name));
    }

    [Fact]
    public async Task An_address_is_stored_as_the_caller_wrote_it()
    {
        var world = Shop.V1();

        var reply = await world.CallAsync("modify_user_address", """ "user_id": "ann_lee_1", "zip": 78701, "address1": null, "address2": [1.0], "city": "Austin", "state": {}, "country": true """);

        Assert.Contains("\"address\": {\"address1\": null, \"address2\": [1.0], \"city\": \"Austin\", \"state\": {}, \"country\": true, \"zip\": 78701}", reply.Text, StringComparison.Ordinal);
        Assert.Equal("ann_lee_1", (await world.CallAsync("find_user_id_by_name_zip", """ "first_name": "Ann", "last_name": "Lee", "zip": 78701.0 """)).Text);
    }

    [Theory]
    [InlineData(20, false)]
    [InlineData(60, true)]
    public async Task An_address_nested_too_deep_to_be_written_again_is_refused(int depth, bool refused)
    {
        var zip = new string('[', depth) + new string(']', depth);

        var reply = await Shop.V1().CallAsync("modify_user_address", $"\"user_id\": \"ann_lee_1\", \"address1\": \"\", \"address2\": \"\", \"city\": \"\", \"state\": \"\", \"country\": \"\", \"zip\": {zip}");

        Assert.Equal(refused, reply.IsError);
    }

    [Fact]
    public async Task A_number_longer_than_python_reads_is_refused()
    {
        var reply = await Shop.V1().CallAsync("get_user_details", $"\"user_id\": {new string('9', 4301)}");

        Assert.Equal(
            "Error: Exceeds the limit (4300 digits) for integer string conversion: value has 4301 digits; use sys.set_int_max_str_digits() to increase the limit",
            reply.Text);
    }

    [Fact]
    public async Task A_balance_is_whole_until_it_changes_by_cents()
    {
        var reply = await Shop.V1().CallAsync("modify_pending_order_payment", """ "order_id": "#W1", "payment_method_id": "gift_card_1" """);

        Assert.Equal("100 -> 39.9", Balances(reply));
    }

    [Fact]
    public async Task R1_and_R5_each_item_takes_its_own_variant_though_the_second_pair_meets_the_first_ones_result()
    {
        var (two, chain) = (Shop.V1(), Shop.V1());
        await two.CallAsync("modify_pending_order_items", """ "order_id": "#W1", "item_ids": ["11", "21"], "new_item_ids": ["12", "22"], "payment_method_id": "paypal_1" """);
        await chain.CallAsync("modify_pending_order_items", """ "order_id": "#W4", "item_ids": ["11", "12"], "new_item_ids": ["12", "14"], "payment_method_id": "paypal_1" """);

        Assert.Equal([("12", 20.35), ("22", 80.2)], Items(two, "#W1"));
        Assert.Equal([("14", 10.1), ("12", 20.35)], Items(chain, "#W4"));
    }

    [Fact]
    public async Task R2_the_difference_is_booked_with_its_noise()
    {
        var world = Shop.V1();
        await world.CallAsync("modify_pending_order_items", """ "order_id": "#W1", "item_ids": ["21"], "new_item_ids": ["22"], "payment_method_id": "gift_card_1" """);

        Assert.Equal((30.200000000000003, 69.8), (world.Order("#W1").PaymentHistory[1].Amount, world.GiftCard()));
    }

    [Fact]
    public async Task R3_the_lists_of_an_exchange_are_sorted_apart()
    {
        var world = Shop.V1();
        await world.CallAsync("exchange_delivered_order_items", """ "order_id": "#W2", "item_ids": ["12", "11"], "new_item_ids": ["11", "14"], "payment_method_id": "paypal_1" """);

        Assert.Equal("""["11","12"] ["11","14"]""", $"{JsonSerializer.Serialize(world.Order("#W2").ExchangeItems)} {JsonSerializer.Serialize(world.Order("#W2").ExchangeNewItems)}");
    }

    [Fact]
    public async Task R4_a_changed_payment_is_refunded_thrice()
    {
        var world = Shop.V1();
        await world.CallAsync("modify_pending_order_payment", """ "order_id": "#W1", "payment_method_id": "gift_card_1" """);
        await world.CallAsync("cancel_pending_order", """ "order_id": "#W1", "reason": "no longer needed" """);

        Assert.Equal((100, 6), (world.GiftCard(), world.Order("#W1").PaymentHistory.Count));
    }

    [Fact]
    public async Task R6_a_change_of_nothing_books_a_refund_of_a_whole_zero()
    {
        const string Nothing = """ "item_ids": [], "new_item_ids": [], "payment_method_id": "gift_card_1" """;

        var items = await Shop.V1().CallAsync("modify_pending_order_items", "\"order_id\": \"#W1\", " + Nothing);
        var exchange = await Shop.V1().CallAsync("exchange_delivered_order_items", "\"order_id\": \"#W2\", " + Nothing);

        Assert.Contains("{\"transaction_type\": \"refund\", \"amount\": 0, \"payment_method_id\": \"gift_card_1\"}", items.Text, StringComparison.Ordinal);
        Assert.EndsWith("\"exchange_price_difference\": 0}", exchange.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("modify_pending_order_items", "#W1")]
    [InlineData("exchange_delivered_order_items", "#W2")]
    public async Task R7_an_item_may_become_itself(string tool, string order) =>
        Assert.False((await Shop.V1().CallAsync(tool, $"\"order_id\": \"{order}\", \"item_ids\": [\"11\"], \"new_item_ids\": [\"11\"], \"payment_method_id\": \"paypal_1\"")).IsError);

    [Fact]
    public async Task R8_an_order_with_modified_items_takes_no_address()
    {
        var world = Shop.V1();
        await world.CallAsync("modify_pending_order_items", """ "order_id": "#W1", "item_ids": ["11"], "new_item_ids": ["12"], "payment_method_id": "paypal_1" """);

        var reply = await world.CallAsync("modify_pending_order_address", """ "order_id": "#W1", "address1": "", "address2": "", "city": "", "state": "", "country": "", "zip": "" """);

        Assert.Equal("Error: non-pending order cannot be modified", reply.Text);
    }

    [Fact]
    public async Task A_gift_card_is_known_by_its_id()
    {
        const string Return = """ "order_id": "#W2", "item_ids": ["11"], "payment_method_id": "gift_card_of_paypal" """;
        var data = Shop.Data with { Users = With("gift_card_of_paypal", new() { Source = PaymentSources.PayPal, Id = "gift_card_of_paypal" }) };

        Assert.False((await Shop.Load(RetailVariant.V1, data).Open().CallAsync("return_delivered_order_items", Return)).IsError);
        Assert.Equal("Error: Payment method should be the original payment method", (await Shop.Load(RetailVariant.V2, data).Open().CallAsync("return_delivered_order_items", Return)).Text);
    }

    [Theory]
    [InlineData("v1", "list index out of range")]
    [InlineData("v2", "There should be exactly one payment for a pending order")]
    public async Task An_order_without_payment_is_met_unprepared(string variant, string text)
    {
        var orders = new Dictionary<string, Order>(Shop.Data.Orders) { ["#W1"] = Shop.Data.Orders["#W1"] with { PaymentHistory = [] } };
        var shop = Shop.Load(RetailVariant.All.Single(one => one.Name == variant), Shop.Data with { Orders = orders });

        var reply = await shop.Open().CallAsync("modify_pending_order_payment", """ "order_id": "#W1", "payment_method_id": "gift_card_1" """);

        Assert.Equal("Error: " + text, reply.Text);
    }

    [Theory]
    [InlineData("v1", "invalid reason")]
    [InlineData("v2", "unhashable type: 'list'")]
    public async Task A_list_of_reasons_is_looked_up_differently(string variant, string text)
    {
        var shop = Shop.Load(RetailVariant.All.Single(one => one.Name == variant));

        Assert.Equal("Error: " + text, (await shop.Open().CallAsync("cancel_pending_order", """ "order_id": "#W1", "reason": [] """)).Text);
    }

    private static Dictionary<string, User> With(string id, PaymentMethod method)
    {
        var ann = Shop.Data.Users["ann_lee_1"];
        return new(Shop.Data.Users) { ["ann_lee_1"] = ann with { PaymentMethods = new Dictionary<string, PaymentMethod>(ann.PaymentMethods) { [id] = method } } };
    }

    private static string Balances(ToolReply reply)
    {
        var user = reply.Changes.Single(change => change.Record.Table == Tables.Users);
        return $"{Balance(user.Before)} -> {Balance(user.After)}";
    }

    private static string Balance(JsonText user) => user.ToElement().GetProperty("payment_methods").GetProperty("gift_card_1").GetProperty("balance").GetRawText();

    private static IEnumerable<(string, double)> Items(TrajForge.Environments.ToolWorld<RetailState> world, string order) => world.Order(order).Items.Select(item => (item.ItemId, item.Price));
}
