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
    private const int Most = 2048;

    private static readonly Memo<ReadText> Texts = new(Most);
    private static readonly ConditionalWeakTable<KnownNames, Memo<IReadOnlyList<Stated>>> Named = [];

    public static ReadText Of(string text) => Texts.Of(text, ReadText.Of);

    /// <summary>As <paramref name="read"/> reads the text with the names known.</summary>
    public static IReadOnlyList<Stated> Of(KnownNames names, string text, Func<string, IReadOnlyList<Stated>> read) => Named.GetValue(names, _ => new(Most)).Of(text, read);
}

/// <summary>Remembers what was made of a text; bounded, and safe for use by many threads.</summary>
/// <param name="most">Texts remembered before all are forgotten.</param>
internal sealed class Memo<T>(int most)
{
    private readonly ConcurrentDictionary<string, T> _made = new(StringComparer.Ordinal);

    // The dictionary's own count locks all of it.
    private int _count;

    public T Of(string text, Func<string, T> make)
    {
        if (_made.TryGetValue(text, out var known))
        {
            return known;
        }

        if (Interlocked.Increment(ref _count) > most)
        {
            _made.Clear();
            Volatile.Write(ref _count, 1);
        }

        return _made.GetOrAdd(text, make);
    }
}
