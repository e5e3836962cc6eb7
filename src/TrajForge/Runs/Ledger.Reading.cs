using System.Globalization;
using Microsoft.Data.Sqlite;

namespace TrajForge.Runs;

/// <summary>A task as the ledger has it.</summary>
internal sealed record TaskRow(long Index, TaskState State, string? Reason, string? Detail, RecordLocation? Location);

/// <summary>An episode as the ledger has it.</summary>
internal sealed record EpisodeRow(string Id, long TaskIndex, int Attempt, string Slips, RecordLocation Location, RecordLocation Task, string? Verdict, Opinion? Opinion);

/// <summary>Which of what is stored is counted.</summary>
/// <param name="Below">Only lower indexes.</param>
/// <param name="Trials">Only lower attempts.</param>
/// <param name="Surplus">Indexes that are not counted all the same.</param>
internal sealed record CountScope(long Below, long Trials, IEnumerable<long> Surplus)
{
    public static CountScope Everything { get; } = new(long.MaxValue, long.MaxValue, []);
}

internal sealed partial class Ledger
{
    public const int PageSize = 256;

    /// <summary>A page of indexes from the given one on.</summary>
    public List<TaskStanding> Standings(long from)
    {
        var tasks = Query(
            "SELECT task_index, state, signature FROM tasks WHERE task_index >= $from ORDER BY task_index LIMIT $limit",
            row => (Index: row.GetInt64(0), State: Enum.Parse<TaskState>(row.GetString(1)), Signature: Text(row, 2)),
            ("$from", from), ("$limit", PageSize));
        if (tasks.Count == 0)
        {
            return [];
        }

        var attempts = Attempts(from, tasks[^1].Index);
        return tasks.ConvertAll(task => new TaskStanding(task.Index, task.State, task.Signature, [.. attempts[task.Index]]));
    }

    private ILookup<long, AttemptStanding> Attempts(long from, long to) => Query(
        """
        SELECT task_index, attempt, MAX(played), MAX(outcome), MAX(void), SUM(faults) FROM (
            SELECT e.task_index, e.attempt, 1 AS played, v.outcome, 0 AS void, 0 AS faults FROM episodes e
                LEFT JOIN verdicts v ON v.episode_id = e.episode_id WHERE e.task_index BETWEEN $from AND $to
            UNION ALL SELECT task_index, attempt, 0, NULL, 1, 0 FROM voids WHERE task_index BETWEEN $from AND $to
            UNION ALL SELECT task_index, attempt, 0, NULL, 0, 1 FROM faults WHERE task_index BETWEEN $from AND $to)
        GROUP BY task_index, attempt ORDER BY task_index, attempt
        """,
        row => (Index: row.GetInt64(0), Attempt: new AttemptStanding(
            row.GetInt32(1), row.GetInt32(2) > 0, row.IsDBNull(3) ? null : Enum.Parse<VerdictOutcome>(row.GetString(3)), row.GetInt32(4) > 0, row.GetInt32(5))),
        ("$from", from), ("$to", to)).ToLookup(found => found.Index, found => found.Attempt);

    public List<TaskRow> Tasks(long from, long below, TaskState? state) => Query(
        """
        SELECT task_index, state, reason, detail, segment, frame, start, length, hash FROM tasks
        WHERE task_index >= $from AND task_index < $below AND ($state IS NULL OR state = $state) ORDER BY task_index LIMIT $limit
        """,
        row => new TaskRow(row.GetInt64(0), Enum.Parse<TaskState>(row.GetString(1)), Text(row, 2), Text(row, 3), Location(row, 4)),
        ("$from", from), ("$below", below), ("$state", state?.ToString()), ("$limit", PageSize));

    /// <summary>A page of episodes after the given one.</summary>
    public List<EpisodeRow> Episodes(EpisodeQuery query, long afterTask, int afterAttempt) => Query(
        $"""
        {EpisodeColumns}
        WHERE e.task_index >= $from AND e.task_index < $below AND (e.task_index, e.attempt) > ($task, $attempt)
            AND ($outcome IS NULL OR v.outcome = $outcome)
            AND ($unjudged = 0 OR v.episode_id IS NULL)
            AND ($judged = 0 OR v.episode_id IS NOT NULL)
            AND ($unasked = 0 OR o.episode_id IS NULL)
            AND ($template IS NULL OR EXISTS (SELECT 1 FROM json_each(t.templates) WHERE value = $template))
            AND ($reason IS NULL OR EXISTS (SELECT 1 FROM json_each(v.json, '$.reasons')
                WHERE value = $reason OR substr(value, 1, length($reason) + 1) = $reason || '.'))
        ORDER BY e.task_index, e.attempt LIMIT $limit
        """,
        Episode,
        ("$from", query.From), ("$below", query.Below), ("$task", afterTask), ("$attempt", afterAttempt), ("$outcome", query.Outcome?.ToString()),
        ("$unjudged", query.Unjudged ? 1 : 0), ("$judged", query.Judged ? 1 : 0), ("$unasked", query.WithoutOpinion ? 1 : 0), ("$template", query.Template), ("$reason", query.Reason), ("$limit", PageSize));

    /// <summary>At most two episodes whose id starts so.</summary>
    public List<EpisodeRow> EpisodesStarting(string prefix) => Query(
        $"{EpisodeColumns} WHERE substr(e.episode_id, 1, length($prefix)) = $prefix ORDER BY e.episode_id LIMIT 2", Episode, ("$prefix", prefix));

    /// <summary>Verdicts that others of the same episode have taken the place of, by profile.</summary>
    public List<PastVerdict> PastVerdicts(string episode) => Query(
        "SELECT profile, outcome, coalesce(json_extract(json, '$.reasons'), '[]') FROM past_verdicts WHERE episode_id = $id ORDER BY profile",
        row => new PastVerdict(row.GetString(0), Enum.Parse<VerdictOutcome>(row.GetString(1)), RunJson.Read<IReadOnlyList<string>>(row.GetString(2))),
        ("$id", episode));

    public bool HasEpisode(string id) => Query("SELECT 1 FROM episodes WHERE episode_id = $id ORDER BY 1", row => true, ("$id", id)).Count > 0;

    public bool HasTask(long index) => Query("SELECT 1 FROM tasks WHERE task_index = $index ORDER BY 1", row => true, ("$index", index)).Count > 0;

    /// <summary>Ids of episodes whose own body or whose task's body lies in the frame.</summary>
    public List<string> EpisodesNeeding(int segment, long frame) => Query(
        """
        SELECT e.episode_id FROM episodes e JOIN tasks t ON t.task_index = e.task_index
        WHERE (e.segment = $segment AND e.frame = $frame) OR (t.segment = $segment AND t.frame = $frame) ORDER BY e.task_index, e.attempt
        """,
        row => row.GetString(0),
        ("$segment", segment), ("$frame", frame));

    public FrameRow? Frame(int segment, long offset) => Query(
        $"{FrameColumns} WHERE segment = $segment AND offset = $offset ORDER BY segment, offset", Frame, ("$segment", segment), ("$offset", offset)).SingleOrDefault();

    public List<FrameRow> Frames(int segment, long from) => Query(
        $"{FrameColumns} WHERE segment = $segment AND offset >= $from ORDER BY segment, offset LIMIT $limit",
        Frame,
        ("$segment", segment), ("$from", from), ("$limit", PageSize));

    /// <summary>Every segment with the frame that ends it.</summary>
    public List<FrameRow> LastFrames() => Query(
        $"{FrameColumns} WHERE offset = (SELECT MAX(o.offset) FROM frames o WHERE o.segment = frames.segment) ORDER BY segment", Frame);

    public List<StoredFault> Faults(StoredFault? after) => Query(
        """
        SELECT task_index, attempt, delivery, boundary, message FROM faults
        WHERE (task_index, attempt, delivery) > ($task, $attempt, $delivery) ORDER BY task_index, attempt, delivery LIMIT $limit
        """,
        row => new StoredFault(row.GetInt64(0), row.GetInt32(1), row.GetInt32(2), row.GetString(3), row.GetString(4)),
        ("$task", after?.TaskIndex ?? -1), ("$attempt", after?.Attempt ?? -1), ("$delivery", after?.Delivery ?? -1), ("$limit", PageSize));

    public RunCounts Counts(CountScope scope)
    {
        var outcomes = Count($"SELECT COALESCE(v.outcome, ''), COUNT(*) FROM episodes e LEFT JOIN verdicts v ON v.episode_id = e.episode_id WHERE {Counted("e")} GROUP BY 1 ORDER BY 1", scope);
        var states = Count($"SELECT state, COUNT(*) FROM tasks t WHERE {CountedTask("t")} GROUP BY 1 ORDER BY 1", scope);
        return new RunCounts
        {
            Indexes = states.Sum(state => state.Count),
            Accepted = Of(outcomes, nameof(VerdictOutcome.Accepted)),
            Rejected = Of(outcomes, nameof(VerdictOutcome.Rejected)),
            Invalid = Of(outcomes, nameof(VerdictOutcome.Invalid)),
            Unjudged = Of(outcomes, ""),
            Duplicates = Of(states, nameof(TaskState.Duplicate)),
            Void = Count($"SELECT 'void', COUNT(*) FROM voids o WHERE {Counted("o")} ORDER BY 1", scope).Sum(gone => gone.Count),
            FaultsBy = Count($"SELECT boundary, COUNT(*) FROM faults f WHERE {Counted("f")} GROUP BY boundary ORDER BY boundary", scope),
            Reasons = Reasons(nameof(VerdictOutcome.Rejected), scope),
            InvalidBy = Reasons(nameof(VerdictOutcome.Invalid), scope),
            Dropped = Count($"SELECT reason, COUNT(*) FROM tasks t WHERE {CountedTask("t")} AND state = 'Dropped' GROUP BY 1 ORDER BY 1", scope),
            Slips = Count($"SELECT json_extract(s.value, '$.kind'), COUNT(*) FROM episodes e, json_each(e.slips) s WHERE {Counted("e")} GROUP BY 1 ORDER BY 1", scope),
        };
    }

    private List<ReasonCount> Reasons(string outcome, CountScope scope) => Count(
        $"SELECT r.value, COUNT(*) FROM episodes e JOIN verdicts v ON v.episode_id = e.episode_id, json_each(v.json, '$.reasons') r WHERE {Counted("e")} AND v.outcome = '{outcome}' GROUP BY 1 ORDER BY 1", scope);

    private static string CountedTask(string table) => $"{table}.task_index < $below AND {table}.task_index NOT IN (SELECT value FROM json_each($surplus))";

    private static string Counted(string table) => $"{CountedTask(table)} AND {table}.attempt < $trials";

    private const string FrameColumns = "SELECT segment, offset, length, raw_length, hash FROM frames";

    private const string EpisodeColumns = """
        SELECT e.episode_id, e.task_index, e.attempt, e.slips, e.segment, e.frame, e.start, e.length, e.hash,
            t.segment, t.frame, t.start, t.length, t.hash, v.json,
            o.model, o.prompt, o.score, o.reason
        FROM episodes e JOIN tasks t ON t.task_index = e.task_index LEFT JOIN verdicts v ON v.episode_id = e.episode_id
            LEFT JOIN opinions o ON o.episode_id = e.episode_id
        """;

    private static long Of(List<ReasonCount> counts, string name) => counts.Find(count => count.Reason == name)?.Count ?? 0;

    private static FrameRow Frame(SqliteDataReader row) => new(row.GetInt32(0), row.GetInt64(1), row.GetInt32(2), row.GetInt32(3), row.GetString(4));

    private static EpisodeRow Episode(SqliteDataReader row) =>
        new(row.GetString(0), row.GetInt64(1), row.GetInt32(2), row.GetString(3), Location(row, 4)!, Location(row, 9)!, Text(row, 14), OpinionOf(row));

    private static Opinion? OpinionOf(SqliteDataReader row) => row.IsDBNull(15)
        ? null
        : new Opinion { EpisodeId = row.GetString(0), Model = row.GetString(15), Prompt = row.GetString(16), Score = row.IsDBNull(17) ? null : row.GetDouble(17), Reason = row.GetString(18) };

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static RecordLocation? Location(SqliteDataReader row, int column) => row.IsDBNull(column)
        ? null
        : new(row.GetInt32(column), row.GetInt64(column + 1), row.GetInt32(column + 2), row.GetInt32(column + 3), row.GetString(column + 4));

    private List<ReasonCount> Count(string sql, CountScope scope) => Query(
        sql,
        row => new ReasonCount(row.GetString(0), row.GetInt64(1)),
        ("$below", scope.Below), ("$trials", scope.Trials),
        ("$surplus", $"[{string.Join(',', scope.Surplus.Select(index => index.ToString(CultureInfo.InvariantCulture)))}]"));
}
