using System.Globalization;
using TrajForge.Models;

namespace TrajForge.Cli.Terminal;

/// <summary>What endpoints of models did, in words.</summary>
internal static class EndpointText
{
    /// <summary>A line for each.</summary>
    public static void Write(Screen screen, IReadOnlyList<EndpointUse> uses)
    {
        foreach (var use in uses)
        {
            var figures = use.Figures;
            screen.Plain(Text($"endpoint {figures.Endpoint} of {use.Model}: {figures.Sent} requests, {figures.Answered} answered, {figures.RateLimited} 429s, {figures.ServerErrors} server errors, {figures.Timeouts} timeouts")
                + Rare(figures) + Text($"; {use.Retries} retries"));
        }
    }

    /// <summary>For a line of progress: all of them together, and by name who is away.</summary>
    public static string Brief(IReadOnlyList<EndpointUse> uses, TimeProvider clock)
    {
        if (uses.Count == 0)
        {
            return "";
        }

        var troubles = Counted(
            ("server errors", Sum(figures => figures.ServerErrors)),
            ("timeouts", Sum(figures => figures.Timeouts)),
            ("disconnects", Sum(figures => figures.Disconnects)),
            ("bad answers", Sum(figures => figures.BadAnswers)),
            ("refused", Sum(figures => figures.Refused)));
        return Text($"  requests in flight {Sum(figures => figures.InFlight)}  429s {Sum(figures => figures.RateLimited)}")
            + string.Concat(troubles.Select(trouble => Text($"  {trouble.Name} {trouble.Count}")))
            + string.Concat(uses.Select(use => Away(use, clock)));

        long Sum(Func<EndpointFigures, long> count) => uses.Sum(use => count(use.Figures));
    }

    private static string Rare(EndpointFigures figures) => string.Concat(
        Counted(("disconnects", figures.Disconnects), ("bad answers", figures.BadAnswers), ("refused", figures.Refused), ("given up", figures.Abandoned))
            .Select(trouble => Text($", {trouble.Count} {trouble.Name}")));

    private static IEnumerable<(string Name, long Count)> Counted(params (string Name, long Count)[] counts) => counts.Where(count => count.Count > 0);

    private static string Away(EndpointUse use, TimeProvider clock) => use.Figures switch
    {
        { State: EndpointState.Up } => "",
        { PausedUntil: { } until } figures => Text($"  paused until {TimeZoneInfo.ConvertTime(until, clock.LocalTimeZone):HH:mm:ss}: {figures.Endpoint} {use.PausedBy}"),
        var figures => Text($"  tried again now: {figures.Endpoint} {use.PausedBy}"),
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
