using System.Globalization;
using System.Text.RegularExpressions;
using TrajForge.Airline.Data;
using TrajForge.Airline.Tools;

namespace TrajForge.Airline.Players;

/// <summary>Airports and days that follow from the words of people.</summary>
internal static partial class DerivedPlaces
{
    /// <summary>Somebody named the city.</summary>
    public static bool IsAirportOfCity(Derivation derivation) =>
        Airports.All.Any(airport => airport.Code == derivation.Value.ToString() && derivation.Said.Any(text => text.Contains(airport.City, StringComparison.OrdinalIgnoreCase)));

    /// <summary>The day is what such words mean from today, from a day that a reservation holds, or from one that was named.</summary>
    public static bool IsDayMeant(Derivation derivation)
    {
        var sought = derivation.Value.ToString();
        string[] days = [.. ShownRecords.Reservations(derivation).SelectMany(reservation => ShownRecords.List(reservation, "flights")).Select(Date).OfType<string>().Distinct()];
        return days.Append(null).Any(booked => Days.All(booked).Any(day => day.Date == sought && derivation.Said.Any(text => text.Contains(day.Said, StringComparison.OrdinalIgnoreCase))))
            || Moves(derivation).Any(move => days.Concat(derivation.Said.SelectMany(Derivations.DatesIn)).Any(day => Clock.Days(day, move) == sought));
    }

    private static string? Date(System.Text.Json.JsonElement flight) =>
        ShownRecords.Find(flight, "date")?.ToString() is { } date && DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? date : null;

    /// <summary>By how many days something is moved: "the day after", "a week earlier", "three days later".</summary>
    private static IEnumerable<int> Moves(Derivation derivation) => derivation.Said.SelectMany(text => Moved().Matches(text)).Select(match =>
        (Spoken.Number(match.Groups["count"].Value) ?? 1) * (match.Groups["week"].Success ? 7 : 1) * (match.Groups["back"].Success ? -1 : 1)).Distinct();

    [GeneratedRegex(
        @"\b(next|following)\s+day\b|\b(?<back>previous)\s+day\b|\b((?<count>\w+)\s+)?(days?|(?<week>weeks?))\s+(later|after|(?<back>earlier|before|sooner|prior))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Moved();
}
