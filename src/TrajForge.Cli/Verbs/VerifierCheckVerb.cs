using System.CommandLine;
using System.Globalization;
using TrajForge.Cli.Terminal;
using TrajForge.Plugins;
using TrajForge.Specs;

namespace TrajForge.Cli.Verbs;

/// <summary>Opens a plug-in, says what is in it, and asks its verifiers the same question over and over.</summary>
internal sealed class VerifierCheckVerb : Verb
{
    private readonly Argument<string> _path = new("DLL") { Description = "The plug-in's DLL." };
    private readonly Option<string?> _spec = new("--spec") { Description = "Spec that lists the DLL, for its settings and limits; none when absent.", Validators = { Named.NotEmpty } };
    private readonly Option<bool> _isolate = new("--isolate") { Description = "Run the verifiers in a process of their own." };
    private readonly Option<bool> _json = Named.Json();

    public VerifierCheckVerb(Screen screen)
        : base(screen, "check", "Say what a plug-in offers, and judge a few episodes 20 times in different cultures, time zones and threads; exit 1 when its verifiers break or differ, 2 when it cannot be opened.")
    {
        Examples = ["verifier check bin/Release/net10.0/Acme.Once.dll", "verifier check bin/Release/net10.0/Acme.Once.dll --spec retail.yaml"];
        Add(_path);
        Add(_spec);
        Add(_isolate);
        Add(_json);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var path = Path.GetFullPath(parsed.GetRequiredValue(_path));
        var section = Section(path, parsed.GetValue(_spec));
        using var plugins = PluginSet.OpenSound(new Spec { Name = "check", Environment = "", Plugins = [section with { Isolate = section.Isolate || parsed.GetValue(_isolate) }] });
        var judgements = await SampleJudgements.MakeAsync(cancellationToken);
        var report = new PluginCheck(plugins.Offers[0].Verifiers, plugins.Offers[0].Sinks, judgements.Count, [.. plugins.Verifiers.SelectMany(verifier => DeterminismCheck.Run(verifier, judgements))]);
        if (parsed.GetValue(_json))
        {
            Screen.Report(report);
        }
        else
        {
            Show(report);
        }

        return report.Findings.Count == 0 ? ExitCode.Done : ExitCode.Found;
    }

    /// <summary>How a spec lists the DLL, or without one how a spec would that sets nothing.</summary>
    private static PluginSpec Section(string path, string? spec)
    {
        if (spec is null)
        {
            return new PluginSpec { Path = path };
        }

        var read = Loading.Spec(spec);
        return read.Plugins?.FirstOrDefault(plugin => plugin.Path == path) ?? throw new BadInputException($"'{spec}' does not list '{path}' under 'plugins'");
    }

    private void Show(PluginCheck report)
    {
        Screen.Table(
            ["offers", "version", "checks", "settings"],
            [
                .. report.Verifiers.Select(verifier => (string[])[$"verifier {verifier.Id}", Whole(verifier.Version), string.Join(", ", verifier.Checks), Settings(verifier.Settings)]),
                .. report.Sinks.Select(sink => (string[])[$"sink {sink.Id}", Whole(sink.Version), "-", Settings(sink.Settings)]),
            ]);
        Screen.Plain();
        foreach (var finding in report.Findings)
        {
            Screen.Plain(finding);
        }

        var headline = report.Findings.Count == 0 ? "[green]sound[/]" : "[red]not sound[/]";
        Screen.Line(string.Create(
            CultureInfo.InvariantCulture,
            $"{headline}: {report.Verifiers.Count} verifiers, {report.Sinks.Count} sinks, {report.Judgements} episodes judged {DeterminismCheck.Times} times each, {report.Findings.Count} findings"));
    }

    private static string Settings(IReadOnlyList<OfferedSetting> settings) =>
        settings.Count == 0 ? "none" : string.Join(", ", settings.Select(setting => $"{setting.Key}: {setting.Type}{(setting.Required ? " (required)" : "")}"));

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>What was found out about a plug-in.</summary>
    private sealed record PluginCheck(IReadOnlyList<OfferedVerifier> Verifiers, IReadOnlyList<OfferedSink> Sinks, int Judgements, IReadOnlyList<string> Findings);
}
