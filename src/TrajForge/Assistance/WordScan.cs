using System.Globalization;
using System.Text.RegularExpressions;

namespace TrajForge.Assistance;

/// <summary>A word of a text.</summary>
/// <param name="Raw">As it stands.</param>
/// <param name="Text">In lower case; numbers as numbers, a contraction's first part, <c>not</c> for every kind of it.</param>
/// <param name="Opens">It begins a sentence, so that a capital letter says nothing.</param>
/// <param name="Marked">It is part of an id or an address: next to one of <c>_ # @</c>.</param>
/// <param name="At">Where it begins in the text.</param>
internal readonly record struct ScannedWord(string Raw, string Text, bool Opens, bool Marked, int At);

/// <summary>Cuts a text into words.</summary>
internal static partial class WordScan
{
    private static readonly string[] Numbers = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    public static IReadOnlyList<ScannedWord> Of(string text) => [.. Words().Matches(text).Select(match => Word(text, match))];

    /// <summary>How often the phrase occurs in one piece.</summary>
    public static int Count(IReadOnlyList<ScannedWord> words, IReadOnlyList<ScannedWord> phrase) =>
        phrase.Count == 0 ? 0 : Enumerable.Range(0, Math.Max(0, words.Count - phrase.Count + 1)).Count(at => phrase.Index().All(part => words[at + part.Index].Text == part.Item.Text));

    private static ScannedWord Word(string text, Match match) => new(match.Value, Normal(match.Value), Opens(text, match.Index), Marked(text, match.Index - 1) || Marked(text, match.Index + match.Length), match.Index);

    private static string Normal(string raw)
    {
        var word = raw.ToLowerInvariant().Replace('’', '\'');
        if (word.EndsWith("n't", StringComparison.Ordinal) || word == "cannot")
        {
            return "not";
        }

        if (char.IsAsciiDigit(word[0]) && !(word[0] == '0' && word.Length > 1) && decimal.TryParse(word, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return number.ToString("0.############", CultureInfo.InvariantCulture);
        }

        var spelled = Array.IndexOf(Numbers, word);
        return spelled >= 0 ? (spelled + 2).ToString(CultureInfo.InvariantCulture) : word.Split('\'')[0];
    }

    private static bool Opens(string text, int at)
    {
        var before = text.AsSpan(0, at).TrimEnd(" \t\"'“”‘’(").TrimEnd('\r');
        return before.IsEmpty || before[^1] is '.' or '!' or '?' or ':' or '\n';
    }

    private static bool Marked(string text, int at) => at >= 0 && at < text.Length && text[at] is '_' or '#' or '@';

    [GeneratedRegex(@"\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\p{L}\p{N}])|\d+\.\d+(?![\p{L}\p{N}]|\.\d)|[\p{L}\p{N}]+(?:['’]\p{L}+)*")]
    private static partial Regex Words();
}
