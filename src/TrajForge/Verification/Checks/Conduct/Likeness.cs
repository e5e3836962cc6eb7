namespace TrajForge.Verification.Checks;

/// <summary>How alike two messages are in their words.</summary>
internal static class Likeness
{
    /// <summary>Shared words by all words, in [0, 1].</summary>
    public static double Of(string one, string other) => Of(Words(one), Words(other));

    /// <summary>Shared words by all words, in [0, 1].</summary>
    public static double Of(IReadOnlySet<string> left, IReadOnlySet<string> right)
    {
        var shared = left.Count(right.Contains);
        var all = left.Count + right.Count - shared;
        return all == 0 ? 0 : (double)shared / all;
    }

    /// <summary>Different words of a message.</summary>
    public static IReadOnlySet<string> Words(string text) => TextMemo.Of(text).Words;
}
