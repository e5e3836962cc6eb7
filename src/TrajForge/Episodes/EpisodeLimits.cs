namespace TrajForge.Episodes;

/// <summary>Bounds of one episode.</summary>
public sealed record EpisodeLimits
{
    /// <summary>Agent messages to the customer; reaching it ends the episode. Default 40.</summary>
    public int Turns { get; init; } = 40;

    /// <summary>Tool calls of both sides; reaching it ends the episode. Default 80.</summary>
    public int Calls { get; init; } = 80;

    /// <summary>Failed tool calls of both sides; reaching it ends the episode. Default 10.</summary>
    public int Errors { get; init; } = 10;

    /// <summary>Agent messages, those that call tools too; once reached, no more is asked for. Default: no bound.</summary>
    public int Messages { get; init; } = int.MaxValue;

    /// <summary>Tools whose call by the agent ends the episode at once, as handed over. Default: none; after a hand-over the agent has a last word.</summary>
    public IReadOnlyList<string> EndingTools { get; init; } = [];

    /// <summary>Times in a row that the agent may send the very same message; once more ends the episode. Default 5.</summary>
    public int Repeats { get; init; } = 5;

    /// <summary>Wall clock; reaching it is a fault and nothing is scored. Default 10 minutes.</summary>
    public TimeSpan WallClock { get; init; } = TimeSpan.FromMinutes(10);
}
