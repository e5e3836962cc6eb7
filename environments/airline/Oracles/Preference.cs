using TrajForge.Oracles;

namespace TrajForge.Airline.Oracles;

/// <summary>Which of several ways to fly a customer prefers, by the words of the brief. Where they leave several, all of them are meant.</summary>
internal static class Preference
{
    public static IReadOnlyList<Connection> Picked(IReadOnlyList<Connection> ways, BriefFact? said)
    {
        if (said?["pick"] is not { } pick)
        {
            return said?["rank"] is null ? ways : throw new OracleUndecidedException("a rank by nothing");
        }

        var best = said["rank"] switch
        {
            null => Best(ways, pick),
            "second" => Second(ways, pick),
            var rank => throw new OracleUndecidedException($"'rank' = '{rank}' is not known"),
        };
        return said["tie"] is { } tie ? Best(best, tie) : best;
    }

    private static IReadOnlyList<Connection> Best(IReadOnlyList<Connection> ways, string pick)
    {
        var least = ways.Count == 0 ? 0 : ways.Min(way => Of(way, pick));
        return [.. ways.Where(way => Of(way, pick) == least)];
    }

    /// <summary>Of two that are equally good each can be called the second.</summary>
    private static IReadOnlyList<Connection> Second(IReadOnlyList<Connection> ways, string pick) =>
        [.. ways.Where(way => ways.Count(other => Of(other, pick) < Of(way, pick)) <= 1 && ways.Count(other => Of(other, pick) <= Of(way, pick)) >= 2)];

    /// <summary>Less is better.</summary>
    private static double Of(Connection way, string pick) => pick switch
    {
        "cheapest" => way.Price,
        "fastest" => (way.Lands - way.Leaves).TotalMinutes,
        "earliest" => way.Leaves.Ticks,
        "latest" => -way.Leaves.Ticks,
        "first to arrive" => way.Lands.Ticks,
        _ => throw new OracleUndecidedException($"'{pick}' of a flight is not known"),
    };
}
