using System.Text.RegularExpressions;
using TrajForge.Verification;

namespace TrajForge.Mutation.Operators;

/// <summary>Authentication and confirmation skipped, late, or of something else.</summary>
internal static partial class ProcedureOperators
{
    private const string Family = "procedure";

    private static readonly string[] Nos = ["No, please don't do that.", "No, I'd rather keep it as it is.", "Nope, leave it.", "Stop, not that."];
    private static readonly string[] Doubts = ["Hmm, let me think about it, maybe later.", "I'm not sure yet.", "Yes, if it costs nothing.", "Wait, can you tell me more first?"];
    private static readonly string[] Buts = ["Yes, but take the other one.", "Okay, make it a different one.", "Sure, but don\u2019t do it yet.", "Great, actually change that to something else."];
    private static readonly string[] Thanks = ["Thanks for the information.", "I see.", "Please confirm the details again.", "Please correct the second line."];

    public static IReadOnlyList<Operator> All { get; } =
    [
        new("skip_authentication", Family, "nobody is identified", Unidentified),
        new("late_authentication", Family, "the customer is identified after their data was read", Late),
        new("skip_confirmation", Family, "neither proposal nor yes", s => Each(s, change => s.Draft.Without(Enumerable.Range(change.Asked, change.Yes + 1 - change.Asked).ToArray()).InTurn())),
        new("yes_is_no", Family, "the customer says no", s => Answer(s, Nos)),
        new("yes_is_doubt", Family, "the customer hesitates", s => Answer(s, Doubts)),
        new("yes_with_but", Family, "the customer agrees to something else", s => Answer(s, Buts)),
        new("yes_is_thanks", Family, "the customer says something, but no yes", s => Answer(s, Thanks)),
        new("hollow_proposal", Family, "the customer is asked to go on, but with what is never said", Hollow),
        new("told_not_asked", Family, "what will be done is told, and no question asked", Told),
        new("amended_after_yes", Family, "the customer wants it otherwise after the yes", s => Insert(s, change => change.Yes + 1, "Just a moment, please.", "Wait, I want a different one instead.")),
        new("taken_back", Family, "the customer takes the yes back", s => Insert(s, change => change.Yes + 1, "I'm on it.", "Stop, I don\u2019t want that anymore.")),
        new("yes_to_other_question", Family, "the yes answers another question", s => Each(s, change => s.Draft.Insert(change.Yes, Places.Customer("Let me see."), Places.Agent("Is there anything else I can help with?")))),
        new("no_and_go_on", Family, "a no, then a yes to going on", s => Each(s, change => s.Draft.Insert(change.Yes, Places.Customer("No, I'd rather keep it."), Places.Agent("Shall I go ahead then?")))),
        new("other_choice_named", Family, "the proposal names another choice too", OtherChoice),
        new("facet_unsaid", Family, "the proposal leaves out one thing that the yes must cover", Unsaid),
    ];

    private static IEnumerable<Site> Each(Subject subject, Func<Change, Draft?> edit) => subject.Own.Where(change => change.Agreed).Select(change => Places.At(change, () => edit(change)));

    private static IEnumerable<Site> Answer(Subject subject, string[] answers) =>
        Each(subject, change => subject.Draft.Put(change.Yes, Places.Customer(subject.Random("answer", Places.At(change, () => null, answers[0]).Where).Pick(answers))));

    private static IEnumerable<Site> Insert(Subject subject, Func<Change, int> at, string agent, string customer) =>
        Each(subject, change => subject.Draft.Insert(at(change), Places.Agent(agent), Places.Customer(customer)));

    private static IEnumerable<Site> Unidentified(Subject subject)
    {
        var places = subject.Calls.Where(made => made.Step.Replayed.Authenticates is not null).Select(made => made.Line).ToArray();
        return places.Length == 0 || !subject.Calls.Any(made => made.Step.Replayed.Owners.Count > 0 && !places.Contains(made.Line)) ? [] : [Places.At(places[0], () => subject.Draft.Without(places).InTurn())];
    }

    private static IEnumerable<Site> Late(Subject subject)
    {
        var places = subject.Calls.Where(made => made.Step.Replayed.Authenticates is not null).Select(made => made.Line).ToArray();
        var read = subject.Calls.FirstOrDefault(made => places.Length > 0 && made.Line > places[0] && made.Step.Replayed.Owners.Count > 0 && !places.Contains(made.Line));
        return read is null ? [] : [Places.At(places[0], () => subject.Draft.Move(places[0], read.Line + 1).InTurn())];
    }

    /// <summary>All that the agent says since the change before becomes a bare question.</summary>
    private static IEnumerable<Site> Hollow(Subject subject) => Each(subject, change => Since(subject, change).Aggregate(subject.Draft, (draft, i) => draft.Put(i, Places.Agent("Shall I go ahead?"))));

    private static IEnumerable<int> Since(Subject subject, Change change)
    {
        var from = subject.Own.Select(other => other.Line).Where(line => line < change.Line).DefaultIfEmpty(-1).Max();
        return subject.Said(Side.Agent).Where(i => i > from && i < change.Line);
    }

    private static IEnumerable<Site> Told(Subject subject) => Each(subject, change =>
        subject.Draft.Put(change.Asked, Places.Agent($"{Asks().Replace(subject.Text(change.Asked), "")} I hope that helps.".Trim())));

    private static IEnumerable<Site> OtherChoice(Subject subject) =>
        from change in subject.Own.Where(change => change.Agreed)
        let said = change.Step.Facets.SelectMany(facet => facet.AnyOf).ToArray()
        from facet in change.Step.Facets
        let others = facet.Others.Where(other => !subject.Own.Where(made => made.Yes == change.Yes).SelectMany(made => made.Step.Facets).SelectMany(made => made.AnyOf).Contains(other, StringComparer.OrdinalIgnoreCase)).ToArray()
        where others.Length > 0
        select Places.At(change, () => subject.Draft.Put(change.Asked, Places.Agent($"It could also be {subject.Random("other_choice", $"{change.Line} {facet.Name}").Pick(others)}. {subject.Text(change.Asked)}")), facet.Name);

    /// <summary>What the agent says since the change before names one thing no more.</summary>
    private static IEnumerable<Site> Unsaid(Subject subject) =>
        from change in subject.Own.Where(change => change.Agreed)
        from facet in change.Step.Facets
        let without = Since(subject, change).Aggregate(subject.Draft, (draft, i) => draft.Put(i, Places.Agent(Without(subject.Text(i), facet))))
        where !facet.NamesRecord || !SpokenOf.Is(without.Lines.Take(change.Line).OfType<Words>().Reverse().Select(words => words.Text), facet)
        select Places.At(change, () => without, facet.Name);

    private static string Without(string text, Facet facet)
    {
        foreach (var phrase in facet.AnyOf.OrderByDescending(phrase => phrase.Length))
        {
            while (Mentions.Names(text, phrase) && Regex.Replace(text, Regex.Escape(phrase), "that", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant) is var less && less != text)
            {
                text = less;
            }
        }

        return text;
    }

    [GeneratedRegex(@"[^.!?\n]*\?|[^.!?\n]*\b(please confirm|answer yes|just a yes|let me know)\b[^.!?\n]*[.!?]?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Asks();
}
