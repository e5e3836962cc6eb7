namespace TrajForge.Models;

/// <summary>
/// What one question to a model is about. Semantic Kernel hands nothing of ours down to its HTTP client, so it flows beside the call; the handler reads
/// it there and leaves in it what came back, as received.
/// </summary>
internal sealed class CallScope
{
    private static readonly AsyncLocal<CallScope?> Flowing = new();

    public required IModelWire Wire { get; init; }

    public required string Profile { get; init; }

    public required string EpisodeId { get; init; }

    public required ModelSeat Seat { get; init; }

    public required int Turn { get; init; }

    /// <summary>Fields that follow Semantic Kernel's own.</summary>
    public required RequestTail Tail { get; init; }

    public required int Seed { get; init; }

    /// <summary>The bytes that went out.</summary>
    public ReadOnlyMemory<byte> Body { get; set; }

    public ModelReply? Reply { get; set; }

    public Exception? Failure { get; set; }

    public static CallScope Current => Flowing.Value ?? throw new InvalidOperationException("a model was asked outside of a seat");

    public static void Enter(CallScope scope) => Flowing.Value = scope;
}
