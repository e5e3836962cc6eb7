using System.CommandLine;
using TrajForge.Cli.Terminal;
using TrajForge.Specs;

namespace TrajForge.Cli.Verbs;

/// <summary><c>spec check</c>, and for developers <c>spec schema</c> and <c>spec docs</c>.</summary>
internal sealed class SpecVerb : Verb
{
    public SpecVerb(Screen screen)
        : base(screen, "spec", "Check specs.")
    {
        Add(new SpecCheckVerb(screen));
        Add(Printer("schema", "Print the JSON schema of specs.", SpecSchema.Generate));
        Add(Printer("docs", "Print the reference page of specs.", SpecDocs.Generate));
    }

    private static Command Printer(string name, string description, Func<string> text)
    {
        var command = new Command(name, description) { Hidden = true };
        command.SetAction(_ => Console.Out.Write(text()));
        return command;
    }
}
