using TrajForge.Retail.State;

namespace TrajForge.Retail.Templates;

/// <summary>The changing calls.</summary>
internal static class Calls
{
    public static ReferenceCall Cancel(string order, string reason) =>
        Change("cancel_pending_order", ("order_id", Json.Text(order)), ("reason", Json.Text(reason)));

    public static ReferenceCall Return(string order, IEnumerable<string> items, string method) => Change(
        "return_delivered_order_items",
        ("order_id", Json.Text(order)),
        ("item_ids", Json.Texts(items)),
        ("payment_method_id", Json.Text(method)));

    public static ReferenceCall Exchange(string order, IEnumerable<Swap> swaps, string method) => Swapping("exchange_delivered_order_items", order, swaps, method);

    public static ReferenceCall ModifyItems(string order, IEnumerable<Swap> swaps, string method) => Swapping("modify_pending_order_items", order, swaps, method);

    public static ReferenceCall OrderAddress(string order, Address address) =>
        Change("modify_pending_order_address", [("order_id", Json.Text(order)), .. Json.AddressFields(address)]);

    public static ReferenceCall UserAddress(string user, Address address) =>
        Change("modify_user_address", [("user_id", Json.Text(user)), .. Json.AddressFields(address)]);

    public static ReferenceCall Payment(string order, string method) =>
        Change("modify_pending_order_payment", ("order_id", Json.Text(order)), ("payment_method_id", Json.Text(method)));

    public static ReferenceCall HandOver(string summary) =>
        new() { Name = "transfer_to_human_agents", Arguments = Json.Args(("summary", Json.Text(summary))), Effect = ToolEffect.Neither, Free = ["summary"] };

    private static ReferenceCall Swapping(string name, string order, IEnumerable<Swap> swaps, string method)
    {
        var pairs = swaps.ToArray();
        return Change(
            name,
            ("order_id", Json.Text(order)),
            ("item_ids", Json.Texts(pairs.Select(p => p.Old.ItemId))),
            ("new_item_ids", Json.Texts(pairs.Select(p => p.New.ItemId))),
            ("payment_method_id", Json.Text(method)));
    }

    private static ReferenceCall Change(string name, params ReadOnlySpan<(string, JsonText)> arguments) =>
        new() { Name = name, Arguments = Json.Args(arguments), Effect = ToolEffect.Changes };
}

/// <summary>An item and the variant it is to become.</summary>
internal sealed record Swap(OrderItem Old, Variant New)
{
    /// <summary>What the customer pays on top; negative for a refund.</summary>
    public double Difference => New.Price - Old.Price;
}
