using TrajForge.Airline.Data;
using TrajForge.Airline.Tools;

namespace TrajForge.Airline.Players;

/// <summary>Airports and days that follow from the words of people.</summary>
internal static class DerivedPlaces
{
    /// <summary>Somebody named the city.</summary>
    public static bool IsAirportOfCity(Derivation derivation) =>
        Airports.All.Any(airport => airport.Code == derivation.Value.ToString() && derivation.Said.Any(text => text.Contains(airport.City, StringComparison.OrdinalIgnoreCase)));

    /// <summary>The day is what such words mean from today, or from a day that a reservation holds.</summary>
    public static bool IsDayMeant(Derivation derivation) => Starts(derivation).Any(booked =>
        Days.All(booked).Any(day => day.Date == derivation.Value.ToString() && derivation.Said.Any(text => text.Contains(day.Said, StringComparison.OrdinalIgnoreCase))));

    private static IEnumerable<string?> Starts(Derivation derivation) => ShownRecords.Reservations(derivation)
        .SelectMany(reservation => ShownRecords.List(reservation, "flights"))
        .Select(flight => ShownRecords.Find(flight, "date")?.ToString())
        .Append(null).Distinct();
}
