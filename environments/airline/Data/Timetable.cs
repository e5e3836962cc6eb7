namespace TrajForge.Airline.Data;

/// <summary>One flight of an itinerary on its day.</summary>
internal sealed record Hop(Flight Flight, string Date)
{
    public FlightDate Day => Flight.Dates[Date];

    public int Price(string cabin) => Day.Prices?[cabin] ?? 0;

    public int Seats(string cabin) => Day.AvailableSeats?[cabin] ?? 0;
}

/// <summary>One direct flight, or two with a stop.</summary>
internal sealed record Journey(IReadOnlyList<Hop> Hops)
{
    private const char Joint = '+';
    private const char At = '@';

    /// <summary>The flight numbers, e.g. <c>HAT001+HAT042</c>.</summary>
    public string Id => string.Join(Joint, Hops.Select(hop => hop.Flight.FlightNumber));

    /// <summary>The flight numbers and the day, where several days are open: <c>HAT001+HAT042@2024-05-20</c>.</summary>
    public string DatedId => $"{Id}{At}{Date}";

    public string Date => Hops[0].Date;

    public string Departs => Hops[0].Flight.ScheduledDepartureTimeEst;

    /// <summary>The day on which it lands.</summary>
    public string Arrives => Timetable.Lands(Hops[^1]);

    /// <summary>Minutes from the start of May to the departure.</summary>
    public int Leaves => Moments.Minutes(Date, Departs);

    /// <summary>Minutes from the start of May to the arrival.</summary>
    public int Lands => Moments.Minutes(Hops[^1].Date, Hops[^1].Flight.ScheduledArrivalTimeEst);

    public int Price(string cabin) => Hops.Sum(hop => hop.Price(cabin));

    public int Seats(string cabin) => Hops.Min(hop => hop.Seats(cabin));
}

/// <summary>Finds ways from one airport to another. What connects with what is known beforehand, so that a day's ways cost no search.</summary>
internal sealed class Timetable
{
    private readonly Dictionary<string, Flight> _byNumber;
    private readonly ILookup<(string From, string To), Flight> _direct;
    private readonly ILookup<(string From, string To), (Flight First, Flight Second)> _connections;
    private readonly ILookup<string, (Flight First, Flight Second)> _byFlight;

    public Timetable(IReadOnlyList<Flight> flights)
    {
        Flights = flights;
        _byNumber = flights.ToDictionary(flight => flight.FlightNumber, StringComparer.Ordinal);
        _direct = flights.ToLookup(flight => (flight.Origin, flight.Destination));
        var byOrigin = flights.ToLookup(flight => flight.Origin, StringComparer.Ordinal);
        var connections =
            (from first in flights
             from second in byOrigin[first.Destination]
             where string.CompareOrdinal(second.ScheduledDepartureTimeEst, first.ScheduledArrivalTimeEst) >= 0
             select (First: first, Second: second)).ToArray();
        _connections = connections.ToLookup(pair => (pair.First.Origin, pair.Second.Destination));
        _byFlight = connections.SelectMany(pair => new[] { (pair.First.FlightNumber, pair), (pair.Second.FlightNumber, pair) })
            .ToLookup(known => known.FlightNumber, known => known.pair, StringComparer.Ordinal);
    }

    public IReadOnlyList<Flight> Flights { get; }

    /// <summary>The day on which a hop lands.</summary>
    public static string Lands(Hop hop) => NextDay(hop.Flight) ? Clock.NextDay(hop.Date) : hop.Date;

    /// <summary>Direct ways first, then those with one stop; in the order of the file.</summary>
    /// <param name="bookable">Only what can be booked on that day; otherwise whatever flies then.</param>
    public IEnumerable<Journey> Ways(string origin, string destination, string date, bool bookable = true) =>
        Direct(origin, destination, date, bookable).Concat(OneStop(origin, destination, date, bookable));

    public IEnumerable<Journey> Direct(string origin, string destination, string date, bool bookable = true) =>
        _direct[(origin, destination)].Where(flight => Flies(flight, date, bookable)).Select(flight => new Journey([new Hop(flight, date)]));

    public IEnumerable<Journey> OneStop(string origin, string destination, string date, bool bookable = true) =>
        _connections[(origin, destination)].Where(pair => Flies(pair, date, bookable)).Select(pair => On(pair, date));

    /// <summary>The flight, if it can be booked on that day.</summary>
    public Flight? Bookable(string number, string date) => _byNumber.GetValueOrDefault(number) is { } flight && Flies(flight, date, bookable: true) ? flight : null;

    /// <summary>Bookable connections in which a flight is taken on a day.</summary>
    public IEnumerable<Journey> With(string flight, string date)
    {
        foreach (var pair in _byFlight[flight])
        {
            var start = pair.First.FlightNumber == flight || !NextDay(pair.First) ? date : Clock.DayBefore(date);
            if (Flies(pair, start, bookable: true))
            {
                yield return On(pair, start);
            }
        }
    }

    private static Journey On((Flight First, Flight Second) pair, string date) => new([new Hop(pair.First, date), new Hop(pair.Second, Next(pair.First, date))]);

    private static bool Flies((Flight First, Flight Second) pair, string date, bool bookable) =>
        Flies(pair.First, date, bookable) && Flies(pair.Second, Next(pair.First, date), bookable);

    private static bool Flies(Flight flight, string date, bool bookable) =>
        flight.Dates.TryGetValue(date, out var day) && (!bookable || day.Status == FlightStatus.Available);

    private static string Next(Flight first, string date) => NextDay(first) ? Clock.NextDay(date) : date;

    private static bool NextDay(Flight flight) => flight.ScheduledArrivalTimeEst.EndsWith("+1", StringComparison.Ordinal);
}
