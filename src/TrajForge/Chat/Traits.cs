namespace TrajForge.Chat;

/// <summary>
/// Non-ideal behaviours of customers (RUT-Bench, METHODS 2.4). They change what is said when and how, never what is true: constraints and the
/// state at the end are those of a cooperative customer.
/// </summary>
public static class Traits
{
    /// <summary>No trait at all.</summary>
    public const string Cooperative = "cooperative";

    /// <summary>Opens with the bare wish, is vague at first, and tells one fact at a time, when asked.</summary>
    public const string Underspecification = "underspecification";

    /// <summary>Tells all it knows of a goal at once, and digresses.</summary>
    public const string Overload = "information_overload";

    /// <summary>Takes up the next goal while one is open, and comes back to that.</summary>
    public const string GoalSwitching = "goal_switching";

    /// <summary>States one fact wrongly at first, and puts it right before it agrees to anything.</summary>
    public const string Contradiction = "contradictory_constraints";

    /// <summary>Names an id that does not exist, and falls back on the truth when nothing is found.</summary>
    public const string Fabrication = "fabricated_parameters";

    /// <summary>Is rude and impatient and threatens to leave; only besides another trait.</summary>
    public const string Hostility = "hostility";

    /// <summary>Traits that can lead, with <see cref="Cooperative"/> first.</summary>
    public static IReadOnlyList<string> Leading { get; } = [Cooperative, Underspecification, Overload, GoalSwitching, Contradiction, Fabrication];

    /// <summary>Shares of the leading traits among customers who are not cooperative, as published.</summary>
    public static IReadOnlyDictionary<string, double> Priors { get; } = new SortedDictionary<string, double>(StringComparer.Ordinal)
    {
        [Underspecification] = 0.631,
        [Overload] = 0.153,
        [GoalSwitching] = 0.144,
        [Contradiction] = 0.063,
        [Fabrication] = 0.009,
    };

    /// <summary>The trait that may go with a leading one; null for none.</summary>
    public static string? PartnerOf(string leading) => leading switch
    {
        Contradiction or Fabrication => Hostility,
        GoalSwitching or Overload => Underspecification,
        Underspecification => Overload,
        _ => null,
    };
}
