using System.Diagnostics;

namespace TrajForge.IntegrationTests.Support;

/// <summary>Runs the built executable, as a user's shell would. Not through <c>dotnet run</c>: killing that leaves the program alive.</summary>
internal static class CommandLine
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public static string Executable { get; } = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "TrajForge.Cli.exe" : "TrajForge.Cli");

    /// <summary>Runs to the end.</summary>
    public static async Task<CommandResult> RunAsync(params string[] arguments)
    {
        await using var command = Start(arguments);
        return await command.WaitAsync();
    }

    /// <summary>Runs to the end under a locale and a time zone.</summary>
    public static async Task<CommandResult> RunInLocaleAsync(string language, string timeZone, params string[] arguments)
    {
        await using var command = Start([("LANG", language), ("LC_ALL", language), ("TZ", timeZone)], arguments);
        return await command.WaitAsync();
    }

    /// <summary>Runs to the end with variables of its environment set.</summary>
    public static async Task<CommandResult> RunAsync(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        await using var command = Start(environment.Select(pair => (pair.Key, pair.Value)), arguments);
        return await command.WaitAsync();
    }

    /// <summary>Starts and leaves it running; disposing kills what is left of it.</summary>
    public static RunningCommand Start(params string[] arguments) => Start([], arguments);

    private static RunningCommand Start(IEnumerable<(string Name, string Value)> environment, string[] arguments)
    {
        var start = new ProcessStartInfo(Executable, arguments)
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.Environment["NO_COLOR"] = "1";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new RunningCommand(Process.Start(start)!, Patience);
    }

    /// <summary>Runs a line of bash with <c>$TRAJFORGE</c> set to the executable.</summary>
    public static async Task<CommandResult> BashAsync(string line)
    {
        var start = new ProcessStartInfo("bash", ["-c", line]) { WorkingDirectory = Repository.Root, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        start.Environment["TRAJFORGE"] = Executable;
        await using var command = new RunningCommand(Process.Start(start)!, Patience);
        return await command.WaitAsync();
    }
}

/// <summary>How a command ended and what it said.</summary>
internal sealed record CommandResult(int ExitCode, string Output, string Error)
{
    /// <summary>Standard error without the lines that a slow machine has time to say: how far it is.</summary>
    public string Complaints => string.Join('\n', Error.Split('\n').Where(line => !line.EndsWith(" episodes judged", StringComparison.Ordinal)));
}

/// <summary>A command under way.</summary>
internal sealed class RunningCommand : IAsyncDisposable
{
    private readonly Process _process;
    private readonly TimeSpan _patience;
    private readonly Task<string> _output;
    private readonly Task<string> _error;

    public RunningCommand(Process process, TimeSpan patience)
    {
        _process = process;
        _patience = patience;
        _output = process.StandardOutput.ReadToEndAsync();
        _error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Close();
    }

    public bool HasEnded => _process.HasExited;

    public async Task<CommandResult> WaitAsync()
    {
        using var patience = new CancellationTokenSource(_patience);
        await _process.WaitForExitAsync(patience.Token);
        return new CommandResult(_process.ExitCode, await _output, await _error);
    }

    /// <summary>Waits for what only another process can bring about, by looking again; the command must live that long.</summary>
    public async Task UntilAsync(Func<bool> reached)
    {
        using var patience = new CancellationTokenSource(_patience);
        while (!reached())
        {
            Assert.False(HasEnded, "the command ended too early");
            await Task.Delay(2, patience.Token);
        }
    }

    /// <summary>SIGKILL: nothing of the program runs any more.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>SIGINT, as Ctrl-C sends it.</summary>
    public void Interrupt()
    {
        using var kill = Process.Start("kill", ["-INT", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }
}
