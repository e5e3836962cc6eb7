using System.Collections.Concurrent;
using TrajForge.Assistance;

namespace TrajForge.Verification;

/// <summary>
/// What a text states and says, read once: the policy comes up in every verdict, and the replies of a task in each of its attempts. What is remembered follows
/// from the text alone, so it changes no result.
/// </summary>
internal static class TextMemo
{
    /// <summary>Texts remembered before all are forgotten, and the shortest worth it.</summary>
    private const int Most = 4096, Shortest = 200;

    private static readonly ConcurrentDictionary<string, ReadText> Read = new(StringComparer.Ordinal);

    public static ReadText Of(string text)
    {
        if (text.Length < Shortest)
        {
            return ReadText.Of(text);
        }

        if (Read.Count > Most)
        {
            Read.Clear();
        }

        return Read.GetOrAdd(text, ReadText.Of);
    }
}

/// <summary>A text as the checks of words read it.</summary>
internal sealed record ReadText(IReadOnlyList<Stated> Compounds, IReadOnlyList<string> Words, IReadOnlyList<(string Group, string Value)> Values)
{
    public static ReadText Of(string text) =>
        new(Statements.ReadCompounds(text), [.. WordScan.Of(text).Select(word => word.Text).Distinct(StringComparer.Ordinal)], [.. ValueGroups.In(text)]);
}
