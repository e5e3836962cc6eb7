namespace TrajForge.Telecom.Templates;

/// <summary>How many changes a goal takes: drawn by much the same chances whatever is wanted, so that its words do not tell.</summary>
internal static class Work
{
    /// <summary>Of one, two, three and more changes.</summary>
    public static IReadOnlyList<double> Usual { get; } = [5, 3, 2, 0.5];

    /// <summary>For words that stand as often for what takes two or more.</summary>
    public static IReadOnlyList<double> Little { get; } = [8, 1, 1, 0.2];

    /// <summary>For what takes two or more, and shares its words with what may take one.</summary>
    public static IReadOnlyList<double> Much { get; } = [0, 5, 3, 0.5];

    /// <summary>One of the numbers that are possible.</summary>
    public static int Draw(Rng random, IEnumerable<int> possible, IReadOnlyList<double> chances) =>
        random.PickWeighted([.. possible.Distinct().Order()], changes => chances[Math.Min(changes, chances.Count) - 1]);
}
