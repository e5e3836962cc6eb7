using System.Globalization;
using System.Text.RegularExpressions;
using TrajForge.Assistance;

namespace TrajForge.Verification.Checks;

/// <summary>
/// Whether a question was answered: a message after its sources were read gives the right value, does not bury it among other values of its kind, and
/// nothing said with it or after it gives another value for the same thing. Numbers are compared as numbers.
/// </summary>
internal static partial class Answers
{
    /// <summary>Other values that may stand where the answer stands.</summary>
    private const int Beside = 3;

    private const double Alike = 0.6;

    // Words of many a question: they say nothing of what it asks about.
    private static readonly HashSet<string> Light = new(
        """
        what which how much many when who whether the that this these those for and with from will would does did are was were have has had you your his her its
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    /// <summary>Why the question is not answered; null when it is.</summary>
    public static (string Problem, int[] Events)? Problem(Talk talk, Question question)
    {
        var judgement = talk.Judgement;
        var right = new List<Line>();
        var unseen = question.Sources.ToHashSet();
        var replies = judgement.Steps.Where(step => step.Request.Caller == Side.Agent).ToLookup(step => step.ReplyEvent);
        var lines = talk.Lines.ToDictionary(line => line.Index);
        foreach (var e in judgement.Episode.Events)
        {
            if (unseen.Count == 0 && lines.GetValueOrDefault(e.Index) is { ByCustomer: false } line && Mentions.Answers(line.Text, question.Answer))
            {
                right.Add(line);
            }

            unseen.ExceptWith(replies[e.Index].SelectMany(step => step.Replayed.Seen));
        }

        if (right.Count == 0 || !double.TryParse(question.Answer, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return right.Count == 0 ? ("was not answered after it was read", []) : null;
        }

        var answer = Math.Abs((decimal)number);
        var given = right.Where(line => !IsBuried(line.Text, answer)).ToArray();
        return given.Length == 0 ? ("was only answered among other values", [.. right.Select(line => line.Index)])
            : Otherwise(talk, question, given[^1], answer) is { } other ? ($"was answered with {other.Value} too", [given[^1].Index, other.Line.Index])
            : null;
    }

    /// <summary>Every sentence that gives the answer gives more values of its kind, or lines like it do.</summary>
    private static bool IsBuried(string text, decimal answer)
    {
        var sentences = Sentences(text);
        return sentences.Where(sentence => sentence.Values.Any(value => Equal(value, answer))).All(holding =>
            holding.Values.Count(value => !Equal(value, answer)) > Beside
            || sentences.Where(other => other != holding && IsLike(other, holding)).SelectMany(other => other.Values).Where(value => !Equal(value, answer)).Distinct().Count() > Beside);
    }

    /// <summary>It names a record that was read and that the question is not about, and none that it is about.</summary>
    private static bool IsOfAnother(Talk talk, Question question, Line line)
    {
        var named = talk.Judgement.Steps.SelectMany(step => step.Replayed.Seen).Distinct().Where(record => Mentions.Names(line.Text, record.Id)).ToArray();
        return named.Length > 0 && !named.Any(question.Sources.Contains);
    }

    /// <summary>Another value in a sentence like that of the answer, unless it was read since or answers another question.</summary>
    private static (decimal Value, Line Line)? Otherwise(Talk talk, Question question, Line given, decimal answer)
    {
        var frames = Sentences(given.Text).Where(sentence => sentence.Values.Any(value => Equal(value, answer))).ToArray();
        // An amount of money is contradicted by another: a bare number may be of a name ("the plan Everyday 15").
        var ofMoney = frames.Length > 0 && frames.All(frame => frame.Money.Any(value => Equal(value, answer)));
        var asked = WordScan.Of(question.Text).Select(word => word.Text).Where(word => word.Length > 2 && !Light.Contains(word)).ToHashSet(StringComparer.Ordinal);
        // Under one yes each of several changes has its own amounts.
        var read = talk.CarriedOut.Values.Where(batch => batch.Count > 1).SelectMany(batch => batch)
            .SelectMany(step => step.Replayed.Changes).SelectMany(change => MovedAmounts.Of(change).Turned).Select(amount => amount.Value).ToHashSet();
        var known = new Known(talk.Statements);
        foreach (var other in talk.Judgement.Task.Questions.Where(other => other != question))
        {
            known.Hear(other.Answer);
            read.UnionWith(ShownAmounts.In(other.Answer).All.Select(shown => shown.Value));
        }

        foreach (var e in talk.Judgement.Episode.Events.Where(e => e.Index >= given.Index))
        {
            if (e is ToolReplied reply)
            {
                known.Hear(reply.Content, Statements.Compounds(reply.Content));
                read.UnionWith(ShownAmounts.In(reply.Content).All.Select(shown => shown.Value));
            }
            else if (talk.Lines.FirstOrDefault(line => line.Index == e.Index) is { ByCustomer: false } line
                && Sentences(line.Text).Where(sentence => IsAbout(sentence, asked, frames, line != given && IsOfAnother(talk, question, line)) && !sentence.Values.Any(value => Equal(value, answer)))
                    .SelectMany(sentence => sentence.Values.Where(value => !Equal(value, answer) && (sentence.Money.Contains(value) ? !read.Contains(value) : !ofMoney && !known.Knows(Number(value))))).FirstOrDefault() is > 0 and var wrong)
            {
                return (wrong, line);
            }
        }

        return null;
    }

    /// <summary>In words like the answer's, where they are not of another record, or with all that the question asks with.</summary>
    private static bool IsAbout(Spoke sentence, HashSet<string> asked, Spoke[] frames, bool isOfAnother) =>
        frames.All(frame => frame != sentence && IsSameThing(sentence, frame) && ((!isOfAnother && IsLike(sentence, frame)) || (asked.Count > 1 && asked.IsSubsetOf(sentence.Words))));

    private static Stated Number(decimal value) => new(StatedKind.Number, value.ToString("0.####", CultureInfo.InvariantCulture), "", 0);

    private static bool Equal(decimal value, decimal answer) => Math.Abs(value - answer) < 0.005m;

    private static bool IsLike(Spoke one, Spoke other) => one.Values.Count > 0 && one.Words.Count > 1 && Likeness.Of(one.Words, other.Words) >= Alike;

    /// <summary>No other record is named.</summary>
    private static bool IsSameThing(Spoke one, Spoke other) => one.Ids.Count == 0 || other.Ids.Count == 0 || one.Ids.Overlaps(other.Ids);

    private static List<Spoke> Sentences(string text) => [.. Sentence().Matches(text).Select(match => Read(match.Value))];

    private static Spoke Read(string sentence)
    {
        var stated = Statements.Compounds(sentence);
        Stated[] numbers = [.. stated.Where(thing => thing.Kind == StatedKind.Number && thing.Role is not "card")];
        return new Spoke(
            [.. numbers.Select(number => number.Number)],
            numbers.Where(number => number.IsMoney).Select(number => number.Number).ToHashSet(),
            stated.Where(thing => thing.Kind is StatedKind.Id).Select(thing => thing.Value).ToHashSet(StringComparer.Ordinal),
            WordScan.Of(sentence).Where(word => !word.Text.Any(char.IsDigit)).Select(word => word.Text).ToHashSet(StringComparer.Ordinal));
    }

    /// <param name="Money">Those of the values that are amounts of money.</param>
    private sealed record Spoke(IReadOnlyList<decimal> Values, IReadOnlySet<decimal> Money, IReadOnlySet<string> Ids, IReadOnlySet<string> Words);

    [GeneratedRegex(@"(?:[^.!?;\n]|(?<=\d)\.(?=\d)|\.(?=\w))+")]
    private static partial Regex Sentence();
}
