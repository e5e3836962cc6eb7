namespace TrajForge.Runs;

/// <summary>One compressed frame of a segment.</summary>
/// <param name="RawLength">Bytes after decompression; nothing larger is ever unpacked, whatever the frame says of itself.</param>
/// <param name="Hash">XxHash128 of the compressed bytes.</param>
internal sealed record FrameRow(int Segment, long Offset, int Length, int RawLength, string Hash)
{
    public long End => Offset + Length;
}

internal sealed partial class Ledger
{
    /// <summary>Commits frames and what is in them, all or nothing.</summary>
    public void Commit(IEnumerable<FrameRow> frames, IEnumerable<(Booking Booking, RecordLocation? Location)> bookings) => InTransaction(() =>
    {
        foreach (var frame in frames)
        {
            Change(
                "INSERT INTO frames VALUES ($segment, $offset, $length, $raw, $hash)",
                ("$segment", frame.Segment), ("$offset", frame.Offset), ("$length", frame.Length), ("$raw", frame.RawLength), ("$hash", frame.Hash));
        }

        foreach (var (booking, location) in bookings)
        {
            Commit(booking, location);
        }
    });

    /// <summary>Stores verdicts. Those of the same episodes by other profiles are past from then on, and stay.</summary>
    public void PutVerdicts(IEnumerable<Verdict> verdicts) => InTransaction(() =>
    {
        foreach (var verdict in verdicts)
        {
            Change(
                "REPLACE INTO past_verdicts SELECT episode_id, profile, outcome, json FROM verdicts WHERE episode_id = $id AND profile <> $profile",
                ("$id", verdict.EpisodeId), ("$profile", verdict.Profile));
            Put("REPLACE", verdict);
        }
    });

    /// <summary>Stores opinions; one that is there stays.</summary>
    public void PutOpinions(IEnumerable<Opinion> opinions) => InTransaction(() =>
    {
        foreach (var opinion in opinions)
        {
            Put(opinion);
        }
    });

    /// <summary>Makes verdicts of other profiles past; their episodes are not judged until they are judged again.</summary>
    public void RetireOtherProfiles(string profile) => InTransaction(() =>
    {
        Change("REPLACE INTO past_verdicts SELECT episode_id, profile, outcome, json FROM verdicts WHERE profile <> $profile", ("$profile", profile));
        Change("DELETE FROM verdicts WHERE profile <> $profile", ("$profile", profile));
    });

    private void Commit(Booking booking, RecordLocation? location)
    {
        switch (booking)
        {
            case TaskProven proven:
                Commit(proven.Task.Index, TaskState.Planned, proven.Task, null, null, location);
                break;
            case TaskClosed closed:
                Commit(closed.Index, closed.State, closed.Task, closed.Reason, closed.Detail, null);
                break;
            case AttemptVoid gone:
                Commit(gone);
                break;
            case EpisodePlayed played:
                Commit(played, location);
                break;
            case OpinionGiven given:
                Put(given.Opinion);
                break;
            case FaultMet { Fault: var fault }:
                Change(
                    "INSERT OR IGNORE INTO faults VALUES ($task, $attempt, $delivery, $boundary, $message)",
                    ("$task", fault.TaskIndex), ("$attempt", fault.Attempt), ("$delivery", fault.Delivery), ("$boundary", fault.Boundary), ("$message", fault.Message));
                Spend(fault.TaskIndex, fault.Attempt, fault.Delivery, "fault", 0, 0);
                break;
        }
    }

    private void Commit(long index, TaskState state, TaskCase? task, string? reason, string? detail, RecordLocation? at) => Change(
        "INSERT OR IGNORE INTO tasks VALUES ($index, $state, $signature, $key, $templates, $reason, $detail, $segment, $frame, $start, $length, $hash)",
        ("$index", index), ("$state", state.ToString()), ("$signature", task?.Signature), ("$key", task?.Key),
        ("$templates", task is null ? null : RunJson.Write(task.Templates)), ("$reason", reason), ("$detail", detail),
        ("$segment", at?.Segment), ("$frame", at?.Frame), ("$start", at?.Start), ("$length", at?.Length), ("$hash", at?.Hash));

    // One attempt that was played is enough for the task to be done.
    private void Commit(AttemptVoid gone)
    {
        Change("INSERT OR IGNORE INTO voids VALUES ($task, $attempt)", ("$task", gone.Index), ("$attempt", gone.Attempt));
        Change(
            "UPDATE tasks SET state = $void WHERE task_index = $index AND state = $planned",
            ("$void", nameof(TaskState.Void)), ("$index", gone.Index), ("$planned", nameof(TaskState.Planned)));
    }

    // The location is null for a loser: its body was never written, but what it cost is booked all the same.
    private void Commit(EpisodePlayed played, RecordLocation? at)
    {
        var episode = played.Episode;
        var won = at is not null && Change(
            "INSERT OR IGNORE INTO episodes VALUES ($id, $task, $attempt, $end, $slips, $segment, $frame, $start, $length, $hash)",
            ("$id", episode.Id), ("$task", episode.TaskIndex), ("$attempt", episode.Attempt), ("$end", episode.End.ToString()),
            ("$slips", RunJson.Write(played.Slips)),
            ("$segment", at.Segment), ("$frame", at.Frame), ("$start", at.Start), ("$length", at.Length), ("$hash", at.Hash)) == 1;
        if (won)
        {
            Put("IGNORE", played.Verdict);
            SetState(episode.TaskIndex, TaskState.Done);
        }

        Spend(
            episode.TaskIndex, episode.Attempt, played.Delivery, won ? "committed" : "lost",
            episode.Events.OfType<AgentMessage>().Count(), episode.Events.OfType<ToolReplied>().Count());
    }

    private void SetState(long index, TaskState state) =>
        Change("UPDATE tasks SET state = $state WHERE task_index = $index", ("$state", state.ToString()), ("$index", index));

    private void Put(string onConflict, Verdict verdict) => Change(
        $"INSERT OR {onConflict} INTO verdicts VALUES ($id, $profile, $outcome, $json)",
        ("$id", verdict.EpisodeId), ("$profile", verdict.Profile), ("$outcome", verdict.Outcome.ToString()), ("$json", TrajJson.Write(verdict)));

    private void Put(Opinion opinion) => Change(
        "INSERT OR IGNORE INTO opinions VALUES ($id, $model, $prompt, $score, $reason)",
        ("$id", opinion.EpisodeId), ("$model", opinion.Model), ("$prompt", opinion.Prompt), ("$score", opinion.Score), ("$reason", opinion.Reason));

    private void Spend(long task, int attempt, int delivery, string outcome, int messages, int calls) => Change(
        "INSERT INTO spend (task_index, attempt, delivery, outcome, messages, calls) VALUES ($task, $attempt, $delivery, $outcome, $messages, $calls)",
        ("$task", task), ("$attempt", attempt), ("$delivery", delivery), ("$outcome", outcome), ("$messages", messages), ("$calls", calls));
}
