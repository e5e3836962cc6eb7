using System.Text.Json.Nodes;
using TrajForge.Chat;

namespace TrajForge.Airline.Players;

/// <summary>The call that makes a change.</summary>
internal static class ChangeCalls
{
    public static PlayerCall Of(Change change, string user) => change.Intent switch
    {
        Intents.Book => new(ToolNames.Book, Booking(change, user)),
        Intents.Cancel => new(ToolNames.Cancel, CallText.Of(("reservation_id", change.Reservation!.ReservationId))),
        Intents.ChangeFlights or Intents.ChangeCabin => new(ToolNames.Flights, Flights(change)),
        Intents.AddBags => new(ToolNames.Bags, Bags(change)),
        Intents.ChangePassenger => new(ToolNames.Passengers, Passengers(change)),
        _ => Certificate(change.Certificate, user),
    };

    public static PlayerCall Certificate(int amount, string user) => new(ToolNames.Certificate, CallText.Of(new JsonObject { ["user_id"] = user, ["amount"] = amount }));

    private static string Booking(Change change, string user) => CallText.Of(new JsonObject
    {
        ["user_id"] = user,
        ["origin"] = change.Origin,
        ["destination"] = change.Destination,
        ["flight_type"] = change.RoundTrip ? "round_trip" : "one_way",
        ["cabin"] = change.Cabin,
        ["flights"] = Legs(change),
        ["passengers"] = People(change.Passengers),
        ["payment_methods"] = new JsonArray([.. change.Payments.Select(pair => new JsonObject { ["payment_id"] = pair.Method.Id, ["amount"] = pair.Amount })]),
        ["total_baggages"] = change.Bags,
        ["nonfree_baggages"] = change.PaidBags,
        ["insurance"] = change.Insurance ? "yes" : "no",
    });

    private static string Flights(Change change) => CallText.Of(new JsonObject
    {
        ["reservation_id"] = change.Reservation!.ReservationId,
        ["cabin"] = change.Cabin,
        ["flights"] = Legs(change),
        ["payment_id"] = change.Payments[0].Method.Id,
    });

    private static string Bags(Change change) => CallText.Of(new JsonObject
    {
        ["reservation_id"] = change.Reservation!.ReservationId,
        ["total_baggages"] = change.Bags,
        ["nonfree_baggages"] = change.PaidBags,
        ["payment_id"] = change.Payments[0].Method.Id,
    });

    private static string Passengers(Change change) => CallText.Of(new JsonObject
    {
        ["reservation_id"] = change.Reservation!.ReservationId,
        ["passengers"] = People(change.Passengers),
    });

    private static JsonArray Legs(Change change) =>
        new([.. change.Legs.Select(leg => new JsonObject { ["flight_number"] = leg.Number, ["date"] = leg.Date })]);

    private static JsonArray People(IEnumerable<SeenPassenger> people) =>
        new([.. people.Select(person => new JsonObject { ["first_name"] = person.FirstName, ["last_name"] = person.LastName, ["dob"] = person.Dob })]);
}
