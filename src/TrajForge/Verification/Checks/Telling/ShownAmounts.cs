using System.Globalization;
using System.Text.Json;

namespace TrajForge.Verification.Checks;

/// <summary>A number that may be an amount of money, in which field it stands, and in which records, the innermost first.</summary>
/// <param name="Records">The ids in each record's own fields, its own first.</param>
internal sealed record ShownAmount(decimal Value, string Field, IReadOnlyList<string[]> Records)
{
    /// <summary>Other amounts that are the same of the same record.</summary>
    public (decimal, string, string) Key => (Value, Field, Records.Count == 0 ? "" : Records[0][0]);

    /// <summary>What the record's id tells of its kind, e.g. "gift card" of <c>gift_card_1234</c>; null where there is none.</summary>
    public string? Kind => Records.Count > 0 && Records[0][0].LastIndexOf('_') is > 0 and var end ? Records[0][0][..end].Replace('_', ' ') : null;

    public bool IsOf(string record) => Records.Any(ids => ids.Contains(record));
}

/// <summary>
/// Numbers of a reply that may be amounts: no counts, sizes and parts of dates or ids. In JSON a number is of the objects around it that have an id; in words it is of nothing.
/// </summary>
internal sealed class ShownAmounts
{
    private static readonly Memo<ShownAmounts> Memo = new(1024);

    // Words of a field's name that make its number none of money.
    private static readonly HashSet<string> Otherwise = new(
        "seats quantity quantities count counts number numbers baggages bags passengers id ids gb mb tb days months years year month day age size weight zip digits four latitude longitude".Split(' '), StringComparer.Ordinal);

    private readonly List<ShownAmount> _all = [];
    private readonly List<string[]> _records = [];
    private readonly List<(int Count, IReadOnlyList<string[]> Records)> _lists = [];

    private ShownAmounts(string text)
    {
        if (!ReadJson.Walks(text, root => Walk(root, "", [], true)))
        {
            _all.Clear();
            _records.Clear();
            _lists.Clear();
            Add(text, "", [], moneyOnly: false);
        }
    }

    public IReadOnlyList<ShownAmount> All => _all;

    /// <summary>The ids of each record: its own, and those of others that it names, e.g. a line's plan.</summary>
    public IReadOnlyList<string[]> Records => _records;

    /// <summary>How long lists of records are.</summary>
    public IReadOnlyList<(int Count, IReadOnlyList<string[]> Records)> Lists => _lists;

    public static ShownAmounts In(string text) => Memo.Of(text, made => new ShownAmounts(made));

    /// <summary>Whether a field's number may be one of money, by its name; what a price is per does not matter.</summary>
    public static bool MayBeMoney(string field) => !field.ToLowerInvariant().Split('_', '-', ' ').TakeWhile(word => word != "per").Any(Otherwise.Contains);

    private void Walk(JsonElement element, string field, IReadOnlyList<string[]> records, bool money)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Array:
                if (element.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.Object))
                {
                    _lists.Add((element.GetArrayLength(), records));
                }

                foreach (var item in element.EnumerateArray())
                {
                    Walk(item, field, records, money);
                }

                break;
            case JsonValueKind.Object:
                string[] ids = [.. Ids(element)];
                IReadOnlyList<string[]> inner = records;
                if (ids.Length > 0)
                {
                    _records.Add(ids);
                    inner = [ids, .. records];
                }

                foreach (var member in element.EnumerateObject())
                {
                    Walk(member.Value, member.Name, inner, money && MayBeMoney(member.Name));
                }

                break;
            case JsonValueKind.Number when money && ReadJson.IsAmount(element, out var number) && number != 0:
                _all.Add(new ShownAmount(Math.Abs(number), field, records));
                break;
            case JsonValueKind.String when money && decimal.TryParse(element.GetString(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var written) && written > 0 && ReadJson.IsAmount(written):
                _all.Add(new ShownAmount(written, field, records));
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

    private void Add(string text, string field, IReadOnlyList<string[]> records, bool moneyOnly) => _all.AddRange(Statements.Compounds(text)
        .Where(thing => thing.Kind == StatedKind.Number && (moneyOnly ? thing.Role == "money" : thing.Role is not ("card" or "zip" or "gb")))
        .Select(thing => thing.Number).Where(number => number != 0)
        .Select(number => new ShownAmount(number, field, records)));
}
