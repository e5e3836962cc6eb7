namespace TrajForge.Environments.Tests.Tools;

/// <summary>What v1's shop says where others say something else.</summary>
public sealed class V1Tests
{
    private const string Swap = "\"item_ids\": [\"11\"], \"new_item_ids\": [\"12\"], \"payment_method_id\": \"paypal_1\"";
    private const string Address = "\"address1\": \"\", \"address2\": \"\", \"city\": \"\", \"state\": \"\", \"country\": \"\", \"zip\": \"\"";

    [Theory]
    [InlineData("find_user_id_by_email", "\"email\": \"x\"", "user not found")]
    [InlineData("find_user_id_by_name_zip", "\"first_name\": \"Ann\", \"last_name\": \"Lee\", \"zip\": 2108", "user not found")]
    [InlineData("get_user_details", "\"user_id\": \"ann\"", "user not found")]
    [InlineData("get_order_details", "\"order_id\": \"W1\"", "order not found")]
    [InlineData("get_product_details", "\"product_id\": 10", "product not found")]
    [InlineData("calculate", "\"expression\": \"2x\"", "invalid characters in expression")]
    [InlineData("cancel_pending_order", "\"order_id\": \"#W2\", \"reason\": \"no longer needed\"", "non-pending order cannot be cancelled")]
    [InlineData("cancel_pending_order", "\"order_id\": \"#W1\", \"reason\": \"too dear\"", "invalid reason")]
    [InlineData("modify_pending_order_address", "\"order_id\": \"#W2\", " + Address, "non-pending order cannot be modified")]
    [InlineData("modify_user_address", "\"user_id\": \"ann\", " + Address, "user not found")]
    [InlineData("modify_pending_order_payment", "\"order_id\": \"#W2\", \"payment_method_id\": \"paypal_1\"", "non-pending order cannot be modified")]
    [InlineData("modify_pending_order_payment", "\"order_id\": \"#W1\", \"payment_method_id\": \"paypal_2\"", "payment method not found")]
    [InlineData("modify_pending_order_payment", "\"order_id\": \"#W1\", \"payment_method_id\": \"paypal_1\"", "the new payment method should be different from the current one")]
    [InlineData("modify_pending_order_items", "\"order_id\": \"#W2\", " + Swap, "non-pending order cannot be modified")]
    [InlineData("modify_pending_order_items", "\"order_id\": \"#W1\", \"item_ids\": [\"A9\"], \"new_item_ids\": [], \"payment_method_id\": \"\"", "A9 not found")]
    [InlineData("modify_pending_order_items", "\"order_id\": \"#W1\", \"item_ids\": [\"11\"], \"new_item_ids\": [], \"payment_method_id\": \"\"", "the number of items to be exchanged should match")]
    [InlineData("modify_pending_order_items", "\"order_id\": \"#W1\", \"item_ids\": [\"11\"], \"new_item_ids\": [\"13\"], \"payment_method_id\": \"\"", "new item 13 not found or available")]
    [InlineData("modify_pending_order_items", "\"order_id\": \"#W1\", \"item_ids\": [\"11\"], \"new_item_ids\": [\"22\"], \"payment_method_id\": \"\"", "new item 22 not found or available")]
    [InlineData("modify_pending_order_items", "\"order_id\": \"#W1\", \"item_ids\": [\"11\"], \"new_item_ids\": [\"12\"], \"payment_method_id\": \"p\"", "payment method not found")]
    [InlineData("exchange_delivered_order_items", "\"order_id\": \"#W1\", " + Swap, "non-delivered order cannot be exchanged")]
    [InlineData("exchange_delivered_order_items", "\"order_id\": \"#W2\", \"item_ids\": [\"99\"], \"new_item_ids\": [], \"payment_method_id\": \"\"", "99 not found")]
    [InlineData("exchange_delivered_order_items", "\"order_id\": \"#W2\", \"item_ids\": [\"11\"], \"new_item_ids\": [], \"payment_method_id\": \"\"", "the number of items to be exchanged should match")]
    [InlineData("exchange_delivered_order_items", "\"order_id\": \"#W2\", \"item_ids\": [\"11\"], \"new_item_ids\": [\"no\"], \"payment_method_id\": \"\"", "new item no not found or available")]
    [InlineData("return_delivered_order_items", "\"order_id\": \"#W1\", \"item_ids\": [\"11\"], \"payment_method_id\": \"paypal_1\"", "non-delivered order cannot be returned")]
    [InlineData("return_delivered_order_items", "\"order_id\": \"#W2\", \"item_ids\": [\"11\"], \"payment_method_id\": \"paypal_2\"", "payment method not found")]
    [InlineData("return_delivered_order_items", "\"order_id\": \"#W2\", \"item_ids\": [\"11\"], \"payment_method_id\": \"credit_card_1\"", "payment method should be either the original payment method or a gift card")]
    [InlineData("return_delivered_order_items", "\"order_id\": \"#W2\", \"item_ids\": [\"11\", \"11\"], \"payment_method_id\": \"paypal_1\"", "some item not found")]
    public async Task A_failed_check_is_worded_in_lower_case(string tool, string arguments, string text)
    {
        var world = Shop.V1();

        var reply = await world.CallAsync(tool, arguments);

        Assert.Equal(("Error: " + text, true), (reply.Text, reply.IsError));
        Assert.Empty(world.State.Snapshot([]).Changes);
    }

    [Theory]
    [InlineData("get_order_details", "", "GetOrderDetails.invoke() missing 1 required positional argument: 'order_id'")]
    [InlineData("cancel_pending_order", "", "CancelPendingOrder.invoke() missing 2 required positional arguments: 'order_id' and 'reason'")]
    [InlineData("find_user_id_by_name_zip", "", "FindUserIdByNameZip.invoke() missing 3 required positional arguments: 'first_name', 'last_name', and 'zip'")]
    [InlineData("get_order_details", "\"id\": 1, \"why\": 2", "GetOrderDetails.invoke() got an unexpected keyword argument 'id'")]
    [InlineData("get_order_details", "\"requestor\": 1", "GetOrderDetails.invoke() got an unexpected keyword argument 'requestor'")]
    [InlineData("get_order_details", "\"data\": 1", "tau_bench.envs.retail.tools.get_order_details.GetOrderDetails.invoke() got multiple values for keyword argument 'data'")]
    [InlineData("get_user_details", "\"user_id\": [\"ann_lee_1\"]", "unhashable type: 'list'")]
    [InlineData("find_user_id_by_email", "\"email\": null", "'NoneType' object has no attribute 'lower'")]
    [InlineData("return_delivered_order_items", "\"order_id\": \"#W2\", \"item_ids\": {\"11\": 1}, \"payment_method_id\": \"paypal_1\"", "'dict' object has no attribute 'count'")]
    [InlineData("modify_pending_order_items", "\"order_id\": \"#W1\", \"item_ids\": [\"11\"], \"new_item_ids\": [[\"12\"]], \"payment_method_id\": \"paypal_1\"", "unhashable type: 'list'")]
    public async Task Arguments_stumble_where_python_does(string tool, string arguments, string text) =>
        Assert.Equal("Error: " + text, (await Shop.V1().CallAsync(tool, arguments)).Text);

    [Theory]
    [InlineData("get_item_details")]
    [InlineData("refund")]
    public async Task An_absent_tool_is_an_unknown_action(string tool)
    {
        var reply = await Shop.V1().CallAsync(tool, "\"item_id\": \"11\"");

        Assert.Equal(($"Unknown action {tool}", true), (reply.Text, reply.IsError));
    }

    [Fact]
    public async Task A_thought_has_an_empty_reply()
    {
        var reply = await Shop.V1().CallAsync("think", "\"thought\": \"hm\"");

        Assert.Equal(("", false), (reply.Text, reply.IsError));
        Assert.Equal("Error: Tool 'think' not found.", (await Shop.V2().CallAsync("think", "\"thought\": \"hm\"")).Text);
    }
}
