using System.Globalization;
using System.Text.Json;
using TrajForge.Airline.Tools;
using TrajForge.Oracles;

namespace TrajForge.Airline.Oracles;

/// <summary>One customer with their reservations, and what the words of their brief can mean.</summary>
internal sealed class Traveller(OracleRecords records, JsonElement user)
{
    private static readonly string[] Known =
        ["reservation_id", "origin", "destination", "date", "return_date", "cabin", "trip", "passengers", "passenger", "status", "order", "cost", "via"];

    public OracleRecords Records => records;

    public JsonElement User => user;

    public string UserId => user.Text("user_id");

    public string Membership => user.Text("membership");

    private IReadOnlyList<JsonElement> Reservations { get; } = [.. user.Texts("reservations").Select(id => records.Find("reservations", id)).OfType<JsonElement>()];

    /// <summary>The reservations that the facts fit, cancelled and flown ones included.</summary>
    public IReadOnlyList<JsonElement> Meant(OracleFacts facts)
    {
        facts.Knows("reservation", Known);
        var said = facts.All("reservation").SelectMany(fact => fact.Details).ToArray();
        return said.Length == 0
            ? throw new OracleUndecidedException("no reservation is said")
            : [.. Reservations.Where(reservation => said.All(detail => Fits(reservation, detail)))];
    }

    /// <summary>The payment methods of every fact, by number: what each can mean.</summary>
    public IReadOnlyList<IReadOnlyList<JsonElement>> Methods(OracleFacts facts)
    {
        facts.Knows("payment", "payment_method_id", "type", "brand", "last_four", "balance");
        return [.. facts.All("payment").Select(said => (IReadOnlyList<JsonElement>)[.. user.Members("payment_methods").Select(method => method.Value)
            .Where(method => said.Details.All(detail => FitsMethod(method, detail)))])];
    }

    /// <summary>What a flight does on a day.</summary>
    public string StatusOf(string number, string date) => records.Find("flights", number) is { } flight ? flight.Text("dates", date, "status") : "";

    public string StatusOf(JsonElement segment) => StatusOf(segment.Text("flight_number"), segment.Text("date"));

    public bool HasLeft(string number, string date) => StatusOf(number, date) is "landed" or "flying";

    /// <summary>Whether a flight of the reservation has left.</summary>
    public bool IsFlown(JsonElement reservation) => reservation.List("flights").Any(segment => HasLeft(segment.Text("flight_number"), segment.Text("date")));

    public static bool IsCancelled(JsonElement reservation) => reservation.Text("status") == "cancelled";

    /// <summary>Airports of a city.</summary>
    public static IEnumerable<string> AirportsOf(string city) => Airports.All.Where(airport => AirlineOracle.Same(airport.City, city)).Select(airport => airport.Code);

    /// <summary>Position of the first flight of the way back; the number of flights when there is none.</summary>
    public static int Turn(JsonElement reservation)
    {
        var flights = reservation.List("flights");
        var back = reservation.Text("flight_type") == "round_trip" ? flights.ToList().FindIndex(flight => flight.Text("origin") == reservation.Text("destination")) : -1;
        return back < 0 ? flights.Count : back;
    }

    private static bool FitsMethod(JsonElement method, Detail detail) => detail.Name switch
    {
        "payment_method_id" => method.Text("id") == detail.Value,
        "type" => method.Text("source") == detail.Value switch { "credit card" => "credit_card", "gift card" => "gift_card", "travel certificate" => "certificate", var other => other },
        "balance" => method.Number("amount") is { } amount && amount == double.Parse(detail.Value, CultureInfo.InvariantCulture),
        _ => AirlineOracle.Same(method.Text(detail.Name), detail.Value),
    };

    private bool Fits(JsonElement reservation, Detail detail)
    {
        var flights = reservation.List("flights");
        var turn = Turn(reservation);
        return detail.Name switch
        {
            "reservation_id" => reservation.Text("reservation_id") == detail.Value,
            "origin" or "destination" => AirportsOf(detail.Value).Contains(reservation.Text(detail.Name)),
            "date" => flights.Count > 0 && flights[0].Text("date") == detail.Value,
            "return_date" => turn < flights.Count && flights[turn].Text("date") == detail.Value,
            "cabin" => reservation.Text("cabin") == detail.Value.Replace(' ', '_'),
            "trip" => reservation.Text("flight_type") == detail.Value.Replace(' ', '_'),
            "passengers" => reservation.List("passengers").Count.ToString(CultureInfo.InvariantCulture) == detail.Value,
            "order" => Stands(reservation, detail.Value),
            "cost" => reservation.List("payment_history").Sum(payment => payment.Number("amount") ?? 0).ToString(CultureInfo.InvariantCulture) == detail.Value,
            "via" => flights.Where((_, n) => n != turn - 1 && n != flights.Count - 1).Any(flight => AirportsOf(detail.Value).Contains(flight.Text("destination"))),
            "passenger" => reservation.List("passengers").Any(one => AirlineOracle.Same($"{one.Text("first_name")} {one.Text("last_name")}", detail.Value)),
            _ => IsCancelled(reservation) == (detail.Value == "cancelled"),
        };
    }

    /// <summary>Whether it can be called the latest, the second latest or the earliest by its first day; of several on one day each can.</summary>
    private bool Stands(JsonElement reservation, string place)
    {
        static string Day(JsonElement one) => one.List("flights") is [var first, ..] ? first.Text("date") : "";
        var later = Reservations.Count(other => string.CompareOrdinal(Day(other), Day(reservation)) > 0);
        var earlier = Reservations.Count(other => string.CompareOrdinal(Day(other), Day(reservation)) < 0);
        return place switch
        {
            "latest" => later == 0,
            "second latest" => later <= 1 && earlier <= Reservations.Count - 2,
            "earliest" => earlier == 0,
            _ => throw new OracleUndecidedException($"'order' = '{place}' is not known"),
        };
    }
}
