using System.Text.Json;
using System.Text.Json.Nodes;
using TrajForge.Oracles;

namespace TrajForge.Airline.Oracles;

/// <summary>The policy on passengers: names and birthdays can be changed.</summary>
internal static class Passengers
{
    private static readonly string[] Parts = ["first_name", "last_name", "dob"];

    public static IEnumerable<OracleWay> Ways(Traveller customer, OracleFacts facts)
    {
        facts.Knows("old_passenger", Parts);
        facts.Knows("new_passenger", Parts);
        var (old, corrected) = (facts.One("old_passenger"), facts.One("new_passenger"));
        if (old is null || corrected is null)
        {
            throw new OracleUndecidedException("a passenger to change is not said");
        }

        return from reservation in customer.Meant(facts)
               from passenger in reservation.List("passengers").Select((passenger, n) => (passenger, n))
               where Parts.All(part => old[part] is not { } said || AirlineOracle.Same(said, passenger.passenger.Text(part)))
               select Traveller.IsCancelled(reservation) ? AirlineOracle.Declined("cancelled") : Way(reservation, passenger.n, corrected);
    }

    private static OracleWay Way(JsonElement reservation, int position, BriefFact corrected)
    {
        var passengers = reservation.List("passengers").Select((passenger, n) => (JsonNode?)new JsonObject(
            Parts.Select(part => KeyValuePair.Create(part, (JsonNode?)((n == position ? corrected[part] : null) ?? passenger.Text(part))))));
        return new OracleWay([OracleJson.Call(
            "update_reservation_passengers", ("reservation_id", reservation.Text("reservation_id")), ("passengers", new JsonArray([.. passengers])))]);
    }
}
