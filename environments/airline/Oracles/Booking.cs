using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using TrajForge.Oracles;

namespace TrajForge.Airline.Oracles;

/// <summary>The policy on booking.</summary>
internal sealed class Booking(Traveller customer, OracleFacts facts)
{
    private const int MostPassengers = 5;
    private static readonly string[] Ends =
    [
        "origin", "destination", "origin_airport", "destination_airport", "or_origin", "or_destination", "or_origin_airport", "or_destination_airport",
    ];

    public IEnumerable<OracleWay> Ways()
    {
        facts.Knows("trip", "trip");
        facts.Knows("route", Ends);
        facts.Knows("cabin", "cabin");
        facts.Knows("bags", "total");
        facts.Knows("insurance", "insurance");
        var passengers = Readings.Product(facts.All("passenger").Select(Meant));
        return from travellers in passengers
               from flights in Flights(travellers.Count)
               from methods in Readings.Product(customer.Methods(facts))
               select Way(travellers, flights, methods);
    }

    private string Cabin => facts.Said("cabin", "cabin").Replace(' ', '_');

    private string Trip => facts.Said("trip", "trip").Replace(' ', '_');

    /// <summary>Every choice of flights for both directions; null once where no choice has the seats.</summary>
    private IEnumerable<IReadOnlyList<Connection>?> Flights(int seats)
    {
        var connections = new Connections(customer.Records, Cabin);
        var outbound = connections.Meant(Airports("origin"), Airports("destination"), Calendar.Meant(facts, 1, null), FlightOf(1), seats);
        IReadOnlyList<IReadOnlyList<Connection>> chosen = Trip != "round_trip"
            ? [.. outbound.Select(there => (IReadOnlyList<Connection>)[there])]
            : [.. outbound.SelectMany(
                there => connections.Meant([there.Legs[^1].Destination], [there.Legs[0].Origin], Calendar.Meant(facts, 2, null), FlightOf(2), seats),
                (there, back) => (IReadOnlyList<Connection>)[there, back])];
        IReadOnlyList<IReadOnlyList<Connection>?> none = [null];
        return chosen.Count == 0 ? none : chosen;
    }

    /// <summary>The airports of one end of the trip; several where the customer lets choose.</summary>
    private IReadOnlyList<string> Airports(string end)
    {
        var said = facts.One("route") ?? throw new OracleUndecidedException("no route is said");
        return [.. new[] { "", "or_" }.SelectMany(or => said[$"{or}{end}_airport"] is { } airport ? [airport] : said[$"{or}{end}"] is { } city ? Traveller.AirportsOf(city) : [])];
    }

    private BriefFact? FlightOf(int direction) => facts.All("flight").FirstOrDefault(fact => fact.Number == direction);

    private IReadOnlyList<JsonObject> Meant(BriefFact said)
    {
        facts.Knows("passenger", "who", "first_name", "last_name", "dob");
        var user = customer.User;
        return said["who"] switch
        {
            "self" => [Person(user.Text("name", "first_name"), user.Text("name", "last_name"), user.Text("dob"))],
            "new" => [Person(said["first_name"] ?? "", said["last_name"] ?? "", said["dob"] ?? "")],
            "saved" => [.. user.List("saved_passengers")
                .Where(saved => (said["first_name"] is not { } first || AirlineOracle.Same(first, saved.Text("first_name"))) && (said["last_name"] is not { } last || AirlineOracle.Same(last, saved.Text("last_name"))))
                .Select(saved => Person(saved.Text("first_name"), saved.Text("last_name"), saved.Text("dob")))],
            var other => throw new OracleUndecidedException($"'who' = '{other}' is not known"),
        };
    }

    private OracleWay Way(IReadOnlyList<JsonObject> travellers, IReadOnlyList<Connection>? flights, IReadOnlyList<JsonElement> methods)
    {
        if (flights is null)
        {
            return AirlineOracle.Declined("no_seats");
        }

        var bags = int.Parse(facts.Said("bags", "total"), CultureInfo.InvariantCulture);
        var insured = facts.Said("insurance", "insurance");
        var paidBags = Math.Max(0, bags - Money.FreeBags(customer.Membership, Cabin, travellers.Count));
        var price = (flights.Sum(flight => flight.Price) * travellers.Count)
            + (insured == "yes" ? Money.InsuranceFee * travellers.Count : 0) + (Money.BagFee * paidBags);
        return travellers.Count > MostPassengers ? AirlineOracle.Declined("passengers")
            : Money.Split(methods, price) is not { } payments ? AirlineOracle.Declined("payment")
            : new OracleWay([OracleJson.Call(
                "book_reservation",
                ("user_id", customer.UserId),
                ("origin", flights[0].Legs[0].Origin),
                ("destination", flights[0].Legs[^1].Destination),
                ("flight_type", Trip),
                ("cabin", Cabin),
                ("flights", Listed(flights.SelectMany(flight => flight.Legs))),
                ("passengers", new JsonArray([.. travellers.Select(traveller => traveller.DeepClone())])),
                ("payment_methods", payments),
                ("total_baggages", bags),
                ("nonfree_baggages", paidBags),
                ("insurance", insured))]);
    }

    public static JsonArray Listed(IEnumerable<Leg> legs) =>
        new([.. legs.Select(leg => (JsonNode?)new JsonObject { ["flight_number"] = leg.Number, ["date"] = leg.Date })]);

    private static JsonObject Person(string first, string last, string dob) => new() { ["first_name"] = first, ["last_name"] = last, ["dob"] = dob };
}
