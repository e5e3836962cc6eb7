namespace TrajForge.Retail.Players;

/// <summary>What can be asked for besides the slots of facts.</summary>
internal static class Topics
{
    public const string OrderId = "order_id";

    /// <summary>More about the order, because several fit.</summary>
    public const string OrderMore = "order_more";

    /// <summary>Which of several like items.</summary>
    public const string ItemMore = "item_more";

    /// <summary>Whether all items were named.</summary>
    public const string AllItems = "all_items";
    public const string RefundTotal = "refund_total";
    public const string PriceDifference = "price_difference";
    public const string RefundTime = "refund_time";
}
