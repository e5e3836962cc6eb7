using System.Text.Json;

namespace TrajForge.Verification.Checks;

/// <summary>
/// What lists come to: over the things that a call lists, what the replies show of each in one field; the sum of one list less that of another.
/// </summary>
internal sealed class ListSums
{
    /// <summary>Sums that are tried for one list.</summary>
    private const int Most = 500;

    private readonly HashSet<decimal> _sums = [];
    private readonly HashSet<string> _items = new(StringComparer.Ordinal);

    /// <param name="calls">Their arguments.</param>
    /// <param name="shown">Amounts of the records that the calls are about.</param>
    public ListSums(IEnumerable<JsonElement> calls, ShownAmount[] shown)
    {
        var totals = new List<decimal[]>();
        var lists = calls.SelectMany(ReplayedText.Lists);
        foreach (var items in lists.Select(list => list.Select(item => ReplayedText.Texts(item).Select(ReadRecords.Key).ToHashSet(StringComparer.Ordinal)).ToArray()))
        {
            totals.Add([.. shown.Where(one => items.Any(item => item.Overlaps(one.Records[0]))).GroupBy(one => one.Field, StringComparer.Ordinal).SelectMany(field => Totals(items, field.ToArray()))]);
            _items.UnionWith(items.Length > 1 ? items.SelectMany(item => item) : []);
        }

        _sums.UnionWith(totals.SelectMany(sums => sums));
        _sums.UnionWith(totals.SelectMany(one => totals.Where(other => other != one).SelectMany(other => one.SelectMany(sum => other.Select(less => sum - less)))).Where(sum => sum > 0).Take(Most).ToArray());
    }

    public IReadOnlySet<decimal> All => _sums;

    /// <summary>Whether a record is one of several in a list: what all come to is not its own.</summary>
    public bool IsOneOfMany(string record) => _items.Contains(record);

    private static IReadOnlyCollection<decimal> Totals(HashSet<string>[] items, ShownAmount[] shown)
    {
        IReadOnlyCollection<decimal> totals = items.Length == 0 ? [] : [0];
        foreach (var item in items)
        {
            var values = shown.Where(one => item.Overlaps(one.Records[0])).Select(one => one.Value).Distinct().ToArray();
            totals = [.. totals.SelectMany(total => values, (total, value) => total + value).Distinct().Take(Most)];
        }

        return totals;
    }
}
