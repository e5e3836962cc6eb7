using System.Text.Json;

namespace TrajForge.Tau;

/// <summary>The parts of v2's reward that look at the conversation and not at the state.</summary>
internal static class TauCriteria
{
    /// <summary>Every gold action is matched by some call, whoever made it; one call may match several.</summary>
    public static TauComponent Action(TauTask task, TauRun run, TauRecord record, IReadOnlyList<string> basis)
    {
        var calls = run.Messages.SelectMany(message => message.Calls).ToArray();
        var missing = (task.Actions ?? []).Where(action => !calls.Any(call => Matches(action, call))).Select(action => $"{action.Name}({action.Arguments})").ToArray();
        return new TauComponent("ACTION", missing.Length == 0 ? 1 : 0, record["ACTION"], basis.Contains("ACTION"), missing.Length == 0 ? null : $"never called: {string.Join(", ", missing)}");
    }

    /// <summary>
    /// Compared are the arguments the task names; where it names none, those of the call at hand, so that a call without arguments matches any.
    /// </summary>
    public static bool Matches(GoldAction action, TauCall call)
    {
        if (action.Name != call.Name)
        {
            return false;
        }

        using var made = PythonEquality.Parse(call.Arguments);
        using var gold = PythonEquality.Parse(action.Arguments);
        if (made?.RootElement is not { ValueKind: JsonValueKind.Object } mine || gold?.RootElement is not { ValueKind: JsonValueKind.Object } theirs)
        {
            return false;
        }

        var names = action.Compare ?? [.. mine.EnumerateObject().Select(member => member.Name)];
        return names.Distinct(StringComparer.Ordinal).All(name =>
        {
            var (has, hasGold) = (mine.TryGetProperty(name, out var value), theirs.TryGetProperty(name, out var expected));
            return has == hasGold && (!has || PythonEquality.Same(value, expected));
        });
    }

    /// <summary>Each text in some message of the agent; the commas of the message are dropped, those of the text are not.</summary>
    public static TauComponent Communicate(TauTask task, TauRun run, TauRecord record, IReadOnlyList<string> basis)
    {
        var said = run.Messages.Where(message => message is { Role: TauRole.Agent, Content: not null }).Select(message => TauGrader.Plain(message.Content!)).ToArray();
        var missing = task.Told.Where(info => !said.Any(text => text.Contains(info.ToLowerInvariant(), StringComparison.Ordinal))).ToArray();
        return new TauComponent("COMMUNICATE", missing.Length == 0 ? 1 : 0, record["COMMUNICATE"], basis.Contains("COMMUNICATE"), TauGrader.Missing(missing));
    }

    /// <summary>A model judged it then; nobody judges it again here.</summary>
    public static TauComponent Judged(TauTask task, TauRecord record, IReadOnlyList<string> basis)
    {
        var value = task.Judged.Count == 0 ? 1 : record["NL_ASSERTION"];
        return new TauComponent(
            "NL_ASSERTION", value, record["NL_ASSERTION"], basis.Contains("NL_ASSERTION"), value is null ? "a model judges it, and the record does not hold how it did" : null);
    }
}
