namespace TrajForge;

/// <summary>How much one change of the reference asks to be read first: WRIT's second axis, counted for each change (METHODS 2.3).</summary>
public sealed record Burden
{
    /// <summary>Number of the goal that the change serves.</summary>
    public required int Goal { get; init; }

    /// <summary>The record that is changed.</summary>
    public required RecordRef Changed { get; init; }

    /// <summary>
    /// <c>B_min</c>: fewest reads after which every world that agrees with the replies, unread records being free within the schema, fixes the
    /// arguments of the change.
    /// </summary>
    public required int Min { get; init; }

    /// <summary><c>B_cover</c>: reads to see the whole slice from which the brief lets choose; not less than <see cref="Min"/>.</summary>
    public required int Cover { get; init; }

    /// <summary>As <see cref="EvidenceNeed.Earlier"/>; null for none.</summary>
    public int? Earlier { get; init; }
}

/// <summary>Implemented by an <see cref="IEnvironment"/> that says by which reads a fact may be come by; burdens are counted from it.</summary>
public interface IFactReads
{
    /// <summary>Every read that shows the fact; empty when none does.</summary>
    /// <param name="fact">A record, or what a listing shows (a table that no state has, e.g. <c>listing</c>), as <see cref="ToolReply.Seen"/> names it.</param>
    IReadOnlyList<FactRead> ReadsOf(RecordRef fact);
}

/// <summary>One read that shows a fact.</summary>
/// <param name="Call">The call; two with the same name and arguments are the same read.</param>
/// <param name="Shows">All facts that its reply shows.</param>
/// <param name="Needs">Facts from which its arguments are known, for who is not told them by the brief.</param>
public sealed record FactRead(ReferenceCall Call, IReadOnlyList<RecordRef> Shows, IReadOnlyList<RecordRef> Needs);
