using System.Text.RegularExpressions;

namespace TrajForge.Verification.Checks;

/// <summary>What a customer's message states that it cannot know from its brief, its device or the agent's words.</summary>
/// <param name="Unknown">Numbers, dates, times, ids, names.</param>
/// <param name="Values">Values of groups that nobody has said.</param>
internal sealed record Saying(Line Line, IReadOnlyList<Stated> Unknown, IReadOnlyList<(string Group, string Value)> Values)
{
    public bool IsKnown => Unknown.Count == 0 && Values.Count == 0;
}

/// <summary>Holds each message of the customer against all that it can know by then.</summary>
internal static partial class Sayings
{
    public static IReadOnlyList<Saying> Of(Talk talk)
    {
        var sayings = new List<Saying>();
        var known = talk.Brief();
        var lines = talk.Lines.ToDictionary(line => line.Index);
        foreach (var e in talk.Judgement.Episode.Events)
        {
            if (lines.GetValueOrDefault(e.Index) is { } line)
            {
                if (line.ByCustomer)
                {
                    sayings.Add(Read(talk, line, known));
                }
                else
                {
                    known.Hear(line.Text, line.Stated);
                }
            }
            else if (e is ToolReplied { Caller: Side.Customer } reply)
            {
                known.Hear(reply.Content);
            }
        }

        return sayings;
    }

    /// <summary>The text without what is taken back in the same breath.</summary>
    public static string Kept(string text) => TakenBack().Replace(text, " ");

    private static Saying Read(Talk talk, Line line, Known known)
    {
        var kept = Kept(line.Text);
        var stated = kept == line.Text ? line.Stated : talk.Statements.Of(kept);
        return new Saying(line, [.. stated.Where(thing => !known.Knows(thing) && !(known.KnowsNextTo(thing) && (NextDay().IsMatch(kept) || NextDay().IsMatch(talk.Judgement.Task.Brief.Text))))], [.. ValueGroups.In(kept).Where(value => !known.Knows(value))]);
    }

    [GeneratedRegex(@"(?<=^|[.!?] )(?:[^.!?\n]|(?<=\d)\.(?=\d))*?(([,.]| -|\.\.\.) ?(no,? sorry|sorry,? no|no,? wait|or rather|scratch that|correction|make that)|(,| -|\.\.\.) ?(sorry(?! (for|about|to|that|if|but)\b)|i mean))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TakenBack();

    /// <summary>Says a day by another.</summary>
    [GeneratedRegex(@"\b(day (after|before)|(next|following|previous) day|a day (earlier|later))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NextDay();
}
