using Serilog;
using Serilog.Core;
using Serilog.Formatting.Compact;

namespace TrajForge.Cli;

/// <summary>
/// The log file in a run's folder. Opened when the run has made its folder, since a folder that holds anything before is refused as
/// none of ours.
/// </summary>
internal sealed class RunLog(string folder) : IDisposable
{
    private readonly Lock _gate = new();
    private Logger? _logger;

    public ILogger Open()
    {
        lock (_gate)
        {
            CrashReport.Folder = Path.Combine(folder, "log");
            return _logger ??= new LoggerConfiguration()
                .WriteTo.File(new CompactJsonFormatter(), Path.Combine(folder, "log", "run.jsonl"))
                .CreateLogger();
        }
    }

    public void Dispose() => _logger?.Dispose();
}
