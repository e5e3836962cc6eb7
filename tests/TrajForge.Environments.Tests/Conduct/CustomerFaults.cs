using System.Text.Json;
using System.Text.RegularExpressions;

namespace TrajForge.Environments.Tests.Conduct;

/// <summary>Faults of a customer, planted in what it says; null where one does not apply. The name before the slash is the check that must find it.</summary>
internal static partial class CustomerFaults
{
    private static readonly string[] Made =
    [
        "By the way, my zip code is 90417.", "I bought it on March 3.", "I remember that it was $437.19.", "My name is Zelda Quimby.", "The number is X9931Q7.",
        "It should be ready by 4:35 pm.", "There are 17 of them.", "My phone number is 202-555-0143.", "Send it to Wichita Falls.",
    ];

    public static IReadOnlyDictionary<string, Func<Words, Rng, Words?>> All { get; } = new SortedDictionary<string, Func<Words, Rng, Words?>>(StringComparer.Ordinal)
    {
        ["leaked/record"] = (words, random) => Leak(words, random, "That is {0}, by the way."),
        ["leaked/answer"] = (words, random) => Leak(words, random, "I mean {0}."),
        ["invented/fact"] = (words, random) => Add(words, random, random.Pick(Made)),
        ["disclosed/recital"] = (words, _) => words.Say(First(words), InFirstPerson(words.Task.Brief.Text)),
        ["disclosed/everything"] = Everything,
        ["stopped/asked"] = (words, random) => Cut(words, random, (_, agent) => agent.Contains('?', StringComparison.Ordinal) && !Else().IsMatch(agent)),
        ["stopped/agreed"] = (words, random) => Pick(words, random, At(words, "accept")) is { } at ? words.Cut(at, $"{Said(words, at)} Thanks, bye!") : null,
        ["stopped/unraised"] = Unraised,
        ["repeated/done"] = DoneAgain,
        ["repeated/over_and_over"] = OverAndOver,
        ["contradicted/no"] = No,
        ["contradicted/value"] = OtherValue,
    };

    private static Words? Leak(Words words, Rng random, string sentence)
    {
        var ids = Ids(words.Task).ToArray();
        var places = words.Customer.Select(line => line.At).Where(at => Open(words, ids, at).Any()).ToArray();
        if (places.Length == 0)
        {
            return null;
        }

        var place = random.Pick(places);
        return words.Say(place, $"{Said(words, place)} {string.Format(System.Globalization.CultureInfo.InvariantCulture, sentence, random.Pick(Open(words, ids, place).ToArray()))}");
    }

    private static IEnumerable<string> Open(Words words, string[] ids, int at)
    {
        var heard = words.Task.Brief.Text + string.Join(' ', words.Agent.Where(line => line.At < at).Select(line => line.Text)) + string.Join(' ', words.Events.Take(at).OfType<ToolReplied>().Where(reply => reply.Caller == Side.Customer).Select(reply => reply.Content));
        return ids.Where(id => !heard.Contains(id.TrimStart('#'), StringComparison.OrdinalIgnoreCase));
    }

    private static IEnumerable<string> Ids(TaskCase task) => task.Constraints.Select(constraint => constraint.Record.Id)
        .Concat(task.ReferencePlay.SelectMany(call => Strings(call.Arguments.ToElement())))
        .Append(task.Customer)
        .Where(id => Id().IsMatch(id))
        .Distinct()
        .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Strings(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        JsonValueKind.String => [element.GetString()!],
        _ => [],
    };

    private static Words? Add(Words words, Rng random, string sentence) => Pick(words, random, words.Customer.Select(line => line.At)) is { } at ? words.Say(at, $"{Said(words, at)} {sentence}") : null;

    private static string InFirstPerson(string brief) => Regex.Replace(Regex.Replace(Regex.Replace(brief, @"\bYou are\b", "I am"), @"\b[Yy]ou\b", "I"), @"\b([Yy])our\b", m => m.Groups[1].Value == "Y" ? "My" : "my");

    /// <summary>All that it says later about its goals in its first words already.</summary>
    private static Words? Everything(Words words, Rng random)
    {
        var telling = words.Customer.Where(line => words.Acts(line.At).Any(act => act.Kind is "inform" or "request" or "correct" && act.Goal > 0)).ToArray();
        var facts = words.Task.Brief.Goals.Sum(goal => goal.Facts.Count(fact => fact.Slot != "question"));
        return words.Task.Brief.Goals.Count < 2 || facts < 4 || words.Task.Refusals.Count > 0 ? null : words.Say(First(words), string.Join(' ', telling.Select(line => line.Text)));
    }

    private static Words? Cut(Words words, Rng random, Func<int, string, bool> where)
    {
        var places = words.Customer.Where(line => line.At > 0 && words.Agent.LastOrDefault(agent => agent.At < line.At) is { Text: { } asked } && where(line.At, asked)).Select(line => line.At);
        return Pick(words, random, places) is { } at ? words.Cut(at) : null;
    }

    /// <summary>The customer says that this was all where it brought up its next goal.</summary>
    private static Words? Unraised(Words words, Rng random)
    {
        var places = words.Customer.Where(line => line.At > First(words) && words.Acts(line.At).Any(act => act.Kind == "request")
            && words.Agent.LastOrDefault(agent => agent.At < line.At) is { Text: { } asked } && (Else().IsMatch(asked) || !asked.Contains('?', StringComparison.Ordinal)));
        return Pick(words, random, places.Select(line => line.At)) is { } at ? words.Cut(at, "No, that's everything. Thanks, bye!") : null;
    }

    private static Words? DoneAgain(Words words, Rng random)
    {
        var reports = words.Agent.Where(line => words.Acts(line.At) is var acts && acts.Any(act => act.Kind == "report") && Else().IsMatch(line.Text)).ToArray();
        if (reports.Length == 0)
        {
            return null;
        }

        var report = random.Pick(reports);
        var goal = words.Acts(report.At).First(act => act.Kind == "report").Goal;
        var demand = words.Customer.FirstOrDefault(line => words.Acts(line.At).Any(act => act.Kind == "request" && act.Goal == goal));
        return demand.Text is null ? null : words.Insert(report.At + 1, (true, demand.Text), (false, "That is done already, as I said. Is there anything else I can help you with?"));
    }

    private static Words? OverAndOver(Words words, Rng random)
    {
        var demands = words.Customer.Where(line => words.Acts(line.At).Any(act => act.Kind == "request") && words.Events.Skip(line.At + 1).Any(e => e is AgentMessage { Calls.Count: 0 })).ToArray();
        var demand = random.Pick(demands);
        var answered = words.Agent.First(line => line.At > demand.At).At;
        return words.Insert(answered + 1, (true, demand.Text), (false, "I have understood that, and I am working on it."), (true, demand.Text), (false, $"As I said, I will see to it. {((AgentMessage)words.Events[answered]).Content}"));
    }

    private static Words? No(Words words, Rng random)
    {
        if (Pick(words, random, At(words, "accept")) is not { } at)
        {
            return null;
        }

        var proposal = words.Agent.Last(line => line.At < at).Text;
        return words.Insert(at, (true, random.Pick(["No, that's not what I want.", "No, I don't want that.", "That is not what I asked for."])), (false, $"I'm sorry. {proposal}"));
    }

    /// <summary>Another value than the brief's, which the agent takes up.</summary>
    private static Words? OtherValue(Words words, Rng random)
    {
        var edits = words.Customer.Where(line => line.At < words.Events.Count - 1)
            .SelectMany(line => Swaps().Select(swap => (line, swap)))
            .Select(edit => (edit.line, edit.swap, Found: Regex.Match(edit.line.Text, edit.swap.Pattern)))
            .Where(edit => edit.Found.Success && Stands(words.Task.Brief, edit.swap.Kind, edit.Found.Value))
            .ToArray();
        if (edits.Length == 0)
        {
            return null;
        }

        var (line, swap, found) = random.Pick(edits);
        return words.Replace(line.At, found.Value, swap.Other(found.Value));
    }

    private static IEnumerable<(string Kind, string Pattern, Func<string, string> Other)> Swaps() =>
    [
        ("date", @"\b(January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}\b", found => found.EndsWith('9') ? $"{found[..^1]}8" : $"{found.Split(' ')[0]} 29"),
        ("digits", @"(?<=\b(ending|card|end|digits|four|the) [^.]{0,12})\b\d{4}\b|\b\d{4}\b(?= (one|at the end))", found => found == "4471" ? "4472" : "4471"),
        ("zip", @"(?<=zip[^.]{0,14})\b\d{5}\b", _ => "90417"),
        ("colour", @"\b(black|white|red|blue|green|yellow|pink)\b", found => found == "black" ? "white" : "black"),
        ("pay", @"\b(gift card|PayPal)\b", found => found == "PayPal" ? "gift card" : "PayPal"),
        ("cabin", @"\b(business|basic economy)\b", found => found == "business" ? "basic economy" : "business"),
        ("gb", @"\b\d(\.\d)?(?= ?(GB|gigabytes))", found => found == "7" ? "8" : "7"),
    ];

    /// <summary>The brief states the value, and the one that takes its place is nowhere in it.</summary>
    private static bool Stands(Brief brief, string kind, string value)
    {
        var other = Swaps().Single(swap => swap.Kind == kind).Other(value);
        return !brief.Text.Contains(other, StringComparison.OrdinalIgnoreCase)
            && (kind == "date" ? Regex.IsMatch(brief.Text, @"\d{4}-\d\d-\d\d") && !brief.Text.Contains("-29", StringComparison.Ordinal) && !brief.Text.Contains("-28", StringComparison.Ordinal) : brief.Text.Contains(value, StringComparison.OrdinalIgnoreCase));
    }

    private static IEnumerable<int> At(Words words, string act) => words.Customer.Where(line => words.Acts(line.At).Any(other => other.Kind == act) && line.At < words.Events.Count - 1).Select(line => line.At);

    private static int First(Words words) => words.Customer.First().At;

    private static string Said(Words words, int at) => ((CustomerMessage)words.Events[at]).Content;

    private static int? Pick(Words words, Rng random, IEnumerable<int> places) => places.ToArray() is { Length: > 0 } all ? random.Pick(all) : null;

    [GeneratedRegex(@"(?=.*\d)^(#W\d+|[A-Z0-9]{6}|[A-Z]\d{4,}|[a-z]+(_[a-z]+)*_\d+|\d{9,})$")]
    private static partial Regex Id();

    [GeneratedRegex(@"\b(else|further)\b")]
    private static partial Regex Else();
}
