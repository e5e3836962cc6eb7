namespace TrajForge.Tau;

/// <summary>Makes our episode of a recorded run: the events as recorded, the state diffs from replaying its calls.</summary>
internal static class TauEpisodes
{
    public static async ValueTask<Episode> MakeAsync(
        IEnvironment environment, TaskCase task, TauPlannedRun planned, string id, CancellationToken cancellationToken)
    {
        var run = planned.Run;
        var exchanges = TauExchanges.Of(run);
        var replayed = planned.Unsound is null ? await ReplayAsync(environment, task, run, exchanges, cancellationToken) : [];
        var (events, steps) = TauEvents.Of(run, exchanges, replayed);
        return new Episode
        {
            Id = id,
            TaskIndex = task.Index,
            TaskKey = task.Key,
            Attempt = planned.Attempt,
            Players = planned.Players,
            Events = events,
            End = TauEnds.Of(run),
            Source = new EpisodeSource
            {
                Format = run.Format == TauFormat.V1 ? "tau1" : "tau2",
                RunId = run.Id,
                TaskId = run.TaskId,
                Position = run.Position,
                Trial = run.Trial,
                Reward = run.Reward,
                Termination = TauEnds.TerminationOf(run),
                Head = run.Head,
                Messages = [.. run.Messages.Select(message => message.Raw)],
                Steps = steps,
                Unsound = planned.Unsound,
                Misfit = planned.Misfit,
            },
        };
    }

    private static async ValueTask<IReadOnlyList<IReadOnlyList<RecordChange>>> ReplayAsync(
        IEnvironment environment, TaskCase task, TauRun run, TauExchanges exchanges, CancellationToken cancellationToken)
    {
        var solo = new TauWorlds(environment).IsSolo(run);
        var changes = new List<IReadOnlyList<RecordChange>>();
        try
        {
            await using var world = await environment.OpenAsync(task.World with { Mode = solo ? PlayMode.Solo : null }, cancellationToken);
            foreach (var exchange in exchanges.Calls)
            {
                changes.Add((await world.CallAsync(exchange.Request, cancellationToken)).Changes);
            }
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The world refuses the task's start, or fails: the verdict says so, and the events stand without diffs.
            changes.Clear();
        }

        return changes;
    }
}
