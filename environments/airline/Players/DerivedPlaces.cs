using System.Globalization;
using System.Text.RegularExpressions;
using TrajForge.Airline.Data;
using TrajForge.Airline.Tools;

namespace TrajForge.Airline.Players;

/// <summary>Airports and days that follow from the words of people.</summary>
internal static partial class DerivedPlaces
{
    public static bool IsServed(Derivation derivation) => Airports.All.Any(airport => airport.Code == derivation.Value.ToString());

    /// <summary>Somebody named the city.</summary>
    public static bool IsAirportOfCity(Derivation derivation) =>
        Airports.All.Any(airport => airport.Code == derivation.Value.ToString() && derivation.Said.Any(text => text.Contains(airport.City, StringComparison.OrdinalIgnoreCase)));

    /// <summary>The day is what such words mean from today, from a day that a reservation holds, or from one that was named.</summary>
    public static bool IsDayMeant(Derivation derivation)
    {
        var sought = derivation.Value.ToString();
        string[] booked = [.. Booked(derivation)];
        return booked.Append(null).Any(start => Days.All(start).Any(day => day.Date == sought && derivation.Said.Any(text => text.Contains(day.Said, StringComparison.OrdinalIgnoreCase))))
            || Moves(derivation).Any(move => booked.Concat(Named(derivation)).Any(day => Clock.Days(day, move) == sought));
    }

    /// <summary>What is meant, or a day next to one that a reservation holds, that was named, or that was searched before.</summary>
    public static bool IsNearDay(Derivation derivation) => IsDayMeant(derivation)
        || Booked(derivation).Concat(Named(derivation)).Concat(derivation.Shown.Select(shown => Date(shown.Arguments)).OfType<string>())
            .Any(day => Clock.Days(day, -1) == derivation.Value.ToString() || Clock.Days(day, 1) == derivation.Value.ToString());

    private static IEnumerable<string> Booked(Derivation derivation) =>
        ShownRecords.Reservations(derivation).SelectMany(reservation => ShownRecords.List(reservation, "flights")).Select(Date).OfType<string>().Distinct();

    private static IEnumerable<string> Named(Derivation derivation) =>
        derivation.Said.SelectMany(text => Derivations.DatesIn(text).Concat(Written().Matches(text).Select(match => match.Value).Where(IsDay))).Distinct();

    private static bool IsDay(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static string? Date(System.Text.Json.JsonElement flight) =>
        ShownRecords.Find(flight, "date")?.ToString() is { } date && IsDay(date) ? date : null;

    /// <summary>By how many days something is moved: "the day after", "a week earlier", "three days later".</summary>
    private static IEnumerable<int> Moves(Derivation derivation) => derivation.Said.SelectMany(text => Moved().Matches(text)).Select(match =>
        (Spoken.Number(match.Groups["count"].Value) ?? 1) * (match.Groups["week"].Success ? 7 : 1) * (match.Groups["back"].Success ? -1 : 1)).Distinct();

    [GeneratedRegex(@"\b\d{4}-\d{2}-\d{2}\b")]
    private static partial Regex Written();

    [GeneratedRegex(
        @"\b(next|following)\s+day\b|\b(?<back>previous)\s+day\b|\b((?<count>\w+)\s+)?(days?|(?<week>weeks?))\s+(later|after|(?<back>earlier|before|sooner|prior))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Moved();
}
