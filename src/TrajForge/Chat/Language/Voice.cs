using System.Text;

namespace TrajForge.Chat.Language;

/// <summary>
/// One speaker in one conversation: draws phrases from a book in a style and does not say the same thing twice while there is
/// something else to say.
/// </summary>
public sealed class Voice(PhraseBook book, Rng random, string style)
{
    private readonly HashSet<(int Choice, int Alternative)> _said = [];

    public Rng Random => random;

    public string Style => style;

    /// <summary>Words for a rule, not yet tidied; see <see cref="Prose.Tidy"/>.</summary>
    /// <param name="rule">Name of a rule of the book.</param>
    /// <param name="slots">A value for every slot that the rule may reach.</param>
    public string Say(string rule, params ReadOnlySpan<(string Name, string Value)> slots)
    {
        var text = new StringBuilder();
        Append(text, book.Find(rule, style), slots);
        return text.ToString().Trim();
    }

    private void Append(StringBuilder text, Phrase phrase, ReadOnlySpan<(string Name, string Value)> slots)
    {
        switch (phrase)
        {
            case Phrase.Words words:
                text.Append(words.Text);
                break;
            case Phrase.Slot slot:
                text.Append(Value(slot.Name, slots));
                break;
            case Phrase.Rule rule:
                Append(text, book.Find(rule.Name, style), slots);
                break;
            case Phrase.Sequence sequence:
                foreach (var part in sequence.Parts)
                {
                    Append(text, part, slots);
                }

                break;
            case Phrase.Choice choice:
                Append(text, Draw(choice), slots);
                break;
        }
    }

    private Phrase Draw(Phrase.Choice choice)
    {
        var fresh = Enumerable.Range(0, choice.Alternatives.Count).Where(i => !_said.Contains((choice.Id, i))).ToArray();
        var open = choice.Alternatives.Count > 3 && fresh.Length > 0 ? fresh : [.. Enumerable.Range(0, choice.Alternatives.Count)];
        var drawn = random.PickWeighted(open, i => choice.Alternatives[i].Weight);
        _said.Add((choice.Id, drawn));
        return choice.Alternatives[drawn].Phrase;
    }

    private static string Value(string name, ReadOnlySpan<(string Name, string Value)> slots)
    {
        foreach (var slot in slots)
        {
            if (slot.Name == name)
            {
                return slot.Value;
            }
        }

        throw new FormatException($"no value for phrase slot '{name}'");
    }
}
