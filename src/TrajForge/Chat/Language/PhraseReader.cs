using System.Globalization;

namespace TrajForge.Chat.Language;

/// <summary>Reads the right side of one rule: <c>words {slot} &lt;rule&gt; (this|that|) | [3] another alternative, three times as likely</c>.</summary>
internal sealed class PhraseReader(string rule, string text, Func<int> nextId)
{
    private int _at;
    private int _depth;

    public Phrase Read()
    {
        var phrase = ReadChoice();
        return _at == text.Length ? phrase : throw Wrong($"unexpected '{text[_at]}'");
    }

    private Phrase ReadChoice()
    {
        var alternatives = new List<Phrase.Alternative> { ReadAlternative() };
        while (_at < text.Length && text[_at] == '|')
        {
            _at++;
            alternatives.Add(ReadAlternative());
        }

        return alternatives.Count == 1 ? alternatives[0].Phrase : new Phrase.Choice(nextId(), alternatives);
    }

    private Phrase.Alternative ReadAlternative()
    {
        if (_depth == 0)
        {
            SkipSpace();
        }

        var weight = 1.0;
        if (_at < text.Length && text[_at] == '[')
        {
            weight = double.Parse(Until(']'), CultureInfo.InvariantCulture);
        }

        var parts = new List<Phrase>();
        while (_at < text.Length && text[_at] is not ('|' or ')'))
        {
            parts.Add(ReadPart());
        }

        if (_depth == 0 && parts is [.., Phrase.Words last])
        {
            parts[^1] = new Phrase.Words(last.Text.TrimEnd());
        }

        return new Phrase.Alternative(weight, parts.Count == 1 ? parts[0] : new Phrase.Sequence(parts));
    }

    private Phrase ReadPart()
    {
        switch (text[_at])
        {
            case '{':
                return new Phrase.Slot(Until('}'));
            case '<':
                return new Phrase.Rule(Until('>'));
            case '(':
                _at++;
                _depth++;
                var inner = ReadChoice();
                _depth--;
                if (_at >= text.Length || text[_at] != ')')
                {
                    throw Wrong("a ( is not closed");
                }

                _at++;
                return inner;
            default:
                var start = _at;
                while (_at < text.Length && !"{<(|)".Contains(text[_at]))
                {
                    _at++;
                }

                return new Phrase.Words(text[start.._at]);
        }
    }

    private string Until(char close)
    {
        var end = text.IndexOf(close, _at);
        if (end < 0)
        {
            throw Wrong($"no '{close}'");
        }

        var inner = text[(_at + 1)..end];
        _at = end + 1;
        return inner;
    }

    private void SkipSpace()
    {
        while (_at < text.Length && text[_at] == ' ')
        {
            _at++;
        }
    }

    private FormatException Wrong(string what) => new($"phrase rule '{rule}', column {_at}: {what}");
}
