using System.Globalization;
using System.Text.RegularExpressions;

namespace TrajForge.Environments.Tests.Conduct;

/// <summary>Untrue and useless words of an agent, planted in what it says; null where one does not apply. The name before the slash is the check that must find it.</summary>
internal static partial class AgentFaults
{
    public static IReadOnlyDictionary<string, Func<Words, Rng, Words?>> All { get; } = new SortedDictionary<string, Func<Words, Rng, Words?>>(StringComparer.Ordinal)
    {
        ["answered/wrong"] = (words, _) => Everywhere(words, (text, answer) => text.Replace(answer, Other(answer), StringComparison.Ordinal)),
        ["answered/contradicted_at_once"] = (words, _) => Answering(words) is var (at, answer) ? words.Say(at, Again(Text(words, at), answer, inPlace: true)) : null,
        ["answered/contradicted_later"] = (words, _) => Answering(words) is var (at, answer)
            ? words.Insert(at + 1, (true, "Sorry, what was that?"), (false, Again(Text(words, at), answer, inPlace: false)))
            : null,
        ["answered/recited"] = (words, _) => Recited(words),
        ["consistent/amount"] = (words, random) => Edit(words, random, Amount(), found => $"${Other(found[1..])}"),
        ["consistent/id"] = (words, random) => Edit(words, random, Id(), found => found.StartsWith('#') ? "#W9999917" : "ZQ9X7K"),
        ["consistent/date"] = (words, random) => Edit(words, random, Day(), _ => "March 3"),
        ["consistent/card"] = (words, random) => Edit(words, random, Card(), _ => "9917"),
        ["consistent/status"] = (words, random) => Edit(words, random, Status(), found => found switch { "cancelled" => "delivered", "processed" => "delivered", "active" => "suspended", "suspended" => "active", "paid" => "overdue", _ => "cancelled" }),
    };

    private static Words? Everywhere(Words words, Func<string, string, string> edit)
    {
        if (Answering(words) is not var (_, answer))
        {
            return null;
        }

        var edited = words;
        foreach (var (at, text) in words.Agent)
        {
            edited = edited.Say(at, edit(text, answer));
        }

        return edited;
    }

    /// <summary>The answer alone among other amounts that were read.</summary>
    private static Words? Recited(Words words)
    {
        if (Answering(words) is not var (at, answer))
        {
            return null;
        }

        var amounts = words.Events.Take(at).OfType<ToolReplied>().SelectMany(reply => Number().Matches(reply.Content).Select(match => match.Value)).Distinct().Where(number => number != answer).Take(8).ToArray();
        var edited = Everywhere(words, (text, value) => text.Replace($"${value}", "some amount", StringComparison.Ordinal).Replace(value, "some amount", StringComparison.Ordinal))!;
        return amounts.Length < 6 ? null : edited.Say(at, $"{Text(edited, at)} The amounts that I see are {string.Join(", ", amounts.Take(4).Append(answer).Concat(amounts.Skip(4)).Select(amount => $"${amount}"))}.");
    }

    /// <summary>The sentence of the answer with another value.</summary>
    private static string Again(string text, string answer, bool inPlace)
    {
        var sentence = Regex.Match(text, $@"(?:[^.!?\n]|(?<=\d)\.(?=\d))*{Regex.Escape(answer)}(?!\d)(?:[^.!?\n]|(?<=\d)\.(?=\d))*").Value.Trim();
        var other = $"{sentence.Replace(answer, Other(answer), StringComparison.Ordinal)}.";
        return inPlace ? $"{text} {other}" : other;
    }

    /// <summary>The last message that gives the answer to the first question, and the answer as it is written there.</summary>
    private static (int At, string Answer)? Answering(Words words)
    {
        if (words.Task.Questions.Count == 0 || !double.TryParse(words.Task.Questions[0].Answer, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        foreach (var (at, text) in words.Agent.Reverse())
        {
            var found = Number().Matches(text).FirstOrDefault(match => Math.Abs(double.Parse(match.Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) - Math.Abs(number)) < 0.005);
            if (found is not null)
            {
                return (at, found.Value);
            }
        }

        return null;
    }

    private static string Other(string amount) =>
        (decimal.Parse(amount.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) + 1013.37m).ToString("0.00", CultureInfo.InvariantCulture);

    private static Words? Edit(Words words, Rng random, Regex pattern, Func<string, string> other)
    {
        var places = words.Agent.Where(line => pattern.IsMatch(line.Text)).ToArray();
        if (places.Length == 0)
        {
            return null;
        }

        var (at, text) = random.Pick(places);
        var found = pattern.Match(text);
        return words.Say(at, text[..found.Index] + other(found.Value) + text[(found.Index + found.Length)..]);
    }

    private static string Text(Words words, int at) => ((AgentMessage)words.Events[at]).Content!;

    [GeneratedRegex(@"\$\d+(\.\d\d)?(?![\d.]*\d)")]
    private static partial Regex Amount();

    [GeneratedRegex(@"(?<![\w#.])\d[\d,]*(\.\d+)?(?!\w)")]
    private static partial Regex Number();

    [GeneratedRegex(@"#W\d{7}|(?<=reservation )(?=[A-Z]*\d)[A-Z0-9]{6}\b")]
    private static partial Regex Id();

    [GeneratedRegex(@"\b(January|February|April|May|June|July|August|September|October|November|December) \d{1,2}\b")]
    private static partial Regex Day();

    [GeneratedRegex(@"(?<=ending in )\d{4}")]
    private static partial Regex Card();

    [GeneratedRegex(@"(?<=(#W\d{7}|reservation [A-Z0-9]{6}|555-\d{3}-\d{4}) (is |has been )(now |already )?)(cancelled|processed|active|suspended|delivered|paid)\b(?! (before|with|by))")]
    private static partial Regex Status();
}
