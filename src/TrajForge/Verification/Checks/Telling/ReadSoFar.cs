using System.Globalization;
using System.Text.Json;

namespace TrajForge.Verification.Checks;

/// <summary>What the agent has read and heard by now.</summary>
internal sealed class ReadSoFar
{
    private const int Recent = 8;
    private const int MostNumbers = 200;

    private readonly Known _known;
    private readonly List<(string Text, IReadOnlyList<Stated> Stated)> _replies = [];
    private readonly Dictionary<string, List<string>> _statuses = new(StringComparer.Ordinal);

    public ReadSoFar(Talk talk)
    {
        _known = new Known(talk.Statements);
        Hear(talk.Judgement.Policy);
    }

    /// <summary>Words of the policy or the customer.</summary>
    public void Hear(string text) => _known.Hear(text, Statements.Compounds(text));

    public void Read(ReplayedStep step)
    {
        var text = step.Recorded?.Content ?? step.Replayed.Text;
        var stated = Statements.Compounds(text);
        _known.Hear(text, stated);
        Hear(step.Request.Arguments);
        _replies.Add((text, stated));
        Statuses(text);
        foreach (var change in step.Replayed.Changes.Where(change => !change.After.IsNull))
        {
            Status(change.Record.Id, change.After.ToElement());
        }
    }

    public bool Knows(Stated thing) => _known.Knows(thing);

    /// <summary>Statuses that the record has been seen to have; empty where none was.</summary>
    public IReadOnlyList<string> StatusesOf(string id) => _statuses.GetValueOrDefault(id) ?? [];

    /// <summary>Whether an amount is a sum, a difference or a multiple of numbers that were read lately.</summary>
    public bool Derives(Stated amount)
    {
        var wanted = decimal.Parse(amount.Value, CultureInfo.InvariantCulture);
        var numbers = _replies.TakeLast(Recent).SelectMany(reply => reply.Stated).Where(thing => thing.Kind == StatedKind.Number).Select(thing => thing.Value)
            .Distinct(StringComparer.Ordinal).Select(value => decimal.Parse(value, CultureInfo.InvariantCulture)).Where(number => number > 0).Take(MostNumbers).ToArray();
        var set = numbers.ToHashSet();
        return numbers.Any(number => set.Contains(wanted - number) || set.Contains(wanted + number) || Enumerable.Range(2, 8).Any(times => number * times == wanted));
    }

    /// <summary>Shown of other records of the kind alone, never of this one.</summary>
    public bool IsAnothers(string id, Stated thing)
    {
        var holding = _replies.Where(reply => reply.Stated.Any(other => other.Kind == thing.Kind && other.Value == thing.Value)).ToArray();
        var shape = Shape(id);
        return holding.Length > 0 && holding.All(reply => reply.Stated.FirstOrDefault(other => other.Kind == StatedKind.Id) is { Value: { } main } && main != id && Shape(main) == shape
            && !reply.Text.Contains(id, StringComparison.OrdinalIgnoreCase));
    }

    private static string Shape(string id) => string.Concat(id.Select(letter => char.IsAsciiDigit(letter) ? '9' : 'a'));

    private void Statuses(string text)
    {
        if (text.Length == 0 || text[0] is not ('{' or '['))
        {
            return;
        }

        try
        {
            using var document = JsonDocument.Parse(text);
            Walk(document.RootElement);
        }
        catch (JsonException)
        {
            // Words that begin with a bracket hold no record.
        }
    }

    private void Walk(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                Walk(item);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in element.EnumerateObject())
            {
                if (member.Value.ValueKind == JsonValueKind.String && member.Name.EndsWith("id", StringComparison.Ordinal))
                {
                    Status(member.Value.GetString()!, element);
                }

                Walk(member.Value);
            }
        }
    }

    private void Status(string id, JsonElement record)
    {
        if (record.ValueKind == JsonValueKind.Object && record.TryGetProperty("status", out var status) && status.ValueKind == JsonValueKind.String)
        {
            var key = id.TrimStart('#').ToLowerInvariant();
            if (!_statuses.TryGetValue(key, out var seen))
            {
                _statuses[key] = seen = [];
            }

            seen.Add(status.GetString()!);
        }
    }
}
