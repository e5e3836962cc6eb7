namespace TrajForge.Specs;

/// <summary>Finds what somebody may have meant.</summary>
internal static class Suggest
{
    /// <summary><c>did you mean 'x'?</c>, or the list of what exists.</summary>
    public static string Instead(string word, IReadOnlyList<string> known)
    {
        var nearest = Nearest(word, known);
        return nearest is not null ? $"did you mean '{nearest}'?"
            : known.Count == 0 ? "there is none"
            : $"expected {string.Join(", ", known.Order(StringComparer.Ordinal))}";
    }

    /// <summary>The known word that takes the fewest edits, when that is at most half of the letters; null otherwise.</summary>
    public static string? Nearest(string word, IReadOnlyList<string> known) => known
        .Select(candidate => (Word: candidate, Edits: Edits(word.ToLowerInvariant(), candidate)))
        .Where(found => found.Edits <= Math.Max(1, Math.Min(word.Length, found.Word.Length) / 2))
        .OrderBy(found => found.Edits)
        .ThenBy(found => found.Word, StringComparer.Ordinal)
        .Select(found => found.Word)
        .FirstOrDefault();

    // Levenshtein's distance. Words longer than any we know are cut: they are no typing errors.
    private static int Edits(string from, string to)
    {
        from = from.Length > 64 ? from[..64] : from;
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (from[i - 1] == to[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[^1];
    }
}
