using TrajForge.Telecom.Players;

namespace TrajForge.Telecom;

/// <summary>Arguments of the provider's tools that follow from what is said.</summary>
internal sealed partial class TelecomEnvironment : IDerivedArguments
{
    public IReadOnlyList<DerivedArgument> DerivedArguments { get; } =
    [
        new("refuel_data", "gb_amount", "the gigabytes that the customer names", DerivedData.IsNamed),
        new("suspend_line", "reason", "the reason that the customer gives, in other words", DerivedReasons.IsGiven),
    ];
}
