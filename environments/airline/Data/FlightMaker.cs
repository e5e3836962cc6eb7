using System.Globalization;

namespace TrajForge.Airline.Data;

/// <summary>Makes the timetable: three hubs that fly everywhere, and some pairs between the others.</summary>
internal sealed class FlightMaker(Rng random)
{
    private const int FirstDay = 1;
    private const int LastDay = 30;
    private const int Today = 15;
    private static readonly string[] Hubs = ["ORD", "DFW", "ATL"];
    private static readonly TimeSpan Now = new(15, 0, 0);

    private int _number;

    public IReadOnlyList<Flight> Make()
    {
        var others = Cities.Codes.Except(Hubs).ToArray();
        var pairs = Hubs.SelectMany(hub => others, (hub, other) => (hub, other)).ToList();
        pairs.AddRange([(Hubs[0], Hubs[1]), (Hubs[1], Hubs[2]), (Hubs[2], Hubs[0])]);
        while (pairs.Count < 70)
        {
            var (one, two) = (random.Pick(others), random.Pick(others));
            if (one != two && !pairs.Contains((one, two)) && !pairs.Contains((two, one)))
            {
                pairs.Add((one, two));
            }
        }

        return [.. random.Shuffle(pairs).SelectMany(Both)];
    }

    private IEnumerable<Flight> Both((string One, string Two) pair)
    {
        var minutes = random.Between(12, 62) * 5;
        var daily = random.Chance(0.45) ? 2 : 1;
        return Enumerable.Range(0, daily).SelectMany(_ => new[] { Flight(pair.One, pair.Two, minutes), Flight(pair.Two, pair.One, minutes) }).ToArray();
    }

    private Flight Flight(string origin, string destination, int minutes)
    {
        var departure = new TimeSpan(random.Between(5, 21), random.Next(12) * 5, 0);
        var arrival = departure + TimeSpan.FromMinutes(minutes);
        return new Flight
        {
            FlightNumber = $"HAT{++_number:000}",
            Origin = origin,
            Destination = destination,
            ScheduledDepartureTimeEst = Text(departure),
            ScheduledArrivalTimeEst = arrival.Days > 0 ? Text(arrival - TimeSpan.FromDays(1)) + "+1" : Text(arrival),
            Dates = Enumerable.Range(FirstDay, LastDay - FirstDay + 1).ToDictionary(Date, day => Day(day, departure, arrival), StringComparer.Ordinal),
        };
    }

    private FlightDate Day(int day, TimeSpan departure, TimeSpan arrival)
    {
        if (day > Today)
        {
            return new FlightDate { Status = FlightStatus.Available, AvailableSeats = Seats(), Prices = Prices() };
        }

        if (random.Chance(0.08))
        {
            return new FlightDate { Status = FlightStatus.Cancelled };
        }

        var late = TimeSpan.FromMinutes(random.Chance(0.3) ? random.Between(60, 240) : random.Between(-5, 25));
        return day == Today && departure + late > Now
            ? new FlightDate
            {
                Status = late > TimeSpan.FromMinutes(30) ? FlightStatus.Delayed : FlightStatus.OnTime,
                EstimatedDepartureTimeEst = Moment(day, departure + late),
                EstimatedArrivalTimeEst = Moment(day, arrival + late),
            }
            : Gone(day, departure + late, arrival + late);
    }

    private static FlightDate Gone(int day, TimeSpan departure, TimeSpan arrival) => day == Today && arrival > Now
        ? new FlightDate { Status = FlightStatus.Flying, ActualDepartureTimeEst = Moment(day, departure), EstimatedArrivalTimeEst = Moment(day, arrival) }
        : new FlightDate { Status = FlightStatus.Landed, ActualDepartureTimeEst = Moment(day, departure), ActualArrivalTimeEst = Moment(day, arrival) };

    private Cabins Seats() => new(random.Between(0, 20), random.Between(0, 20), random.Between(0, 20));

    private Cabins Prices() => new(random.Between(48, 112), random.Between(113, 238), random.Between(239, 560));

    private static string Text(TimeSpan time) => time.ToString(@"hh\:mm\:ss", CultureInfo.InvariantCulture);

    private static string Date(int day) => $"2024-05-{day:00}";

    private static string Moment(int day, TimeSpan time) => new DateTime(2024, 5, day).Add(time).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
}
