using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TrajForge.Airline.Data;

/// <summary>The whole data file: the reference benchmark's shape, so that its data can be played too. Tables are in file order.</summary>
internal sealed record AirlineData
{
    public static AirlineData Empty { get; } = new()
    {
        Flights = new Dictionary<string, Flight>(),
        Users = new Dictionary<string, User>(),
        Reservations = new Dictionary<string, Reservation>(),
    };

    public required IReadOnlyDictionary<string, Flight> Flights { get; init; }

    public required IReadOnlyDictionary<string, User> Users { get; init; }

    public required IReadOnlyDictionary<string, Reservation> Reservations { get; init; }
}

internal sealed record Flight
{
    public required string FlightNumber { get; init; }

    public required string Origin { get; init; }

    public required string Destination { get; init; }

    /// <summary>E.g. <c>06:00:00</c>.</summary>
    public required string ScheduledDepartureTimeEst { get; init; }

    /// <summary>E.g. <c>07:15:00</c>, or <c>00:20:00+1</c> on the next day.</summary>
    public required string ScheduledArrivalTimeEst { get; init; }

    public required IReadOnlyDictionary<string, FlightDate> Dates { get; init; }
}

/// <summary>A flight on one day; what is known of it depends on the status.</summary>
internal sealed record FlightDate
{
    public required string Status { get; init; }

    public Cabins? AvailableSeats { get; init; }

    public Cabins? Prices { get; init; }

    public string? ActualDepartureTimeEst { get; init; }

    public string? ActualArrivalTimeEst { get; init; }

    public string? EstimatedDepartureTimeEst { get; init; }

    public string? EstimatedArrivalTimeEst { get; init; }
}

/// <summary>A number for each cabin.</summary>
internal sealed record Cabins(int BasicEconomy, int Economy, int Business)
{
    public int this[string cabin] => cabin switch
    {
        Cabin.Business => Business,
        Cabin.Economy => Economy,
        _ => BasicEconomy,
    };
}

internal sealed record User
{
    public required string UserId { get; init; }

    public required PersonName Name { get; init; }

    public required Address Address { get; init; }

    public required string Email { get; init; }

    public required string Dob { get; init; }

    public required IReadOnlyDictionary<string, PaymentMethod> PaymentMethods { get; init; }

    public required IReadOnlyList<Passenger> SavedPassengers { get; init; }

    public required string Membership { get; init; }

    public required IReadOnlyList<string> Reservations { get; init; }
}

internal sealed record PersonName(string FirstName, string LastName);

internal sealed record Address(string Address1, string Address2, string City, string Country, string State, string Zip);

internal sealed record PaymentMethod
{
    public required string Source { get; init; }

    public required string Id { get; init; }

    public string? Brand { get; init; }

    public string? LastFour { get; init; }

    /// <summary>What a gift card or certificate holds.</summary>
    public double? Amount { get; init; }
}

internal sealed record Passenger(string FirstName, string LastName, string Dob)
{
    [JsonIgnore]
    public string FullName => $"{FirstName} {LastName}";
}

internal sealed record Reservation
{
    public required string ReservationId { get; init; }

    public required string UserId { get; init; }

    public required string Origin { get; init; }

    public required string Destination { get; init; }

    public required string FlightType { get; init; }

    public required string Cabin { get; init; }

    public required IReadOnlyList<ReservedFlight> Flights { get; init; }

    public required IReadOnlyList<Passenger> Passengers { get; init; }

    public required IReadOnlyList<Payment> PaymentHistory { get; init; }

    public required string CreatedAt { get; init; }

    public required int TotalBaggages { get; init; }

    public required int NonfreeBaggages { get; init; }

    public required string Insurance { get; init; }

    public string? Status { get; init; }
}

internal sealed record ReservedFlight(string FlightNumber, string Origin, string Destination, string Date, int Price);

internal sealed record Payment(string PaymentId, int Amount);

/// <summary>The shape of the records in JSON: snake_case, declaration order; what a record does not have is absent.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(AirlineData))]
internal sealed partial class AirlineJson : JsonSerializerContext
{
    private static readonly AirlineJson Plain = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static string Text<T>(T record) => JsonSerializer.Serialize(record, typeof(T), Plain);

    public static JsonText Canonical<T>(T record) => JsonText.From(JsonSerializer.SerializeToElement(record, typeof(T), Default));
}
