using Served = TrajForge.Airline.Tools.Airports;

namespace TrajForge.Airline.Data;

/// <summary>Cities of the airports served.</summary>
internal static class Cities
{
    private static readonly Dictionary<string, string> ByCode = Served.All.ToDictionary(airport => airport.Code, airport => airport.City, StringComparer.Ordinal);

    public static IReadOnlyList<string> Codes { get; } = [.. Served.All.Select(airport => airport.Code)];

    /// <summary>The airport's city; an unknown code stands for itself.</summary>
    public static string Of(string code) => ByCode.GetValueOrDefault(code, code);
}
