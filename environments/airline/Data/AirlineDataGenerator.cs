using System.Text;

namespace TrajForge.Airline.Data;

/// <summary>Makes the airline's data: some 200 flights on thirty days, 100 customers and their reservations.</summary>
internal static class AirlineDataGenerator
{
    // How many customers have how many reservations: 100 customers, 347 reservations.
    private static readonly (int Reservations, int Customers)[] Shares = [(0, 3), (1, 9), (2, 17), (3, 22), (4, 22), (5, 15), (6, 9), (7, 3)];

    /// <summary>JSON, one record a line; the same bytes for a seed on every machine.</summary>
    public static string Generate(long seed)
    {
        var random = Rng.For(seed, "airline", "data");
        var ids = new Ids(random);
        var timetable = new Timetable(new FlightMaker(random).Make());
        var customers = new CustomerMaker(random, ids);
        var reservations = new ReservationMaker(random, ids, timetable);
        var (users, booked) = (new List<User>(), new List<Reservation>());
        foreach (var count in random.Shuffle(Shares.SelectMany(share => Enumerable.Repeat(share.Reservations, share.Customers))))
        {
            var user = customers.Make();
            var own = new List<Reservation>();
            while (own.Count < count)
            {
                own.Add(reservations.Make(user, own));
            }

            users.Add(user with { Reservations = [.. own.Select(reservation => reservation.ReservationId)] });
            booked.AddRange(own);
        }

        return Write(timetable.Flights, users, booked);
    }

    private static string Write(IEnumerable<Flight> flights, IEnumerable<User> users, IEnumerable<Reservation> reservations)
    {
        var text = new StringBuilder("{\n");
        Append(text, "flights", flights.Select(flight => (flight.FlightNumber, AirlineJson.Text(flight))), ",");
        Append(text, "users", users.Select(user => (user.UserId, AirlineJson.Text(user))), ",");
        Append(text, "reservations", reservations.Select(reservation => (reservation.ReservationId, AirlineJson.Text(reservation))), "");
        return text.Append("}\n").ToString();
    }

    private static void Append(StringBuilder text, string table, IEnumerable<(string Id, string Line)> records, string end) =>
        text.Append($"\"{table}\":{{\n")
            .AppendJoin(",\n", records.Select(record => $"\"{record.Id}\":{record.Line}"))
            .Append($"\n}}{end}\n");
}
