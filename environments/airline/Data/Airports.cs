namespace TrajForge.Airline.Data;

/// <summary>The airports served and their cities.</summary>
internal static class Airports
{
    private static readonly (string Code, string City)[] Known =
    [
        ("SFO", "San Francisco"), ("JFK", "New York"), ("LAX", "Los Angeles"), ("ORD", "Chicago"), ("DFW", "Dallas"),
        ("DEN", "Denver"), ("SEA", "Seattle"), ("ATL", "Atlanta"), ("MIA", "Miami"), ("BOS", "Boston"),
        ("PHX", "Phoenix"), ("IAH", "Houston"), ("LAS", "Las Vegas"), ("MCO", "Orlando"), ("EWR", "Newark"),
        ("CLT", "Charlotte"), ("MSP", "Minneapolis"), ("DTW", "Detroit"), ("PHL", "Philadelphia"), ("LGA", "LaGuardia"),
    ];

    private static readonly Dictionary<string, string> Cities = Known.ToDictionary(a => a.Code, a => a.City, StringComparer.Ordinal);

    public static IReadOnlyList<string> Codes { get; } = [.. Known.Select(a => a.Code)];

    /// <summary>The airport's city; an unknown code stands for itself.</summary>
    public static string City(string code) => Cities.GetValueOrDefault(code, code);
}
