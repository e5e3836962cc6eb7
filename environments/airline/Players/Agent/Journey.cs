using TrajForge.Airline.Data;

namespace TrajForge.Airline.Players;

/// <summary>One way of getting from one place to another on a day: one flight, or two with a stop between.</summary>
internal sealed record Journey(IReadOnlyList<SeenFlight> Flights)
{
    public string Departure => Flights[0].ScheduledDepartureTimeEst;

    public int Stops => Flights.Count - 1;

    /// <summary>Minutes from the start of May to the departure.</summary>
    public int Leaves => Moments.Minutes(Flights[0].Date!, Departure);

    /// <summary>Minutes from the start of May to the arrival.</summary>
    public int Lands => Moments.Minutes(Flights[^1].Date!, Flights[^1].ScheduledArrivalTimeEst);

    public bool HasSeats(string cabin, int passengers) => Flights.All(flight => flight.AvailableSeats.GetValueOrDefault(cabin) >= passengers);

    public int Price(string cabin) => Flights.Sum(flight => flight.Prices[cabin]);

    /// <summary>As a booking lists them.</summary>
    public IReadOnlyList<Leg> Legs(string cabin) =>
        [.. Flights.Select(flight => new Leg(flight.FlightNumber, flight.Origin, flight.Destination, flight.Date!, flight.Prices[cabin], flight.ScheduledDepartureTimeEst))];
}

/// <summary>A flight of a reservation as it is going to be, with the price for one.</summary>
/// <param name="Number">The flight's number.</param>
/// <param name="Origin">Code of the airport.</param>
/// <param name="Destination">Code of the airport.</param>
/// <param name="Date">Day of departure.</param>
/// <param name="Price">Per passenger.</param>
/// <param name="Departure">Time of departure; null where it was not looked up.</param>
internal sealed record Leg(string Number, string Origin, string Destination, string Date, int Price, string? Departure = null)
{
    public static Leg Of(SeenSegment segment) => new(segment.FlightNumber, segment.Origin, segment.Destination, segment.Date, segment.Price);
}
