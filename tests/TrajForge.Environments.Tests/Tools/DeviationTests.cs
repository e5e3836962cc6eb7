using TrajForge.Retail.State;

namespace TrajForge.Environments.Tests.Tools;

/// <summary>Each known defect of the reference: what v2 does, and what the corrected shop does instead.</summary>
public sealed class DeviationTests
{
    [Fact]
    public async Task G1_v2_stumbles_over_wrong_types_where_corrected_validates_first()
    {
        const string Arguments = "\"order_id\": [\"#W1\"], \"reason\": 5, \"why\": 1";

        Assert.Equal("Error: RetailTools.cancel_pending_order() got an unexpected keyword argument 'why'", (await Shop.V2().CallAsync("cancel_pending_order", Arguments)).Text);
        Assert.Equal("Error: unhashable type: 'list'", (await Shop.V2().CallAsync("cancel_pending_order", Arguments[..^10])).Text);
        Assert.Equal(
            "Error: argument 'order_id' must be a string, not an array; argument 'reason' must be a string, not a number; unknown argument 'why'",
            (await Shop.Corrected().CallAsync("cancel_pending_order", Arguments)).Text);
    }

    [Theory]
    [InlineData("get_order_details", "", "RetailTools.get_order_details() missing 1 required positional argument: 'order_id'")]
    [InlineData("cancel_pending_order", "", "RetailTools.cancel_pending_order() missing 2 required positional arguments: 'order_id' and 'reason'")]
    [InlineData("find_user_id_by_name_zip", "", "RetailTools.find_user_id_by_name_zip() missing 3 required positional arguments: 'first_name', 'last_name', and 'zip'")]
    [InlineData("get_order_details", "\"order_id\": \"#W1\", \"requestor\": 1", "tau2.environment.environment.Environment.make_tool_call() got multiple values for keyword argument 'requestor'")]
    [InlineData("get_order_details", "\"self\": 1", "Environment.make_tool_call() got multiple values for argument 'self'")]
    [InlineData("get_order_details", "\"order_id\": {}", "unhashable type: 'dict'")]
    [InlineData("get_product_details", "\"product_id\": 10", "Product not found")]
    [InlineData("find_user_id_by_email", "\"email\": null", "'NoneType' object has no attribute 'lower'")]
    [InlineData("find_user_id_by_name_zip", "\"first_name\": \"ann\", \"last_name\": 5, \"zip\": \"\"", "'int' object has no attribute 'lower'")]
    [InlineData("find_user_id_by_name_zip", "\"first_name\": \"zed\", \"last_name\": 5, \"zip\": \"\"", "User not found")]
    [InlineData("calculate", "\"expression\": 5", "'int' object is not iterable")]
    [InlineData("return_delivered_order_items", "\"order_id\": \"#W2\", \"item_ids\": \"11\", \"payment_method_id\": \"paypal_1\"", "Some item not found")]
    [InlineData("exchange_delivered_order_items", "\"order_id\": \"#W2\", \"item_ids\": \"99\", \"new_item_ids\": [], \"payment_method_id\": \"paypal_1\"", "Number of 9 not found.")]
    [InlineData("exchange_delivered_order_items", "\"order_id\": \"#W2\", \"item_ids\": null, \"new_item_ids\": [], \"payment_method_id\": \"paypal_1\"", "'NoneType' object is not iterable")]
    [InlineData("exchange_delivered_order_items", "\"order_id\": \"#W2\", \"item_ids\": [\"11\"], \"new_item_ids\": 1.5, \"payment_method_id\": \"paypal_1\"", "object of type 'float' has no len()")]
    [InlineData("exchange_delivered_order_items", "\"order_id\": \"#W2\", \"item_ids\": [11], \"new_item_ids\": [], \"payment_method_id\": \"paypal_1\"", "Number of 11 not found.")]
    public async Task G1_v2_answers_with_pythons_words(string tool, string arguments, string text)
    {
        var reply = await Shop.V2().CallAsync(tool, arguments);

        Assert.Equal(("Error: " + text, true), (reply.Text, reply.IsError));
        Assert.True((await Shop.Corrected().CallAsync(tool, arguments)).IsError);
    }

    [Fact]
    public async Task G3_v2_shows_its_validators_words_and_corrected_its_own()
    {
        const string Arguments = """ "user_id": "ann_lee_1", "address1": 5, "address2": "", "city": "Austin", "state": "TX", "country": null, "zip": "1" """;

        var v2 = await Shop.V2().CallAsync("modify_user_address", Arguments);

        Assert.Equal(
            """
            Error: 2 validation errors for UserAddress
            address1
              Input should be a valid string [type=string_type, input_value=5, input_type=int]
                For further information visit https://errors.pydantic.dev/2.13/v/string_type
            country
              Input should be a valid string [type=string_type, input_value=None, input_type=NoneType]
                For further information visit https://errors.pydantic.dev/2.13/v/string_type
            """.ReplaceLineEndings("\n"),
            v2.Text);
        Assert.Equal(
            "Error: argument 'address1' must be a string, not a number; argument 'country' must be a string, not null",
            (await Shop.Corrected().CallAsync("modify_user_address", Arguments)).Text);
    }

    [Fact]
    public async Task R1_v2_gives_every_modified_item_the_last_variants_price_and_options()
    {
        const string Arguments = """ "order_id": "#W1", "item_ids": ["11", "21"], "new_item_ids": ["12", "22"], "payment_method_id": "paypal_1" """;
        var (v2, corrected) = await BothAsync("modify_pending_order_items", Arguments);

        Assert.Equal([("12", 80.2, "large"), ("22", 80.2, "large")], Looks(v2.Order("#W1")));
        Assert.Equal([("12", 20.35, "red"), ("22", 80.2, "large")], Looks(corrected.Order("#W1")));
    }

    [Fact]
    public async Task R2_v2_books_the_difference_with_its_noise()
    {
        const string Arguments = """ "order_id": "#W1", "item_ids": ["21"], "new_item_ids": ["22"], "payment_method_id": "gift_card_1" """;
        var (v2, corrected) = await BothAsync("modify_pending_order_items", Arguments);

        Assert.Equal((30.200000000000003, 30.2), (v2.Order("#W1").PaymentHistory[1].Amount, corrected.Order("#W1").PaymentHistory[1].Amount));
        Assert.Equal((69.8, 69.8), (v2.GiftCard(), corrected.GiftCard()));
    }

    [Fact]
    public async Task R3_v2_sorts_the_lists_of_an_exchange_apart()
    {
        const string Arguments = """ "order_id": "#W2", "item_ids": ["12", "11"], "new_item_ids": ["11", "14"], "payment_method_id": "paypal_1" """;
        var (v2, corrected) = await BothAsync("exchange_delivered_order_items", Arguments);

        Assert.Equal((["11", "12"], ["11", "14"]), Lists(v2.Order("#W2")), Same);
        Assert.Equal((["11", "12"], ["14", "11"]), Lists(corrected.Order("#W2")), Same);
    }

    [Fact]
    public async Task R4_v2_refunds_a_changed_payment_thrice()
    {
        var (v2, corrected) = (Shop.V2(), Shop.Corrected());
        foreach (var world in new[] { v2, corrected })
        {
            await world.CallAsync("modify_pending_order_payment", """ "order_id": "#W1", "payment_method_id": "gift_card_1" """);
            await world.CallAsync("cancel_pending_order", """ "order_id": "#W1", "reason": "no longer needed" """);
        }

        Assert.Equal(["paypal_1", "gift_card_1", "paypal_1"], v2.Order("#W1").PaymentHistory.Skip(3).Select(entry => entry.PaymentMethodId));
        Assert.Equal([("refund", 60.1, "gift_card_1")], corrected.Order("#W1").PaymentHistory.Skip(3).Select(entry => (entry.TransactionType, entry.Amount, entry.PaymentMethodId)));
        Assert.Equal(100, corrected.GiftCard());
    }

    [Fact]
    public async Task R4_v2_fills_up_a_gift_card_that_had_paid()
    {
        var (v2, corrected) = (Shop.V2(), Shop.Corrected());
        foreach (var world in new[] { v2, corrected })
        {
            await world.CallAsync("modify_pending_order_payment", """ "order_id": "#W4", "payment_method_id": "paypal_1" """);
            await world.CallAsync("cancel_pending_order", """ "order_id": "#W4", "reason": "no longer needed" """);
        }

        Assert.Equal((191.35, 130.45), (v2.GiftCard(), corrected.GiftCard()));
    }

    [Fact]
    public async Task R5_v2_modifies_the_item_it_has_just_modified()
    {
        const string Arguments = """ "order_id": "#W4", "item_ids": ["11", "12"], "new_item_ids": ["12", "14"], "payment_method_id": "paypal_1" """;
        var (v2, corrected) = await BothAsync("modify_pending_order_items", Arguments);

        Assert.Equal(["14", "12"], v2.Order("#W4").Items.Select(item => item.ItemId));
        Assert.Equal(["12", "14"], corrected.Order("#W4").Items.Select(item => item.ItemId));
    }

    [Theory]
    [InlineData("modify_pending_order_items", "\"order_id\": \"#W1\", \"item_ids\": [], \"new_item_ids\": [], \"payment_method_id\": \"paypal_1\"", OrderStatus.ItemsModified)]
    [InlineData("exchange_delivered_order_items", "\"order_id\": \"#W2\", \"item_ids\": [], \"new_item_ids\": [], \"payment_method_id\": \"paypal_1\"", OrderStatus.ExchangeRequested)]
    [InlineData("return_delivered_order_items", "\"order_id\": \"#W2\", \"item_ids\": [], \"payment_method_id\": \"paypal_1\"", OrderStatus.ReturnRequested)]
    public async Task R6_v2_accepts_empty_lists(string tool, string arguments, string status)
    {
        var world = Shop.V2();

        await world.CallAsync(tool, arguments);

        Assert.Equal(status, world.Order(arguments[13..16]).Status);
        Assert.Equal("Error: At least one item is needed", (await Shop.Corrected().CallAsync(tool, arguments)).Text);
    }

    [Fact]
    public async Task R6_v2_prints_the_difference_of_no_exchange_as_a_whole_number()
    {
        var reply = await Shop.V2().CallAsync("exchange_delivered_order_items", """ "order_id": "#W2", "item_ids": [], "new_item_ids": [], "payment_method_id": "paypal_1" """);

        Assert.Contains("\"exchange_price_difference\": 0, ", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task R6_v2_books_a_refund_of_zero()
    {
        const string Arguments = """ "order_id": "#W1", "item_ids": ["11"], "new_item_ids": ["14"], "payment_method_id": "paypal_1" """;
        var (v2, corrected) = await BothAsync("modify_pending_order_items", Arguments);

        Assert.Equal(("refund", 0.0), (v2.Order("#W1").PaymentHistory[1].TransactionType, v2.Order("#W1").PaymentHistory[1].Amount));
        Assert.Single(corrected.Order("#W1").PaymentHistory);
    }

    [Fact]
    public async Task R7_v2_exchanges_an_item_for_itself()
    {
        const string Arguments = """ "order_id": "#W2", "item_ids": ["11"], "new_item_ids": ["11"], "payment_method_id": "paypal_1" """;

        Assert.False((await Shop.V2().CallAsync("exchange_delivered_order_items", Arguments)).IsError);
        Assert.Equal(
            "Error: The new item id should be different from the old item id",
            (await Shop.Corrected().CallAsync("exchange_delivered_order_items", Arguments)).Text);
    }

    [Fact]
    public async Task R8_v2_lets_the_address_of_a_modified_order_change()
    {
        const string Items = """ "order_id": "#W1", "item_ids": ["11"], "new_item_ids": ["12"], "payment_method_id": "paypal_1" """;
        const string Address = """ "order_id": "#W1", "address1": "9 Oak Road", "address2": "", "city": "Austin", "state": "TX", "country": "USA", "zip": "78701" """;
        const string Payment = """ "order_id": "#W1", "payment_method_id": "credit_card_1" """;
        var (v2, corrected) = await BothAsync("modify_pending_order_items", Items);

        Assert.False((await v2.CallAsync("modify_pending_order_address", Address)).IsError);
        Assert.Equal("Error: There should be exactly one payment for a pending order", (await v2.CallAsync("modify_pending_order_payment", Payment)).Text);
        Assert.Equal("Error: Non-pending order cannot be modified", (await corrected.CallAsync("modify_pending_order_address", Address)).Text);
        Assert.Equal("Error: Non-pending order cannot be modified", (await corrected.CallAsync("modify_pending_order_payment", Payment)).Text);
    }

    private static async Task<(ToolWorld<RetailState> V2, ToolWorld<RetailState> Corrected)> BothAsync(string tool, string arguments)
    {
        var (v2, corrected) = (Shop.V2(), Shop.Corrected());
        Assert.False((await v2.CallAsync(tool, arguments)).IsError);
        Assert.False((await corrected.CallAsync(tool, arguments)).IsError);
        return (v2, corrected);
    }

    private static IEnumerable<(string, double, string)> Looks(Order order) => order.Items.Select(item => (item.ItemId, item.Price, item.Options["look"]));

    private static (string[] Old, string[] New) Lists(Order order) => (order.ExchangeItems!.ToArray(), order.ExchangeNewItems!.ToArray());

    private static bool Same((string[] Old, string[] New) left, (string[] Old, string[] New) right) => left.Old.SequenceEqual(right.Old) && left.New.SequenceEqual(right.New);
}
