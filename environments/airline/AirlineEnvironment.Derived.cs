namespace TrajForge.Airline;

/// <summary>Arguments of the airline's tools that follow from what is said and shown.</summary>
internal sealed partial class AirlineEnvironment : IDerivedArguments
{
    public IReadOnlyList<DerivedArgument> DerivedArguments { get; } =
    [
        new("book_reservation", "payment_methods/*/amount", "prices of the flights, bags and insurance, as far as each method reaches"),
        new("book_reservation", "total_baggages", "bags asked for"),
        new("book_reservation", "nonfree_baggages", "bags beyond the allowance of membership, cabin and passengers"),
        new("update_reservation_baggages", "total_baggages", "bags booked and bags asked for"),
        new("update_reservation_baggages", "nonfree_baggages", "bags beyond the allowance of membership, cabin and passengers"),
        new("send_certificate", "amount", "compensation for each passenger, by what went wrong"),
    ];
}
