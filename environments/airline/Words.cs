namespace TrajForge.Airline;

/// <summary>Names of the tables in record references.</summary>
internal static class Tables
{
    public const string Flights = "flights";
    public const string Reservations = "reservations";
    public const string Users = "users";
}

/// <summary>
/// Facts that replies show besides records, as record references of tables that no state has. Flights fly every day, so what a reply shows of one holds for
/// a day: <c>fare/HAT001/2024-05-20</c>.
/// </summary>
internal static class ShownFacts
{
    /// <summary>All that a search lists: <c>listing/direct EWR/IAH/2024-05-25</c>, empty or not.</summary>
    public const string Listing = "listing";

    /// <summary>What a seat on a flight costs on a day, and whether there are any.</summary>
    public const string Fare = "fare";

    /// <summary>What a flight does on a day.</summary>
    public const string Status = "status";

    public static RecordRef Direct(string origin, string destination, string date) => new(Listing, $"direct {origin}/{destination}/{date}");

    public static RecordRef OneStop(string origin, string destination, string date) => new(Listing, $"onestop {origin}/{destination}/{date}");

    public static RecordRef FareOf(string flight, string date) => new(Fare, $"{flight}/{date}");

    public static RecordRef StatusOf(string flight, string date) => new(Status, $"{flight}/{date}");
}

/// <summary>What a customer of the airline may want.</summary>
internal static class Intents
{
    /// <summary>
    /// A new reservation. Facts: trip, route, date (1, round trip also 2), flight (same numbers), cabin, passenger (1..n), bags, insurance, payment (1..n).
    /// </summary>
    public const string Book = "book";

    /// <summary>A reservation is cancelled, as policy allows. Facts: reservation, reason.</summary>
    public const string Cancel = "cancel";

    /// <summary>
    /// One direction (or both) of a reservation moves to other flights, same route and cabin; the other stays. Facts: reservation, date and flight (number 1
    /// outbound, 2 return, only of what moves), payment (1).
    /// </summary>
    public const string ChangeFlights = "change_flights";

    /// <summary>All flights of a reservation go to another cabin. Facts: reservation, cabin, payment (1).</summary>
    public const string ChangeCabin = "change_cabin";

    /// <summary>Checked bags are added. Facts: reservation, bags, payment (1).</summary>
    public const string AddBags = "add_bags";

    /// <summary>A passenger is corrected or replaced. Facts: reservation, old_passenger, new_passenger.</summary>
    public const string ChangePassenger = "change_passenger";

    /// <summary>
    /// A certificate for a flight that the airline cancelled, or, after the reservation was cancelled for it, for one that is delayed. Facts: reservation, complaint.
    /// </summary>
    public const string Compensation = "compensation";
}

/// <summary>
/// Slots of a brief's facts and of dialogue acts, with the names of their details. Cities, names and
/// brands are as in the data and in <c>list_all_airports</c>; dates are <c>2024-05-20</c>, times <c>14:00</c>, numbers digits.
/// </summary>
internal static class Slots
{
    /// <summary>Identity, always in the brief: policy demands it. Detail <c>user_id</c>.</summary>
    public const string UserId = "user_id";

    /// <summary>
    /// The reservation a goal is about: one to five facts (numbered from 1), each with one or two of the details <c>origin</c>, <c>destination</c> (cities),
    /// <c>date</c> (of its first flight), <c>return_date</c> (first flight of the way back), <c>cabin</c>, <c>trip</c>, <c>passengers</c> (how many),
    /// <c>passenger</c> (full name of one of them), <c>via</c> (city of a stop on the way there), <c>cost</c> (all that was paid for it), <c>order</c> = <c>latest</c> |
    /// <c>second latest</c> | <c>earliest</c> (by the day of the first flight, among all reservations; of two that leave on one day neither is),
    /// <c>status</c> = <c>cancelled</c> | <c>active</c>. All facts together fit exactly one of the customer's reservations, cancelled and flown ones included. Or, with
    /// exact ids, one fact (number 0) with <c>reservation_id</c>.
    /// </summary>
    public const string Reservation = "reservation";

    /// <summary>Detail <c>trip</c> = <c>one way</c> | <c>round trip</c>.</summary>
    public const string Trip = "trip";

    /// <summary>
    /// Where to, of a booking: <c>origin</c>, <c>destination</c> (cities), and <c>origin_airport</c>, <c>destination_airport</c> (codes) only where the city
    /// has several airports or exact ids are asked for. Where the customer lets choose: <c>or_origin</c>, <c>or_destination</c> (<c>or_origin_airport</c>,
    /// <c>or_destination_airport</c>).
    /// </summary>
    public const string Route = "route";

    /// <summary>
    /// Day of departure of direction 1 (outbound) or 2 (return). Detail <c>date</c>, where the customer lets choose also <c>or_date</c>, <c>or_date_2</c>; or
    /// <c>when</c>: "tomorrow", "Friday of next week", where flights move "two days later than booked" (than that direction's first flight).
    /// </summary>
    public const string Date = "date";

    /// <summary>
    /// Which flight on that day, same number as its date. Details: <c>stops</c> = <c>nonstop</c> | <c>one stop</c> (absent: either); zero or one of <c>after</c>,
    /// <c>before</c> = a time that the first flight departs at or after, before; <c>price</c> (per person); <c>via</c> (city of the stop); and <c>pick</c> =
    /// <c>cheapest</c> | <c>earliest</c> | <c>latest</c> (departure of the first flight) | <c>fastest</c> (from departure to arrival) | <c>first to arrive</c>, absent where
    /// one fits anyway; with <c>rank</c> = <c>second</c> the one that exactly one is better than, with <c>tie</c> (another pick) the best in that of those that are equally
    /// good. Price is the sum over the flights in the cabin wanted. Fits exactly one of all ways on the days and between the airports that the customer lets choose from,
    /// whether or not those without enough seats are left out. With exact ids: <c>flight_number</c>, and <c>second_flight_number</c> for one stop.
    /// </summary>
    public const string Flight = "flight";

    /// <summary>Cabin wanted. Detail <c>cabin</c> = <c>basic economy</c> | <c>economy</c> | <c>business</c>.</summary>
    public const string Cabin = "cabin";

    /// <summary>
    /// A passenger of a booking, numbered from 1. Detail <c>who</c> = <c>self</c> (name and birthday as in the profile) | <c>saved</c> with <c>first_name</c>,
    /// <c>last_name</c> (a saved passenger of the profile) | <c>new</c> with <c>first_name</c>, <c>last_name</c>, <c>dob</c>.
    /// </summary>
    public const string Passenger = "passenger";

    /// <summary>Who on the reservation: <c>first_name</c>, <c>last_name</c>.</summary>
    public const string OldPassenger = "old_passenger";

    /// <summary>What changes about them: one to three of <c>first_name</c>, <c>last_name</c>, <c>dob</c>; whatever is absent stays.</summary>
    public const string NewPassenger = "new_passenger";

    /// <summary>Checked bags: <c>total</c> in a booking, <c>more</c> where some are added. How many of them cost follows from the policy.</summary>
    public const string Bags = "bags";

    /// <summary>Travel insurance in a booking. Detail <c>insurance</c> = <c>yes</c> | <c>no</c>.</summary>
    public const string Insurance = "insurance";

    /// <summary>
    /// Payment (or refund) method, numbered from 1 in the order of use: each pays as much as it holds, the last one the rest. Details: <c>type</c> =
    /// <c>credit card</c> | <c>gift card</c> | <c>travel certificate</c>, and where the customer has several of it <c>brand</c>, <c>last_four</c> (cards) or
    /// <c>balance</c> (the others); or with exact ids <c>payment_method_id</c>.
    /// </summary>
    public const string PaymentMethod = "payment";

    /// <summary>Why to cancel. Detail <c>reason</c> = <c>change of plans</c> | <c>health</c> | <c>weather</c> | <c>airline cancelled</c> | <c>delay</c>.</summary>
    public const string Reason = "reason";

    /// <summary>Asks for compensation. Detail <c>complaint</c> = <c>cancelled flight</c> | <c>delayed flight</c>.</summary>
    public const string Complaint = "complaint";

    /// <summary>
    /// Something the customer wants to be told. Detail <c>ask</c> = <c>total_price</c> (book) | <c>refund_total</c> (cancel: what comes back in total) |
    /// <c>price_difference</c> (change_flights, change_cabin: new minus old over all passengers, without sign) | <c>bag_fee</c> (add_bags: what the added
    /// bags cost) | <c>certificate_amount</c> (compensation).
    /// </summary>
    public const string Question = "question";
}
