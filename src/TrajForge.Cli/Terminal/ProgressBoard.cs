using System.Globalization;
using TrajForge.Models;
using TrajForge.Runs;

namespace TrajForge.Cli.Terminal;

/// <summary>Holds the latest progress of a run and words it. Written by many threads, read by one.</summary>
internal sealed class ProgressBoard(TimeProvider clock, int concurrency) : IProgress<RunProgress>
{
    private readonly long _started = clock.GetTimestamp();
    private volatile RunProgress? _latest;

    /// <summary>Called on every report, before it can be read.</summary>
    public Action<RunProgress>? OnFirst { get; init; }

    /// <summary>What has been asked of models; nothing when none plays.</summary>
    public Func<IReadOnlyList<EndpointUse>> Endpoints { get; init; } = () => [];

    public void Report(RunProgress value)
    {
        if (Interlocked.Exchange(ref _latest, value) is null)
        {
            OnFirst?.Invoke(value);
        }
    }

    /// <summary>One line: what is there, what was rejected and why, how fast, how long still, and how the endpoints of models fare.</summary>
    public string Line()
    {
        var elapsed = clock.GetElapsedTime(_started);
        var endpoints = EndpointText.Brief(Endpoints(), clock);
        return _latest is { } now
            ? $"{Span(elapsed)}  accepted {Whole(now.Accepted)}/{Whole(now.Target)}  rejected {Whole(now.Rejected)}{Reasons(now.Reasons)}  dropped {Whole(now.Dropped)}{Open(now)}"
                + $"  faults {Whole(now.Faults)}{Reasons(now.FaultsBy)}{SpendText.Brief(now.Spend)}  {Rate(now, elapsed)}  up to {Whole(concurrency)} in flight{endpoints}"
            : $"{Span(elapsed)}  starting{endpoints}";
    }

    private static string Open(RunProgress now) => now.OpenCells.Count == 0
        ? ""
        : $"  open {string.Join(", ", now.OpenCells.Take(4).Select(cell => $"{cell.Cell}: {Whole(cell.Accepted)}/{Whole(cell.Wanted)}"))}{(now.OpenCells.Count > 4 ? ", ..." : "")}";

    private static string Reasons(IReadOnlyList<ReasonCount> reasons) => reasons.Count == 0
        ? ""
        : $" ({string.Join(", ", reasons.OrderByDescending(reason => reason.Count).Take(4).Select(reason => $"{reason.Reason} {Whole(reason.Count)}"))}{(reasons.Count > 4 ? ", ..." : "")})";

    private static string Rate(RunProgress now, TimeSpan elapsed)
    {
        var rate = now.FinishedNow / Math.Max(elapsed.TotalSeconds, 0.001);
        var text = string.Create(CultureInfo.InvariantCulture, $"{rate:0.0} tasks/s");
        if (now.Accepted == 0 || rate <= 0)
        {
            return text;
        }

        var missing = Math.Max(0, now.Target - now.Accepted);
        var seconds = missing * ((double)now.Finished / now.Accepted) / rate;
        return $"{text}  ETA {Span(TimeSpan.FromSeconds(Math.Min(seconds, 1e8)))}";
    }

    private static string Whole(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Span(TimeSpan span) => span.TotalHours >= 1
        ? string.Create(CultureInfo.InvariantCulture, $"{(long)span.TotalHours}:{span.Minutes:00}:{span.Seconds:00}")
        : string.Create(CultureInfo.InvariantCulture, $"{span.Minutes}:{span.Seconds:00}");
}
