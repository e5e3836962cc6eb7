using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;
using TrajForge.Cli.Terminal;
using TrajForge.Cli.Verbs;

namespace TrajForge.Cli;

/// <summary>The command line: finds the verb, runs it, and turns what went wrong into an exit code and a message.</summary>
internal static class App
{
    private static readonly InvocationConfiguration Bare = new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };

    public static async Task<int> RunAsync(string[] args)
    {
        // What is printed and stored is for programs and people anywhere, not for the caller's locale.
        CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        var screen = new Screen();
        var parsed = Root(screen).Parse(args.Length == 0 ? ["--help"] : args);
        if (parsed.Errors.Count > 0)
        {
            return Failures.BadInput(screen, [.. parsed.Errors.Select(Named.Explain), $"see '{Verb.PathOf(parsed.CommandResult.Command)} --help'"]);
        }

        using var interrupt = new Interrupt(screen);
        try
        {
            return await parsed.InvokeAsync(Bare, interrupt.Token);
        }
        catch (Exception e)
        {
            return Failures.Report(screen, e, interrupt.Token);
        }
    }

    private static RootCommand Root(Screen screen)
    {
        var root = new RootCommand("Turns constraint specs into verified datasets of tool-using dialogues.")
        {
            new SynthVerb(screen),
            new PlanVerb(screen),
            new VerifyVerb(screen),
            new ExportVerb(screen),
            new StatsVerb(screen),
            new ShowVerb(screen),
            new ExplainVerb(screen),
            new SpecVerb(screen),
            new EnvVerb(screen),
            new ImportVerb(screen),
            new AuditVerb(screen),
            new ModelsVerb(screen),
            new PluginWorkerVerb(screen),
        };
        root.HelpName = "trajforge";
        foreach (var help in root.Options.OfType<HelpOption>())
        {
            help.Action = new HelpWithExamples((HelpAction)help.Action!);
        }

        return root;
    }
}
