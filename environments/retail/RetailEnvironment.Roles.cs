namespace TrajForge.Retail;

/// <summary>What the arguments of the shop's changes stand for.</summary>
internal sealed partial class RetailEnvironment : IArgumentRoles
{
    private static readonly string[] OfOrders =
    [
        "cancel_pending_order", "exchange_delivered_order_items", "modify_pending_order_address", "modify_pending_order_items", "modify_pending_order_payment",
        "return_delivered_order_items",
    ];

    private static readonly string[] OfItems = ["exchange_delivered_order_items", "modify_pending_order_items", "return_delivered_order_items"];

    private static readonly string[] OfNewItems = ["exchange_delivered_order_items", "modify_pending_order_items"];

    private static readonly string[] OfAddresses = ["modify_pending_order_address", "modify_user_address"];

    public IReadOnlyList<ArgumentRole> ArgumentRoles { get; } =
    [
        .. OfOrders.Select(tool => new ArgumentRole(tool, "order_id", "order") { NamesRecord = true }),
        new("modify_user_address", "user_id", "customer") { NamesRecord = true },
        .. OfItems.Select(tool => new ArgumentRole(tool, "item_ids/*", "item")),
        .. OfNewItems.Select(tool => new ArgumentRole(tool, "new_item_ids/*", "new_item")),
        .. OfItems.Append("modify_pending_order_payment").Select(tool => new ArgumentRole(tool, "payment_method_id", "payment")),
        .. from tool in OfAddresses from part in (string[])["address1", "address2", "city", "state", "zip"] select new ArgumentRole(tool, part, "address"),
        new("cancel_pending_order", "reason", "reason") { Values = ["no longer needed", "ordered by mistake"] },
    ];
}
