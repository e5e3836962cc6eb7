using System.Text.RegularExpressions;
using TrajForge.Chat;

namespace TrajForge.Verification.Checks;

/// <summary>
/// Which messages state the untrue things that a behaviour is made of, one of each kind. A made-up id names nothing; a contradiction gives another value for something
/// that a goal holds and is taken back before the customer hears that the goal is done. Nothing else is meant, and least of all a wrong identity that nobody found out.
/// </summary>
internal sealed partial class Untruths
{
    private readonly Talk _talk;

    private Untruths(Talk talk) => _talk = talk;

    /// <summary>Indexes of the messages.</summary>
    public static IReadOnlySet<int> Meant(Talk talk, IReadOnlyList<Saying> sayings)
    {
        var traits = talk.Judgement.Task.Behaviour.Traits;
        var untruths = new Untruths(talk);
        var meant = new HashSet<int>();
        if (traits.Contains(Traits.Fabrication) && sayings.FirstOrDefault(untruths.IsMadeUp) is { } made)
        {
            meant.Add(made.Line.Index);
        }

        if (traits.Contains(Traits.Contradiction) && sayings.FirstOrDefault(saying => !meant.Contains(saying.Line.Index) && untruths.IsMisspoken(saying)) is { } wrong)
        {
            meant.Add(wrong.Line.Index);
        }

        return meant;
    }

    /// <summary>One thing that names no record: of who the customer is, looked up in vain; or an id that no call succeeded with.</summary>
    private bool IsMadeUp(Saying saying)
    {
        if (saying.Values.Count > 0 || Things(saying).DistinctBy(thing => thing.Value).ToArray() is not [var thing] || thing.Kind is StatedKind.Name or StatedKind.Time)
        {
            return false;
        }

        var after = _talk.Judgement.Steps.Where(step => step.CallEvent > saying.Line.Index).ToArray();
        var used = after.Where(step => Says(step.Request.Arguments, thing)).ToArray();
        return Of(_talk.Judgement.Task.Brief.Identity).Any(other => InPlace(thing, other))
            ? (used.Length > 0 && used.All(InVain)) || !after.Any(step => step.Replayed.Authenticates is not null)
            : thing.Kind == StatedKind.Id && used.All(InVain) && (used.Length > 0 || !_talk.Judgement.Task.Brief.Goals.SelectMany(goal => Of(goal.Facts)).Any(other => InPlace(thing, other)));
    }

    private static bool InVain(ReplayedStep step) => step.Replayed.IsError || step.Replayed.Seen.Count == 0;

    private static bool Says(string text, Stated thing) => Statements.Compounds(text).Any(other => other.Kind == thing.Kind && (thing.Kind == StatedKind.Date ? Dates.Same(other.Value, thing.Value) : other.Value == thing.Value));

    /// <summary>Everything in it stands in the place of what one goal holds, and it is taken back before the customer hears that this is done.</summary>
    private bool IsMisspoken(Saying saying) => !saying.IsKnown && _talk.Judgement.Task.Brief.Goals.Any(goal => Stands(goal, saying) && ((!IsDoneAfter(goal, saying.Line) && Things(saying).All(thing => MayStand(goal, thing))) || _talk.Said.Any(line => PutsRight(goal, saying, line))));

    /// <summary>Where nothing came of a wish, nothing had to be put right, but a name is somebody's, and an id is nobody's own.</summary>
    private bool MayStand(Goal goal, Stated thing) => thing.Kind switch
    {
        StatedKind.Name => goal.Facts.SelectMany(fact => fact.Details).Any(detail => detail.Name.EndsWith("name", StringComparison.Ordinal)),
        StatedKind.Id => !Of(_talk.Judgement.Task.Brief.Identity).Any(other => InPlace(thing, other)),
        _ => true,
    };

    private bool Stands(Goal goal, Saying saying)
    {
        var held = Of(goal.Facts).ToArray();
        return Things(saying).All(thing => held.Any(other => InPlace(thing, other) && !IsBeside(saying, thing, other))) && saying.Values.All(value => Values(goal).Any(other => other.Group == value.Group));
    }

    /// <summary>What is said beside the truth does not stand in its place; a small number may be true of another thing, a day too, and what tells who the customer is.</summary>
    private bool IsBeside(Saying saying, Stated thing, Stated truth) =>
        !IsSaidInManyWays(thing) && saying.Line.Stated.Any(said => IsSame(said, truth)) && !Of(_talk.Judgement.Task.Brief.Identity).Any(own => IsSame(own, truth));

    private bool IsDoneAfter(Goal goal, Line line) => GoalEnds.Done(_talk.Judgement, goal) is { } done && done > line.Index;

    private bool PutsRight(Goal goal, Saying saying, Line line)
    {
        if (line.Index <= saying.Line.Index || line.Index > GoalEnds.Told(_talk, goal) || !TakesBack().IsMatch(line.Text))
        {
            return false;
        }

        var (held, values) = (Of(goal.Facts).ToArray(), ValueGroups.In(line.Text));
        return Things(saying).All(thing => IsSaidInManyWays(thing) || held.Any(other => InPlace(thing, other) && (line.Stated.Any(said => IsSame(said, other)) || IsNamed(line, other))))
            && saying.Values.All(value => values.Any(other => other.Group == value.Group && Values(goal).Contains(other)));
    }

    private IEnumerable<Stated> Of(IEnumerable<BriefFact> facts) => facts.SelectMany(fact => fact.Details).SelectMany(detail => _talk.Statements.Of(detail.Value));

    private static IEnumerable<(string Group, string Value)> Values(Goal goal) => goal.Facts.SelectMany(fact => fact.Details).SelectMany(detail => ValueGroups.In(detail.Value));

    private static IEnumerable<Stated> Things(Saying saying) => saying.Unknown.Where(thing => thing.Kind != StatedKind.Code);

    /// <summary>Days and small numbers have words of their own.</summary>
    private static bool IsSaidInManyWays(Stated thing) => thing.Kind == StatedKind.Date || IsShort(thing);

    private static bool IsSame(Stated one, Stated other) => one.Kind == other.Kind && one.Value == other.Value;

    private static bool InPlace(Stated thing, Stated other) => thing.Kind == other.Kind && (thing.Kind is StatedKind.Name || (IsShort(thing) && IsShort(other)) || IsZip(thing, other) || Contradiction.SamePlace(thing, other));

    /// <summary>A zip is read as a number, without the zeros that it may begin with.</summary>
    private static bool IsZip(Stated thing, Stated other) =>
        thing.Kind == StatedKind.Number && thing.Role != "card" && thing.Value.Length is 4 or 5 && other.Value.Length is 4 or 5 && (thing.Value.Length == 5 || other.Value.Length == 5);

    /// <summary>A name in small letters is none that could be told from other words, but where it is known.</summary>
    private static bool IsNamed(Line line, Stated name) => name.Kind == StatedKind.Name && name.Value.Split(' ').All(TextMemo.Of(line.Text).HoldsWord);

    private static bool IsShort(Stated thing) => thing.Kind == StatedKind.Number && thing.Value.Length < 4;

    [GeneratedRegex(
        @"\b(no|wait|hang on|sorry|oops|mistaken?|fault|mix(ed|ing)?|misspoke|wrong(ly)?|incorrect|(wasn't|isn't|not) right|correct (myself|that)|correction|back|actually|meant|rather|instead|scratch|confus\w*|change(d)? (my|that)|second thought)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TakesBack();
}
