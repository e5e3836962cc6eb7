using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace TrajForge.Plugins;

/// <summary>One worker process. It is asked by one caller at a time and answers each question in one line.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    private readonly Process _process;

    private WorkerProcess(Process process)
    {
        _process = process;

        // What it says for people goes nowhere, but has to be taken off its hands.
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
    }

    /// <summary>Starts a process and lets it open a plug-in.</summary>
    /// <exception cref="WorkerException">It did not come up.</exception>
    public static (WorkerProcess Worker, PluginContents Contents) Start(WorkerSetup setup, long memory)
    {
        Process? process;
        try
        {
            process = Process.Start(WorkerCommand.With(memory));
        }
        catch (Exception e) when (e is System.ComponentModel.Win32Exception or IOException)
        {
            throw new WorkerException($"has no process of its own: {e.Message}");
        }

        var worker = new WorkerProcess(process!);
        try
        {
            var contents = JsonSerializer.Deserialize(worker.Ask(StartLimit, JsonSerializer.Serialize(setup, PluginJson.Default.WorkerSetup)), PluginJson.Default.PluginContents);
            return (worker, contents ?? throw new WorkerException("was answered with nothing"));
        }
        catch (Exception e) when (e is WorkerException or JsonException)
        {
            worker.Dispose();
            throw e as WorkerException ?? new WorkerException("was answered with something else than JSON");
        }
    }

    /// <summary>Sends lines and waits for the one that answers them.</summary>
    /// <exception cref="WorkerException">It ended, or took too long and was killed.</exception>
    public string Ask(TimeSpan limit, params IReadOnlyList<string> lines)
    {
        var answer = Task.Run(() => Exchange(lines));
        if (!answer.Wait(limit))
        {
            Kill();
            throw new WorkerException(string.Create(CultureInfo.InvariantCulture, $"did not return within {limit.TotalSeconds} s"));
        }

        return answer.GetAwaiter().GetResult() ?? throw new WorkerException(HowItEnded());
    }

    public void Dispose()
    {
        Kill();
        _process.Dispose();
    }

    /// <summary>Null when the process ended first.</summary>
    private string? Exchange(IReadOnlyList<string> lines)
    {
        try
        {
            foreach (var line in lines)
            {
                _process.StandardInput.Write(line);
                _process.StandardInput.Write('\n');
            }

            _process.StandardInput.Flush();
            return _process.StandardOutput.ReadLine();
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or InvalidOperationException)
        {
            return null;
        }
    }

    private string HowItEnded()
    {
        _process.WaitForExit(StartLimit);
        return string.Create(CultureInfo.InvariantCulture, $"ended its process with exit code {(_process.HasExited ? _process.ExitCode : -1)}");
    }

    private void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception or AggregateException)
        {
            // It has ended by itself.
        }
    }
}
