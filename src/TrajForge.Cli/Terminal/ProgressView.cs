using Spectre.Console;

namespace TrajForge.Cli.Terminal;

/// <summary>
/// Shows progress while work runs: redrawn in place on a terminal, a plain line every few seconds elsewhere. On standard error, so that
/// reports stay clean.
/// </summary>
internal static class ProgressView
{
    private static readonly TimeSpan LivePeriod = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan PlainPeriod = TimeSpan.FromSeconds(5);

    public static async Task<T> ShowAsync<T>(Screen screen, TimeProvider clock, Func<string> line, Func<Task<T>> work)
    {
        // The work starts here and is awaited last, whatever the display does.
        var running = Task.Run(work);
        if (screen.IsLive)
        {
            await screen.Error.Live(Text(line())).AutoClear(true).StartAsync(live => TickAsync(clock, LivePeriod, running, () => live.UpdateTarget(Text(line()))));
        }
        else
        {
            await TickAsync(clock, PlainPeriod, running, () => screen.Trouble(line()));
        }

        return await running;
    }

    private static async Task TickAsync(TimeProvider clock, TimeSpan period, Task running, Action show)
    {
        while (true)
        {
            var tick = Task.Delay(period, clock);
            if (await Task.WhenAny(running, tick) == running)
            {
                return;
            }

            show();
        }
    }

    private static Text Text(string line) => new(SafeText.Clean(line));
}
