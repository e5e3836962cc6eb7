using System.Globalization;
using System.Text;

namespace TrajForge.Python;

public static partial class PyText
{
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

    /// <summary><c>repr</c> of a text: single quotes, unless only they occur in it.</summary>
    public static string Repr(string text)
    {
        var quote = text.Contains('\'', StringComparison.Ordinal) && !text.Contains('"', StringComparison.Ordinal) ? '"' : '\'';
        var quoted = new StringBuilder(text.Length + 2).Append(quote);
        foreach (var rune in text.EnumerateRunes())
        {
            AppendRepr(quoted, rune, quote);
        }

        return quoted.Append(quote).ToString();
    }

    private static void AppendRepr(StringBuilder quoted, Rune rune, char quote)
    {
        _ = rune.Value switch
        {
            '\\' => quoted.Append(@"\\"),
            '\n' => quoted.Append(@"\n"),
            '\r' => quoted.Append(@"\r"),
            '\t' => quoted.Append(@"\t"),
            _ when rune.Value == quote => quoted.Append('\\').Append(quote),
            _ when IsPrintable(rune) => quoted.Append(rune.ToString()),
            <= 0xff => quoted.Append(CultureInfo.InvariantCulture, $"\\x{rune.Value:x2}"),
            <= 0xffff => quoted.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}"),
            _ => quoted.Append(CultureInfo.InvariantCulture, $"\\U{rune.Value:x8}"),
        };
    }

    // Python's isprintable: not "other", and of the separators only the blank.
    private static bool IsPrintable(Rune rune) => rune.Value == ' ' || Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator);

    private static void AppendJson(StringBuilder text, string value)
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
                < ' ' or > '~' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
                _ => text.Append(character),
            };
        }

        text.Append('"');
    }

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
