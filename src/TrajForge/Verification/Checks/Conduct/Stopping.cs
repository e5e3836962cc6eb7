using System.Text.RegularExpressions;

namespace TrajForge.Verification.Checks;

/// <summary>
/// <c>customer.stopped</c>: the customer ends the conversation while the agent waits for an answer or has just been told to go ahead; or while a goal is neither
/// done nor declined and the agent has said neither since it heard of it. That an agent claims or refuses wrongly is its own failure.
/// </summary>
internal static partial class Stopping
{
    private const string Id = "customer.stopped";

    public static CheckResult Check(Talk talk, GoalWords words)
    {
        var judgement = talk.Judgement;
        if (judgement.Episode.End is not (EndReason.CustomerDone or EndReason.CustomerGaveUp) || talk.Lines is not [.., { ByCustomer: true } last])
        {
            return CheckResult.None(Id, "the customer did not end the conversation");
        }

        if (HandedOver(judgement))
        {
            return CheckResult.Pass(Id);
        }

        if (talk.Before(last) is { } asked && Waits(asked.Text) && !(Offers().IsMatch(asked.Text) && Declines(last.Text)) && !Circles(talk, asked) && !IsIdle(talk))
        {
            return CheckResult.Fail(Id, "the customer leaves while the agent waits for an answer", asked.Index, last.Index);
        }

        return judgement.Episode.End == EndReason.CustomerDone && !IsIdle(talk) && Due(judgement).FirstOrDefault(goal => !Answered(talk, words, goal)) is { } open
            ? CheckResult.Fail(Id, $"the customer leaves before goal {open.Number} was {(words.HasOwn(open) && !talk.Said.Any(line => words.SpeaksOf(open, line.Text)) ? "raised" : "done or declined")}", last.Index)
            : CheckResult.Pass(Id);
    }

    /// <summary>Open goals that do not wait for another open one.</summary>
    private static IEnumerable<Goal> Due(Judgement judgement)
    {
        Goal[] open = [.. GoalEnds.Open(judgement)];
        return open.Where(goal => !open.Any(other => goal.After.Contains(other.Number)));
    }

    /// <summary>Since the customer spoke of it, the agent said that something is done or cannot be; where nothing shows of what the customer spoke, as often as there are goals.</summary>
    private static bool Answered(Talk talk, GoalWords words, Goal goal)
    {
        var answers = talk.Lines.Where(line => !line.ByCustomer && (Utterance.Claims(line.Text) || Utterance.Refuses(line.Text) || Unable().IsMatch(line.Text))).ToArray();
        return words.HasOwn(goal)
            ? talk.Said.FirstOrDefault(line => words.SpeaksOf(goal, line.Text)) is { } raised && answers.Any(answer => answer.Index > raised.Index && !IsAbout(talk, words, goal, answer))
            : answers.Length >= talk.Judgement.Task.Brief.Goals.Count;
    }

    /// <summary>The answer tells of another goal, which was done by then.</summary>
    private static bool IsAbout(Talk talk, GoalWords words, Goal goal, Line answer) => !words.SpeaksOf(goal, answer.Text)
        && talk.Judgement.Task.Brief.Goals.Any(other => other != goal && GoalEnds.Done(talk.Judgement, other) is { } done && done < answer.Index
            && !talk.Lines.Any(line => !line.ByCustomer && line.Index > done && line.Index < answer.Index));

    private static bool HandedOver(Judgement judgement) =>
        judgement.Rules.HandOverTool is { } tool && judgement.Steps.Any(step => step.Request.Name == tool && !step.Replayed.IsError);

    private static bool Waits(string text) => LastQuestion().Match(text) is { Success: true } question && !ForMore().IsMatch(question.Value) && !Utterance.AsksForMore(question.Value);

    private static bool Declines(string text) => No().IsMatch(text);

    /// <summary>The same thing was asked again and again, and nothing came of it.</summary>
    private static bool Circles(Talk talk, Line asked) => talk.Lines.Count(line => !line.ByCustomer && Likeness.Of(line.Text, asked.Text) >= 0.7) > 2;

    /// <summary>The agent has done nothing at all, and has spoken again and again, or said that it is done or cannot be.</summary>
    public static bool IsIdle(Talk talk)
    {
        var said = talk.Lines.Where(line => !line.ByCustomer).ToArray();
        return (said.Length > 1 || said.Any(line => Utterance.Refuses(line.Text) || Utterance.ClaimsAll(line.Text)))
            && !talk.Judgement.Steps.Any(step => step.Request.Caller == Side.Agent && !step.Replayed.IsError);
    }

    /// <summary>The last question, where nothing but a word of courtesy follows.</summary>
    [GeneratedRegex(@"[^.!?\n]*(\?|\bplease (confirm|provide|tell|share|reply|answer|choose|let me know)\b[^.!?\n]*[.!]?)(?=[^?]{0,80}$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LastQuestion();

    /// <summary>What can be declined without an answer missing.</summary>
    [GeneratedRegex(@"\b(would you like|do you want|shall|should|may|can|could) (me|I|we)\b|\b(go ahead|proceed)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Offers();

    [GeneratedRegex(@"\b(any other|anything (I|we|you)|further (help|assistance|questions?|requests?)|more (help|questions?)|other (questions?|requests?|ways?)|feel free|if you (need|have|want|change))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ForMore();

    [GeneratedRegex(@"^\W*(no|nope|nah|never mind|don't|do not)\b|\b(that's|that is|it's) (fine|okay|ok)\b|\b(don't|do not|won't) (want|need|think)\b|\b(rather|prefer) not\b|\bI('ll| will) (think|pass|leave|wait|consider|try|find|call|contact|get back|check)\b|\bleave it\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex No();

    [GeneratedRegex(@"\b(unfortunately|I'm sorry|I apologi[sz]e|unable|cannot|can't|not (possible|eligible|allowed)|already)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Unable();
}
