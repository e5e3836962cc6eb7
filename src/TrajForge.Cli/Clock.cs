#pragma warning disable RS0030 // The one place that picks the clock everything else is handed.
namespace TrajForge.Cli;

internal static class Clock
{
    public static TimeProvider System => TimeProvider.System;
}
