using System.Text.Json.Serialization;

namespace TrajForge.Airline.Players;

/// <summary>Records as the replies show them, as far as the agent looks at them.</summary>
internal sealed record SeenUser
{
    public required string UserId { get; init; }

    public required SeenName Name { get; init; }

    public required string Dob { get; init; }

    public required string Membership { get; init; }

    public required Dictionary<string, SeenMethod> PaymentMethods { get; init; }

    public required IReadOnlyList<SeenPassenger> SavedPassengers { get; init; }

    public required IReadOnlyList<string> Reservations { get; init; }
}

internal sealed record SeenName(string FirstName, string LastName);

internal sealed record SeenMethod
{
    public required string Source { get; init; }

    public required string Id { get; init; }

    public string? Brand { get; init; }

    public string? LastFour { get; init; }

    public double? Amount { get; init; }
}

internal sealed record SeenPassenger(string FirstName, string LastName, string Dob)
{
    [JsonIgnore]
    public string FullName => $"{FirstName} {LastName}";
}

internal sealed record SeenReservation
{
    public required string ReservationId { get; init; }

    public required string Origin { get; init; }

    public required string Destination { get; init; }

    public required string FlightType { get; init; }

    public required string Cabin { get; init; }

    public required IReadOnlyList<SeenSegment> Flights { get; init; }

    public required IReadOnlyList<SeenPassenger> Passengers { get; init; }

    public required IReadOnlyList<SeenPayment> PaymentHistory { get; init; }

    public required string CreatedAt { get; init; }

    public required int TotalBaggages { get; init; }

    public required int NonfreeBaggages { get; init; }

    public required string Insurance { get; init; }

    public string? Status { get; init; }

    [JsonIgnore]
    public bool IsRoundTrip => FlightType == "round_trip";

    /// <summary>The first flight of the way back; as many flights as there are where there is no way back.</summary>
    [JsonIgnore]
    public int WayBack
    {
        get
        {
            var last = IsRoundTrip ? Flights.ToList().FindIndex(flight => flight.Destination == Destination) : -1;
            return last < 0 ? Flights.Count : last + 1;
        }
    }
}

internal sealed record SeenSegment(string FlightNumber, string Origin, string Destination, string Date, int Price);

internal sealed record SeenPayment(string PaymentId, int Amount);

internal sealed record SeenAirport(string Iata, string City);

/// <summary>A flight on one day, as a search shows it.</summary>
internal sealed record SeenFlight
{
    public required string FlightNumber { get; init; }

    public required string Origin { get; init; }

    public required string Destination { get; init; }

    public required string ScheduledDepartureTimeEst { get; init; }

    public required string ScheduledArrivalTimeEst { get; init; }

    public string? Date { get; init; }

    public required Dictionary<string, int> AvailableSeats { get; init; }

    public required Dictionary<string, int> Prices { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(SeenUser))]
[JsonSerializable(typeof(SeenReservation))]
[JsonSerializable(typeof(SeenFlight[]))]
[JsonSerializable(typeof(SeenFlight[][]))]
[JsonSerializable(typeof(SeenAirport[]))]
internal sealed partial class SeenJson : JsonSerializerContext;
