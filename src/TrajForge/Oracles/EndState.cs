using System.Text;
using System.Text.Json;

namespace TrajForge.Oracles;

/// <summary>What a play leaves behind, as an oracle compares it: the records that changed in a normal form, and whether the customer was handed over.</summary>
internal sealed record EndState
{
    /// <summary>Equal for end states that are the same.</summary>
    public required string Key { get; init; }

    /// <summary>Changed records with their content afterwards, by table and id.</summary>
    public required IReadOnlyList<(string Record, string Content)> Changed { get; init; }

    public required bool HandedOver { get; init; }

    public static EndState Of(StateSnapshot end, bool handedOver, OracleEquality equality)
    {
        var names = Names(end, equality);
        var changed = end.Changes
            .Where(change => Normal(change.Before, names, equality) != Normal(change.After, names, equality))
            .Select(change => (Record: $"{change.Record.Table}/{names.GetValueOrDefault(change.Record.Id, change.Record.Id)}", Content: Normal(change.After, names, equality)))
            .OrderBy(change => change.Record, StringComparer.Ordinal)
            .ToArray();
        return new EndState
        {
            Key = string.Join('\n', changed.Select(change => $"{change.Record} {change.Content}").Append(handedOver ? "handed over" : "")),
            Changed = changed,
            HandedOver = handedOver,
        };
    }

    /// <summary>One line for each record that the two have differently.</summary>
    public static IEnumerable<string> Differences(EndState one, EndState other)
    {
        foreach (var record in one.Changed.Concat(other.Changed).Select(change => change.Record).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var (left, right) = (one.After(record), other.After(record));
            if (left != right)
            {
                yield return $"{record}: {left} | {right}";
            }
        }

        if (one.HandedOver != other.HandedOver)
        {
            yield return $"handed over: {one.HandedOver} | {other.HandedOver}";
        }
    }

    private string After(string record) => Changed.Where(change => change.Record == record).Select(change => change.Content).FirstOrDefault() ?? "as it was";

    /// <summary>Ids that were made during play get a name after their record's content, which does not depend on when they were made.</summary>
    private static Dictionary<string, string> Names(StateSnapshot end, OracleEquality equality) => end.Changes
        .Where(change => change.Before.IsNull && equality.MadeIds.Contains(change.Record.Table))
        .OrderBy(change => change.Record.Table, StringComparer.Ordinal)
        .ThenBy(change => change.After.ToString().Replace(Quoted(change.Record.Id), "\"\"", StringComparison.Ordinal), StringComparer.Ordinal)
        .Select((change, n) => (change.Record.Id, Name: $"new {n + 1}"))
        .ToDictionary(pair => pair.Id, pair => pair.Name, StringComparer.Ordinal);

    private static string Normal(JsonText content, Dictionary<string, string> names, OracleEquality equality)
    {
        var text = names.Aggregate(content.ToString(), (all, name) => all.Replace(Quoted(name.Key), Quoted(name.Value), StringComparison.Ordinal));
        return Written(JsonText.Parse(text).ToElement(), sorted: false, equality);
    }

    private static string Quoted(string id) => JsonText.FromString(id).ToString();

    private static string Written(JsonElement element, bool sorted, OracleEquality equality)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var members = element.EnumerateObject().Select(member => $"\"{member.Name}\":{Written(member.Value, equality.Unordered.Contains(member.Name), equality)}");
                return new StringBuilder("{").AppendJoin(',', members).Append('}').ToString();
            case JsonValueKind.Array:
                var parts = element.EnumerateArray().Select(entry => Written(entry, sorted: false, equality));
                return new StringBuilder("[").AppendJoin(',', sorted ? parts.Order(StringComparer.Ordinal) : parts).Append(']').ToString();
            default:
                return element.GetRawText();
        }
    }
}
