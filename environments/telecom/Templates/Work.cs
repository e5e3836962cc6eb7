namespace TrajForge.Telecom.Templates;

/// <summary>How many changes a goal takes: drawn by the same chances whatever is wanted, so that its words do not tell.</summary>
internal static class Work
{
    /// <summary>One of the numbers that are possible.</summary>
    public static int Draw(Rng random, IEnumerable<int> possible) => random.PickWeighted([.. possible.Distinct().Order()], Weight);

    private static double Weight(int changes) => changes switch
    {
        1 => 5,
        2 => 3,
        3 => 2,
        _ => 0.5,
    };
}
