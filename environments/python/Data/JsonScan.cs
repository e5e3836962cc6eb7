using System.Text.Json;

namespace TrajForge.Python;

/// <summary>Reads values out of JSON and notes what is wrong with where it stands, instead of stopping at the first problem.</summary>
public sealed class JsonScan
{
    private const int MaxProblems = 1000;

    /// <summary>Sums of many such numbers are still exact to the cent.</summary>
    private const double LargestNumber = 1e9;

    private readonly List<string> _problems = [];

    public IReadOnlyList<string> Problems => _problems;

    public bool Full => _problems.Count >= MaxProblems;

    public void Problem(string path, string text)
    {
        if (!Full)
        {
            _problems.Add($"{path}: {text}");
        }
    }

    public string Text(JsonElement parent, string path, string name, params ReadOnlySpan<string> allowed)
    {
        var value = Member(parent, path, name, JsonValueKind.String, "a string");
        var text = value is null ? "" : Read(value.Value);
        if (value is not null && !allowed.IsEmpty && !allowed.Contains(text))
        {
            Problem(Join(path, name), $"'{text}' is not one of {string.Join(", ", allowed.ToArray())}");
        }

        return text;
    }

    /// <summary>Text that is spoken of, so it must hold something.</summary>
    public string Name(JsonElement parent, string path, string name)
    {
        var text = Member(parent, path, name, JsonValueKind.String, "a string") is { } value ? Read(value) : null;
        if (text is not null && string.IsNullOrWhiteSpace(text))
        {
            Problem(Join(path, name), "is blank");
        }

        return text ?? "";
    }

    public string? OptionalText(JsonElement parent, string path, string name) => Has(parent, name) ? Text(parent, path, name) : null;

    public double Number(JsonElement parent, string path, string name)
    {
        var value = Member(parent, path, name, JsonValueKind.Number, "a number");
        var number = value?.GetDouble() ?? 0;
        if (!(Math.Abs(number) <= LargestNumber))
        {
            Problem(Join(path, name), "the number is too large");
        }

        return number;
    }

    /// <summary>A whole number, not negative.</summary>
    public int Count(JsonElement parent, string path, string name)
    {
        var value = Member(parent, path, name, JsonValueKind.Number, "a number");
        if (value is null)
        {
            return 0;
        }

        if (!value.Value.TryGetInt32(out var count) || count < 0)
        {
            Problem(Join(path, name), $"expected a whole number that is not negative, found {Found(value.Value)}");
        }

        return count;
    }

    /// <summary>A whole number.</summary>
    public int Int(JsonElement parent, string path, string name)
    {
        var value = Member(parent, path, name, JsonValueKind.Number, "a number");
        if (value is null)
        {
            return 0;
        }

        if (!value.Value.TryGetInt32(out var number))
        {
            Problem(Join(path, name), $"expected a whole number, found {Found(value.Value)}");
        }

        return number;
    }

    public double? OptionalNumber(JsonElement parent, string path, string name) => Has(parent, name) ? Number(parent, path, name) : null;

    public double Amount(JsonElement parent, string path, string name)
    {
        var amount = Number(parent, path, name);
        if (amount < 0)
        {
            Problem(Join(path, name), "the amount is negative");
        }

        return amount;
    }

    public bool Flag(JsonElement parent, string path, string name)
    {
        if (Member(parent, path, name) is not { } value)
        {
            return false;
        }

        if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
        {
            Problem(Join(path, name), $"expected true or false, found {Found(value)}");
        }

        return value.ValueKind == JsonValueKind.True;
    }

    public IReadOnlyList<T> List<T>(JsonElement parent, string path, string name, Func<JsonElement, string, T> read) =>
        Member(parent, path, name, JsonValueKind.Array, "an array") is { } list
            ? list.EnumerateArray().Select((element, i) => read(element, $"{path}/{name}/{i}")).ToArray()
            : [];

    public IReadOnlyList<string> Texts(JsonElement parent, string path, string name) => List(parent, path, name, ElementText);

    public IReadOnlyList<string>? OptionalTexts(JsonElement parent, string path, string name) => Has(parent, name) ? Texts(parent, path, name) : null;

    /// <summary>An object's members by name, in their order; a name twice is a problem.</summary>
    public Dictionary<string, T> Map<T>(JsonElement parent, string path, string name, Func<JsonElement, string, T> read)
    {
        var map = new Dictionary<string, T>(StringComparer.Ordinal);
        if (Member(parent, path, name, JsonValueKind.Object, "an object") is { } members)
        {
            foreach (var property in members.EnumerateObject())
            {
                var at = $"{Join(path, name)}/{property.Name}";
                if (!map.TryAdd(property.Name, read(property.Value, at)))
                {
                    Problem(at, "occurs twice");
                }
            }
        }

        return map;
    }

    public JsonElement Object(JsonElement parent, string path, string name) =>
        Member(parent, path, name, JsonValueKind.Object, "an object") is { } value && IsObject(value, Join(path, name)) ? value : default;

    public string ElementText(JsonElement element, string path)
    {
        if (element.ValueKind == JsonValueKind.String)
        {
            return Read(element);
        }

        Problem(path, $"expected a string, found {Found(element)}");
        return "";
    }

    /// <summary>True for an object; otherwise a problem. A field twice is a problem too: readers differ in which one they take.</summary>
    public bool IsObject(JsonElement element, string path)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            Problem(path, $"expected an object, found {Found(element)}");
            return false;
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in element.EnumerateObject().Where(field => !names.Add(field.Name)))
        {
            Problem($"{path}/{field.Name}", "occurs twice");
        }

        return true;
    }

    private static bool Has(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null;

    private JsonElement? Member(JsonElement parent, string path, string name, JsonValueKind kind, string wanted)
    {
        if (Member(parent, path, name) is not { } value)
        {
            return null;
        }

        if (value.ValueKind == kind)
        {
            return value;
        }

        Problem(Join(path, name), $"expected {wanted}, found {Found(value)}");
        return null;
    }

    private JsonElement? Member(JsonElement parent, string path, string name)
    {
        if (parent.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        if (parent.TryGetProperty(name, out var value))
        {
            return value;
        }

        Problem(Join(path, name), "is missing");
        return null;
    }

    private string Read(JsonElement text)
    {
        try
        {
            return text.GetString()!;
        }
        catch (InvalidOperationException)
        {
            Problem(text.GetRawText(), "half of a surrogate pair is no text");
            return "";
        }
    }

    private static string Join(string path, string name) => path.Length > 0 ? $"{path}/{name}" : name;

    private static string Found(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "null",
        JsonValueKind.True or JsonValueKind.False => "true or false",
        JsonValueKind.Number => $"the number {value.GetRawText()}",
        JsonValueKind.String => $"the string {value.GetRawText()}",
        JsonValueKind.Array => "an array",
        _ => "an object",
    };
}
