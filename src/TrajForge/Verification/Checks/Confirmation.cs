using System.Text.RegularExpressions;

namespace TrajForge.Verification.Checks;

/// <summary>
/// A yes binds a proposal: the customer's last words before the change are a yes, they answer a question, and that question, or the last one before
/// it that is more than a request to go on, names every facet of the call and no other choice; the record may be the one last spoken of. One yes may cover a listed batch.
/// </summary>
internal static partial class Confirmation
{
    /// <summary>What is missing, or null when the change was confirmed.</summary>
    public static string? Problem(Judgement judgement, ReplayedStep step)
    {
        var events = judgement.Episode.Events;
        var yes = LastWords(events, step);
        if (yes is null || !Affirmation.IsYes(yes.Content))
        {
            return yes is null ? "nobody was asked" : $"the customer's last words before it are no clear yes (event {yes.Index})";
        }

        var batch = judgement.Steps.Where(other => ReferenceEquals(LastWords(events, other), yes)).ToArray();
        var spoken = events.TakeWhile(e => e != yes).Where(Spoken.Is).Reverse();
        return Problem(spoken.ToArray(), step.Facets, batch);
    }

    /// <summary>What is missing for a change that was tried and refused; null when it was confirmed, or was put right under the same yes.</summary>
    public static string? ProblemOfTry(Judgement judgement, ReplayedStep step)
    {
        var events = judgement.Episode.Events;
        var right = judgement.Steps.Any(other => other.Changed && other.CallEvent > step.CallEvent && other.Request.Name == step.Request.Name && ReferenceEquals(LastWords(events, other), LastWords(events, step)));
        return right ? null : Problem(judgement, step) is { } problem ? $"tried in vain, and {problem}" : null;
    }

    /// <summary>Walks back from the yes.</summary>
    private static string? Problem(IReadOnlyList<TrajectoryEvent> spoken, IReadOnlyList<Facet> facets, IReadOnlyList<ReplayedStep> batch)
    {
        var nearest = "nothing was proposed";
        for (var i = 0; i < spoken.Count; i++)
        {
            if (spoken[i] is CustomerMessage customer && Affirmation.IsRefusal(customer.Content))
            {
                break;
            }

            if (spoken[i] is not AgentMessage { Content: { } text })
            {
                continue;
            }

            var asks = Utterance.Asks(text);
            var before = spoken.Skip(i).Select(e => e is AgentMessage agent ? agent.Content! : ((CustomerMessage)e).Content);
            var missing = facets.Where(facet => !Mentions.Names(text, facet) && !(facet.NamesRecord && SpokenOf.Is(before, facet))).Select(facet => facet.Name).ToArray();
            var other = Other(text, facets, batch) is { } named && !IsListed(text, facets, batch) ? named : null;
            if (i == 0 && !asks)
            {
                return "the yes answers no question";
            }

            if (missing.Length == 0)
            {
                return other is null ? null : $"the proposal also names {other}";
            }

            nearest = $"the proposal before the yes does not name {string.Join(", ", missing)}";
            var count = facets.Count(facet => Mentions.Names(text, facet));
            if (asks && (other is not null || count >= missing.Length || count >= 3))
            {
                break;
            }

            if (i == 0 && (!Utterance.AsksToGoOn(text) || Utterance.AsksForMore(text)))
            {
                return "the yes answers another question";
            }
        }

        return nearest;
    }

    private static CustomerMessage? LastWords(IReadOnlyList<TrajectoryEvent> events, ReplayedStep step) =>
        events.Take(step.CallEvent).Where(Spoken.ByCustomer).OfType<CustomerMessage>().LastOrDefault();

    /// <summary>Another choice that the text names and no change of the batch asks for. What stands behind a dollar sign is an amount and names nothing.</summary>
    private static string? Other(string text, IReadOnlyList<Facet> facets, IReadOnlyList<ReplayedStep> batch) => facets
        .SelectMany(facet => facet.Others)
        .FirstOrDefault(other => Mentions.Names(Amount().Replace(text, " "), other)
            && !batch.SelectMany(step => step.Facets).SelectMany(facet => facet.AnyOf).Contains(other, StringComparer.OrdinalIgnoreCase));

    /// <summary>In a batch a paragraph may speak of one change alone: what the paragraph of another names is no choice left open here.</summary>
    private static bool IsListed(string text, IReadOnlyList<Facet> facets, IReadOnlyList<ReplayedStep> batch) =>
        batch.Count(step => step.Changed) > 1
        && text.Split("\n\n").Any(part => facets.All(facet => Mentions.Names(part, facet)) && Other(part, facets, batch) is null);

    [GeneratedRegex(@"\$\d[\d,]*(\.\d+)?")]
    private static partial Regex Amount();
}
