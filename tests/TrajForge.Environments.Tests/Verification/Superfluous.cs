using System.Text.Json.Nodes;

namespace TrajForge.Environments.Tests.Verification;

/// <summary>Changes that nobody needs, put into an episode.</summary>
internal static class Superfluous
{
    /// <summary>Episodes with one such change, or a change and its undoing, and the events that make it; the world has yet to take it.</summary>
    public static IEnumerable<(string What, TrajectoryEvent[] Events, int[] Made)> In(Played play, Rng random)
    {
        var steps = random.Shuffle(play.Judgement.Steps.Where(step => step.Changed)).ToArray();
        var all = steps.SelectMany(step => new[] { Repeated(play, step) }.Concat(Overwritten(play, step, random))).Concat(Undone(play));
        return random.Shuffle(all);
    }

    private static (string, TrajectoryEvent[], int[]) Repeated(Played play, ReplayedStep step) =>
        ("repeated", Put(play, step.ReplyEvent, Rerun.Call(step)), [step.ReplyEvent + 1]);

    /// <summary>The same change with another value right before.</summary>
    private static IEnumerable<(string, TrajectoryEvent[], int[])> Overwritten(Played play, ReplayedStep step, Rng random)
    {
        var leaves = Rerun.Leaves(step.Request.Arguments);
        foreach (var leaf in random.Shuffle(Enumerable.Range(0, leaves.Count)))
        {
            JsonNode? other = leaves[leaf].Name switch
            {
                "address1" => "17 Other Road",
                "first_name" => "Ottokar",
                "dob" => "1951-06-17",
                "mode" => "4g_only",
                _ => null,
            };
            if (other is not null)
            {
                yield return ("overwritten", Put(play, step.CallEvent - 1, Rerun.Call(step, Rerun.Replace(step.Request.Arguments, leaf, other))), [step.CallEvent]);
            }
        }
    }

    /// <summary>Done and undone again, right after the first change.</summary>
    private static IEnumerable<(string, TrajectoryEvent[], int[])> Undone(Played play)
    {
        var step = play.Judgement.Steps.First(step => step.Changed);
        foreach (var (to, back) in Pairs(play, step))
        {
            yield return ("undone", Put(play, step.ReplyEvent, to, back), [step.ReplyEvent + 1, step.ReplyEvent + 3]);
        }
    }

    private static IEnumerable<(TrajectoryEvent To, TrajectoryEvent Back)> Pairs(Played play, ReplayedStep step)
    {
        if (Shown(play, step, "get_user_details", "address") is { } address && address["user_id"] is null && play.Environment.Id == "retail")
        {
            address["user_id"] = play.Task.Customer;
            yield return Both("modify_user_address", address, "address1", "17 Other Road");
        }

        if (Shown(play, step, "get_reservation_details", null) is { } reservation)
        {
            var passengers = new JsonObject { ["reservation_id"] = reservation["reservation_id"]!.DeepClone(), ["passengers"] = reservation["passengers"]!.DeepClone() };
            var other = passengers.DeepClone();
            other["passengers"]![0]!["dob"] = "1951-06-17";
            yield return (Rerun.Call(Side.Agent, "update_reservation_passengers", other.ToJsonString()), Rerun.Call(Side.Agent, "update_reservation_passengers", passengers.ToJsonString()));
        }

        if (play.Environment.Id == "telecom")
        {
            foreach (var toggle in new[] { "toggle_data_saver_mode", "toggle_wifi" })
            {
                yield return (Rerun.Call(Side.Customer, toggle, "{}"), Rerun.Call(Side.Customer, toggle, "{}"));
            }
        }

        static (TrajectoryEvent, TrajectoryEvent) Both(string tool, JsonObject back, string name, string value)
        {
            var to = back.DeepClone();
            to[name] = value;
            return (Rerun.Call(Side.Agent, tool, to.ToJsonString()), Rerun.Call(Side.Agent, tool, back.ToJsonString()));
        }
    }

    /// <summary>What a read before the step showed.</summary>
    private static JsonObject? Shown(Played play, ReplayedStep step, string tool, string? member) => play.Episode.Events.OfType<ToolReplied>()
        .Where(reply => reply.Name == tool && !reply.IsError && reply.Index < step.CallEvent)
        .Select(reply => JsonNode.Parse(reply.Content)!).Select(shown => (member is null ? shown : shown[member]!).DeepClone().AsObject()).LastOrDefault();

    private static TrajectoryEvent[] Put(Played play, int after, params TrajectoryEvent[] events) =>
        [.. play.Episode.Events.SelectMany(e => e.Index == after ? [e, .. events] : new[] { e })];
}
