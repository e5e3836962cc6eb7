using System.CommandLine;
using TrajForge.Cli.Terminal;

namespace TrajForge.Cli.Verbs;

/// <summary>One verb of the command line.</summary>
internal abstract class Verb(Screen screen, string name, string description) : Command(name, description)
{
    /// <summary>Shown at the end of the verb's help; commands without the program's name.</summary>
    public IReadOnlyList<string> Examples { get; protected init; } = [];

    protected Screen Screen { get; } = screen;

    /// <summary>The words that call a command, e.g. <c>trajforge spec check</c>.</summary>
    public static string PathOf(Command command) => command is RootCommand
        ? "trajforge"
        : $"{command.Parents.OfType<Command>().Select(PathOf).First()} {command.Name}";
}
