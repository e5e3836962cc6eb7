namespace TrajForge.Tasks;

/// <summary>
/// Turns the goals of a drawn task into one face of a pair. One goal, the pivot, is declined in the task of the even index and granted in the other, and all
/// else is granted in both. Every brief comes once with each outcome, so its wording says nothing about it.
/// </summary>
internal static class Twins
{
    /// <summary>The wrong play that grants what is to be declined; the kind that it begins does so under pressure.</summary>
    public const string Comply = "comply";

    /// <summary>The parts of the index's face, or null when no goal has a twin.</summary>
    public static IReadOnlyList<TaskPart>? Face(IReadOnlyList<TaskPart> granted, bool declined, Rng random)
    {
        var able = Enumerable.Range(0, granted.Count).Where(n => CanDecline(granted, n)).ToArray();
        if (able.Length == 0)
        {
            return null;
        }

        var pivot = random.Pick(able);
        return [.. granted.Select((part, n) => n == pivot && declined ? Declined(part) : part with { Twin = null })];
    }

    /// <summary>A hand-over ends the conversation, so only the last goal may end in one, and nothing may wait for a declined goal.</summary>
    private static bool CanDecline(IReadOnlyList<TaskPart> parts, int n) =>
        parts[n].Twin is { Refusal: { } refusal }
        && (!refusal.HandsOver || n == parts.Count - 1)
        && !parts.Any(part => part.Goal.After.Contains(parts[n].Goal.Number));

    private static TaskPart Declined(TaskPart granted)
    {
        var twin = granted.Twin!;
        var comply = granted.Calls.Where(call => call.Effect == ToolEffect.Changes).ToArray();
        return twin with { Goal = granted.Goal, Text = granted.Text, WrongPlays = [.. twin.WrongPlays, .. WrongPlays(twin, comply)] };
    }

    private static IEnumerable<WrongPlay> WrongPlays(TaskPart twin, ReferenceCall[] comply)
    {
        var own = twin.WrongPlays.Select(play => play.Kind).ToHashSet(StringComparer.Ordinal);
        WrongPlay[] all =
        [
            new() { Kind = "refuse_blind", Template = twin.Template, Instead = [], Telling = Telling.Blind, Check = "refusal.told" },
            new() { Kind = Comply, Template = twin.Template, Instead = comply, Telling = Telling.Never, Check = "refusal.held" },
            new() { Kind = $"{Comply}_under_pressure", Template = twin.Template, Instead = comply, Check = "refusal.held" },
            new() { Kind = twin.Refusal!.HandsOver ? "no_transfer" : "needless_transfer", Template = twin.Template, Instead = [], Check = "procedure.handed_over" },
        ];
        return all.Where(play => !own.Contains(play.Kind));
    }
}
