using System.Text.RegularExpressions;

namespace TrajForge.Chat.Language;

/// <summary>The last touch on drawn words: spaces, articles, capitals.</summary>
public static partial class Prose
{
    /// <summary>Joins as people do: "x", "x and y", "x, y and z".</summary>
    public static string List(IReadOnlyList<string> things, string and = "and") => things.Count switch
    {
        0 => "",
        1 => things[0],
        _ => $"{string.Join(", ", things.Take(things.Count - 1))} {and} {things[^1]}",
    };

    /// <summary>Single spaces, none before punctuation, "an" where it belongs, sentences with a capital. Line breaks stay.</summary>
    public static string Tidy(string text)
    {
        text = Spaces().Replace(text, " ");
        text = BeforePunctuation().Replace(text, "$1");
        text = AfterStop().Replace(text, "$1");
        text = Article().Replace(text, match => match.Groups[1].Value + "n");
        text = SentenceStart().Replace(text, Capital);
        return text.Trim();
    }

    /// <summary>As typed in a hurry: sentences start small and the last one has no full stop.</summary>
    public static string Careless(string text)
    {
        text = SentenceStart().Replace(Tidy(text), match =>
            match.Groups[2].Value is var word && (word.Length < 2 || !word.Skip(1).Any(char.IsUpper)) && !IsCode(word) && !IsName(text, match)
                ? match.Groups[1].Value + char.ToLowerInvariant(word[0]) + word[1..]
                : match.Value);
        text = Alone().Replace(text, "i");
        return text.EndsWith('.') ? text[..^1] : text;
    }

    // A sentence that starts with two capitalised words starts with a name.
    private static bool IsName(string text, Match match)
    {
        var next = match.Index + match.Length + 1;
        return char.IsLetter(match.Value[^1]) && next < text.Length && char.IsUpper(text[next]) && text[next] != 'I';
    }

    private static string Capital(Match match)
    {
        var word = match.Groups[2].Value;
        return IsCode(word) ? match.Value : match.Groups[1].Value + char.ToUpperInvariant(word[0]) + word[1..];
    }

    private static bool IsCode(string word) => word.AsSpan().IndexOfAny("@_#") >= 0;

    [GeneratedRegex(" {2,}")]
    private static partial Regex Spaces();

    [GeneratedRegex(@" +([,.!?;:])")]
    private static partial Regex BeforePunctuation();

    [GeneratedRegex(@"(?<!\.)([.!?])[.,](?!\.)")]
    private static partial Regex AfterStop();

    [GeneratedRegex(@"\b([Aa])(?= (?:[aeio](?!ne\b|nce\b)|8|11\b|18\b|u(?!s|ni)|(?:LED|XL|XS|SD|R&B|S|M|L)\b))")]
    private static partial Regex Article();

    [GeneratedRegex(@"((?<=^|(?<!\.\.|\bSt)[.!?][ ]|\n)[""(]?)([a-zA-Z]\S*)")]
    private static partial Regex SentenceStart();

    [GeneratedRegex(@"\bI\b(?=['’ ])")]
    private static partial Regex Alone();
}
