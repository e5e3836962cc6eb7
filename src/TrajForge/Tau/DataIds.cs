using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace TrajForge.Tau;

/// <summary>
/// The ids in published data, and what they look like, so that a text's words that look like ids can be looked up. An id's look is its
/// characters' kinds: <c>mia_li_3668</c> looks like a_a_9999.
/// </summary>
internal sealed partial class DataIds
{
    private static readonly string[] Tables = ["db", "user_db", "flights", "reservations", "users", "orders", "products"];

    private readonly HashSet<string> _known = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _looks = new(StringComparer.Ordinal);

    /// <param name="data">As given to the environment: files or directories, joined by commas.</param>
    public static DataIds Read(string data)
    {
        var ids = new DataIds();
        foreach (var path in data.Split(',').SelectMany(Files))
        {
            using var document = JsonDocument.Parse(TauFile.Bytes(path), TauJson.Options);
            var depth = Path.GetFileNameWithoutExtension(path) is "db" or "user_db" ? 0 : 1;
            ids.Collect(document.RootElement, depth, "");
        }

        return ids;
    }

    /// <summary>Names in the task's text and gold arguments that look like ids and are in no record; what a gold action found or made is known.</summary>
    public IEnumerable<string> Unknown(TauTask task, IReadOnlyList<GoldOutcome> outcomes)
    {
        var found = outcomes.Where(outcome => outcome.Error is null)
            .SelectMany(outcome => Words(outcome.Action.Arguments).Concat(Words(outcome.Reply)))
            .Concat(Words(InitialState(task)))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var word in Words(task.Instructions).Where(word => IsUnknown(word) && !found.Contains(word)))
        {
            yield return $"the text names '{word}', which is in no record";
        }

        if (task.UserId is { } user && !_known.Contains(user))
        {
            yield return $"the customer '{user}' is in no record";
        }

        for (var i = 0; i < outcomes.Count; i++)
        {
            foreach (var word in Words(outcomes[i].Action.Arguments).Where(word => IsUnknown(word) && !found.Contains(word)))
            {
                yield return FormattableString.Invariant($"gold action {i + 1}, {outcomes[i].Action.Name}, names '{word}', which is in no record");
            }
        }
    }

    private static string InitialState(TauTask task)
    {
        using var document = JsonDocument.Parse(task.Raw, TauJson.Options);
        return document.RootElement.Get("initial_state").RawOr("");
    }

    private static IEnumerable<string> Files(string path)
    {
        if (Directory.Exists(path))
        {
            return Tables.Select(table => Path.Combine(path, table + ".json")).Where(File.Exists);
        }

        var beside = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, "user_db.json");
        return Path.GetFileName(path) == "db.json" && File.Exists(beside) ? [path, beside] : [path];
    }

    private static IEnumerable<string> Words(string text) => Word().Matches(text).Select(match => match.Value).Distinct(StringComparer.Ordinal);

    private bool IsUnknown(string word) => IsId(word) && _looks.Contains(Look(word)) && !_known.Contains(word);

    private void Collect(JsonElement element, int depth, string name)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    Add(member.Name, isId: depth == 1 || name is "payment_methods" or "variants");
                    Collect(member.Value, depth + 1, member.Name);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    Collect(item, depth + 1, name);
                }

                break;
            case JsonValueKind.String:
                Add(element.GetString()!, isId: name == "id" || name.EndsWith("_id", StringComparison.Ordinal));
                break;
        }
    }

    private void Add(string value, bool isId)
    {
        _known.Add(value);
        foreach (var word in Words(value))
        {
            _known.Add(word);
        }

        if (isId && IsId(value))
        {
            _looks.Add(Look(value));
        }
    }

    private static bool IsId(string word) => word.Length >= 4 && word.Any(char.IsAsciiDigit) && !Date().IsMatch(word);

    private static string Look(string id)
    {
        var look = new StringBuilder();
        foreach (var c in id)
        {
            var kind = char.IsAsciiDigit(c) ? '9' : char.IsLower(c) ? 'a' : char.IsUpper(c) ? 'A' : c;
            if (kind != 'a' || look.Length == 0 || look[^1] != 'a')
            {
                look.Append(kind);
            }
        }

        return look.ToString();
    }

    [GeneratedRegex(@"#?[A-Za-z0-9_]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"^\d{4}(-\d{1,2}){0,2}$")]
    private static partial Regex Date();
}
