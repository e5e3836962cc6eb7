namespace TrajForge.Oracles;

/// <summary>Several things that may each be read in several ways.</summary>
public static class Readings
{
    private const int Most = 200;

    /// <summary>One reading of each, in every combination.</summary>
    /// <exception cref="OracleUndecidedException">There are more than can be searched.</exception>
    public static IReadOnlyList<IReadOnlyList<T>> Product<T>(IEnumerable<IReadOnlyList<T>> things)
    {
        IReadOnlyList<IReadOnlyList<T>> readings = [[]];
        foreach (var thing in things)
        {
            readings = [.. readings.SelectMany(_ => thing, (reading, next) => (IReadOnlyList<T>)[.. reading, next])];
            if (readings.Count > Most)
            {
                throw new OracleUndecidedException($"more than {Most} readings of one goal");
            }
        }

        return readings;
    }

    /// <summary>Whether each fact can be given a thing of its own that it fits.</summary>
    public static bool Match<TFact, TThing>(IReadOnlyList<TFact> facts, IReadOnlyList<TThing> things, Func<TFact, TThing, bool> fits) =>
        facts.Count == 0 || things.Select((thing, n) => (thing, n)).Any(pair =>
            fits(facts[0], pair.thing) && Match([.. facts.Skip(1)], [.. things.Where((_, n) => n != pair.n)], fits));
}
