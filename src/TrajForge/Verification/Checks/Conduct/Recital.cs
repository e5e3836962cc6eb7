namespace TrajForge.Verification.Checks;

/// <summary>How much of a brief a message repeats word for word, but for who speaks.</summary>
internal static class Recital
{
    /// <summary>Words in a row that are no chance.</summary>
    private const int Run = 5;

    /// <summary>A brief of fewer words is said in any case.</summary>
    private const int Shortest = 12;

    private const int Long = 40;

    private static readonly HashSet<string> Persons = new(
        ["you", "your", "yours", "yourself", "i", "my", "mine", "me", "myself", "am", "are", "was", "were", "do", "first", "then", "next", "last", "finally"], StringComparer.Ordinal);

    /// <summary>Most of the brief, or a good part of a long one.</summary>
    public static bool Is(string brief, string message)
    {
        var told = Words(brief);
        if (told.Length < Shortest)
        {
            return false;
        }

        var covered = Covered(told, [.. Runs(Words(message))]);
        return covered >= told.Length * 0.75 || (told.Length >= Long && covered >= told.Length * 0.5);
    }

    /// <summary>Words of the brief that stand in a run that was said. What several goals have in common is covered as often as it is said.</summary>
    private static int Covered(string[] told, List<string> said)
    {
        var covered = new HashSet<int>();
        foreach (var (at, run) in Runs(told).Index())
        {
            if (said.Remove(run))
            {
                covered.UnionWith(Enumerable.Range(at, Run));
            }
        }

        return covered.Count;
    }

    private static string[] Words(string text) => [.. TextMemo.Of(text).Scanned.Select(word => word.Text).Where(word => !Persons.Contains(word))];

    private static IEnumerable<string> Runs(string[] words) => Enumerable.Range(0, Math.Max(0, words.Length - Run + 1)).Select(at => string.Join(' ', words[at..(at + Run)]));
}
