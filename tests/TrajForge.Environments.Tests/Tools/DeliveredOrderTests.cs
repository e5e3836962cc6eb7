using TrajForge.Retail.State;

namespace TrajForge.Environments.Tests.Tools;

public sealed class DeliveredOrderTests
{
    [Theory]
    [InlineData("paypal_1")]
    [InlineData("gift_card_1")]
    public async Task A_return_goes_to_the_original_method_or_a_gift_card_and_moves_no_money(string method)
    {
        var world = Shop.Corrected();

        var reply = await world.CallAsync("return_delivered_order_items", $"\"order_id\": \"#W2\", \"item_ids\": [\"21\", \"11\"], \"payment_method_id\": \"{method}\"");

        var order = world.Order("#W2");
        Assert.Equal((OrderStatus.ReturnRequested, method), (order.Status, order.ReturnPaymentMethodId));
        Assert.Equal(["11", "21"], order.ReturnItems!);
        Assert.Equal(["orders/#W2"], reply.Changes.Select(change => change.Record.ToString()));
        Assert.Single(order.PaymentHistory);
    }

    [Fact]
    public async Task An_exchange_notes_items_and_difference_and_moves_no_money()
    {
        var world = Shop.Corrected();

        await world.CallAsync("exchange_delivered_order_items", """ "order_id": "#W2", "item_ids": ["21", "11"], "new_item_ids": ["22", "14"], "payment_method_id": "credit_card_1" """);

        var order = world.Order("#W2");
        Assert.Equal((OrderStatus.ExchangeRequested, 30.2, "credit_card_1"), (order.Status, order.ExchangePriceDifference, order.ExchangePaymentMethodId));
        Assert.Equal(["11", "21"], order.ExchangeItems!);
        Assert.Equal(["14", "22"], order.ExchangeNewItems!);
        Assert.Equal("11", order.Items[0].ItemId);
    }

    [Theory]
    [InlineData("return_delivered_order_items", "\"order_id\": \"#W1\", \"item_ids\": [\"11\"], \"payment_method_id\": \"paypal_1\"", "Non-delivered order cannot be returned")]
    [InlineData("return_delivered_order_items", "\"order_id\": \"#W2\", \"item_ids\": [\"11\"], \"payment_method_id\": \"credit_card_1\"", "Payment method should be the original payment method")]
    [InlineData("return_delivered_order_items", "\"order_id\": \"#W2\", \"item_ids\": [\"11\"], \"payment_method_id\": \"paypal_2\"", "Payment method not found")]
    [InlineData("return_delivered_order_items", "\"order_id\": \"#W2\", \"item_ids\": [\"11\", \"11\"], \"payment_method_id\": \"paypal_1\"", "Some item not found")]
    [InlineData("return_delivered_order_items", "\"order_id\": \"#W9\", \"item_ids\": [\"11\"], \"payment_method_id\": \"paypal_1\"", "Order not found")]
    [InlineData("exchange_delivered_order_items", "\"order_id\": \"#W1\", \"item_ids\": [\"11\"], \"new_item_ids\": [\"12\"], \"payment_method_id\": \"paypal_1\"", "Non-delivered order cannot be exchanged")]
    [InlineData("exchange_delivered_order_items", "\"order_id\": \"#W2\", \"item_ids\": [\"99\"], \"new_item_ids\": [\"12\"], \"payment_method_id\": \"paypal_1\"", "Number of 99 not found.")]
    [InlineData("exchange_delivered_order_items", "\"order_id\": \"#W2\", \"item_ids\": [\"11\"], \"new_item_ids\": [\"12\", \"14\"], \"payment_method_id\": \"paypal_1\"", "The number of items to be exchanged should match.")]
    [InlineData("exchange_delivered_order_items", "\"order_id\": \"#W2\", \"item_ids\": [\"11\"], \"new_item_ids\": [\"22\"], \"payment_method_id\": \"paypal_1\"", "Variant not found")]
    [InlineData("exchange_delivered_order_items", "\"order_id\": \"#W2\", \"item_ids\": [\"11\"], \"new_item_ids\": [\"13\"], \"payment_method_id\": \"paypal_1\"", "New item 13 not found or available")]
    [InlineData("exchange_delivered_order_items", "\"order_id\": \"#W2\", \"item_ids\": [\"11\"], \"new_item_ids\": [\"12\"], \"payment_method_id\": \"paypal_2\"", "Payment method not found")]
    public async Task A_request_that_the_rules_forbid_is_refused(string tool, string arguments, string text)
    {
        foreach (var world in new[] { Shop.Corrected(), Shop.V2() })
        {
            var reply = await world.CallAsync(tool, arguments);

            Assert.Equal(("Error: " + text, true), (reply.Text, reply.IsError));
            Assert.Empty(world.State.Snapshot([]).Changes);
        }
    }

    [Fact]
    public async Task A_second_request_for_the_same_order_is_refused()
    {
        var world = Shop.Corrected();
        await world.CallAsync("return_delivered_order_items", """ "order_id": "#W2", "item_ids": ["11"], "payment_method_id": "paypal_1" """);

        var reply = await world.CallAsync("exchange_delivered_order_items", """ "order_id": "#W2", "item_ids": ["21"], "new_item_ids": ["22"], "payment_method_id": "paypal_1" """);

        Assert.Equal("Error: Non-delivered order cannot be exchanged", reply.Text);
    }
}
