namespace TrajForge.Grounding;

/// <summary>What whoever calls knows just before a call.</summary>
/// <param name="Said">What they were told, and their brief, in order.</param>
/// <param name="Shown">Replies that they have seen, in order.</param>
/// <param name="Policy">They have read the policy.</param>
internal sealed record Known(IReadOnlyList<Utterance> Said, IReadOnlyList<KnownReply> Shown, bool Policy)
{
    /// <summary>What the customer of a task can say: the details of the brief's facts, and its prose.</summary>
    public static IEnumerable<Utterance> Of(Brief brief, string text) =>
        brief.Identity.Concat(brief.Goals.SelectMany(goal => goal.Facts)).SelectMany(fact => fact.Details).Select(detail => detail.Value).Distinct(StringComparer.Ordinal)
            .Select(detail => new Utterance(detail, null))
            .Append(new Utterance(text, null, tellsNumbers: brief.Goals.Count == 0));

    public Derivation Derive(System.Text.Json.JsonElement arguments, KnownValue value, int place) => new()
    {
        Value = value.Element,
        Place = place,
        Arguments = arguments,
        Said = [.. Said.Select(utterance => utterance.Text)],
        Shown = [.. Shown.Select(reply => reply.Shown)],
    };
}
