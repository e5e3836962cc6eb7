using System.Runtime.InteropServices;
using TrajForge.Cli.Terminal;

namespace TrajForge.Cli;

/// <summary>Turns the first Ctrl-C (or termination) into a cancellation that drains, and leaves the second to end the process.</summary>
internal sealed class Interrupt : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly Screen _screen;
    private readonly PosixSignalRegistration[] _registrations;
    private bool _signalled;

    public Interrupt(Screen screen)
    {
        _screen = screen;
        _registrations =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, OnSignal),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, OnSignal),
        ];
    }

    public CancellationToken Token => _source.Token;

    public void Dispose()
    {
        foreach (var registration in _registrations)
        {
            registration.Dispose();
        }

        _source.Dispose();
    }

    private void OnSignal(PosixSignalContext context)
    {
        // Signals that follow closely are handled at once, each on a thread of its own.
        if (Interlocked.Exchange(ref _signalled, true))
        {
            Environment.Exit(ExitCode.Interrupted);
        }

        context.Cancel = true;
        _screen.Trouble("stopping: what is finished is kept; once more aborts");
        _source.Cancel();
    }
}
