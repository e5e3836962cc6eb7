using System.Text.RegularExpressions;

namespace TrajForge.Verification.Checks;

/// <summary>
/// <c>customer.repeated</c>: the customer demands again what was done and reported as done, or makes the same demand over and over though it was answered.
/// Who is asked again may answer again, and who is told no may insist as often as its behaviour says.
/// </summary>
internal static partial class Repetition
{
    private const double Alike = 0.7;
    private const double Verbatim = 0.9;
    private const int Shortest = 4;
    private const int Long = 7;

    public static CheckResult Check(Talk talk, GoalWords words)
    {
        var again = talk.Said.Where(line => IsDoneAgain(talk, words, line) || IsSaidAgain(talk, line)).Select(line => line.Index).ToArray();
        return again.Length == 0
            ? CheckResult.Pass("customer.repeated")
            : CheckResult.Fail("customer.repeated", "the customer demands again what was done or answered", again);
    }

    /// <summary>The demand speaks of a goal that was done and reported before, though nothing is left to do that it could mean.</summary>
    private static bool IsDoneAgain(Talk talk, GoalWords words, Line line)
    {
        var text = Sayings.Kept(line.Text);
        var goals = talk.Judgement.Task.Brief.Goals;
        return Demand().IsMatch(text) && !Harmless().IsMatch(text) && !IsAsked(talk, line)
            && goals.Any(goal => words.SpeaksOf(goal, text))
            && goals.All(goal => GoalEnds.Told(talk, goal) < line.Index);
    }

    /// <summary>The words of an earlier demand again.</summary>
    private static bool IsSaidAgain(Talk talk, Line line)
    {
        var length = Likeness.Words(line.Text).Count;
        if (length < Shortest || talk.Before(line) is not { } before || (IsAsked(talk, line) && Affirmation.IsYes(line.Text)))
        {
            return false;
        }

        var bar = Demand().IsMatch(line.Text) ? Alike : length >= Long ? Verbatim : double.PositiveInfinity;
        var alike = talk.Said.Where(other => other.Index < line.Index && Likeness.Of(other.Text, line.Text) >= bar).ToArray();
        return Utterance.Refuses(before.Text) ? alike.Any(other => IsSettledSince(talk, other, line)) || alike.Length > talk.Judgement.Task.Behaviour.Insists + 1
            : !IsAsked(talk, line) ? alike.Length > (Utterance.Claims(before.Text) || Utterance.AsksForMore(before.Text) ? 0 : 1)
            : alike.Length > 1 && alike.All(other => talk.Before(other) is not { } asked || Likeness.Of(asked.Text, before.Text) < Alike);
    }

    /// <summary>Something was done and reported since the same demand was made: who insists on what was refused since then says something else.</summary>
    private static bool IsSettledSince(Talk talk, Line demand, Line line) => Likeness.Of(demand.Text, line.Text) >= Verbatim
        && talk.Judgement.Steps.LastOrDefault(step => step.Changed && step.CallEvent > demand.Index && step.CallEvent < line.Index) is { } done
        && talk.Lines.Any(report => !report.ByCustomer && report.Index > done.CallEvent && report.Index < line.Index && Utterance.Claims(report.Text) && !Utterance.Refuses(report.Text));

    /// <summary>The agent waits for an answer.</summary>
    private static bool IsAsked(Talk talk, Line line) => talk.Before(line) is { } before && Asks(before.Text);

    private static bool Asks(string text) => Utterance.Asks(text) && !Utterance.AsksForMore(text);

    [GeneratedRegex(@"\b(want|need|require|wanna|gonna|would like|'d like|hoping|looking|trying|intend|I'm after|in need of|please|can (you|I|we)|could (you|I|we)|cancel|change|return|exchange|book|add|send|pay|remove|update|turn|switch|upgrade|downgrade|move|suspend|resume|refund|(?<!your )help|get|buy|reserve|swap|update|push|shift|call)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Demand();

    /// <summary>Words about what was done that demand nothing.</summary>
    [GeneratedRegex(@"\b(thank(s| you)( \w+){0,3} for|glad|happy|works now|it works|all set|get back to)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Harmless();
}
