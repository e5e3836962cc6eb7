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

    /// <summary>The flight numbers, e.g. <c>HAT001+HAT042</c>.</summary>
    public string Id => string.Join(Joint, Hops.Select(hop => hop.Flight.FlightNumber));

    public string Departs => Hops[0].Flight.ScheduledDepartureTimeEst;

    /// <summary>The day on which it lands.</summary>
    public string Arrives => Timetable.Lands(Hops[^1]);

    public int Price(string cabin) => Hops.Sum(hop => hop.Price(cabin));

    public int Seats(string cabin) => Hops.Min(hop => hop.Seats(cabin));
}

/// <summary>Finds ways from one airport to another.</summary>
internal sealed class Timetable
{
    private readonly ILookup<string, Flight> _byOrigin;

    public Timetable(IReadOnlyList<Flight> flights)
    {
        Flights = flights;
        _byOrigin = flights.ToLookup(flight => flight.Origin, StringComparer.Ordinal);
    }

    public IReadOnlyList<Flight> Flights { get; }

    /// <summary>The day on which a hop lands.</summary>
    public static string Lands(Hop hop) => NextDay(hop.Flight) ? Clock.NextDay(hop.Date) : hop.Date;

    /// <summary>Direct ways first, then those with one stop; in the order of the file.</summary>
    /// <param name="bookable">Only what can be booked on that day; otherwise whatever flies then.</param>
    public IEnumerable<Journey> Ways(string origin, string destination, string date, bool bookable = true) =>
        Direct(origin, destination, date, bookable).Select(hop => new Journey([hop])).Concat(OneStop(origin, destination, date, bookable));

    private IEnumerable<Hop> Direct(string origin, string destination, string date, bool bookable) =>
        _byOrigin[origin].Where(f => f.Destination == destination && Flies(f, date, bookable)).Select(f => new Hop(f, date));

    private IEnumerable<Journey> OneStop(string origin, string destination, string date, bool bookable) =>
        from first in _byOrigin[origin]
        where Flies(first, date, bookable)
        let next = NextDay(first) ? Clock.NextDay(date) : date
        from second in Direct(first.Destination, destination, next, bookable)
        where string.CompareOrdinal(second.Flight.ScheduledDepartureTimeEst, first.ScheduledArrivalTimeEst) >= 0
        select new Journey([new Hop(first, date), second]);

    private static bool Flies(Flight flight, string date, bool bookable) =>
        flight.Dates.TryGetValue(date, out var day) && (!bookable || day.Status == FlightStatus.Available);

    private static bool NextDay(Flight flight) => flight.ScheduledArrivalTimeEst.EndsWith("+1", StringComparison.Ordinal);
}
