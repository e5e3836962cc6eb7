namespace TrajForge.Chat.Language;

/// <summary>
/// A grammar of phrases. One rule per line, <c>name = alternatives</c>; a line that starts with <c>|</c> goes on with the rule above it and
/// <c>#</c> starts a comment line. A rule <c>name/style</c> takes the place of <c>name</c> for speakers of that style.
/// </summary>
public sealed class PhraseBook
{
    private readonly Dictionary<string, Phrase> _rules = new(StringComparer.Ordinal);

    private PhraseBook()
    {
    }

    /// <exception cref="FormatException">A rule is malformed, defined twice, or refers to one that does not exist.</exception>
    public static PhraseBook Parse(params IReadOnlyList<string> texts)
    {
        var book = new PhraseBook();
        var id = 0;
        foreach (var (name, body) in texts.SelectMany(Rules))
        {
            if (!book._rules.TryAdd(name, new PhraseReader(name, body, () => id++).Read()))
            {
                throw new FormatException($"phrase rule '{name}' is defined twice");
            }
        }

        book.CheckReferences();
        return book;
    }

    public bool Has(string rule) => _rules.ContainsKey(rule);

    /// <summary>The rule in the speaker's style, or in general.</summary>
    internal Phrase Find(string rule, string style) =>
        _rules.TryGetValue($"{rule}/{style}", out var own) ? own
        : _rules.TryGetValue(rule, out var general) ? general
        : throw new FormatException($"no phrase rule '{rule}'");

    private static IEnumerable<(string Name, string Body)> Rules(string text)
    {
        string? name = null;
        var body = "";
        foreach (var line in text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line[0] == '|')
            {
                body += " " + line;
                continue;
            }

            if (name is not null)
            {
                yield return (name, body);
            }

            var equals = line.IndexOf('=');
            name = equals > 0 ? line[..equals].Trim() : throw new FormatException($"phrase line without '=': {line}");
            body = line[(equals + 1)..].Trim();
        }

        if (name is not null)
        {
            yield return (name, body);
        }
    }

    private void CheckReferences()
    {
        foreach (var (name, phrase) in _rules)
        {
            foreach (var reference in References(phrase).Where(reference => !_rules.ContainsKey(reference)))
            {
                throw new FormatException($"phrase rule '{name}' refers to '{reference}', which does not exist");
            }
        }
    }

    private static IEnumerable<string> References(Phrase phrase) => phrase switch
    {
        Phrase.Rule rule => [rule.Name],
        Phrase.Sequence sequence => sequence.Parts.SelectMany(References),
        Phrase.Choice choice => choice.Alternatives.SelectMany(alternative => References(alternative.Phrase)),
        _ => [],
    };
}
