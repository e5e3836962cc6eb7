using System.Globalization;
using System.Text.Json;

namespace TrajForge.Tau;

/// <summary>Reads members that may be absent, null or of another type than they should be.</summary>
internal static class TauJson
{
    public static readonly JsonDocumentOptions Options = new() { MaxDepth = 256 };

    /// <summary>The member; null when it is absent or JSON null, or this is no object.</summary>
    public static JsonElement? Get(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined)
            ? value
            : null;

    public static JsonElement? Get(this JsonElement? element, string name) => element is { } value ? value.Get(name) : null;

    /// <summary>A text, or a number as text; null for anything else.</summary>
    public static string? Text(this JsonElement? element) => element switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => null,
    };

    /// <summary>An id as text: 5, 5.0 and "5" are one.</summary>
    public static string? Id(this JsonElement? element) => element is { ValueKind: JsonValueKind.Number } number && number.TryGetDecimal(out var exact) && exact == decimal.Truncate(exact)
        ? exact.ToString("0", CultureInfo.InvariantCulture)
        : element.Text();

    /// <summary>A word of a closed set, however Python wrote it: <c>TerminationReason.USER_STOP</c> is <c>user_stop</c>; null for none.</summary>
    public static string? Word(this JsonElement? element) => element.Text()?.Split('.')[^1].Trim().ToLowerInvariant() is { Length: > 0 } word ? word : null;

    /// <summary>The elements of an array; none for anything else.</summary>
    public static IEnumerable<JsonElement> Each(this JsonElement? element) =>
        element is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : [];

    /// <summary>Texts of an array, null when there is no array.</summary>
    public static IReadOnlyList<string>? Texts(this JsonElement? element) => element is { ValueKind: JsonValueKind.Array }
        ? element.Each().Select(item => ((JsonElement?)item).Text() ?? item.GetRawText()).ToArray()
        : null;

    /// <summary>A number or the text of one.</summary>
    public static double? Number(this JsonElement? element) => element switch
    {
        { ValueKind: JsonValueKind.Number } number => number.GetDouble(),
        { ValueKind: JsonValueKind.String } text when double.TryParse(text.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        { ValueKind: JsonValueKind.True } => 1,
        { ValueKind: JsonValueKind.False } => 0,
        _ => null,
    };

    /// <summary>Null for an absent value, so that it can be asked for members.</summary>
    public static string RawOr(this JsonElement? element, string otherwise) => element?.GetRawText() ?? otherwise;

    public static Side Requestor(this JsonElement? element) => element.Text() == "user" ? Side.Customer : Side.Agent;

    /// <summary>Arguments as raw JSON: v2 writes an object, v1 and some others its text.</summary>
    public static string Arguments(JsonElement? element) => element switch
    {
        null => "{}",
        { ValueKind: JsonValueKind.String } text => text.GetString()!,
        { } other => other.GetRawText(),
    };

    public static bool IsObject(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            return document.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
