namespace TrajForge.Cli;

/// <summary>What the command's end means to whoever called it.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>A check found something wrong.</summary>
    public const int Found = 1;

    /// <summary>Bad input or a corrupt store.</summary>
    public const int BadInput = 2;

    /// <summary>Ended short of the target.</summary>
    public const int Short = 3;

    public const int Internal = 4;

    /// <summary>Stopped by a signal; drained and resumable.</summary>
    public const int Interrupted = 130;
}
