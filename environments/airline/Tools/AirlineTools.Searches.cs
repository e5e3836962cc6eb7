using System.ComponentModel;
using System.Globalization;
using System.Numerics;
using Microsoft.SemanticKernel;
using TrajForge.Airline.State;
using TrajForge.Environments;
using TrajForge.Python;

namespace TrajForge.Airline.Tools;

internal sealed partial class AirlineTools
{
    private const string Available = "available";

    [KernelFunction("search_direct_flight"), Reads]
    [Description("Find the nonstop flights between two airports on a date, with free seats and prices per cabin.")]
    public string SearchDirectFlight(
        AirlineState airline,
        [Takes(TakesAttribute.Text), Description("Code of the airport of departure, e.g. 'JFK'.")] PyValue origin,
        [Takes(TakesAttribute.Text), Description("Code of the airport of arrival, e.g. 'LAX'.")] PyValue destination,
        [Takes(TakesAttribute.Text), Description("Date of departure, e.g. '2024-05-20'.")] PyValue date)
    {
        SawListing(airline, ShownFacts.Direct, origin, destination, date);
        var found = Flights(airline).Where(flight => flight["origin"] == origin && flight["destination"] == destination && IsAvailable(flight, date));
        return PyText.Json(new PyList(found.Select(flight => (PyValue)Shown(airline, flight, date, null)).ToArray()));
    }

    [KernelFunction("search_onestop_flight"), Reads]
    [Description("Find the connections with one stop between two airports on a date: pairs of flights, with free seats and prices per cabin.")]
    public string SearchOnestopFlight(
        AirlineState airline,
        [Takes(TakesAttribute.Text), Description("Code of the airport of departure, e.g. 'JFK'.")] PyValue origin,
        [Takes(TakesAttribute.Text), Description("Code of the airport of arrival, e.g. 'LAX'.")] PyValue destination,
        [Takes(TakesAttribute.Text), Description("Date of departure of the first flight, e.g. '2024-05-20'.")] PyValue date)
    {
        SawListing(airline, ShownFacts.OneStop, origin, destination, date);
        var pairs = new List<PyValue>();
        var arriving = Flights(airline).Where(flight => flight["destination"] == destination).ToLookup(flight => flight["origin"]);
        foreach (var first in Flights(airline).Where(flight => flight["origin"] == origin && (variant.Untyped || IsAvailable(flight, date))))
        {
            foreach (var second in arriving[first["destination"]])
            {
                var nextDate = SecondDate(first, date);
                if (!PyMath.Greater(first["scheduled_arrival_time_est"], second["scheduled_departure_time_est"])
                    && IsAvailable(first, date) && IsAvailable(second, nextDate))
                {
                    // v1 shows the first date's entry under the second date's label (A10).
                    pairs.Add(new PyList([Shown(airline, first, date, date), Shown(airline, second, variant.Untyped ? date : nextDate, nextDate)]));
                }
            }
        }

        return PyText.Json(new PyList(pairs));
    }

    /// <summary>A listing tells something even where it is empty.</summary>
    private static void SawListing(AirlineState airline, Func<string, string, string, RecordRef> listing, PyValue origin, PyValue destination, PyValue date)
    {
        if (origin.AsText is { } from && destination.AsText is { } to && date.AsText is { } day)
        {
            airline.Saw(listing(from, to, day));
        }
    }

    private static IEnumerable<PyDict> Flights(AirlineState airline) => airline.All(Tables.Flights).Cast<PyDict>();

    private static bool IsAvailable(PyDict flight, PyValue date) =>
        PyMath.Key(date) is { } day && ((PyDict)flight["dates"]).Find(day) is PyDict entry && entry["status"].AsText == Available;

    /// <summary>The day on which the second flight leaves: the next one when the first arrives after midnight.</summary>
    private PyValue SecondDate(PyDict first, PyValue date)
    {
        if (!first["scheduled_arrival_time_est"].AsText!.Contains("+1", StringComparison.Ordinal))
        {
            return date;
        }

        if (variant.KeepsDatesOfConnections)
        {
            return DateOnly.ParseExact(date.AsText!, "yyyy-MM-dd", CultureInfo.InvariantCulture).AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        Refuse.If(date is PyDict, "unhashable type: 'slice'");
        Refuse.If(date is not PyStr and not PyList, $"'{date.Type}' object is not subscriptable");
        Refuse.If(date is PyList, "int() argument must be a string, a bytes-like object or a real number, not 'list'");
        var text = date.AsText!;
        var digits = text.Length > 2 ? text[^2..] : text;
        return BigInteger.TryParse(digits, NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var day)
            ? $"2024-05-{day + 1}"
            : throw new ToolRefusedException($"invalid literal for int() with base 10: {PyText.Repr(digits)}");
    }

    /// <summary>A flight as a search shows it; <paramref name="label"/> is the date it is shown under, null for a direct flight.</summary>
    private PyDict Shown(AirlineState airline, PyDict flight, PyValue date, PyValue? label)
    {
        var (number, shown) = (flight["flight_number"].AsText!, PyMath.Key(date)!);
        airline.Saw(new(Tables.Flights, number));
        airline.Saw(ShownFacts.FareOf(number, shown));
        airline.Saw(ShownFacts.StatusOf(number, shown));
        var day = ((PyDict)flight["dates"])[shown];
        if (variant.Untyped)
        {
            var raw = flight.Without("dates").Merge((PyDict)day);
            return label is null ? raw : raw.With("date", label);
        }

        return PyDict.Of(
            ("flight_number", flight["flight_number"]),
            ("origin", flight["origin"]),
            ("destination", flight["destination"]),
            ("status", Available),
            ("scheduled_departure_time_est", flight["scheduled_departure_time_est"]),
            ("scheduled_arrival_time_est", flight["scheduled_arrival_time_est"]),
            ("date", label ?? PyValue.None),
            ("available_seats", day["available_seats"]),
            ("prices", day["prices"]));
    }
}
