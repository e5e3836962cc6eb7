using System.Text;
using TrajForge.Airline;
using TrajForge.Airline.Data;

namespace TrajForge.Environments.Tests.Airline.Data;

public sealed class AirlineDataGeneratorTests
{
    private static readonly AirlineData Shipped = AirlineDataReader.Read("db.json", AirlineFiles.Bytes("db.json"));

    [Fact]
    public void The_shipped_data_is_that_of_seed_1() => Assert.Equal(AirlineFiles.Text("db.json"), new AirlinePack().GenerateData(1));

    [Fact]
    public void Another_seed_gives_other_valid_data()
    {
        var json = new AirlinePack().GenerateData(2);

        Assert.NotEqual(AirlineFiles.Text("db.json"), json);
        Assert.Equal(347, AirlineDataReader.Read("seed 2", Encoding.UTF8.GetBytes(json)).Reservations.Count);
    }

    [Fact]
    public void Reservations_add_up_and_count_their_bags_by_the_policy() => Assert.All(Shipped.Reservations.Values, reservation =>
    {
        var count = reservation.Passengers.Count;
        var price = (reservation.Flights.Sum(flight => flight.Price) + (reservation.Insurance == "yes" ? 30 : 0)) * count;
        var membership = Shipped.Users[reservation.UserId].Membership;
        Assert.Equal(price + (50 * reservation.NonfreeBaggages), reservation.PaymentHistory.Sum(payment => payment.Amount));
        Assert.Equal(Allowance.Paid(membership, reservation.Cabin, count, reservation.TotalBaggages), reservation.NonfreeBaggages);
    });

    [Fact]
    public void Flights_of_a_reservation_join_its_ends() => Assert.All(Shipped.Reservations.Values, reservation =>
    {
        Assert.Equal(reservation.Origin, reservation.Flights[0].Origin);
        Assert.Equal(reservation.FlightType == "one_way" ? reservation.Destination : reservation.Origin, reservation.Flights[^1].Destination);
        Assert.All(reservation.Flights.Zip(reservation.Flights.Skip(1)), pair => Assert.Equal(pair.First.Destination, pair.Second.Origin));
    });

    [Theory]
    [InlineData("regular", "basic_economy", 0)]
    [InlineData("regular", "business", 2)]
    [InlineData("silver", "economy", 2)]
    [InlineData("gold", "basic_economy", 2)]
    [InlineData("gold", "business", 4)]
    public void Free_bags_follow_membership_and_cabin(string membership, string cabin, int free) => Assert.Equal(free, Allowance.Free(membership, cabin));
}
