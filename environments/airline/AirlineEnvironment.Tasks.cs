using TrajForge.Airline.Templates;

namespace TrajForge.Airline;

internal sealed partial class AirlineEnvironment : IFactReads, IDerivedArguments
{
    private const string RelativeDay = "a day as people say it: tomorrow, two days later than booked";
    private const string CityAirport = "the airport of a city, as list_all_airports has it";
    private const string Bags = "those it has and those that are added; free ones by membership, cabin and passengers";

    // Tasks are drawn for the corrected variant; the others play and judge those of their publishers.
    private readonly AirlineTasks _tasks;

    internal Bookings Bookings => _tasks.Bookings;

    public IReadOnlyList<IConstraintTemplate> Templates => _tasks.Templates;

    public IReadOnlyList<string> Customers => _tasks.Customers;

    public IReadOnlyList<string> Names => _tasks.Names;

    public Identification? Identify(string customer, bool exactId, Rng random) => _tasks.Identify(customer);

    public IReadOnlyList<DerivedArgument> DerivedArguments { get; } =
    [
        new("search_direct_flight", "origin", CityAirport),
        new("search_direct_flight", "destination", CityAirport),
        new("search_onestop_flight", "origin", CityAirport),
        new("search_onestop_flight", "destination", CityAirport),
        new("search_direct_flight", "date", RelativeDay),
        new("search_onestop_flight", "date", RelativeDay),
        new("update_reservation_flights", "flights/*/date", RelativeDay),
        new("book_reservation", "flights/*/date", RelativeDay),
        new("book_reservation", "payment_methods/*/amount", "the price, split in the order of the methods"),
        new("book_reservation", "nonfree_baggages", Bags),
        new("update_reservation_baggages", "total_baggages", Bags),
        new("update_reservation_baggages", "nonfree_baggages", Bags),
        new("send_certificate", "amount", "100 or 50 dollars for each passenger"),
    ];

    public IReadOnlyList<FactRead> ReadsOf(RecordRef fact) => _tasks.ReadsOf(fact);

    public IReadOnlyList<string> Resolve(Description description) => _tasks.Resolve(description);
}
