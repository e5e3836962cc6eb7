using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace TrajForge.Cli;

/// <summary>
/// The log file in a run's folder. Opened when the run has made its folder, since a folder that holds anything before is refused as
/// none of ours. <c>TRAJFORGE_LOG</c> names the lowest level written.
/// </summary>
/// <exception cref="BadInputException">The variable names no level.</exception>
internal sealed class RunLog(string folder) : IDisposable
{
    private const string Variable = "TRAJFORGE_LOG";

    private readonly Lock _gate = new();
    private readonly LogEventLevel _lowest = Lowest(Environment.GetEnvironmentVariable(Variable));
    private Logger? _logger;

    public ILogger Open()
    {
        lock (_gate)
        {
            CrashReport.Folder = Path.Combine(folder, "log");
            return _logger ??= new LoggerConfiguration()
                .MinimumLevel.Is(_lowest)
                .WriteTo.File(new CompactJsonFormatter(), Path.Combine(folder, "log", "run.jsonl"), fileSizeLimitBytes: null)
                .CreateLogger();
        }
    }

    public void Dispose() => _logger?.Dispose();

    private static LogEventLevel Lowest(string? word) =>
        string.IsNullOrEmpty(word) ? LogEventLevel.Information
        : Enum.GetNames<LogEventLevel>().FirstOrDefault(name => name.Equals(word, StringComparison.OrdinalIgnoreCase)) is { } name ? Enum.Parse<LogEventLevel>(name)
        : throw new BadInputException($"{Variable} is '{word}'; expected one of {string.Join(", ", Enum.GetNames<LogEventLevel>()).ToLowerInvariant()}");
}
