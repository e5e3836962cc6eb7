using TrajForge.Environments;
using TrajForge.Python;

namespace TrajForge.Airline.Tools;

/// <summary>
/// How the tools behave: one switch per defect of the reference, named for what the corrected airline does. The reference's id of each
/// defect stands behind it.
/// </summary>
internal sealed record AirlineVariant
{
    /// <summary>The default: everything put right.</summary>
    public static AirlineVariant Corrected { get; } = new()
    {
        Name = "corrected",
        ValidatesArguments = true,
        UndoesFailures = true,
        TakesSeats = true,
        ReturnsSeats = true,
        SetsCabin = true,
        MakesMoreIds = true,
        ChecksTotals = true,
        CancelsOnce = true,
        CreditsCancellations = true,
        ChecksItinerary = true,
        ChecksBags = true,
        KeepsDatesOfConnections = true,
    };

    /// <summary>tau2-bench, bug for bug.</summary>
    public static AirlineVariant V2 { get; } = new() { Name = "v2", TakesSeats = true, SetsCabin = true };

    /// <summary>tau-bench, bug for bug: untyped records, texts of its own.</summary>
    public static AirlineVariant V1 { get; } = new() { Name = "v1", Untyped = true };

    public static IReadOnlyList<AirlineVariant> All { get; } = [Corrected, V1, V2];

    public required string Name { get; init; }

    /// <summary>v1's form: records as they stand in the files, no conversion, failed checks worded in lower case and mostly without ids.</summary>
    public bool Untyped { get; init; }

    /// <summary>Arguments are checked against the schema before a tool runs (G1, G3); otherwise they fail where Python would stumble over them.</summary>
    public bool ValidatesArguments { get; init; }

    /// <summary>What a tool wrote before it failed is taken back (G4).</summary>
    public bool UndoesFailures { get; init; }

    /// <summary>A booking takes seats (A4).</summary>
    public bool TakesSeats { get; init; }

    /// <summary>A cancellation gives seats back, and a change of flights or cabin moves them (A4).</summary>
    public bool ReturnsSeats { get; init; }

    /// <summary>A change of flights sets the cabin (A6).</summary>
    public bool SetsCabin { get; init; }

    /// <summary>There are more than three ids for new reservations (A1).</summary>
    public bool MakesMoreIds { get; init; }

    /// <summary>A balance must cover all entries of one booking together, amounts are positive, at most one certificate (A2, A3).</summary>
    public bool ChecksTotals { get; init; }

    /// <summary>A cancelled reservation stays as it is (A5).</summary>
    public bool CancelsOnce { get; init; }

    /// <summary>A cancellation's refunds to gift cards raise their balance (A5).</summary>
    public bool CreditsCancellations { get; init; }

    /// <summary>Flights of a booking or a change join origin and destination (A7).</summary>
    public bool ChecksItinerary { get; init; }

    /// <summary>Bags are only added, and no more are charged than there are (A7).</summary>
    public bool ChecksBags { get; init; }

    /// <summary>The second flight of a connection shows the status, seats and prices of its own date (A10).</summary>
    public bool KeepsDatesOfConnections { get; init; }

    public PublishedForm? Published => ValidatesArguments ? null : Untyped ? PublishedForm.V1 : PublishedForm.V2;

    public ArgumentReader? Arguments => ValidatesArguments ? null : Untyped ? PythonArguments.V1("airline") : PythonArguments.V2("AirlineTools");

    public WorldManners Manners => Untyped
        ? new WorldManners { UnknownTool = name => $"Unknown action {name}", Atomic = false }
        : new WorldManners { Atomic = UndoesFailures };

    /// <summary>A failed check's text.</summary>
    public string Word(string text) => Untyped ? Refuse.V1(text) : text;

    /// <summary>Whether the variant has the tool.</summary>
    public bool Has(string tool) => tool switch
    {
        "think" => Untyped,
        "get_flight_status" => !Untyped,
        _ => true,
    };
}
