using System.Globalization;
using System.Text;

namespace TrajForge.Cli.Terminal;

/// <summary>Makes text of models and data harmless for a terminal.</summary>
internal static class SafeText
{
    /// <summary>Shows control and invisible formatting characters as <c>\u001b</c>; keeps line ends and tabs.</summary>
    public static string Clean(string text)
    {
        if (!text.Any(IsHostile))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            if (IsHostile(c))
            {
                clean.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            }
            else
            {
                clean.Append(c);
            }
        }

        return clean.ToString();
    }

    /// <summary>As <see cref="Clean"/>, on one line.</summary>
    public static string OneLine(string text) =>
        Clean(text.ReplaceLineEndings(" ").Replace('\t', ' '));

    /// <summary>One line of at most <paramref name="width"/> characters.</summary>
    public static string Short(string text, int width)
    {
        var line = OneLine(text);
        return line.Length <= width ? line : $"{line[..(width - 3)]}...";
    }

    // Bidirectional overrides and zero-width characters are of category Format.
    private static bool IsHostile(char c) => c is not ('\n' or '\t')
        && (char.IsControl(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
