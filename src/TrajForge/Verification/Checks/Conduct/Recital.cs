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

        var said = Runs(Words(message)).ToHashSet(StringComparer.Ordinal);
        var covered = Runs(told).Index().Where(run => said.Contains(run.Item)).SelectMany(run => Enumerable.Range(run.Index, Run)).Distinct().Count();
        return covered >= told.Length * 0.75 || (told.Length >= Long && covered >= told.Length * 0.5);
    }

    private static string[] Words(string text) => [.. TextMemo.Of(text).Scanned.Select(word => word.Text).Where(word => !Persons.Contains(word))];

    private static IEnumerable<string> Runs(string[] words) => Enumerable.Range(0, Math.Max(0, words.Length - Run + 1)).Select(at => string.Join(' ', words[at..(at + Run)]));
}
