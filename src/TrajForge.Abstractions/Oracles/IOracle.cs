namespace TrajForge;

/// <summary>Implemented by an <see cref="IEnvironment"/> that has a second opinion on its tasks.</summary>
public interface IHasOracle
{
    IOracle Oracle { get; }
}

/// <summary>
/// A second opinion on what a brief allows. Written apart from what makes tasks and from what judges them: it knows the words of the brief, the policy as
/// code of its own, and raw records; never constraints, references or the reference play. Safe for use by many threads.
/// </summary>
public interface IOracle
{
    /// <summary>When two end states are the same to this environment, in the oracle's own terms.</summary>
    OracleEquality Equality { get; }

    /// <summary>
    /// Every way of serving the goal that its facts and the policy allow, by all records that fit what is said: more than one where words fit several.
    /// A wish that the policy declines has a way without calls. Empty where the facts fit nothing at all.
    /// </summary>
    /// <param name="brief">The whole brief, for who the customer is.</param>
    /// <param name="goal">One of its goals.</param>
    /// <param name="records">The world as it is when the goal is served.</param>
    /// <exception cref="OracleUndecidedException">The oracle does not know a word of the brief, or cannot search it.</exception>
    IReadOnlyList<OracleWay> Ways(Brief brief, Goal goal, OracleRecords records);
}

/// <summary>One way of serving a goal.</summary>
/// <param name="Calls">Changing calls, in order; none where the wish is declined or only asks for something to be told.</param>
public sealed record OracleWay(IReadOnlyList<ToolRequest> Calls)
{
    /// <summary>Why the policy declines the wish, in a word; null where it is granted.</summary>
    public string? Declined { get; init; }

    /// <summary>The policy wants the customer handed over to a human.</summary>
    public bool HandsOver { get; init; }
}

/// <summary>What does not matter when two end states are compared.</summary>
public sealed record OracleEquality
{
    /// <summary>Names of members that hold lists whose order means nothing.</summary>
    public IReadOnlySet<string> Unordered { get; init; } = new HashSet<string>();

    /// <summary>Tables whose new records get ids that mean nothing.</summary>
    public IReadOnlySet<string> MadeIds { get; init; } = new HashSet<string>();
}

/// <summary>The oracle cannot say what a brief allows; the message says why, the same for all tasks with the same reason.</summary>
public sealed class OracleUndecidedException(string reason) : Exception(reason);
