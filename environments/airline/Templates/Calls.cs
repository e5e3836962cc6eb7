using TrajForge.Airline.Data;

namespace TrajForge.Airline.Templates;

/// <summary>The changing calls.</summary>
internal static class Calls
{
    public const string BookTool = "book_reservation";
    public const string CancelTool = "cancel_reservation";
    public const string CertificateTool = "send_certificate";

    public static ReferenceCall Book(Reservation made) => Change(
        BookTool,
        (Paths.UserId, Json.Text(made.UserId)),
        (Paths.Origin, Json.Text(made.Origin)),
        (Paths.Destination, Json.Text(made.Destination)),
        (Paths.FlightType, Json.Text(made.FlightType)),
        (Paths.Cabin, Json.Text(made.Cabin)),
        ("flights", Flights(made.Flights)),
        ("passengers", Json.Records(made.Passengers)),
        ("payment_methods", Json.Records(made.PaymentHistory)),
        (Paths.TotalBags, Json.Number(made.TotalBaggages)),
        (Paths.PaidBags, Json.Number(made.NonfreeBaggages)),
        (Paths.Insurance, Json.Text(made.Insurance)));

    public static ReferenceCall Cancel(string reservation) => Change(CancelTool, (Details.ReservationId, Json.Text(reservation)));

    public static ReferenceCall Certificate(string user, int amount) => Change(CertificateTool, (Details.UserId, Json.Text(user)), ("amount", Json.Number(amount)));

    public static ReferenceCall Bags(string reservation, int total, int paid, string method) => Change(
        "update_reservation_baggages",
        (Details.ReservationId, Json.Text(reservation)),
        (Paths.TotalBags, Json.Number(total)),
        (Paths.PaidBags, Json.Number(paid)),
        ("payment_id", Json.Text(method)));

    public static ReferenceCall FlightsOf(string reservation, string cabin, IEnumerable<ReservedFlight> flights, string method) => Change(
        "update_reservation_flights",
        (Details.ReservationId, Json.Text(reservation)),
        (Paths.Cabin, Json.Text(cabin)),
        ("flights", Flights(flights)),
        ("payment_id", Json.Text(method)));

    public static ReferenceCall Passengers(string reservation, IEnumerable<Passenger> passengers) =>
        Change("update_reservation_passengers", (Details.ReservationId, Json.Text(reservation)), ("passengers", Json.Records(passengers)));

    private static JsonText Flights(IEnumerable<ReservedFlight> flights) =>
        Json.List(flights.Select(flight => Json.Args((Details.FlightNumber, Json.Text(flight.FlightNumber)), (Details.Date, Json.Text(flight.Date)))));

    private static ReferenceCall Change(string name, params ReadOnlySpan<(string, JsonText)> arguments) =>
        new() { Name = name, Arguments = Json.Args(arguments), Effect = ToolEffect.Changes };
}
