using System.Text;
using System.Text.Json.Nodes;
using TrajForge.Airline.Data;

namespace TrajForge.Environments.Tests.Airline.Data;

public sealed class AirlineDataReaderTests
{
    private const string Small = """
        {"flights": {"F1": {"flight_number": "F1", "origin": "SFO", "destination": "JFK", "scheduled_departure_time_est": "21:00:00", "scheduled_arrival_time_est": "01:00:00+1",
           "dates": {"2024-05-20": {"status": "available", "available_seats": {"basic_economy": 2, "economy": 3, "business": 1}, "prices": {"basic_economy": 50, "economy": 100, "business": 300}}}}},
         "users": {"u": {"user_id": "u", "name": {"first_name": "A", "last_name": "B"}, "address": {"address1": "1", "address2": null, "city": "C", "country": "USA", "state": "MA", "zip": "1"},
           "email": "e", "dob": "1990-01-01", "payment_methods": {"g": {"source": "gift_card", "id": "g", "amount": 10.0}}, "saved_passengers": [], "membership": "gold", "reservations": ["R1"]}},
         "reservations": {"R1": {"reservation_id": "R1", "user_id": "u", "origin": "SFO", "destination": "JFK", "flight_type": "one_way", "cabin": "economy",
           "flights": [{"flight_number": "F1", "origin": "SFO", "destination": "JFK", "date": "2024-05-20", "price": 80}], "passengers": [{"first_name": "A", "last_name": "B", "dob": "1990-01-01"}],
           "payment_history": [{"payment_id": "g", "amount": 80}], "created_at": "2024-05-14T10:00:00", "total_baggages": 1, "nonfree_baggages": 0, "insurance": "no"}}}
        """;

    [Fact]
    public void Data_of_the_schema_is_read() => Assert.Equal(80, Read(Small).Reservations["R1"].Flights[0].Price);

    [Fact]
    public void Every_problem_is_named_with_its_place()
    {
        var data = JsonNode.Parse(Small)!;
        data["flights"]!["F1"]!["scheduled_arrival_time_est"] = "1:00";
        data["flights"]!["F1"]!["dates"]!["2024-05-20"]!["prices"]!["economy"] = -1;
        data["users"]!["u"]!.AsObject().Remove("dob");
        data["users"]!["u"]!["membership"] = "platinum";
        data["reservations"]!["R1"]!["flights"]![0]!["date"] = "2024-05-21";
        data["reservations"]!["R1"]!["payment_history"]![0]!["payment_id"] = "h";
        data["reservations"]!["R1"]!["status"] = "lost";

        Assert.Equal(
            [
                "flights/F1/scheduled_arrival_time_est: '1:00' is not written like 14:05:00",
                "flights/F1/dates/2024-05-20/prices/economy: expected a whole number that is not negative, found the number -1",
                "users/u/dob: is missing",
                "users/u/dob: '' is not written like 2024-05-16",
                "users/u/membership: 'platinum' is not one of regular, silver, gold",
                "reservations/R1/status: 'lost' is not cancelled",
                "reservations/R1/flights/0/date: flight 'F1' does not fly on 2024-05-21",
                "reservations/R1/payment_history/0/payment_id: user 'u' has no payment method 'h'",
            ],
            ProblemsOf(data.ToJsonString()));
    }

    [Fact]
    public void Records_that_point_nowhere_are_named()
    {
        var data = JsonNode.Parse(Small)!;
        data["reservations"]!["R1"]!["user_id"] = "nobody";
        data["reservations"]!["R1"]!["flights"]![0]!["flight_number"] = "F9";

        Assert.Equal(
            [
                "users/u/reservations/0: reservation 'R1' does not exist or belongs to another user",
                "reservations/R1/user_id: user 'nobody' does not exist",
                "reservations/R1/flights/0/flight_number: flight 'F9' does not exist",
            ],
            ProblemsOf(data.ToJsonString()));
    }

    [Theory]
    [InlineData("", "line 1: not valid JSON")]
    [InlineData("[]", "the file: expected an object, found an array")]
    [InlineData("{\"flights\": {}, \"users\": [], \"reservations\": {}}", "users: expected an object, found an array")]
    public void Broken_files_are_explained(string json, string problem) => Assert.StartsWith(problem, ProblemsOf(json)[0], StringComparison.Ordinal);

    [Fact]
    public void The_reference_data_is_read() =>
        Assert.Equal((300, 500, 2000), Counts(AirlineDataReader.Read("db.json", File.ReadAllBytes(TauData.File(Path.Combine("v2", "airline", "db.json"))))));

    private static (int Flights, int Users, int Reservations) Counts(AirlineData data) => (data.Flights.Count, data.Users.Count, data.Reservations.Count);

    private static AirlineData Read(string json) => AirlineDataReader.Read("test", Encoding.UTF8.GetBytes(json));

    private static IReadOnlyList<string> ProblemsOf(string json) => Assert.Throws<EnvironmentDataException>(() => Read(json)).Problems;
}
