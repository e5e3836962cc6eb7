using TrajForge.Chat;
using TrajForge.Cli.Terminal;
using TrajForge.Models;
using TrajForge.Plugins;
using TrajForge.Runs;
using TrajForge.Tasks;

namespace TrajForge.Cli;

/// <summary>Says what went wrong, without a stack trace, and which exit code that is.</summary>
internal static class Failures
{
    public static int BadInput(Screen screen, IReadOnlyList<string> problems)
    {
        foreach (var problem in problems)
        {
            screen.Trouble(problem);
        }

        return ExitCode.BadInput;
    }

    public static int Report(Screen screen, Exception exception, CancellationToken interrupted)
    {
        switch (exception)
        {
            case OperationCanceledException when interrupted.IsCancellationRequested:
                screen.Trouble("interrupted");
                return ExitCode.Interrupted;
            case BadInputException bad:
                return BadInput(screen, bad.Problems);
            case AvoidedFilesException avoided:
                return BadInput(screen, avoided.Problems);
            case PluginException plugins:
                return BadInput(screen, plugins.Problems);
            case PromptException or ModelSetupException:
                return BadInput(screen, [exception.Message]);
            case RunException run:
                return BadInput(screen, [run.Message]);
            case EnvironmentDataException data:
                return BadInput(screen, [.. data.Problems.Select(problem => $"{data.Path}: {problem}")]);
            case IOException or UnauthorizedAccessException:
                return BadInput(screen, [$"cannot read or write: {exception.Message}"]);
            default:
                screen.Trouble($"internal error: {exception.GetType().Name}: {exception.Message}");
                screen.Trouble($"details: {CrashReport.Write(exception)}");
                return ExitCode.Internal;
        }
    }
}
