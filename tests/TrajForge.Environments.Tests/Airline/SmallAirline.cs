using TrajForge.Airline;
using TrajForge.Airline.State;
using TrajForge.Airline.Tools;
using TrajForge.Python;

namespace TrajForge.Environments.Tests.Airline;

/// <summary>An airline small enough to know by heart.</summary>
internal static class SmallAirline
{
    private const string Data = """
        {
          "flights": {
            "F1": {"flight_number": "F1", "origin": "SFO", "destination": "JFK", "scheduled_departure_time_est": "06:00:00", "scheduled_arrival_time_est": "12:00:00", "dates": {
              "2024-05-15": {"status": "delayed", "estimated_departure_time_est": "2024-05-15T16:00:00", "estimated_arrival_time_est": "2024-05-15T22:00:00"},
              "2024-05-20": {"status": "available", "available_seats": {"basic_economy": 2, "economy": 3, "business": 1}, "prices": {"basic_economy": 50, "economy": 100, "business": 300}},
              "2024-05-21": {"status": "available", "available_seats": {"basic_economy": 2, "economy": 9, "business": 9}, "prices": {"basic_economy": 55, "economy": 120, "business": 320}}}},
            "F2": {"flight_number": "F2", "origin": "JFK", "destination": "SFO", "scheduled_departure_time_est": "13:00:00", "scheduled_arrival_time_est": "19:00:00", "dates": {
              "2024-05-20": {"status": "available", "available_seats": {"basic_economy": 2, "economy": 3, "business": 1}, "prices": {"basic_economy": 60, "economy": 110, "business": 310}},
              "2024-05-22": {"status": "available", "available_seats": {"basic_economy": 2, "economy": 3, "business": 1}, "prices": {"basic_economy": 60, "economy": 130, "business": 310}}}},
            "F3": {"flight_number": "F3", "origin": "SFO", "destination": "DEN", "scheduled_departure_time_est": "21:00:00", "scheduled_arrival_time_est": "01:00:00+1", "dates": {
              "2024-05-20": {"status": "available", "available_seats": {"basic_economy": 1, "economy": 4, "business": 4}, "prices": {"basic_economy": 20, "economy": 40, "business": 90}}}},
            "F4": {"flight_number": "F4", "origin": "DEN", "destination": "JFK", "scheduled_departure_time_est": "06:00:00", "scheduled_arrival_time_est": "11:00:00", "dates": {
              "2024-05-20": {"status": "available", "available_seats": {"basic_economy": 1, "economy": 4, "business": 4}, "prices": {"basic_economy": 20, "economy": 41, "business": 90}},
              "2024-05-21": {"status": "available", "available_seats": {"basic_economy": 1, "economy": 5, "business": 4}, "prices": {"basic_economy": 20, "economy": 51, "business": 90}}}}
          },
          "reservations": {
            "R1": {"reservation_id": "R1", "user_id": "ann_lee_1", "origin": "SFO", "destination": "JFK", "flight_type": "one_way", "cabin": "economy",
              "flights": [{"origin": "SFO", "destination": "JFK", "flight_number": "F1", "date": "2024-05-20", "price": 80}],
              "passengers": [{"first_name": "Ann", "last_name": "Lee", "dob": "1990-01-01"}], "payment_history": [{"payment_id": "gift_card_1", "amount": 80}],
              "created_at": "2024-05-14T10:00:00", "total_baggages": 1, "nonfree_baggages": 0, "insurance": "no"},
            "R2": {"reservation_id": "R2", "user_id": "ann_lee_1", "origin": "SFO", "destination": "JFK", "flight_type": "round_trip", "cabin": "business",
              "flights": [{"origin": "SFO", "destination": "JFK", "flight_number": "F1", "date": "2024-05-20", "price": 300}, {"origin": "JFK", "destination": "SFO", "flight_number": "F2", "date": "2024-05-22", "price": 300}],
              "passengers": [{"first_name": "Ann", "last_name": "Lee", "dob": "1990-01-01"}], "payment_history": [{"payment_id": "credit_card_1", "amount": 600}],
              "created_at": "2024-05-14T10:00:00", "total_baggages": 0, "nonfree_baggages": 0, "insurance": "yes"}
          },
          "users": {
            "ann_lee_1": {"name": {"first_name": "Ann", "last_name": "Lee"}, "address": {"address1": "1 Elm", "address2": "", "city": "Boston", "country": "USA", "state": "MA", "zip": "02110"},
              "email": "ann@example.com", "dob": "1990-01-01", "payment_methods": {
                "credit_card_1": {"source": "credit_card", "brand": "visa", "last_four": "1111", "id": "credit_card_1"},
                "gift_card_1": {"source": "gift_card", "amount": 200, "id": "gift_card_1"},
                "certificate_1": {"source": "certificate", "amount": 150, "id": "certificate_1"}},
              "saved_passengers": [{"first_name": "Bob", "last_name": "Lee", "dob": "1991-02-02"}], "membership": "gold", "reservations": ["R1", "R2"], "user_id": "ann_lee_1"}
          }
        }
        """;

    public static IReadOnlyList<string> Pool { get; } =
    [
        "F1", "F2", "F3", "F4", "R1", "R2", "HATHAT", "ann_lee_1", "credit_card_1", "gift_card_1", "certificate_1", "SFO", "JFK", "DEN", "2024-05-20", "2024-05-21", "2024-05-22", "Ann", "1 + 2", "yes",
    ];

    /// <summary>A world with short forms for its calls.</summary>
    public static Calls Open(string variant) => new(Load(variant).Open());

    public static AirlineEnvironment Load(string variant)
    {
        var found = AirlineVariant.All.First(v => v.Name == variant);
        var data = DataFiles.Parse("small", System.Text.Encoding.UTF8.GetBytes(Data), AirlineTables.Names);
        return new AirlineEnvironment(found, AirlineTables.Of("small", data, found.Untyped));
    }

    internal sealed class Calls(IWorld world)
    {
        public IWorld World => world;

        public async Task<string> Text(string tool, string arguments) => (await Reply(tool, arguments)).Text;

        public async Task<ToolReply> Reply(string tool, string arguments) =>
            await world.CallAsync(new ToolRequest { Name = tool, Arguments = "{" + arguments + "}" }, CancellationToken.None);

        public async Task<PyValue> Value(string tool, string arguments)
        {
            var reply = await Reply(tool, arguments);
            Assert.False(reply.IsError, reply.Text);
            return PyValue.Parse(reply.Text);
        }

        public async Task<PyValue> User() => await Value("get_user_details", "\"user_id\": \"ann_lee_1\"");

        /// <summary>A booking of F1 on the 20th for Ann in economy, unless other arguments are given.</summary>
        public async Task<ToolReply> Book(string payments, string? flights = null, string? passengers = null, string bags = "0", string extra = "") => await Reply(
            "book_reservation",
            $$"""
            "user_id": "ann_lee_1", "origin": "SFO", "destination": "JFK", "flight_type": "one_way", "cabin": "economy",
            "flights": {{flights ?? """[{"flight_number": "F1", "date": "2024-05-20"}]"""}}, "passengers": {{passengers ?? """[{"first_name": "Ann", "last_name": "Lee", "dob": "1990-01-01"}]"""}},
            "payment_methods": {{payments}}, "total_baggages": {{bags}}, "nonfree_baggages": {{bags}}, "insurance": "no"{{extra}}
            """);
    }
}
