namespace TrajForge.Retail;

/// <summary>Arguments of the shop's tools that follow from what is said and shown.</summary>
internal sealed partial class RetailEnvironment : IDerivedArguments
{
    public IReadOnlyList<DerivedArgument> DerivedArguments { get; } =
    [
        new("modify_pending_order_address", "country", "country of the state"),
        new("modify_user_address", "country", "country of the state"),
        new("cancel_pending_order", "reason", "reason that the customer gives, in the words of the tool"),
    ];
}
