using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace TrajForge.Retail.Tools;

/// <summary>
/// A value of the wrong type on its way through the reference's unchecked tools. It travels as a string that equals no text of the data and
/// is known by reference, so that the tools keep plain parameters; corrected tools never meet one.
/// </summary>
/// <param name="Type">Python's name of the type.</param>
/// <param name="Repr">Python's <c>repr</c>.</param>
internal sealed record PythonValue(string Type, string Repr)
{
    private static readonly ConditionalWeakTable<string, PythonValue> Travelling = [];

    public bool Hashable => Type is not ("list" or "dict");

    /// <summary>The text itself, or a stand-in for a value of another type.</summary>
    public static string Wrap(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String)
        {
            return value.GetString()!;
        }

        var wrapped = new PythonValue(TypeOf(value), ReprOf(value));
        var text = "\u0001" + wrapped.Repr;
        Travelling.Add(text, wrapped);
        return text;
    }

    /// <summary>What a string stands in for; null for plain text.</summary>
    public static PythonValue? Of(string text) => text.StartsWith('\u0001') && Travelling.TryGetValue(text, out var value) ? value : null;

    /// <summary>Python's <c>str</c>.</summary>
    public static string Show(string text) => Of(text)?.Repr ?? text;

    public static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "NoneType",
        JsonValueKind.True or JsonValueKind.False => "bool",
        JsonValueKind.Number => IsWhole(value) ? "int" : "float",
        JsonValueKind.String => "str",
        JsonValueKind.Array => "list",
        _ => "dict",
    };

    /// <summary>Python's <c>repr</c> of a text: single quotes, unless only they occur in it.</summary>
    public static string Quote(string text)
    {
        var quote = text.Contains('\'', StringComparison.Ordinal) && !text.Contains('"', StringComparison.Ordinal) ? '"' : '\'';
        var quoted = new StringBuilder().Append(quote);
        foreach (var character in text)
        {
            _ = character switch
            {
                '\\' => quoted.Append(@"\\"),
                '\n' => quoted.Append(@"\n"),
                '\r' => quoted.Append(@"\r"),
                '\t' => quoted.Append(@"\t"),
                < ' ' or '\u007f' => quoted.Append(CultureInfo.InvariantCulture, $"\\x{(int)character:x2}"),
                _ when character == quote => quoted.Append('\\').Append(character),
                _ => quoted.Append(character),
            };
        }

        return quoted.Append(quote).ToString();
    }

    private static string ReprOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "None",
        JsonValueKind.True => "True",
        JsonValueKind.False => "False",
        JsonValueKind.Number => IsWhole(value) ? value.GetRawText() : State.PythonJson.Float(value.GetDouble()),
        JsonValueKind.String => Quote(value.GetString()!),
        JsonValueKind.Array => "[" + string.Join(", ", value.EnumerateArray().Select(ReprOf)) + "]",
        _ => "{" + string.Join(", ", value.EnumerateObject().Select(p => $"{Quote(p.Name)}: {ReprOf(p.Value)}")) + "}",
    };

    private static bool IsWhole(JsonElement number) => number.GetRawText().AsSpan().IndexOfAny(".eE") < 0;
}
