using System.Globalization;
using System.Text.Json;

namespace TrajForge.Verification.Checks;

/// <summary>A number that may be an amount of money, in which field it stands, and in which records, the innermost first.</summary>
internal sealed record ShownAmount(decimal Value, string Field, IReadOnlyList<string> Records);

/// <summary>
/// Numbers of a reply that may be amounts: no counts, sizes and parts of dates or ids. In JSON a number is of the objects around it that have an id; in words it is of nothing.
/// </summary>
internal sealed class ShownAmounts
{
    /// <summary>Larger numbers are no amounts.</summary>
    private const decimal Largest = 1_000_000_000_000;

    private static readonly Memo<ShownAmounts> Memo = new();

    // Words of a field's name that make its number none of money.
    private static readonly HashSet<string> Otherwise = new(
        "seats quantity quantities count counts number numbers baggages bags passengers gb mb tb days months years year month day age size weight zip digits four latitude longitude".Split(' '), StringComparer.Ordinal);

    private readonly List<ShownAmount> _all = [];
    private readonly Dictionary<string, HashSet<string>> _links = new(StringComparer.Ordinal);
    private readonly List<(int Count, IReadOnlyList<string> Records)> _lists = [];

    private ShownAmounts(string text)
    {
        if (Parsed(text) is not { } document)
        {
            Add(text, "", [], moneyOnly: false);
            return;
        }

        using (document)
        {
            Walk(document.RootElement, "", []);
        }
    }

    public IReadOnlyList<ShownAmount> All => _all;

    /// <summary>Other records that a record names in its own fields, e.g. a line's plan.</summary>
    public IReadOnlyDictionary<string, HashSet<string>> Links => _links;

    /// <summary>How long the lists are.</summary>
    public IReadOnlyList<(int Count, IReadOnlyList<string> Records)> Lists => _lists;

    public static ShownAmounts In(string text) => Memo.Of(text, made => new ShownAmounts(made));

    /// <summary>Whether a field's number may be one of money, by its name.</summary>
    public static bool MayBeMoney(string field) => !field.ToLowerInvariant().Split('_', '-', ' ').Any(Otherwise.Contains);

    private static JsonDocument? Parsed(string text)
    {
        if (text.Length == 0 || text[0] is not ('{' or '['))
        {
            return null;
        }

        try
        {
            return JsonDocument.Parse(text);
        }
        catch (JsonException)
        {
            // Words that begin with a bracket.
            return null;
        }
    }

    private void Walk(JsonElement element, string field, IReadOnlyList<string> records)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Array:
                _lists.Add((element.GetArrayLength(), records));
                foreach (var item in element.EnumerateArray())
                {
                    Walk(item, field, records);
                }

                break;
            case JsonValueKind.Object:
                var ids = Ids(element).ToArray();
                Link(ids);
                IReadOnlyList<string> inner = ids.Length == 0 ? records : [ids[0], .. records];
                foreach (var member in element.EnumerateObject())
                {
                    Walk(member.Value, member.Name, inner);
                }

                break;
            case JsonValueKind.Number when MayBeMoney(field) && element.TryGetDecimal(out var number) && Math.Abs(number) <= Largest && number != 0:
                _all.Add(new ShownAmount(Math.Abs(number), field, records));
                break;
            case JsonValueKind.String:
                Add(element.GetString()!, field, records, moneyOnly: true);
                break;
        }
    }

    /// <summary>The record's own id first.</summary>
    private static IEnumerable<string> Ids(JsonElement record) => record.EnumerateObject()
        .Where(member => member.Value.ValueKind == JsonValueKind.String && (member.Name is "id" || member.Name.EndsWith("_id", StringComparison.Ordinal) || member.Name.EndsWith("_number", StringComparison.Ordinal)))
        .Select(member => ReadRecords.Key(member.Value.GetString()!));

    private void Link(string[] ids)
    {
        if (ids.Length > 1)
        {
            if (!_links.TryGetValue(ids[0], out var linked))
            {
                _links[ids[0]] = linked = new HashSet<string>(StringComparer.Ordinal);
            }

            linked.UnionWith(ids.Skip(1));
        }
    }

    private void Add(string text, string field, IReadOnlyList<string> records, bool moneyOnly) => _all.AddRange(Statements.Compounds(text)
        .Where(thing => thing.Kind == StatedKind.Number && (moneyOnly ? thing.Role == "money" : thing.Role is not ("card" or "zip" or "gb")))
        .Select(thing => decimal.Parse(thing.Value, CultureInfo.InvariantCulture)).Where(number => number != 0)
        .Select(number => new ShownAmount(number, field, records)));
}
