using TrajForge.Chat;
using TrajForge.Episodes;
using TrajForge.Models;
using TrajForge.Runs;
using TrajForge.Specs;
using TrajForge.Tau;

namespace TrajForge.Playback;

/// <summary>Plays stored episodes again: both seats are models as any run seats them, and what is at the other end of the wire answers with the record.</summary>
internal sealed class EpisodePlayback(RunManifest manifest, IEnvironment environment, IModelWire wire, TimeProvider clock)
{
    private const string Profile = "recorded";

    private readonly ModelPlayer _agent = Player(environment, Side.Agent);
    private readonly ModelPlayer _customer = Player(environment, Side.Customer);
    private readonly TauGrader _grader = new(environment, new TauGradeOptions());

    public async ValueTask<PlaybackRow> PlayAsync(StoredEpisode stored, CancellationToken cancellationToken)
    {
        var (task, episode) = (stored.Task, stored.Episode);
        var recorded = RecordedEpisode.Of(episode);
        var row = new PlaybackRow
        {
            Episode = episode.Id,
            Run = episode.Source?.RunId,
            Task = task.Source?.Id ?? FormattableString.Invariant($"{task.Index}"),
            Attempt = episode.Attempt,
        };
        if (Unplayable(episode) is { } why)
        {
            return row with { NotPlayed = why };
        }

        var watched = new WatchedEnvironment(environment);
        try
        {
            var runner = new EpisodeRunner(watched, PlaybackLimits.Of(manifest, episode), clock);
            var (events, end) = await runner.PlayAsync(task.World, Seat(task, episode), cancellationToken);
            return await CompareAsync(row, stored, recorded, new Played(events, end, watched.EndState!), cancellationToken);
        }
        catch (PlayFaultException fault)
        {
            return row with { Difference = new PlaybackDifference("fault", null, episode.End.ToString(), fault.Message) };
        }
    }

    private async ValueTask<PlaybackRow> CompareAsync(
        PlaybackRow row, StoredEpisode stored, RecordedEpisode recorded, Played played, CancellationToken cancellationToken)
    {
        var (recordedReward, playedReward) = await RewardsAsync(stored, played, cancellationToken);
        return row with
        {
            Messages = played.Events.Count(e => e is not ToolReplied),
            Calls = played.Events.Sum(e => e is AgentMessage agent ? agent.Calls.Count : e is CustomerMessage customer ? customer.Calls.Count : 0),
            Replies = played.Events.Count(e => e is ToolReplied),
            RepliesSame = PlaybackComparer.RepliesSame(recorded.Events, played.Events),
            End = played.End,
            RewardRecorded = recordedReward,
            RewardPlayed = playedReward,
            Difference = PlaybackComparer.First(recorded.Events, played.Events)
                ?? (played.End == stored.Episode.End ? null : new PlaybackDifference("end", null, stored.Episode.End.ToString(), played.End.ToString()))
                ?? await StateAsync(stored, played, cancellationToken)
                ?? (recordedReward is { } published && playedReward is { } ours && Math.Abs(published - ours) >= 1e-6
                    ? new PlaybackDifference("reward", null, FormattableString.Invariant($"{published}"), FormattableString.Invariant($"{ours}"))
                    : null),
        };
    }

    /// <summary>The record holds no digest of its end state; its calls, made again in a fresh world, give it.</summary>
    private async ValueTask<PlaybackDifference?> StateAsync(StoredEpisode stored, Played played, CancellationToken cancellationToken)
    {
        await using var world = await environment.OpenAsync(stored.Task.World, cancellationToken);
        foreach (var request in Requests(stored.Episode))
        {
            await world.CallAsync(request, cancellationToken);
        }

        var state = (await world.SnapshotAsync([], cancellationToken)).Digest;
        return state == played.EndState ? null : new PlaybackDifference("state", null, state, played.EndState);
    }

    /// <summary>The calls that were carried out, in order.</summary>
    private static IEnumerable<ToolRequest> Requests(Episode episode)
    {
        var calls = new Dictionary<string, CallMade>(StringComparer.Ordinal);
        foreach (var e in episode.Events)
        {
            foreach (var call in e is AgentMessage agent ? agent.Calls : e is CustomerMessage customer ? customer.Calls : [])
            {
                calls[call.Id] = call;
            }

            if (e is ToolReplied reply)
            {
                yield return new ToolRequest { Caller = reply.Caller, Name = reply.Name, Arguments = calls[reply.CallId].Arguments };
            }
        }
    }

    private async ValueTask<(double? Recorded, double? Played)> RewardsAsync(StoredEpisode stored, Played played, CancellationToken cancellationToken)
    {
        if (stored is not { Task.Source: { } taskSource, Episode.Source: { Unsound: null } source })
        {
            return (null, null);
        }

        var run = PlayedTau.Run(TauStored.Run(source), played.Events, played.End);
        return (source.Reward, (await _grader.GradeAsync(TauStored.Task(taskSource), run, null, cancellationToken)).Ours);
    }

    private Seats Seat(TaskCase task, Episode episode) => new()
    {
        Agent = _agent.Seat(wire, episode.Id, seed: 0),
        Customer = _customer.Seat(wire, episode.Id, seed: 0),
        Policy = manifest.Policy,
        CustomerPrompt = CustomerPrompt.Of(task.Brief, task.Behaviour),
        Players = episode.Players,
    };

    private static ModelPlayer Player(IEnvironment environment, Side side) => new(
        Profile,
        new ModelSpec { Model = Profile, Endpoints = [] },
        [.. environment.Tools(PlayMode.Dialogue).Where(tool => tool.Side == side)],
        ModelSeats.SeatOf(side));

    private static string? Unplayable(Episode episode) =>
        episode.Events.Count == 0 ? "the record holds no conversation"
        : !episode.Events.Any(e => e is CustomerMessage) ? "nobody spoke for the customer"
        : null;

    private sealed record Played(IReadOnlyList<TrajectoryEvent> Events, EndReason End, string EndState);
}
