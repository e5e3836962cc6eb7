using TrajForge.Retail.State;

namespace TrajForge.Environments.Tests.Tools;

public sealed class PendingOrderTests
{
    private const string NewAddress = """ "address1": "9 Oak Road", "address2": "", "city": "Austin", "state": "TX", "country": "USA", "zip": "78701" """;

    [Fact]
    public async Task Cancelling_refunds_the_gift_card_at_once()
    {
        var world = Shop.Corrected();

        var reply = await world.CallAsync("cancel_pending_order", """ "order_id": "#W4", "reason": "ordered by mistake" """);

        var order = world.Order("#W4");
        Assert.Equal((OrderStatus.Cancelled, "ordered by mistake"), (order.Status, order.CancelReason));
        Assert.Equal(("refund", 30.45), (order.PaymentHistory[1].TransactionType, order.PaymentHistory[1].Amount));
        Assert.Equal(130.45, world.GiftCard());
        Assert.Equal(["orders/#W4", "users/ann_lee_1"], reply.Changes.Select(change => change.Record.ToString()));
        Assert.Equal(["ann_lee_1"], reply.Owners);
    }

    [Theory]
    [InlineData("cancel_pending_order", "\"order_id\": \"#W9\", \"reason\": \"no longer needed\"", "Order not found")]
    [InlineData("cancel_pending_order", "\"order_id\": \"#W2\", \"reason\": \"no longer needed\"", "Non-pending order cannot be cancelled")]
    [InlineData("cancel_pending_order", "\"order_id\": \"#W1\", \"reason\": \"No longer needed\"", "Invalid reason")]
    [InlineData("modify_pending_order_address", "\"order_id\": \"#W3\", " + NewAddress, "Non-pending order cannot be modified")]
    [InlineData("modify_pending_order_address", "\"order_id\": \"#W9\", " + NewAddress, "Order not found")]
    [InlineData("modify_user_address", "\"user_id\": \"ann\", " + NewAddress, "User not found")]
    [InlineData("modify_pending_order_payment", "\"order_id\": \"#W3\", \"payment_method_id\": \"paypal_1\"", "Non-pending order cannot be modified")]
    [InlineData("modify_pending_order_payment", "\"order_id\": \"#W1\", \"payment_method_id\": \"paypal_2\"", "Payment method not found")]
    [InlineData("modify_pending_order_payment", "\"order_id\": \"#W1\", \"payment_method_id\": \"paypal_1\"", "The new payment method should be different from the current one")]
    [InlineData("modify_pending_order_items", "\"order_id\": \"#W2\", \"item_ids\": [\"11\"], \"new_item_ids\": [\"12\"], \"payment_method_id\": \"paypal_1\"", "Non-pending order cannot be modified")]
    [InlineData("modify_pending_order_items", "\"order_id\": \"#W1\", \"item_ids\": [\"11\", \"11\"], \"new_item_ids\": [\"12\", \"12\"], \"payment_method_id\": \"paypal_1\"", "11 not found")]
    [InlineData("modify_pending_order_items", "\"order_id\": \"#W1\", \"item_ids\": [\"11\"], \"new_item_ids\": [], \"payment_method_id\": \"paypal_1\"", "The number of items to be exchanged should match")]
    [InlineData("modify_pending_order_items", "\"order_id\": \"#W1\", \"item_ids\": [\"11\"], \"new_item_ids\": [\"11\"], \"payment_method_id\": \"paypal_1\"", "The new item id should be different from the old item id")]
    [InlineData("modify_pending_order_items", "\"order_id\": \"#W1\", \"item_ids\": [\"11\"], \"new_item_ids\": [\"21\"], \"payment_method_id\": \"paypal_1\"", "Variant not found")]
    [InlineData("modify_pending_order_items", "\"order_id\": \"#W1\", \"item_ids\": [\"11\"], \"new_item_ids\": [\"13\"], \"payment_method_id\": \"paypal_1\"", "New item 13 not found or available")]
    [InlineData("modify_pending_order_items", "\"order_id\": \"#W1\", \"item_ids\": [\"11\"], \"new_item_ids\": [\"12\"], \"payment_method_id\": \"paypal_2\"", "Payment method not found")]
    public async Task A_change_that_the_rules_forbid_is_refused(string tool, string arguments, string text)
    {
        foreach (var world in new[] { Shop.Corrected(), Shop.V2() })
        {
            var reply = await world.CallAsync(tool, arguments);

            Assert.Equal(("Error: " + text, true), (reply.Text, reply.IsError));
            Assert.Empty(world.State.Snapshot([]).Changes);
        }
    }

    [Fact]
    public async Task A_new_address_replaces_the_whole_old_one()
    {
        var world = Shop.Corrected();

        await world.CallAsync("modify_pending_order_address", "\"order_id\": \"#W1\", " + NewAddress);
        await world.CallAsync("modify_user_address", "\"user_id\": \"ann_lee_1\", " + NewAddress);

        var expected = new Address { Address1 = "9 Oak Road", Address2 = "", City = "Austin", Country = "USA", State = "TX", Zip = "78701" };
        Assert.Equal((expected, expected), (world.Order("#W1").Address, world.User("ann_lee_1").Address));
        Assert.Equal(Shop.Home, world.Order("#W4").Address);
    }

    [Fact]
    public async Task A_new_payment_method_pays_and_the_old_one_is_refunded()
    {
        var world = Shop.Corrected();

        await world.CallAsync("modify_pending_order_payment", """ "order_id": "#W1", "payment_method_id": "gift_card_1" """);

        Assert.Equal(
            [("payment", 60.1, "paypal_1"), ("payment", 60.1, "gift_card_1"), ("refund", 60.1, "paypal_1")],
            world.Order("#W1").PaymentHistory.Select(entry => (entry.TransactionType, entry.Amount, entry.PaymentMethodId)));
        Assert.Equal((39.9, OrderStatus.Pending), (world.GiftCard(), world.Order("#W1").Status));
        Assert.Equal(
            "Error: There should be exactly one payment for a pending order",
            (await world.CallAsync("modify_pending_order_payment", """ "order_id": "#W1", "payment_method_id": "credit_card_1" """)).Text);
    }

    [Fact]
    public async Task A_gift_card_without_enough_balance_cannot_take_over()
    {
        var world = Shop.WithGiftCard(1);

        var payment = await world.CallAsync("modify_pending_order_payment", """ "order_id": "#W1", "payment_method_id": "gift_card_1" """);
        var items = await world.CallAsync("modify_pending_order_items", """ "order_id": "#W1", "item_ids": ["21"], "new_item_ids": ["22"], "payment_method_id": "gift_card_1" """);
        var exchange = await world.CallAsync("exchange_delivered_order_items", """ "order_id": "#W2", "item_ids": ["21"], "new_item_ids": ["22"], "payment_method_id": "gift_card_1" """);

        Assert.Equal("Error: Insufficient gift card balance to pay for the order", payment.Text);
        Assert.Equal("Error: Insufficient gift card balance to pay for the new item", items.Text);
        Assert.Equal("Error: Insufficient gift card balance to pay for the price difference", exchange.Text);
    }

    [Fact]
    public async Task A_modified_item_takes_id_price_and_options_and_the_difference_is_paid()
    {
        var world = Shop.Corrected();

        await world.CallAsync("modify_pending_order_items", """ "order_id": "#W1", "item_ids": ["11"], "new_item_ids": ["12"], "payment_method_id": "gift_card_1" """);

        var order = world.Order("#W1");
        Assert.Equal(("12", 20.35, "red"), (order.Items[0].ItemId, order.Items[0].Price, order.Items[0].Options["look"]));
        Assert.Equal(Payment("payment", 10.25, "gift_card_1"), order.PaymentHistory[1]);
        Assert.Equal((OrderStatus.ItemsModified, 89.75), (order.Status, world.GiftCard()));
    }

    private static PaymentEntry Payment(string type, double amount, string method) => new() { TransactionType = type, Amount = amount, PaymentMethodId = method };
}
