using System.Globalization;

namespace TrajForge.Python;

/// <summary>Numbers in texts, as the reference's validator reads them.</summary>
internal static class PyDigits
{
    /// <summary>Without underscores between digits; null where they stand elsewhere.</summary>
    public static string? Clean(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '_' && (i == 0 || i == text.Length - 1 || !char.IsAsciiDigit(text[i - 1]) || !char.IsAsciiDigit(text[i + 1])))
            {
                return null;
            }
        }

        return text.Replace("_", "", StringComparison.Ordinal);
    }

    /// <summary><c>3.00</c> as <c>3</c>; null when the fraction is not zero.</summary>
    public static string? WithoutZeroFraction(string text)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        return point < 0 ? text : text.AsSpan(point + 1).ContainsAnyExcept('0') || point == text.Length - 1 ? null : text[..point];
    }

    /// <summary>A float of any notation; also <c>nan</c>, <c>inf</c> and <c>infinity</c> with a sign.</summary>
    public static double? Real(string text)
    {
        var trimmed = Clean(text.Trim());
        if (trimmed is null)
        {
            return null;
        }

        var sign = trimmed.StartsWith('-') ? -1 : 1;
        switch (trimmed.TrimStart('+', '-').ToLowerInvariant())
        {
            case "nan":
                return double.NaN;
            case "inf" or "infinity":
                return sign * double.PositiveInfinity;
            default:
                return double.TryParse(trimmed, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var real) ? real : null;
        }
    }
}
