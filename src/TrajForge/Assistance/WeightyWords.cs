namespace TrajForge.Assistance;

/// <summary>
/// Picks the words that carry what is true: those with a digit, of ids, of facts, of names in the environment, with a capital letter within a sentence,
/// and those that decide in any text (<see cref="DecidingWords"/>). What is left is wording.
/// </summary>
internal sealed class WeightyWords
{
    private static readonly HashSet<string> Light = new(
        ["a", "an", "the", "of", "to", "in", "on", "for", "with", "and", "is", "are", "be", "it", "its", "at", "by", "as", "from", "my", "your", "you", "that", "this", "one"], StringComparer.Ordinal);

    // At the head of a line they count wishes.
    private static readonly string[] Counting = ["last", "second", "third", "fourth", "fifth"];

    private readonly KnownNames _names;

    /// <param name="names">Names in the environment's data.</param>
    public WeightyWords(IReadOnlyList<string> names) => _names = KnownNames.Of(names);

    /// <summary>Words of the brief's facts, and of the names that its text holds.</summary>
    public static IReadOnlySet<string> Facts(Brief brief) => Values(brief).SelectMany(WordScan.Of)
        .Concat(WordScan.Of(brief.Text).Where(HasCapital))
        .Select(word => word.Text)
        .Where(word => !Light.Contains(word))
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>Values of the brief's facts.</summary>
    public static IEnumerable<string> Values(Brief brief) =>
        brief.Identity.Concat(brief.Goals.SelectMany(goal => goal.Facts)).SelectMany(fact => fact.Details).Select(detail => detail.Value);

    /// <summary>In the order in which they stand.</summary>
    public IReadOnlyList<string> In(string text, IReadOnlySet<string> facts)
    {
        var words = WordScan.Of(text);
        var weighty = new List<string>();
        var heads = words.Count > 0 && Counting.Contains(words[0].Text, StringComparer.Ordinal) ? 1 : 0;
        for (var (at, named) = (heads, 0); at < words.Count; at++)
        {
            named = Math.Max(named, at + _names.At(words, at));
            var word = words[at];
            if (at < named || word.Marked || word.Text.Any(char.IsDigit) || facts.Contains(word.Text) || HasCapital(word) || DecidingWords.Find(word.Text) is not null)
            {
                weighty.Add(facts.Contains(word.Text) ? word.Text : DecidingWords.Find(word.Text) ?? word.Text);
            }
        }

        return weighty;
    }

    /// <summary>A capital letter that does not come from where the word stands.</summary>
    public static bool HasCapital(ScannedWord word) => word.Text != "i" && char.IsUpper(word.Raw[0]) && (!word.Opens || (word.Raw.Length > 1 && word.Raw.All(char.IsUpper)));
}
