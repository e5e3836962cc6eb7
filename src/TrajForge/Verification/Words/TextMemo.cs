using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using TrajForge.Assistance;

namespace TrajForge.Verification;

/// <summary>
/// What texts state and say, read once: the policy comes up in every verdict, the replies of a task in each of its attempts, and most words of an episode in all
/// of its mutants. What is remembered follows from the text alone, so it changes no result.
/// </summary>
internal static class TextMemo
{
    /// <summary>Texts remembered before all are forgotten.</summary>
    private const int Most = 8192;

    private static readonly ConcurrentDictionary<string, ReadText> Texts = new(StringComparer.Ordinal);
    private static readonly ConditionalWeakTable<KnownNames, ConcurrentDictionary<string, IReadOnlyList<Stated>>> Named = [];

    public static ReadText Of(string text) => Remember(Texts, text, ReadText.Of);

    /// <summary>As <paramref name="read"/> reads the text with the names known.</summary>
    public static IReadOnlyList<Stated> Of(KnownNames names, string text, Func<string, IReadOnlyList<Stated>> read) => Remember(Named.GetValue(names, _ => new(StringComparer.Ordinal)), text, read);

    private static T Remember<T>(ConcurrentDictionary<string, T> texts, string text, Func<string, T> read)
    {
        if (texts.Count > Most)
        {
            texts.Clear();
        }

        return texts.GetOrAdd(text, read);
    }
}

/// <summary>A text as the checks of words read it.</summary>
internal sealed record ReadText(IReadOnlyList<Stated> Compounds, IReadOnlyList<ScannedWord> Scanned, IReadOnlyList<string> Words, IReadOnlyList<(string Group, string Value)> Values)
{
    public static ReadText Of(string text)
    {
        var scanned = WordScan.Of(text);
        return new(Statements.ReadCompounds(text), scanned, [.. scanned.Select(word => word.Text).Distinct(StringComparer.Ordinal)], [.. ValueGroups.In(text)]);
    }
}
