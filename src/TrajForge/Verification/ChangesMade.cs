using System.Text.Json;
using TrajForge.Verification.Checks;

namespace TrajForge.Verification;

/// <summary>Lists what an episode changed and what had been read by then.</summary>
internal static class ChangesMade
{
    public static IReadOnlyList<ChangeMade> Of(Judgement judgement)
    {
        var needed = judgement.Task.Burdens.ToLookup(burden => burden.Changed);
        var reads = new HashSet<string>(StringComparer.Ordinal);
        var changes = new List<ChangeMade>();
        var knowledge = new Knowledge(judgement);
        foreach (var step in knowledge.Walk().SelectMany(moment => moment.Steps))
        {
            if (step is { Effect: ToolEffect.Reads, Replayed.IsError: false })
            {
                reads.Add($"{step.Request.Caller} {step.Request.Name} {Canonical(step.Request.Arguments)}");
            }
            else if (step.Changed)
            {
                var records = step.Replayed.Changes.Select(change => change.Record).ToArray();
                var burdens = records.SelectMany(record => needed[record].Where(burden => (burden.Earlier ?? 0) <= knowledge.Changes(record))).ToArray();
                changes.Add(new ChangeMade
                {
                    Event = step.CallEvent,
                    Tool = step.Request.Name,
                    Records = records,
                    Reads = reads.Count,
                    Needed = burdens.Length == 0 ? null : burdens.Max(burden => burden.Min),
                    Cover = burdens.Length == 0 ? null : burdens.Max(burden => burden.Cover),
                    Guessed = knowledge.Judge(step).Any(judged => judged.Unseen.Length > 0),
                });
            }
        }

        return changes;
    }

    // Some worlds take a call without arguments for what it means.
    private static string Canonical(string arguments)
    {
        try
        {
            return JsonText.Parse(arguments).ToString();
        }
        catch (JsonException)
        {
            return arguments;
        }
    }
}
