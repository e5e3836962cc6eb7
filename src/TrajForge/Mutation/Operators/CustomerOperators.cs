using System.Text.Json;
using System.Text.RegularExpressions;
using TrajForge.ToolGraphs;
using TrajForge.Verification;

namespace TrajForge.Mutation.Operators;

/// <summary>The simulated customer knows too much, invents, contradicts its brief or asks again for what it has.</summary>
internal static class CustomerOperators
{
    private const string Family = "customer";

    public static IReadOnlyList<Operator> All { get; } =
    [
        new("customer_leaks_id", Family, "the customer names an id that its brief does not hold", Leaks),
        new("customer_invents_fact", Family, "the customer tells a fact that its brief does not hold", Invents),
        new("customer_changes_value", Family, "the customer says another value than its brief", Changes),
        new("customer_withholds_value", Family, "a value that is passed on is said by nobody", Withholds),
        new("customer_repeats_wish", Family, "the customer asks again for what was done", Repeats),
    ];

    private static IEnumerable<Site> Leaks(Subject subject) =>
        from change in subject.Own
        from leaf in JsonLeaf.Of(JsonText.Parse(change.Step.Request.Arguments).ToElement()).DistinctBy(leaf => leaf.Value)
        where leaf.Value.ToElement() is { ValueKind: JsonValueKind.String } value && IsId(value.GetString()!) && !subject.Task.Brief.Text.Contains(value.GetString()!.TrimStart('#'), StringComparison.OrdinalIgnoreCase)
        let id = leaf.Value.ToElement().GetString()!
        where !Holds(subject.Task.Brief, id)
        select Places.At(0, () => subject.Draft.Put(0, Places.Customer($"{subject.Text(0)} The id is {id}.")), $"{leaf.Path} = {id}");

    private static bool IsId(string text) => text.Length >= 4 && text.Any(char.IsAsciiDigit) && text.Any(char.IsAsciiLetter) && !text.Contains(' ') || text.Length >= 8 && text.All(char.IsAsciiDigit);

    private static bool Holds(Brief brief, string value) => Facts(brief).SelectMany(fact => fact.Details).Any(detail => Mentions.Names(detail.Value, value) || Mentions.Names(value, detail.Value));

    private static IEnumerable<BriefFact> Facts(Brief brief) => brief.Identity.Concat(brief.Goals.SelectMany(goal => goal.Facts));

    /// <summary>A detail of another customer's brief about a slot that this one's has too.</summary>
    private static IEnumerable<Site> Invents(Subject subject) =>
        from detail in Foreign(subject).Select(other => other.Detail).Distinct().Where(detail => IsFact(subject, detail.Value)).Take(6)
        let at = subject.Said(Side.Customer).FirstOrDefault()
        select Places.At(at, () => subject.Draft.Put(at, Places.Customer($"{subject.Text(at)} The {detail.Name.Replace('_', ' ')} is {detail.Value}, by the way.")), $"{detail.Name} = {detail.Value}");

    /// <summary>With the slot: a name may stand for different things in two, such as the type of a card and of a window.</summary>
    private static IEnumerable<(string Slot, Detail Detail)> Foreign(Subject subject)
    {
        var own = Slotted(subject.Task.Brief).ToArray();
        var places = own.Select(mine => (mine.Slot, mine.Detail.Name)).ToHashSet();
        return subject.Donors.SelectMany(task => Slotted(task.Brief)).Distinct()
            .Where(other => places.Contains((other.Slot, other.Detail.Name)) && IsTelling(other.Detail.Value)
                && own.All(mine => !mine.Detail.Value.Equals(other.Detail.Value, StringComparison.OrdinalIgnoreCase)) && !Mentions.Names(subject.Task.Brief.Text, other.Detail.Value));
    }

    private static IEnumerable<(string Slot, Detail Detail)> Slotted(Brief brief) => Facts(brief).SelectMany(fact => fact.Details.Select(detail => (fact.Slot, detail)));

    /// <summary>A number, an id or a name of the data; other words stand for choices, such as the cheapest.</summary>
    private static bool IsFact(Subject subject, string value) => value.Any(char.IsAsciiDigit) || subject.Environment.Names.Contains(value);

    /// <summary>Long enough to stand for itself in words.</summary>
    private static bool IsTelling(string value) => value.Length >= 4;

    private static IEnumerable<Site> Changes(Subject subject) =>
        from own in Slotted(subject.Task.Brief).DistinctBy(own => own.Detail)
        let detail = own.Detail
        where IsTelling(detail.Value)
        let places = subject.Said(Side.Customer).Where(i => Mentions.Names(subject.Text(i), detail.Value)).ToArray()
        where places.Length > 0
        let others = Foreign(subject).Where(other => other.Slot == own.Slot && other.Detail.Name == detail.Name).Select(other => other.Detail.Value).ToArray()
        where others.Length > 0
        select Places.At(places[0], () =>
        {
            var other = subject.Random("customer_changes_value", $"{detail.Name} {detail.Value}").Pick(others);
            var draft = subject.Draft.Reword(Side.Customer, text => Swap(text, detail.Value, other));
            return IsSaid(draft, detail.Value) ? null : draft;
        }, $"{detail.Name} = {detail.Value}");

    private static IEnumerable<Site> Withholds(Subject subject) =>
        from change in subject.Own
        from leaf in JsonLeaf.Of(JsonText.Parse(change.Step.Request.Arguments).ToElement()).DistinctBy(leaf => leaf.Value)
        where leaf.Value.ToElement() is { ValueKind: JsonValueKind.String } value && IsTelling(value.GetString()!)
        let text = leaf.Value.ToElement().GetString()!
        where subject.Said(Side.Customer).Any(i => i < change.Line && Mentions.Names(subject.Text(i), text))
            && !IsFree(subject, change.Step.Request.Name, leaf.Path)
            && !subject.Calls.Any(made => made.Line < change.Line && made.Step.Replayed.Text.Contains(text, StringComparison.OrdinalIgnoreCase))
            && !subject.Environment.Policy(PlayMode.Dialogue).Contains(text, StringComparison.OrdinalIgnoreCase)
        select Places.At(change, () => subject.Draft.Reword(Side.Customer, said => Swap(said, text, "the one you know")), $"{leaf.Path} = {text}");

    private static bool IsFree(Subject subject, string tool, string path) => subject.Task.ReferencePlay.Any(call => call.Name == tool && call.Free.Contains(path.Split('/')[0]));

    /// <summary>Some other form of the value stays, so that the swapped one is a slip beside the truth.</summary>
    private static bool IsSaid(Draft draft, string value) => draft.Lines.OfType<Words>().Any(words => words.Side == Side.Customer && words.Text.Contains(value, StringComparison.OrdinalIgnoreCase));

    private static string Swap(string text, string value, string other) => Regex.Replace(text, $@"(?<!\w){Regex.Escape(value)}(?=s?(?!\w))", other.Replace("$", "$$", StringComparison.Ordinal), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static IEnumerable<Site> Repeats(Subject subject) =>
        subject.Changes.Count == 0 || subject.Lines[^1] is not Words { Side: Side.Customer } || subject.Judgement.Episode.End != EndReason.CustomerDone || subject.Own.FirstOrDefault() is not { Agreed: true } change ? []
        : [Places.At(subject.Lines.Count - 1, () => subject.Draft.Insert(subject.Lines.Count - 1, subject.Lines[0], Places.Agent("That has been done already. Is there anything else I can do?")))];
}
