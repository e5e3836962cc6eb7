namespace TrajForge.Datasets;

/// <summary>
/// Masks what comes from the data and not from the speaker: words with an @ become <c>&lt;email&gt;</c>, words with # or _ <c>&lt;id&gt;</c>, other words
/// with a digit <c>&lt;number&gt;</c>, and the longest run of words that is a name in the data, ignoring case and a plural s, <c>&lt;name&gt;</c>.
/// </summary>
public sealed class NameMask
{
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly int _longest;

    public NameMask(IReadOnlyList<string> names)
    {
        foreach (var name in names)
        {
            var words = Split(name);
            _longest = Math.Max(_longest, words.Count);
            _names.Add(string.Join(' ', words.Select(word => word.Core)));
        }
    }

    /// <summary>The words in lower case without punctuation, masked.</summary>
    public IReadOnlyList<string> Words(string text) => [.. Masked(Split(text)).Select(word => word.Core.ToLowerInvariant()).Where(word => word.Length > 0)];

    /// <summary>The text with its punctuation, masked.</summary>
    public string Mask(string text) => string.Join(' ', Masked(Split(text)).Select(word => word.Before + word.Core + word.After));

    private IEnumerable<Word> Masked(List<Word> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var length = Math.Min(_longest, words.Count - i);
            while (length > 0 && !IsName(words, i, length))
            {
                length--;
            }

            if (length > 0)
            {
                yield return new Word(words[i].Before, "<name>", words[i + length - 1].After);
                i += length - 1;
                continue;
            }

            yield return words[i] with { Core = Code(words[i].Core) };
        }
    }

    private bool IsName(List<Word> words, int at, int length)
    {
        var text = length == 1 ? words[at].Core : string.Join(' ', words.Skip(at).Take(length).Select(word => word.Core));
        return _names.Contains(text) || (text.EndsWith('s') && _names.Contains(text[..^1]));
    }

    private static string Code(string core) =>
        core.Contains('@') ? "<email>" : core.AsSpan().IndexOfAny('#', '_') >= 0 ? "<id>" : core.Any(char.IsAsciiDigit) ? "<number>" : core;

    private static List<Word> Split(string text)
    {
        var words = new List<Word>();
        foreach (var part in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var start = 0;
            while (start < part.Length && !IsCore(part[start]))
            {
                start++;
            }

            var end = part.Length;
            while (end > start && !IsCore(part[end - 1]))
            {
                end--;
            }

            words.Add(new Word(part[..start], part[start..end], part[end..]));
        }

        return words;
    }

    private static bool IsCore(char c) => char.IsLetterOrDigit(c) || c is '#' or '_' or '@' or '%';

    private sealed record Word(string Before, string Core, string After);
}
