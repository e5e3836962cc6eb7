using System.Collections;
using System.Globalization;

namespace TrajForge.Specs;

/// <summary>Fills the spec records from nodes. What is wrong is added to the problems and leaves the default in place.</summary>
internal sealed class SpecBinder(SpecProblems problems, SpecVocabulary vocabulary)
{
    private const double ShareTolerance = 0.01;

    public object Section(Type type, MapNode map, string path)
    {
        var fields = SpecField.Of(type);
        var where = path.Length == 0 ? "in a spec" : $"in '{path}'";
        foreach (var entry in map.Entries.Where(entry => fields.All(field => field.Key != entry.Key)))
        {
            problems.Add(SpecErrors.UnknownKey(entry.Key, where, fields.Select(field => field.Key).ToArray()), entry.File, entry.Line);
        }

        var section = Activator.CreateInstance(type)!;
        foreach (var field in fields)
        {
            if (map.Find(field.Key) is not { } entry)
            {
                if (field.Required)
                {
                    problems.Add(SpecErrors.MissingKey(field.Key, where, field.About.Summary), map);
                }
            }
            else if (Value(field, entry.Value, path.Length == 0 ? field.Key : $"{path}.{field.Key}") is { } value)
            {
                field.Property.SetValue(section, value);
            }
        }

        return section;
    }

    // Null for an allowed absence and for what was wrong and has been reported.
    private object? Value(SpecField field, SpecNode node, string key)
    {
        if (node is ScalarNode { IsNull: true } && field.Nullable)
        {
            return null;
        }

        return (field.Shape, node) switch
        {
            (SpecShape.Text, ScalarNode { IsText: true } scalar) => Word(field, scalar, scalar.Text),
            (SpecShape.Whole, ScalarNode { Plain: true } scalar) when Whole(scalar.Text) is { } whole => Whole(field, scalar, key, whole),
            (SpecShape.Number, ScalarNode { Plain: true } scalar) when Number(scalar.Text) is { } number =>
                InRange(scalar, key, number, field.About.Min, field.About.Max) ? number : null,
            (SpecShape.YesNo, ScalarNode { Plain: true, Text: "true" or "false" } scalar) => scalar.Text == "true",
            (SpecShape.TextList, ListNode list) => Words(field, list, key),
            (SpecShape.ShareByText, MapNode map) => Shares(field, map, key) is { } shares
                ? new SortedDictionary<string, double>(shares, StringComparer.Ordinal)
                : null,
            (SpecShape.ShareByWhole, MapNode map) => Shares(field, map, key) is { } shares
                ? new SortedDictionary<int, double>(shares.ToDictionary(share => (int)Whole(share.Key)!, share => share.Value))
                : null,
            (SpecShape.Section, MapNode map) => Section(field.Type, map, key),
            (SpecShape.Section, ScalarNode { IsNull: true }) => null,
            (SpecShape.SectionByName, MapNode map) => Sections(field, map, key),
            (SpecShape.SectionList, ListNode list) => Sections(field, list, key),
            (SpecShape.Json, _) => SpecJson.Of(node),
            _ => Wrong(field.ShapeName, node, key),
        };
    }

    private object? Wrong(string expected, SpecNode node, string key)
    {
        problems.Add(SpecErrors.WrongType(key, expected, node.Found), node);
        return null;
    }

    private string? Word(SpecField field, SpecNode node, string word)
    {
        if (vocabulary.Check(field.About.Words, word, node.File) is { } error)
        {
            problems.Add(error, node);
            return null;
        }

        return field.About.Words switch
        {
            SpecWords.DataFile or SpecWords.PluginFile => vocabulary.DataPath(word, node.File),
            SpecWords.DataFiles or SpecWords.TaskFiles => string.Join(',', vocabulary.DataPaths(word)),
            _ => word,
        };
    }

    private object? Whole(SpecField field, SpecNode node, string key, long whole)
    {
        // A long is wider than the doubles that bound it, so only ints have bounds.
        if (field.Type == typeof(long))
        {
            return whole >= 0 || double.IsNegativeInfinity(field.About.Min) || InRange(node, key, whole, field.About.Min, field.About.Max) ? whole : null;
        }

        return InRange(node, key, whole, Math.Max(field.About.Min, int.MinValue), Math.Min(field.About.Max, int.MaxValue)) ? (int)whole : null;
    }

    private bool InRange(SpecNode node, string key, double number, double min, double max)
    {
        if (number >= min && number <= max)
        {
            return true;
        }

        problems.Add(SpecErrors.OutOfRange(key, number.ToString(CultureInfo.InvariantCulture), min, max), node);
        return false;
    }

    private object Sections(SpecField field, MapNode map, string key)
    {
        var sections = (IDictionary)Activator.CreateInstance(typeof(SortedDictionary<,>).MakeGenericType(typeof(string), field.Type), StringComparer.Ordinal)!;
        foreach (var entry in map.Entries)
        {
            if (Word(field, new ScalarNode(entry.File, entry.Line, entry.Key, Plain: true), entry.Key) is null)
            {
                continue;
            }

            if (entry.Value is MapNode section)
            {
                sections[entry.Key] = Section(field.Type, section, $"{key}.{entry.Key}");
            }
            else
            {
                Wrong("a section of keys", entry.Value, $"{key}.{entry.Key}");
            }
        }

        return sections;
    }

    private object Sections(SpecField field, ListNode list, string key)
    {
        var sections = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(field.Type))!;
        foreach (var node in list.Values)
        {
            if (node is MapNode section)
            {
                sections.Add(Section(field.Type, section, key));
            }
            else
            {
                Wrong("a section of keys", node, key);
            }
        }

        if (list.Values.Count == 0)
        {
            problems.Add(SpecErrors.NothingListed(key), list);
        }

        return sections;
    }

    private IReadOnlyList<string>? Words(SpecField field, ListNode list, string key)
    {
        var words = new List<string>();
        foreach (var node in list.Values)
        {
            if (node is not ScalarNode { IsText: true } scalar)
            {
                Wrong("a word", node, key);
            }
            else if (words.Contains(scalar.Text))
            {
                problems.Add(SpecErrors.NamedTwice(key, scalar.Text), node);
            }
            else if (Word(field, scalar, scalar.Text) is { } word)
            {
                words.Add(word);
            }
        }

        if (list.Values.Count == 0)
        {
            problems.Add(SpecErrors.NothingListed(key), list);
        }

        return words;
    }

    private Dictionary<string, double>? Shares(SpecField field, MapNode map, string key)
    {
        var before = problems.Count;
        var shares = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var entry in map.Entries)
        {
            if (KeyIsRight(field, entry, key) && Share(entry, $"{key}.{entry.Key}") is { } share)
            {
                shares[entry.Key] = share;
            }
        }

        if (problems.Count == before && Math.Abs(shares.Values.Sum() - 1) > ShareTolerance)
        {
            problems.Add(SpecErrors.BadShares(key, shares.Values.Sum()), map);
        }

        return problems.Count == before ? shares : null;
    }

    private bool KeyIsRight(SpecField field, MapEntry entry, string key)
    {
        var at = new ScalarNode(entry.File, entry.Line, entry.Key, Plain: true);
        if (field.Shape == SpecShape.ShareByText)
        {
            return Word(field, at, entry.Key) is not null;
        }

        if (Whole(entry.Key) is { } whole)
        {
            return InRange(at, $"a key of {key}", whole, field.About.Min, field.About.Max);
        }

        Wrong("a whole number as key", at, key);
        return false;
    }

    private double? Share(MapEntry entry, string key)
    {
        if (entry.Value is ScalarNode { Plain: true } scalar && Number(scalar.Text) is { } share)
        {
            return InRange(scalar, key, share, 0, 1) ? share : null;
        }

        Wrong("a share, 0 to 1", entry.Value, key);
        return null;
    }

    private static long? Whole(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole : null;

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
}
