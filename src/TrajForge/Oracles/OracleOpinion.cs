namespace TrajForge.Oracles;

/// <summary>What the oracle makes of a brief.</summary>
internal sealed record OracleOpinion
{
    /// <summary>Why it cannot say; null when it can.</summary>
    public string? Undecided { get; init; }

    /// <summary>Every end state that the brief allows; exactly one where the brief is unique.</summary>
    public IReadOnlyList<AllowedEnd> Ends { get; init; } = [];

    /// <summary>Whether a play may end like this.</summary>
    public bool Accepts(PlayedEnd play) => Ends.Any(end => end.State.Key == play.State.Key && !(end.Declines && play.TriedInVain));
}

/// <summary>One end state that a brief allows, with calls that lead there.</summary>
/// <param name="Declines">A wish is declined on the way.</param>
internal sealed record AllowedEnd(EndState State, IReadOnlyList<ToolRequest> Calls, bool Declines);

/// <summary>What a play came to in a world of the oracle's own.</summary>
/// <param name="TriedInVain">
/// A change of the agent's was refused or changed nothing. Where a wish is declined, that is an attempt at what must not be tried; one that succeeds shows in
/// the state.
/// </param>
internal sealed record PlayedEnd(EndState State, bool TriedInVain);
