namespace TrajForge.Airline.Templates;

/// <summary>Airports near each other, among which a customer may let choose.</summary>
internal static class Areas
{
    private static readonly (string Name, string[] Airports)[] All =
    [
        ("the New York area", ["EWR", "JFK", "LGA"]),
        ("Texas", ["DFW", "IAH"]),
        ("Florida", ["MCO", "MIA"]),
        ("California", ["LAX", "SFO"]),
        ("the Midwest", ["DTW", "MSP", "ORD"]),
        ("the Southeast", ["ATL", "CLT"]),
        ("the Southwest", ["LAS", "PHX"]),
        ("the Northeast", ["BOS", "PHL"]),
    ];

    /// <summary>Two airports of one area.</summary>
    public static string[] Pair(Rng random) => random.Shuffle(random.Pick(All).Airports)[..2];

    /// <summary>The area that holds all of these; null when none does.</summary>
    public static string? Of(IEnumerable<string> airports) =>
        All.Where(area => airports.All(area.Airports.Contains)).Select(area => area.Name).FirstOrDefault();
}
