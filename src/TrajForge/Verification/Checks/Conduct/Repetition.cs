using System.Text.RegularExpressions;

namespace TrajForge.Verification.Checks;

/// <summary>
/// <c>customer.repeated</c>: the customer demands again what was done and reported as done, or makes the same demand over and over though it was answered.
/// Who is asked again may answer again, and who is told no may insist as often as its behaviour says.
/// </summary>
internal static partial class Repetition
{
    private const double Alike = 0.7;
    private const int Shortest = 5;

    public static CheckResult Check(Talk talk, GoalWords words)
    {
        var again = talk.Said.Where(line => IsDoneAgain(talk, words, line) || IsSaidAgain(talk, line)).Select(line => line.Index).ToArray();
        return again.Length == 0
            ? CheckResult.Pass("customer.repeated")
            : CheckResult.Fail("customer.repeated", "the customer demands again what was done or answered", again);
    }

    /// <summary>The demand speaks of a goal that was done and reported before, and of no other.</summary>
    private static bool IsDoneAgain(Talk talk, GoalWords words, Line line)
    {
        if (!Demand().IsMatch(line.Text) || Harmless().IsMatch(line.Text))
        {
            return false;
        }

        var goals = talk.Judgement.Task.Brief.Goals;
        return goals.Any(goal => words.SpeaksOf(goal, line.Text)
            && GoalEnds.Done(talk.Judgement, goal) is { } done
            && talk.Lines.Any(report => !report.ByCustomer && report.Index > done && report.Index < line.Index && Utterance.Claims(report.Text))
            && goals.All(other => other == goal || !words.SpeaksOf(other, line.Text))
            && goals.Where(other => other != goal).All(other => !words.HasOwn(other) ? GoalEnds.Done(talk.Judgement, other) < line.Index : true));
    }

    /// <summary>The words of an earlier demand, which nobody asked for again.</summary>
    private static bool IsSaidAgain(Talk talk, Line line)
    {
        if (!Demand().IsMatch(line.Text) || Likeness.Words(line.Text).Count < Shortest)
        {
            return false;
        }

        var before = talk.Before(line);
        var alike = talk.Said.Where(other => other.Index < line.Index && Likeness.Of(other.Text, line.Text) >= Alike).ToArray();
        var answers = alike.Where(other => talk.Lines.FirstOrDefault(reply => reply.Index > other.Index) is { ByCustomer: false } reply && !Asks(reply.Text)).ToArray();
        return before is not null && !Asks(before.Text)
            && (Utterance.Refuses(before.Text) ? answers.Length > talk.Judgement.Task.Behaviour.Insists + 1 : answers.Length > (Utterance.Claims(before.Text) ? 0 : 1));
    }

    private static bool Asks(string text) => Utterance.Asks(text) && !Utterance.AsksForMore(text);

    [GeneratedRegex(@"\b(want|need|wanna|gonna|would like|'d like|hoping|looking|trying|please|can (you|I|we)|could (you|I|we)|cancel|change|return|exchange|book|add|send|pay|remove|update|turn|switch|upgrade|downgrade|move|suspend|resume|refund|help)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Demand();

    /// <summary>Words about what was done that demand nothing.</summary>
    [GeneratedRegex(@"\b(thank(s| you)( \w+)? for|glad|happy|works now|it works)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Harmless();
}
