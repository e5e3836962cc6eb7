using System.Globalization;
using System.Text;

namespace TrajForge.Grounding;

/// <summary>A text as its words alone: lower case, without accents and punctuation.</summary>
internal sealed class Plain
{
    /// <summary>Shorter values stand in many words by chance.</summary>
    private const int Least = 3;

    private readonly string[] _words;

    public Plain(string text) => _words = Split(text);

    /// <summary>The value's letters and digits are those of some whole words in a row, e.g. <c>basic_economy</c> in "in basic economy".</summary>
    public bool Holds(Plain value)
    {
        var sought = string.Concat(value._words);
        return sought.Length >= Least && Enumerable.Range(0, _words.Length).Any(from => Starts(sought, from));
    }

    /// <summary>Every word of the value is one of these, in whatever order; for values of several words.</summary>
    public bool HoldsEach(Plain value) => value._words.Length > 1 && value._words.Any(word => word.Length >= Least) && value._words.All(_words.Contains);

    private bool Starts(string sought, int from)
    {
        var at = 0;
        for (var i = from; i < _words.Length && at < sought.Length; i++)
        {
            if (string.CompareOrdinal(sought, at, _words[i], 0, _words[i].Length) != 0)
            {
                return false;
            }

            at += _words[i].Length;
        }

        return at == sought.Length;
    }

    private static string[] Split(string text)
    {
        var words = new StringBuilder(text.Length);
        foreach (var c in text.All(char.IsAscii) ? text : text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(c))
            {
                words.Append(char.ToLowerInvariant(c));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                words.Append(' ');
            }
        }

        return words.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
