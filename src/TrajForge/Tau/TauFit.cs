using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace TrajForge.Tau;

/// <summary>
/// Whether a run belongs to its task. A task's names are the words with a digit in them (ids, codes, zips; no dates) of its gold arguments and
/// its text, but for those that more than half of the tasks share. A run that makes calls with such words, none of which is the task's, does not fit;
/// nor does one whose record was graded by other gold actions.
/// </summary>
internal sealed partial class TauFit
{
    private readonly Dictionary<TauTask, string[]> _names;

    public TauFit(IReadOnlyCollection<TauTask> tasks)
    {
        var all = tasks.ToDictionary(task => task, task => Names(task).ToHashSet(StringComparer.OrdinalIgnoreCase), ReferenceEqualityComparer.Instance as IEqualityComparer<TauTask>);
        var shared = all.Values.SelectMany(names => names)
            .GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
            .Where(group => tasks.Count >= 4 && group.Count() > tasks.Count / 2)
            .Select(group => group.Key)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        _names = all.ToDictionary(pair => pair.Key, pair => pair.Value.Except(shared, StringComparer.OrdinalIgnoreCase).ToArray(), ReferenceEqualityComparer.Instance as IEqualityComparer<TauTask>);
    }

    /// <summary>Why the run does not fit; null when it does, or when nothing can tell.</summary>
    public string? Problem(TauTask task, TauRun run, TauExchanges exchanges)
    {
        if (OtherGold(task, run) is { } other)
        {
            return other;
        }

        var called = exchanges.Calls.SelectMany(exchange => Words(exchange.Call.Arguments)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (called.Count == 0 || _names.GetValueOrDefault(task) is not { Length: > 0 } names || names.Any(called.Contains))
        {
            return null;
        }

        var said = run.Messages.Where(message => message.Role != TauRole.System).Select(message => message.Content ?? "")
            .Concat(run.Messages.SelectMany(message => message.Replies).Select(reply => reply.Content))
            .ToArray();
        return names.Any(name => said.Any(text => text.Contains(name, StringComparison.OrdinalIgnoreCase)))
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"none of its {names.Length} names ({string.Join(", ", names.Order(StringComparer.Ordinal).Take(3))}) occurs in the conversation, whose calls name {string.Join(", ", called.Order(StringComparer.Ordinal).Take(3))}");
    }

    /// <summary>v2's record lists the gold actions it was graded by.</summary>
    private static string? OtherGold(TauTask task, TauRun run)
    {
        using var info = JsonDocument.Parse(run.RewardInfo, TauJson.Options);
        if (info.RootElement.Get("action_checks") is not { ValueKind: JsonValueKind.Array } checks || checks.GetArrayLength() == 0 || task.Actions is null)
        {
            return null;
        }

        var graded = ((JsonElement?)checks).Each().Select(check => check.Get("action")).Where(action => action is not null).Select(action => Gold(action.Get("name").Text(), TauJson.Arguments(action.Get("arguments")))).ToArray();
        var asked = task.Actions.Select(action => Gold(action.Name, action.Arguments)).ToArray();
        return graded.Order(StringComparer.Ordinal).SequenceEqual(asked.Order(StringComparer.Ordinal), StringComparer.Ordinal)
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"its record was graded by other gold actions ({graded.Length}; the task has {asked.Length})");
    }

    private static string Gold(string? name, string arguments)
    {
        try
        {
            return $"{name} {JsonText.Parse(arguments)}";
        }
        catch (JsonException)
        {
            return $"{name} {arguments}";
        }
    }

    private static IEnumerable<string> Names(TauTask task) => (task.Actions ?? []).SelectMany(action => Words(action.Arguments))
        .Concat(Words(task.Instructions))
        .Concat(task.UserId is { } user ? [user] : []);

    private static IEnumerable<string> Words(string text) =>
        Word().Matches(text).Select(match => match.Value).Where(word => word.Any(char.IsAsciiDigit) && word.Any(c => !char.IsAsciiDigit(c) || word.Length >= 5) && !Date().IsMatch(word));

    [GeneratedRegex(@"[A-Za-z0-9_]{4,}(-[A-Za-z0-9_]+)*")]
    private static partial Regex Word();

    [GeneratedRegex(@"^\d{4}(-\d{1,2}){0,2}$")]
    private static partial Regex Date();
}
