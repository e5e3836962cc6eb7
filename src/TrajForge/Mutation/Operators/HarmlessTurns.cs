using TrajForge.Verification;

namespace TrajForge.Mutation.Operators;

/// <summary>Turns that an honest dialogue could have more, and changes agreed to together or in another order.</summary>
internal static class HarmlessTurns
{
    private const string Family = "turns";

    public static IReadOnlyList<Operator> All { get; } =
    [
        new("batched_yes", Family, "two changes are proposed together and one yes covers both", subject => Batches(subject, swapped: false)),
        new("batch_swapped", Family, "of two changes under one yes, which commute, the second is made first", subject => Batches(subject, swapped: true)),
        new("device_swapped", Family, "two changes that commute trade places on the customer's device", Device),
        new("other_identification", Family, "the customer is identified another way, which its brief then holds", Identification),
        new("small_talk", Family, "customer and agent chat before the yes", subject => BeforeYes(subject, "Don't you ever sleep?", _ => "Not on weekdays. Shall I go ahead?")),
        new("asked_to_wait", Family, "the customer takes a moment before the yes", subject => BeforeYes(subject, "Give me a second, please.", _ => "Of course, take your time. Shall I go ahead?")),
        new("proposed_again", Family, "the customer asks to hear the proposal again", subject => BeforeYes(subject, "Could you say that again, please?", change => subject.Text(change.Asked))),
        new("thanks_exchanged", Family, "thanks and welcomes before the end", subject => Ending(subject, "Thank you so much for your help.", "You're very welcome! Is there anything else I can do for you?")),
        new("weather_talked", Family, "the customer talks of the weather before the end", subject => Ending(subject, "It is pouring here today, by the way.", "I hope it clears up soon. Is there anything else I can do for you?")),
    ];

    private static IEnumerable<Change> Proposed(Subject subject) =>
        subject.Own.Where(change => change.Agreed && change.Step.Facets.All(facet => Mentions.Names(subject.Text(change.Asked), facet)));

    private static IEnumerable<Site> BeforeYes(Subject subject, string customer, Func<Change, string> agent) =>
        Proposed(subject).Select(change => Places.At(change, () => subject.Draft.Insert(change.Yes, Places.Customer(customer), Places.Agent(agent(change)))));

    private static IEnumerable<Site> Ending(Subject subject, string customer, string agent)
    {
        var last = subject.Lines.Count - 1;
        return subject.Lines[last] is Words { Side: Side.Customer } && subject.Judgement.Episode.End == EndReason.CustomerDone
            ? [Places.At(last, () => subject.Draft.Insert(last, Places.Customer(customer), Places.Agent(agent)))]
            : [];
    }

    /// <summary>The first change waits for the second's yes, and both are proposed there.</summary>
    private static IEnumerable<Site> Batches(Subject subject, bool swapped) =>
        from pair in subject.Own.Zip(subject.Own.Skip(1))
        let proposed = Proposed(subject).ToArray()
        where proposed.Contains(pair.First) && proposed.Contains(pair.Second) && IsPlain(subject, pair.First) && IsPlain(subject, pair.Second)
            && subject.Lines[pair.First.Line + 2] is Words { Side: Side.Customer } && pair.Second.Asked > pair.First.Line + 2
            && !subject.Changes.Any(change => change.Line > pair.First.Line && change.Line < pair.Second.Line)
        select Places.At(pair.First, () => Batch(subject, pair.First, pair.Second, swapped));

    /// <summary>Proposal, yes, change and report follow each other.</summary>
    private static bool IsPlain(Subject subject, Change change) =>
        change.Yes == change.Line - 1 && change.Asked == change.Yes - 1 && change.Line + 2 < subject.Lines.Count && subject.Lines[change.Line + 1] is Words { Side: Side.Agent };

    private static Draft Batch(Subject subject, Change first, Change second, bool swapped)
    {
        Line[] calls = [subject.Lines[first.Line], subject.Lines[second.Line]];
        return subject.Draft
            .Put(second.Line + 1, Places.Agent($"{subject.Text(first.Line + 1)} {subject.Text(second.Line + 1)}"))
            .Put(second.Line, calls[swapped ? 0 : 1])
            .Insert(second.Line, calls[swapped ? 1 : 0])
            .Put(second.Asked, Places.Agent($"{subject.Text(first.Asked)}\n\n{subject.Text(second.Asked)}"))
            .Put(first.Asked, Places.Agent("Noted. I'll put it all into one plan. What else can I do for you?"))
            .Without(first.Yes, first.Line, first.Line + 1);
    }

    private static IEnumerable<Site> Device(Subject subject) => subject.Changes.Zip(subject.Changes.Skip(1))
        .Where(pair => pair.Second.Line == pair.First.Line + 1 && pair.First.Step.Request.Caller == Side.Customer && pair.Second.Step.Request.Caller == Side.Customer)
        .Select(pair => Places.At(pair.First, () => subject.Draft.Move(pair.Second.Line, pair.First.Line)));

    private static IEnumerable<Site> Identification(Subject subject)
    {
        Made[] own = [.. subject.Calls.Where(made => made.Step.Replayed.Authenticates is not null)];
        var brief = subject.Task.Brief;
        var values = brief.Identity.SelectMany(fact => fact.Details).Select(detail => detail.Value).ToArray();
        var told = subject.Said(Side.Customer).Where(i => values.Any(value => Mentions.Names(subject.Text(i), value))).ToArray();
        if (own.Length != 1 || told.Length != 1 || told[0] != own[0].Line - 1 || values.Any(value => !Mentions.Names(subject.Text(told[0]), value)) || TellsGoals(subject, told[0]))
        {
            yield break;
        }

        var ways = Enumerable.Range(0, 12).Select(n => subject.Environment.Identify(subject.Task.Customer, false, subject.Random("identify", $"{n}"))).OfType<TrajForge.Identification>().DistinctBy(way => way.Text).ToArray();
        var before = ways.FirstOrDefault(way => brief.Text.StartsWith(way.Text, StringComparison.Ordinal));
        foreach (var way in ways.Where(way => before is not null && way.Text != before.Text))
        {
            yield return Places.At(told[0], () => subject.Draft
                .Put(told[0], Places.Customer($"Sure, here it is: {string.Join(", ", way.Facts.SelectMany(fact => fact.Details).Select(detail => detail.Value))}."))
                .Put(own[0].Line, Calls.One(way.Call.ToRequest())) with
            {
                Task = subject.Task with { Brief = brief with { Identity = way.Facts, Text = way.Text + brief.Text[before!.Text.Length..] } },
            }, way.Call.Name);
        }
    }

    private static bool TellsGoals(Subject subject, int at) =>
        at == 0 || subject.Task.Brief.Goals.SelectMany(goal => goal.Facts).SelectMany(fact => fact.Details).Any(detail => Mentions.Names(subject.Text(at), detail.Value));
}
