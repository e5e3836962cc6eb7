using TrajForge.Python;

namespace TrajForge.Retail.State;

/// <summary>The typed records of v2 and of the corrected variant, fields in the reference's order.</summary>
internal static class RetailModels
{
    public static PyModel Address { get; } = new("UserAddress", false, Text("address1", "address2", "city", "country", "state", "zip"));

    public static PyModel User { get; } = new(
        "User",
        false,
        [
            .. Text("user_id"),
            new("name", new PyModel("UserName", false, Text("first_name", "last_name"))),
            new("address", Address),
            .. Text("email"),
            new("payment_methods", PyType.Map(PyType.Tagged(
                "source",
                (PaymentSources.CreditCard, new PyModel("CreditCard", false, Text("source", "id", "brand", "last_four"))),
                (PaymentSources.PayPal, new PyModel("Paypal", false, Text("source", "id"))),
                (PaymentSources.GiftCard, new PyModel("GiftCard", false, [.. Text("source", "id"), new("balance", PyType.Float)]))))),
            new("orders", PyType.List(PyType.Text)),
        ]);

    public static PyModel Payment { get; } = new(
        "OrderPayment",
        false,
        [new("transaction_type", PyType.OneOf("payment", "refund")), new("amount", PyType.Float), .. Text("payment_method_id")]);

    public static PyModel Order { get; } = new(
        "Order",
        false,
        [
            .. Text("order_id", "user_id"),
            new("address", Address),
            new("items", PyType.List(new PyModel("OrderItem", false, [.. Text("name", "product_id", "item_id"), new("price", PyType.Float), new("options", PyType.Map(PyType.Text))]))),
            new("status", PyType.OneOf(OrderStatus.All)),
            new("fulfillments", PyType.List(new PyModel("OrderFullfilment", false, [new("tracking_id", PyType.List(PyType.Text)), new("item_ids", PyType.List(PyType.Text))]))),
            new("payment_history", PyType.List(Payment)),
            Later("cancel_reason", PyType.Text),
            Later("exchange_items", PyType.List(PyType.Text)),
            Later("exchange_new_items", PyType.List(PyType.Text)),
            Later("exchange_payment_method_id", PyType.Text),
            Later("exchange_price_difference", PyType.Float),
            Later("return_items", PyType.List(PyType.Text)),
            Later("return_payment_method_id", PyType.Text),
        ]);

    public static PyModel Product { get; } = new(
        "Product",
        false,
        [
            .. Text("name", "product_id"),
            new("variants", PyType.Map(new PyModel(
                "Variant",
                false,
                [.. Text("item_id"), new("options", PyType.Map(PyType.Text)), new("available", PyType.Bool), new("price", PyType.Float)]))),
        ]);

    private static PyField[] Text(params string[] names) => Array.ConvertAll(names, name => new PyField(name, PyType.Text));

    /// <summary>A field that a tool sets.</summary>
    private static PyField Later(string name, PyType type) => new(name, PyType.Optional(type), PyValue.None);
}
