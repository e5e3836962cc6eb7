using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using TrajForge.Oracles;

namespace TrajForge.Airline.Oracles;

/// <summary>The policy on booking.</summary>
internal sealed class Booking(Traveller customer, OracleFacts facts)
{
    private const int MostPassengers = 5;

    public IEnumerable<OracleWay> Ways()
    {
        facts.Knows("trip", "trip");
        facts.Knows("route", "origin", "destination", "origin_airport", "destination_airport");
        facts.Knows("cabin", "cabin");
        facts.Knows("bags", "total");
        facts.Knows("insurance", "insurance");
        var passengers = Readings.Product(facts.All("passenger").Select(Meant));
        return from origin in Ends("origin")
               from destination in Ends("destination")
               from travellers in passengers
               from flights in Flights(origin, destination, travellers.Count)
               from methods in Readings.Product(customer.Methods(facts))
               select Way(origin, destination, travellers, flights, methods);
    }

    private string Cabin => facts.Said("cabin", "cabin").Replace(' ', '_');

    private string Trip => facts.Said("trip", "trip").Replace(' ', '_');

    private IEnumerable<string> Ends(string end) =>
        facts.One("route")?[$"{end}_airport"] is { } airport ? [airport] : Traveller.AirportsOf(facts.Said("route", end));

    /// <summary>Every choice of flights for both directions; null once where no choice has the seats.</summary>
    private IEnumerable<IReadOnlyList<Connection>?> Flights(string origin, string destination, int seats)
    {
        facts.Knows("date", "date");
        var connections = new Connections(customer.Records, Cabin);
        var ways = new List<IReadOnlyList<Connection>> { connections.Meant(origin, destination, DateOf(1), FlightOf(1), seats) };
        if (Trip == "round_trip")
        {
            ways.Add(connections.Meant(destination, origin, DateOf(2), FlightOf(2), seats));
        }

        IReadOnlyList<IReadOnlyList<Connection>?> none = [null];
        return ways.Any(way => way.Count == 0) ? none : Readings.Product(ways);
    }

    private string DateOf(int direction) =>
        facts.All("date").FirstOrDefault(fact => fact.Number == direction)?["date"] ?? throw new OracleUndecidedException("no date of a direction is said");

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

    private OracleWay Way(string origin, string destination, IReadOnlyList<JsonObject> travellers, IReadOnlyList<Connection>? flights, IReadOnlyList<JsonElement> methods)
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
                ("origin", origin),
                ("destination", destination),
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
