using TrajForge.Airline.Players;

namespace TrajForge.Airline;

/// <summary>Arguments of the airline's tools that follow from what is said and shown.</summary>
internal sealed partial class AirlineEnvironment : IDerivedArguments
{
    private const string RelativeDay = "a day as people say it: tomorrow, two days later than booked";
    private const string NearDay = "such a day, or the day before or after one that was named or shown: a search may try";
    private const string Served = "an airport that the airline serves: a search may try any";
    private const string CityAirport = "the airport of a city, as list_all_airports has it";
    private const string Bags = "those it has and those that are added";
    private const string PaidBags = "those beyond the free ones, by membership, cabin and passengers";

    public IReadOnlyList<DerivedArgument> DerivedArguments { get; } =
    [
        new("search_direct_flight", "origin", Served, DerivedPlaces.IsServed),
        new("search_direct_flight", "destination", Served, DerivedPlaces.IsServed),
        new("search_onestop_flight", "origin", Served, DerivedPlaces.IsServed),
        new("search_onestop_flight", "destination", Served, DerivedPlaces.IsServed),
        new("book_reservation", "origin", CityAirport, DerivedPlaces.IsAirportOfCity),
        new("book_reservation", "destination", CityAirport, DerivedPlaces.IsAirportOfCity),
        new("search_direct_flight", "date", NearDay, DerivedPlaces.IsNearDay),
        new("search_onestop_flight", "date", NearDay, DerivedPlaces.IsNearDay),
        new("update_reservation_flights", "flights/*/date", RelativeDay, DerivedPlaces.IsDayMeant),
        new("book_reservation", "flights/*/date", RelativeDay, DerivedPlaces.IsDayMeant),
        new("book_reservation", "payment_methods/*/amount", "the price, split in the order of the methods", DerivedAmounts.IsShare),
        new("book_reservation", "total_baggages", Bags, DerivedBags.IsTotal),
        new("book_reservation", "nonfree_baggages", PaidBags, DerivedBags.IsPaid),
        new("update_reservation_baggages", "total_baggages", Bags, DerivedBags.IsTotal),
        new("update_reservation_baggages", "nonfree_baggages", PaidBags, DerivedBags.IsPaid),
        new("send_certificate", "amount", "100 or 50 dollars for each passenger", DerivedAmounts.IsCertificate),
    ];
}
