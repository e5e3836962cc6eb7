using TrajForge.Retail.Players;

namespace TrajForge.Retail;

/// <summary>Arguments of the shop's tools that follow from what is said and shown.</summary>
internal sealed partial class RetailEnvironment : IDerivedArguments
{
    private const string Country = "country of the state";
    private const string State = "code of the state that was named";
    private const string Street = "the street that was named, its words cut short or written out";

    public IReadOnlyList<DerivedArgument> DerivedArguments { get; } =
    [
        new("modify_pending_order_address", "country", Country, DerivedAddresses.IsCountry),
        new("modify_user_address", "country", Country, DerivedAddresses.IsCountry),
        new("modify_pending_order_address", "state", State, DerivedAddresses.IsState),
        new("modify_user_address", "state", State, DerivedAddresses.IsState),
        new("modify_pending_order_address", "address1", Street, DerivedAddresses.IsStreet),
        new("modify_user_address", "address1", Street, DerivedAddresses.IsStreet),
        new("modify_pending_order_address", "address2", Street, DerivedAddresses.IsStreet),
        new("modify_user_address", "address2", Street, DerivedAddresses.IsStreet),
        new("cancel_pending_order", "reason", "reason that the customer gives, in the words of the tool", DerivedAddresses.IsReason),
    ];
}
