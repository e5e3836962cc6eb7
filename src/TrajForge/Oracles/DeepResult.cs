namespace TrajForge.Oracles;

/// <summary>How an oracle and the engine get on over one proven task.</summary>
public sealed record DeepResult
{
    /// <summary>Why the oracle cannot decide the task; null when it can, and only then is there anything else.</summary>
    public string? Undecided { get; init; }

    /// <summary>By the oracle the brief allows one end state, and it is the reference's.</summary>
    public bool Unique { get; init; }

    public IReadOnlyList<ComparedPlay> Plays { get; init; } = [];

    /// <summary>What the two disagree over, told whole: brief, both answers, the records that differ.</summary>
    public IReadOnlyList<string> Disagreements { get; init; } = [];
}

/// <summary>One play, decided twice.</summary>
public sealed record ComparedPlay(string Name, PlayComparison Comparison);

/// <summary>How two decisions on a play compare.</summary>
public enum PlayComparison
{
    /// <summary>Both accept, or both reject.</summary>
    Agreed,

    /// <summary>One accepts what the other rejects.</summary>
    Disagreed,

    /// <summary>It is rejected for how it went or what was said, and ends where an accepted play does: an oracle sees nothing of that.</summary>
    OutOfReach,
}
