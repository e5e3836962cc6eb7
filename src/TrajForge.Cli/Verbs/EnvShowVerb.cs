using System.CommandLine;
using System.Globalization;
using TrajForge.Cli.Terminal;

namespace TrajForge.Cli.Verbs;

/// <summary>Shows what an environment offers.</summary>
internal sealed class EnvShowVerb : Verb
{
    private readonly Argument<string> _name = Named.Environment();
    private readonly Option<string?> _variant = new("--variant") { Description = "Variant; the corrected one when absent." };
    private readonly Option<string?> _data = Named.Data();
    private readonly Option<bool> _policy = new("--policy") { Description = "Print the policy text and nothing else." };
    private readonly Option<bool> _json = Named.Json();

    public EnvShowVerb(Screen screen)
        : base(screen, "show", "Show an environment's data, templates and tools.")
    {
        Examples = ["env show retail", "env show retail --policy"];
        Add(_name);
        Add(_variant);
        Add(_data);
        Add(_policy);
        Add(_json);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var pack = Composition.Pack(parsed.GetRequiredValue(_name));
        var environment = await Loading.EnvironmentAsync(pack, parsed.GetValue(_variant), parsed.GetValue(_data), cancellationToken);
        if (parsed.GetValue(_policy))
        {
            Screen.Plain(environment.Policy(PlayMode.Dialogue));
            return ExitCode.Done;
        }

        var tools = environment.Tools(PlayMode.Dialogue).Select(tool => new { tool.Name, tool.Effect, tool.Description }).ToArray();
        if (parsed.GetValue(_json))
        {
            Screen.Report(new { pack.Id, environment.Variant, environment.DataDigest, Customers = environment.Customers.Count, pack.Templates, Tools = tools });
            return ExitCode.Done;
        }

        Screen.Plain($"{pack.Id} ({environment.Variant}): {pack.Summary}");
        Screen.Plain($"data {environment.DataDigest[..12]}, {environment.Customers.Count.ToString(CultureInfo.InvariantCulture)} customers");
        Screen.Plain();
        Screen.Table(["template", "goals", "what"], pack.Templates.Select(template => (string[])[template.Id, template.Goals.ToString(CultureInfo.InvariantCulture), template.Summary]));
        Screen.Plain();
        Screen.Table(["tool", "effect", "what"], tools.Select(tool => (string[])[tool.Name, tool.Effect.ToString().ToLowerInvariant(), SafeText.Short(tool.Description, 90)]));
        return ExitCode.Done;
    }
}
