using TrajForge.Oracles;

namespace TrajForge.Retail.Oracles;

/// <summary>What is picked by its place in the order of prices. Of several at one price each can have the place.</summary>
internal static class Ranking
{
    public static IReadOnlyList<T> Picked<T>(IReadOnlyList<T> among, Func<T, double> price, string said) => said switch
    {
        "cheapest" => At(among, price, 1),
        "second cheapest" => At(among, price, 2),
        "third cheapest" => At(among, price, 3),
        "most expensive" => At(among, one => -price(one), 1),
        "second most expensive" => At(among, one => -price(one), 2),
        "third most expensive" => At(among, one => -price(one), 3),
        _ => throw new OracleUndecidedException($"'pick' = '{said}' is not known"),
    };

    private static IReadOnlyList<T> At<T>(IReadOnlyList<T> among, Func<T, double> key, int place) =>
        [.. among.Where(one => among.Count(other => key(other) < key(one)) < place && among.Count(other => key(other) <= key(one)) >= place)];
}
