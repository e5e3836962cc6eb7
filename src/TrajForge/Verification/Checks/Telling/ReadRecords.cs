using System.Text.Json;

namespace TrajForge.Verification.Checks;

/// <summary>What a JSON text shows of the records in it: their statuses, and what the fields of its lists come to. Words hold none.</summary>
internal sealed class ReadRecords
{
    private static readonly Memo<ReadRecords> Memo = new(1024);

    private readonly List<(string Id, string Status)> _statuses = [];
    private readonly List<decimal> _totals = [];

    private ReadRecords(string text)
    {
        var read = ReadJson.Walks(text, root =>
        {
            Status = StatusOf(root);
            Walk(root);
        });
        if (!read)
        {
            Status = null;
            _statuses.Clear();
            _totals.Clear();
        }
    }

    /// <summary>Of the record that the text is; null where it has none.</summary>
    public string? Status { get; private set; }

    /// <summary>Statuses by <see cref="Key"/>, in order.</summary>
    public IReadOnlyList<(string Id, string Status)> Statuses => _statuses;

    /// <summary>Sums over the fields of each list's items.</summary>
    public IReadOnlyList<decimal> Totals => _totals;

    public static ReadRecords In(string text) => Memo.Of(text, made => new ReadRecords(made));

    /// <summary>An id in the form in which texts state it.</summary>
    public static string Key(string id) => Statements.ReadCompounds(id) is [{ Kind: StatedKind.Id } named] ? named.Value : id.TrimStart('#').ToLowerInvariant();

    private void Walk(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                Walk(item);
            }

            _totals.AddRange(Sums(element));
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            var status = StatusOf(element);
            foreach (var member in element.EnumerateObject())
            {
                if (status is not null && member.Value.ValueKind == JsonValueKind.String && (member.Name.EndsWith("id", StringComparison.Ordinal) || member.Name == "phone_number"))
                {
                    _statuses.Add((Key(member.Value.GetString()!), status));
                }

                Walk(member.Value);
            }
        }
    }

    private static string? StatusOf(JsonElement record) =>
        record.ValueKind == JsonValueKind.Object && record.TryGetProperty("status", out var status) && status.ValueKind == JsonValueKind.String ? status.GetString() : null;

    private static IEnumerable<decimal> Sums(JsonElement list) => list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object)
        .SelectMany(item => item.EnumerateObject()).Where(field => ReadJson.IsAmount(field.Value, out _))
        .GroupBy(field => field.Name, StringComparer.Ordinal).Select(fields => fields.Sum(field => field.Value.GetDecimal()));
}
