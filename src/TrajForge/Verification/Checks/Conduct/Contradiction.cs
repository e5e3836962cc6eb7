using System.Text.RegularExpressions;

namespace TrajForge.Verification.Checks;

/// <summary>
/// <c>customer.contradicted</c>: the customer states another value than its brief's, or says no to a proposal that fits the brief. Who was misled is not at fault, and
/// a proposal of something else is the agent's failure, whatever the customer says to it.
/// </summary>
internal static partial class Contradiction
{
    public static CheckResult Check(Talk talk, IReadOnlyList<Saying> sayings, IReadOnlySet<int> meant, IReadOnlyList<int> misleading)
    {
        var found = Stated(talk, sayings, meant).Concat(Refused(talk, misleading)).Concat(Standing(talk, sayings, meant)).OrderBy(finding => finding.Index).ToArray();
        return found.Length == 0
            ? CheckResult.Pass("customer.contradicted")
            : CheckResult.Fail("customer.contradicted", $"the customer contradicts its brief: {string.Join("; ", found.Select(finding => finding.What).Distinct())}", [.. found.Select(finding => finding.Index).Distinct()]);
    }

    /// <summary>Something other than what the brief says in its place.</summary>
    private static IEnumerable<(int Index, string What)> Stated(Talk talk, IReadOnlyList<Saying> sayings, IReadOnlySet<int> meant)
    {
        var brief = talk.Brief();
        return sayings.Where(saying => !saying.IsKnown && !meant.Contains(saying.Line.Index))
            .SelectMany(saying => Others(brief, saying))
            .Concat(talk.Said.Where(line => !meant.Contains(line.Index)).SelectMany(line => Chosen(talk, brief, line).Select(value => (line.Index, value))))
            .Select(other => (other.Item1, $"it says '{other.Item2}'"));
    }

    /// <summary>Of the values that it was offered, another than its brief's, without being told that its own is not possible.</summary>
    private static IEnumerable<string> Chosen(Talk talk, Known brief, Line line)
    {
        if (talk.Before(line) is not { } offer || !Utterance.Asks(offer.Text) || Utterance.Refuses(offer.Text) || Affirmation.IsYes(line.Text))
        {
            return [];
        }

        var (said, offered) = (ValueGroups.In(Sayings.Kept(line.Text)), ValueGroups.In(offer.Text));
        return said.Where(value => offered.Contains(value) && StandsAlone(brief, line, value)).Select(value => value.Value).Concat(Places(brief, line));
    }

    /// <summary>Where it goes to or comes from, by another name than any that the brief has there.</summary>
    private static IEnumerable<string> Places(Known brief, Line line) => line.Stated
        .Where(thing => thing is { Kind: StatedKind.Name, Role: "to" or "from" } && !brief.Knows(thing) && brief.All.Any(other => SamePlace(thing, other))
            && !line.Stated.Any(other => SamePlace(thing, other) && brief.Knows(other)))
        .Select(thing => thing.Value);

    /// <summary>The brief has another value in its place, and the clause that says it has none of the brief's beside it and denies nothing.</summary>
    private static bool StandsAlone(Known brief, Line line, (string Group, string Value) value) =>
        !brief.Knows(value) && brief.KnowsGroup(value.Group)
        && Clause().Split(Sayings.Kept(line.Text)).Any(clause => ValueGroups.In(clause) is var said && said.Contains(value) && !Denial().IsMatch(clause) && !said.Any(other => other.Group == value.Group && brief.Knows(other)));

    /// <summary>No to a proposal that names all that a change of the reference asks for, when nothing is left to ask.</summary>
    private static IEnumerable<(int Index, string What)> Refused(Talk talk, IReadOnlyList<int> misleading) =>
        from line in talk.Said
        where IsNo(line.Text)
        let proposal = talk.Before(line)
        where proposal is not null && !misleading.Contains(proposal.Index) && Proposes(proposal.Text) && talk.Judgement.Wanted.Any(facets => Fits(proposal.Text, facets))
        select (line.Index, "it says no to what it wants");

    /// <summary>What was said wrongly on purpose and never put right before a yes.</summary>
    private static IEnumerable<(int Index, string What)> Standing(Talk talk, IReadOnlyList<Saying> sayings, IReadOnlySet<int> meant)
    {
        var brief = talk.Brief();
        var untrue = sayings.Where(saying => meant.Contains(saying.Line.Index) && Others(brief, saying).Any());
        foreach (var saying in untrue)
        {
            var after = talk.Said.Where(line => line.Index > saying.Line.Index).TakeWhile(line => !PutsRight(brief, saying, line)).ToArray();
            if (after.FirstOrDefault(line => Affirmation.IsYes(line.Text) && talk.Before(line) is { } proposal && Proposes(proposal.Text) && Names(talk, proposal, saying)) is { } yes)
            {
                yield return (yes.Index, "it agrees to what it had said wrongly");
            }
        }
    }

    /// <summary>What of a saying stands where the brief has something else.</summary>
    private static IEnumerable<(int Index, string Value)> Others(Known brief, Saying saying) =>
        saying.Unknown.Where(thing => brief.All.Any(other => SamePlace(thing, other))).Select(thing => thing.Value)
            .Concat(saying.Values.Where(value => StandsAlone(brief, saying.Line, value)).Select(value => value.Value))
            .Select(value => (saying.Line.Index, value));

    /// <summary>One might stand where the other does.</summary>
    public static bool SamePlace(Stated thing, Stated other) => thing.Kind == other.Kind && thing.Kind switch
    {
        StatedKind.Date or StatedKind.Time => true,
        StatedKind.Number => (thing.Role.Length > 0 && thing.Role != "money" && thing.Role == other.Role) || (thing.Role != "money" && thing.Value.Length >= 4 && thing.Value.Length == other.Value.Length),
        StatedKind.Id => Shape(thing.Value) == Shape(other.Value),
        StatedKind.Name => thing.Role.Length > 0 && thing.Role == other.Role,
        _ => false,
    };

    private static string Shape(string id) => string.Concat(id.Select(letter => char.IsAsciiDigit(letter) ? '9' : char.IsLetter(letter) ? 'a' : letter).Aggregate("", (shape, letter) => shape.EndsWith(letter) ? shape : shape + letter));

    private static bool PutsRight(Known brief, Saying saying, Line line) =>
        saying.Unknown.Any(thing => line.Stated.Any(other => brief.Knows(other) && SamePlace(thing, other)))
        || saying.Values.Any(value => ValueGroups.In(line.Text).Any(other => other.Group == value.Group && other != value && brief.Knows(other)));

    private static bool Names(Talk talk, Line proposal, Saying saying)
    {
        var named = new Known(talk.Statements);
        named.Hear(proposal.Text, proposal.Stated);
        return saying.Unknown.Any(named.Knows) || saying.Values.Any(named.Knows);
    }

    private static bool Proposes(string text) => text.Contains('?', StringComparison.Ordinal) && Utterance.AsksToGoOn(text) && !Utterance.AsksForMore(text);

    private static bool Fits(string text, IReadOnlyList<Facet> facets) => facets.All(facet => Mentions.Names(text, facet) && !OtherChoices.Names(text, facet));

    private static bool IsNo(string text) => No().IsMatch(text) && !text.Contains('?', StringComparison.Ordinal) && !NotYet().IsMatch(text);

    [GeneratedRegex(@"[.!?;,\n]|\bif\b|\bbut\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Clause();

    [GeneratedRegex(@"\b(not|no|never|instead of|rather than|without|\w+n't)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Denial();

    [GeneratedRegex(@"^\W*(no|nope|nah|sorry,? no)\b(?! (problem|worries|rush|questions?|need))|\b(that's|that is|it's|this is) (not (quite )?(right|correct|what I)|wrong|incorrect)\b|\b(that|this|it) isn't (quite )?(right|correct|what I)|\bI (don't|do not) (want|agree)\b|\b(don't|do not) (do|proceed|go ahead|book|cancel|make)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex No();

    /// <summary>First something else: a question, a correction of one's own.</summary>
    [GeneratedRegex(@"\b(before (that|you|we|I)|first|tell me|let me know|I (said|told|gave)|my mistake|mixed)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotYet();
}
