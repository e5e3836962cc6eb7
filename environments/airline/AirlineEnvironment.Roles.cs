namespace TrajForge.Airline;

/// <summary>What the arguments of the airline's changes stand for.</summary>
internal sealed partial class AirlineEnvironment : IArgumentRoles
{
    private static readonly string[] OfReservations = ["cancel_reservation", "update_reservation_baggages", "update_reservation_flights", "update_reservation_passengers"];

    private static readonly string[] OfFlights = ["book_reservation", "update_reservation_flights"];

    private static readonly string[] OfPassengers = ["book_reservation", "update_reservation_passengers"];

    private static readonly string[] OfBags = ["book_reservation", "update_reservation_baggages"];

    public IReadOnlyList<ArgumentRole> ArgumentRoles { get; } =
    [
        .. OfReservations.Select(tool => new ArgumentRole(tool, "reservation_id", "reservation") { NamesRecord = true }),
        new("send_certificate", "user_id", "customer") { NamesRecord = true },
        new("book_reservation", "user_id", "customer") { NamesRecord = true },
        .. OfFlights.Select(tool => new ArgumentRole(tool, "flights/*/flight_number", "flight")),
        .. OfFlights.Select(tool => new ArgumentRole(tool, "flights/*/date", "date")),
        .. OfFlights.Select(tool => new ArgumentRole(tool, "cabin", "cabin")),
        .. from tool in OfPassengers from part in (string[])["first_name", "last_name", "dob"] select new ArgumentRole(tool, $"passengers/*/{part}", "passenger"),
        .. from tool in OfBags from part in (string[])["total_baggages", "nonfree_baggages"] select new ArgumentRole(tool, part, "bags"),
        new("update_reservation_baggages", "payment_id", "payment"),
        new("update_reservation_flights", "payment_id", "payment"),
        new("book_reservation", "payment_methods/*/payment_id", "payment"),
        new("book_reservation", "payment_methods/*/amount", "amount"),
        new("send_certificate", "amount", "amount"),
        new("book_reservation", "insurance", "insurance"),
        new("book_reservation", "origin", "airport"),
        new("book_reservation", "destination", "airport"),
        new("book_reservation", "flight_type", "trip"),
    ];
}
