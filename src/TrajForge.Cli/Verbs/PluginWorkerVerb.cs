using TrajForge.Cli.Terminal;
using TrajForge.Plugins;

namespace TrajForge.Cli.Verbs;

/// <summary>Started by the engine for isolated plug-ins; of no use to people, so no help shows it.</summary>
internal sealed class PluginWorkerVerb : Verb
{
    public PluginWorkerVerb(Screen screen)
        : base(screen, WorkerCommand.Verb, "Run a plug-in for another process of this command.")
    {
        Hidden = true;
        SetAction(_ => Run());
    }

    private static int Run()
    {
        using var input = Console.OpenStandardInput();
        using var output = Console.OpenStandardOutput();

        // What a plug-in prints must not end up between the answers.
        Console.SetOut(Console.Error);
        PluginWorker.Run(input, output);
        return ExitCode.Done;
    }
}
