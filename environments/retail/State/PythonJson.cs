using System.Globalization;
using System.Text;
using System.Text.Json;

namespace TrajForge.Retail.State;

/// <summary>
/// Records as Python's <c>json.dumps</c> prints them, the form of the reference's replies and of its hash: blanks after comma and colon,
/// only ASCII, every number a float (all of the domain's are).
/// </summary>
internal static class PythonJson
{
    public static string Write<T>(T record) => Write(RetailJson.Element(record));

    public static string Write(JsonElement element)
    {
        var text = new StringBuilder();
        Write(text, element);
        return text.ToString();
    }

    /// <summary>The shortest digits that read back, in Python's notation: <c>12.0</c>, <c>1e-05</c>, <c>1e+16</c>.</summary>
    public static string Float(double number)
    {
        if (!double.IsFinite(number))
        {
            return double.IsNaN(number) ? "nan" : number > 0 ? "inf" : "-inf";
        }

        var (sign, digits, exponent) = Digits(number);
        return exponent is >= -4 and < 16 ? sign + Plain(digits, exponent) : sign + Scientific(digits, exponent);
    }

    public static void WriteString(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var character in value)
        {
            _ = character switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                < ' ' or > '~' => character == 0x7f ? text.Append(character) : text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
                _ => text.Append(character),
            };
        }

        text.Append('"');
    }

    private static void Write(StringBuilder text, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(text, element);
                break;
            case JsonValueKind.Array:
                text.Append('[');
                var first = true;
                foreach (var item in element.EnumerateArray())
                {
                    text.Append(first ? "" : ", ");
                    first = false;
                    Write(text, item);
                }

                text.Append(']');
                break;
            case JsonValueKind.String:
                WriteString(text, element.GetString()!);
                break;
            case JsonValueKind.Number:
                text.Append(Float(element.GetDouble()));
                break;
            default:
                text.Append(element.GetRawText());
                break;
        }
    }

    private static void WriteObject(StringBuilder text, JsonElement element)
    {
        text.Append('{');
        var first = true;
        foreach (var property in element.EnumerateObject())
        {
            text.Append(first ? "" : ", ");
            first = false;
            WriteString(text, property.Name);
            text.Append(": ");
            if (property.Name == "exchange_price_difference" && IsEmptyExchange(element))
            {
                text.Append('0');
            }
            else
            {
                Write(text, property.Value);
            }
        }

        text.Append('}');
    }

    // The reference's sum over no pairs stays the whole number it started from.
    private static bool IsEmptyExchange(JsonElement order) =>
        order.TryGetProperty("exchange_items", out var items) && items.ValueKind == JsonValueKind.Array && items.GetArrayLength() == 0;

    private static (string Sign, string Digits, int Exponent) Digits(double number)
    {
        var shortest = number.ToString("R", CultureInfo.InvariantCulture);
        var sign = shortest.StartsWith('-') ? "-" : "";
        var mantissa = shortest.TrimStart('-');
        var exponent = 0;
        if (mantissa.IndexOf('E', StringComparison.Ordinal) is >= 0 and var at)
        {
            exponent = int.Parse(mantissa[(at + 1)..], CultureInfo.InvariantCulture);
            mantissa = mantissa[..at];
        }

        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        exponent += (point < 0 ? mantissa.Length : point) - 1;
        var digits = mantissa.Replace(".", "", StringComparison.Ordinal);
        var significant = digits.TrimStart('0');
        return significant.Length == 0 ? (sign, "0", 0) : (sign, significant.TrimEnd('0'), exponent - (digits.Length - significant.Length));
    }

    private static string Plain(string digits, int exponent) => exponent < 0
        ? "0." + new string('0', -exponent - 1) + digits
        : digits.Length <= exponent + 1
            ? digits.PadRight(exponent + 1, '0') + ".0"
            : digits[..(exponent + 1)] + "." + digits[(exponent + 1)..];

    private static string Scientific(string digits, int exponent)
    {
        var fraction = digits.Length > 1 ? "." + digits[1..] : "";
        var size = Math.Abs(exponent).ToString("00", CultureInfo.InvariantCulture);
        return $"{digits[0]}{fraction}e{(exponent < 0 ? '-' : '+')}{size}";
    }
}
