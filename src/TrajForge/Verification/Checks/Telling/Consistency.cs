using System.Text.RegularExpressions;

namespace TrajForge.Verification.Checks;

/// <summary>
/// <c>communication.consistent</c>: what the agent says and what it has read or was told agree. It names no id, date, time or amount that nobody showed it,
/// gives no record another's amount or date, or a status that it was not seen to have, and proposes nothing in the place of what the customer asked for.
/// </summary>
internal static partial class Consistency
{
    public static IReadOnlyList<(Line Line, string What)> Of(Talk talk)
    {
        var found = new List<(Line, string)>();
        var read = new ReadSoFar(talk);
        var agreed = talk.CarriedOut;
        var lines = talk.Lines.ToDictionary(line => line.Index);
        var steps = talk.Judgement.Steps.ToLookup(step => step.ReplyEvent);
        foreach (var e in talk.Judgement.Episode.Events)
        {
            foreach (var step in steps[e.Index])
            {
                read.Read(step);
            }

            if (lines.GetValueOrDefault(e.Index) is not { } line)
            {
                continue;
            }

            if (line.ByCustomer)
            {
                read.Hear(line.Text);
            }
            else
            {
                found.AddRange(Problems(talk, read, line, agreed.GetValueOrDefault(line.Index)).Select(problem => (line, problem)));
                read.Said(line);
            }
        }

        return found;
    }

    public static CheckResult Check(Talk talk)
    {
        const string Id = "communication.consistent";
        var found = talk.Misleading;
        return !talk.Lines.Any(line => !line.ByCustomer) ? CheckResult.None(Id, "the agent said nothing")
            : found.Count == 0 ? CheckResult.Pass(Id)
            : CheckResult.Fail(Id, string.Join("; ", found.Select(problem => problem.What).Distinct(StringComparer.Ordinal)), [.. found.Select(problem => problem.Line.Index).Distinct()]);
    }

    private static IEnumerable<string> Problems(Talk talk, ReadSoFar read, Line line, IReadOnlyList<ReplayedStep>? made)
    {
        var sentences = Sentence.Of(line);
        var named = line.Stated.Where(thing => thing.IsMoney).ToArray();
        var amounts = made is null || named.Length == 0 ? named.Where(thing => !read.Derives(thing, line)) : Unreckoned(new Reckoning(talk, line, made), sentences);
        return line.Stated.Where(thing => IsUnread(read, thing)).Concat(amounts).OrderBy(thing => thing.At).Select(thing => $"'{thing.Value}' was neither read nor said")
            .Concat(sentences.SelectMany(sentence => Misattached(read, sentence)))
            .Concat(AgainstTheCustomer(talk, line));
    }

    private static bool IsUnread(ReadSoFar read, Stated thing) => thing.Kind switch
    {
        StatedKind.Id => !read.Knows(thing),
        StatedKind.Date => !thing.Value.Contains("*-*", StringComparison.Ordinal) && thing.Value[^1] != '*' && !read.Knows(thing) && !read.KnowsNextTo(thing),
        StatedKind.Number => thing.Role == "card" && !read.Knows(thing),
        _ => false,
    };

    /// <summary>Amounts of a proposal that was carried out and does not come to them.</summary>
    private static IEnumerable<Stated> Unreckoned(Reckoning reckoning, IReadOnlyList<Sentence> sentences) => sentences.SelectMany(sentence =>
    {
        var about = sentence.Stated.Where(thing => thing.Kind == StatedKind.Id).Select(thing => thing.Value).Distinct().ToArray() is [var id] ? id : null;
        var amounts = sentence.Stated.Where(thing => thing.IsMoney).ToArray();
        var whole = amounts.Length == 1 && !ByPiece().IsMatch(sentence.Text);
        var settles = whole && Settlement().IsMatch(sentence.Text);
        var totals = whole && Total().IsMatch(sentence.Text);
        return amounts.Where(thing => !reckoning.Allows(thing.Number, about, sentence.Text)
            || (settles && !reckoning.Settles(thing.Number)) || (totals && !reckoning.ComesTo(thing.Number)));
    });

    private static IEnumerable<string> Misattached(ReadSoFar read, Sentence sentence)
    {
        if (sentence.Stated.Where(thing => thing.Kind is StatedKind.Id or StatedKind.Code && read.StatusesOf(thing.Value).Count > 0).Select(thing => thing.Value).Distinct().ToArray() is not [var id])
        {
            yield break;
        }

        foreach (var thing in sentence.Stated.Where(thing => (thing.Kind == StatedKind.Date || thing.IsMoney) && read.IsAnothers(id, thing)))
        {
            yield return $"'{thing.Value}' was not read of '{id}'";
        }

        foreach (var said in HasStatus().Matches(sentence.Text).Where(said => !Conditional().IsMatch(sentence.Text[..said.Index])))
        {
            var status = said.Groups["status"].Value;
            var seen = said.Value.StartsWith("was", StringComparison.OrdinalIgnoreCase) ? read.StatusesOf(id) : [read.StatusesOf(id)[^1]];
            if (!seen.Any(other => other.StartsWith(status, StringComparison.OrdinalIgnoreCase)))
            {
                yield return $"'{id}' was never seen to be {status}";
            }
        }
    }

    /// <summary>A change that is wanted, but for one thing that the customer said and in whose place another choice stands.</summary>
    private static IEnumerable<string> AgainstTheCustomer(Talk talk, Line line) =>
        !line.Text.Contains('?', StringComparison.Ordinal) || talk.Judgement.Wanted.Any(facets => facets.All(facet => Mentions.Names(line.Text, facet))) ? []
        : talk.Judgement.Wanted
            .Select(facets => facets.Where(facet => !Mentions.Names(line.Text, facet)).ToArray() is [var missed] ? missed : null)
            .OfType<Facet>()
            .Where(missed => talk.Said.LastOrDefault(said => said.Index < line.Index && (Mentions.Names(said.Text, missed) || OtherChoices.Names(said.Text, missed))) is { } said && !OtherChoices.Names(said.Text, missed))
            .SelectMany(missed => missed.Others.Where(other => Mentions.Names(line.Text, other)).Take(1).Select(other => $"'{other}' stands where the customer asked for '{missed.AnyOf[0]}'"));

    [GeneratedRegex(@"\b(difference|in your favor|higher|lower|more to pay|refund(ed)? of|get \$\S+ back)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Settlement();

    [GeneratedRegex(@"\b(total|comes to)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Total();

    [GeneratedRegex(@"\b(per|each|apiece|every|a (person|passenger|bag|month|piece))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ByPiece();

    [GeneratedRegex(@"\b(is|are|was|has been|have been|shows as|has the status|marked as)( already| currently| still| now)? (?<status>pending|processed|delivered|cancelled|active|suspended|paid|overdue)\b(?! (with|by|for|over|using|through))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HasStatus();

    [GeneratedRegex(@"\b(while|if|until|unless|once|when|only|just|so that)\b|\b(that|which) $", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Conditional();
}
