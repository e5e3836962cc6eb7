using TrajForge.Retail.State;

namespace TrajForge.Retail.Templates;

/// <summary>
/// Whether the field that would decline one goal matters to another: a status that a description says, a product from which another picks, a gift
/// card that another fills.
/// </summary>
internal static class Patches
{
    /// <summary>True when one of the worlds in which a goal is declined is not the world that the others speak of.</summary>
    public static bool Spoil(IReadOnlyList<TaskPart> declined, params IReadOnlyList<TaskPart> others) =>
        declined.Any(one => one.Twin?.Refusal is { } refusal && others.Any(other => Spoils(one, refusal, other)));

    private static bool Spoils(TaskPart one, Refusal refusal, TaskPart other) => refusal.Rule switch
    {
        Rules.NotPending or Rules.AlreadyModified or Rules.NotDelivered or Rules.AlreadyRequested =>
            other.Goal.Facts.Any(Details.SaysStatus),
        Rules.SoldOut => Products(one).Intersect(Products(other)).Any(),
        Rules.CardTooLow => other.Calls.Any(call => call.Name is "cancel_pending_order" or "modify_pending_order_items" or "modify_pending_order_payment"),
        _ => false,
    };

    private static IEnumerable<RecordRef> Products(TaskPart part) => part.Calls.Where(call => call.Name == "get_product_details").Select(call => new RecordRef(Tables.Products, call.Arguments.ToString()));
}
