using TrajForge.Chat;

namespace TrajForge.Runs;

/// <summary>
/// The one way to read a run, for every consumer. Needs no lock, so it may read beside a running synth, and sees what is committed.
/// Streams: never more than a few records are held. Not safe for use by two threads at once.
/// </summary>
/// <remarks>Every method throws <see cref="SegmentDamagedException"/> when a record's bytes are not what was written.</remarks>
public interface IRunReader : IAsyncDisposable
{
    RunManifest Manifest { get; }

    /// <summary>What a reader should know, e.g. that a segment is plain text and was read without checksums.</summary>
    IReadOnlyList<string> Warnings { get; }

    /// <summary>Episodes in (task, attempt) order.</summary>
    IAsyncEnumerable<StoredEpisode> EpisodesAsync(EpisodeQuery query, CancellationToken cancellationToken);

    /// <summary>Tasks in order of index, those without a body too.</summary>
    IAsyncEnumerable<StoredTask> TasksAsync(TaskQuery query, CancellationToken cancellationToken);

    /// <summary>The episode of an id or of a prefix of one.</summary>
    /// <exception cref="RunException">None or several have it.</exception>
    ValueTask<StoredEpisode> FindAsync(string idOrPrefix, CancellationToken cancellationToken);

    /// <summary>Verdicts on the episode that were in force before the present one, by profile.</summary>
    ValueTask<IReadOnlyList<PastVerdict>> PastVerdictsAsync(string episodeId, CancellationToken cancellationToken);

    /// <summary>Faults in order of (task, attempt, delivery).</summary>
    IAsyncEnumerable<StoredFault> FaultsAsync(CancellationToken cancellationToken);

    /// <summary>Counts over what the datasets are made of, or over everything stored.</summary>
    ValueTask<RunCounts> CountAsync(bool prefixOnly, CancellationToken cancellationToken);

    /// <summary>The shortest run of indexes from 0, each finished or not counting, that holds the target; all that are finished when none does.</summary>
    ValueTask<RunPrefix> PrefixAsync(CancellationToken cancellationToken);
}

/// <summary>A verdict that another has taken the place of.</summary>
public sealed record PastVerdict(string Profile, VerdictOutcome Outcome, IReadOnlyList<string> Reasons);

/// <summary>Which episodes. Conditions are joined by and; absent ones do not restrict.</summary>
public sealed record EpisodeQuery
{
    public VerdictOutcome? Outcome { get; init; }

    /// <summary>A failed gate, e.g. <c>procedure.confirmed</c>, or its family, e.g. <c>procedure</c>.</summary>
    public string? Reason { get; init; }

    public string? Template { get; init; }

    /// <summary>Only episodes without a stored verdict.</summary>
    public bool Unjudged { get; init; }

    /// <summary>Only episodes with one.</summary>
    public bool Judged { get; init; }

    /// <summary>Only episodes on which no model was heard.</summary>
    public bool WithoutOpinion { get; init; }

    /// <summary>Only episodes that count: within the prefix, of indexes that count, and of the attempts that the spec asks for.</summary>
    public bool Counting { get; init; }

    /// <summary>Only tasks from this index on.</summary>
    public long From { get; init; }

    /// <summary>Only tasks below this index.</summary>
    public long Below { get; init; } = long.MaxValue;

    /// <summary>Episodes at most; to page, ask again with <see cref="From"/> after the last task.</summary>
    public int? Limit { get; init; }
}

/// <summary>Which tasks.</summary>
public sealed record TaskQuery
{
    public TaskState? State { get; init; }

    /// <summary>Only indexes that count, within the prefix.</summary>
    public bool Counting { get; init; }

    public long From { get; init; }

    public long Below { get; init; } = long.MaxValue;
}

/// <summary>What became of a task index.</summary>
public enum TaskState
{
    /// <summary>Proven and stored, no attempt played yet.</summary>
    Planned,

    /// <summary>Not a task: the planner had none, or it could not prove itself.</summary>
    Dropped,

    /// <summary>A lower index has the same signature.</summary>
    Duplicate,

    /// <summary>Every attempt so far is out of retries after faults; never scored.</summary>
    Void,

    /// <summary>At least one attempt is played and judged.</summary>
    Done,
}

/// <summary>A task index and what became of it.</summary>
/// <param name="Reason">Why it was dropped; null otherwise.</param>
/// <param name="Detail">More about the reason.</param>
/// <param name="Task">Null where no task was proven.</param>
public sealed record StoredTask(long Index, TaskState State, string? Reason, string? Detail, TaskCase? Task);

/// <summary>An episode with all that belongs to it.</summary>
/// <param name="Verdict">Null when none is stored.</param>
/// <param name="Slips">Errors the scripted agent made on purpose.</param>
public sealed record StoredEpisode(TaskCase Task, Episode Episode, Verdict? Verdict, IReadOnlyList<Slip> Slips)
{
    /// <summary>What a model thinks of it, which decides nothing; null when none was heard.</summary>
    public Opinion? Opinion { get; init; }
}

/// <summary>A fault of the machinery while an episode was played.</summary>
/// <param name="Delivery">How often the attempt had been played before.</param>
public sealed record StoredFault(long TaskIndex, int Attempt, int Delivery, string Boundary, string Message);

/// <summary>The prefix that datasets are made of.</summary>
/// <param name="Indexes">Task indexes in it, those of full cells too.</param>
/// <param name="Accepted">Rows in it.</param>
/// <param name="Reached">True when it holds the target: every cell of the grid is filled.</param>
/// <param name="Barren">True when the cells that are not filled came to so many indexes without a task that no more are looked for.</param>
public sealed record RunPrefix(long Indexes, long Accepted, bool Reached, bool Barren)
{
    /// <summary>What each cell of the grid came to, in ordinal order of their names.</summary>
    public required IReadOnlyList<CellFigures> Cells { get; init; }

    /// <summary>The cell whose invalid episodes ended it; null when none did.</summary>
    public CellFigures? Spoiled => Cells.FirstOrDefault(cell => cell.State == CellState.Invalid);

    /// <summary>Indexes of the prefix that somebody worked on though their cell was full.</summary>
    internal IReadOnlySet<long> Surplus { get; init; } = new HashSet<long>();

    internal bool Counts(long index) => index < Indexes && !Surplus.Contains(index);

    /// <summary>The prefix of what is known of each index, in order.</summary>
    internal static RunPrefix Of(RunManifest manifest, IEnumerable<TaskStanding> standings, CancellationToken cancellationToken)
    {
        var (frontier, law, surplus) = (Frontier.Of(manifest.Spec), TrialLaw.Of(manifest), new HashSet<long>());
        foreach (var standing in standings)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (standing.Index < frontier.Indexes)
            {
                surplus.Add(standing.Index);
            }
            else if (standing.Index == frontier.Indexes && !frontier.Ended && law.End(standing) is { } end)
            {
                frontier.Finish(standing.Index, end);
            }
            else
            {
                break;
            }
        }

        return new RunPrefix(frontier.Indexes, frontier.Accepted, frontier.Reached, frontier.Barren) { Cells = frontier.Cells, Surplus = surplus };
    }
}

/// <summary>Counts, each list in ordinal order. Outcomes are of episodes, of which a task has as many as it has attempts.</summary>
public sealed record RunCounts
{
    /// <summary>Task indexes.</summary>
    public required long Indexes { get; init; }

    public required long Accepted { get; init; }

    public required long Rejected { get; init; }

    public required long Invalid { get; init; }

    /// <summary>Episodes without a stored verdict.</summary>
    public required long Unjudged { get; init; }

    public required long Duplicates { get; init; }

    /// <summary>Attempts that ran out of retries.</summary>
    public required long Void { get; init; }

    public long Faults => FaultsBy.Sum(fault => fault.Count);

    /// <summary>Rejections by failed gate.</summary>
    public required IReadOnlyList<ReasonCount> Reasons { get; init; }

    /// <summary>Invalid episodes by what made them so.</summary>
    public required IReadOnlyList<ReasonCount> InvalidBy { get; init; }

    public required IReadOnlyList<ReasonCount> Dropped { get; init; }

    /// <summary>Errors made on purpose, by kind.</summary>
    public required IReadOnlyList<ReasonCount> Slips { get; init; }

    /// <summary>Faults by boundary.</summary>
    internal IReadOnlyList<ReasonCount> FaultsBy { get; init; } = [];

    internal long Episodes => Accepted + Rejected + Invalid + Unjudged;
}
