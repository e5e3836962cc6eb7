using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.Json.Nodes;
using TrajForge.Chat;
using TrajForge.Cli.Terminal;
using TrajForge.Mutation;
using TrajForge.Plugins;
using TrajForge.Verification;

namespace TrajForge.Cli.Verbs;

/// <summary>Breaks accepted episodes on purpose, edits others without harm, and tells how many the verifiers tell apart.</summary>
internal sealed class VerifierTestVerb : Verb
{
    private static readonly string[] Usual = ["retail", "airline", "telecom"];

    private readonly Option<string?> _env = new("--env") { Description = "Environment; retail, airline and telecom when absent." };
    private readonly Option<string?> _verifier = new("--verifier") { Description = "Only this family's checks count; the floors hold for all together, so none is asked for." };
    private readonly Option<string?> _spec = new("--spec") { Description = "Spec whose plug-ins may be named by --verifier.", Validators = { Named.NotEmpty } };
    private readonly Option<int> _episodes = new("--episodes") { Description = "Accepted episodes to edit in each environment.", DefaultValueFactory = _ => 200, Validators = { Named.AtLeastOne } };
    private readonly Option<int> _sites = new("--sites") { Description = "Places at which one operator edits one episode, at most.", DefaultValueFactory = _ => 2, Validators = { Named.AtLeastOne } };
    private readonly Option<long> _seed = new("--seed") { Description = "Seed of the episodes and of their edits.", DefaultValueFactory = _ => 1 };
    private readonly Option<string?> _case = new("--case") { Description = "Show one edited episode and its checks instead: 'INDEX OPERATOR SITE', as survivors are printed; needs --env." };
    private readonly Option<string?> _markdown = new("--markdown") { Description = "Write the tables to this file too, as docs/mutation-tables.md has them.", Validators = { Named.NotEmpty } };
    private readonly Option<bool> _json = Named.Json();

    public VerifierTestVerb(Screen screen)
        : base(screen, "test", "Break accepted episodes and edit others without harm; exit 1 when too many of the broken are accepted (over 1 % in all, 5 % of one operator), or of the harmless rejected (over 1 %), or an untouched one.")
    {
        Examples =
        [
            "verifier test --env retail --episodes 20", "verifier test", "verifier test --env airline --verifier procedure",
            "verifier test --env retail --verifier once --spec spec.yaml",
            "verifier test --env retail --case \"17 wrong_payment line 27, payment_method_id = \\\"gift_card_1\\\"\"",
        ];
        Add(_env);
        Add(_verifier);
        Add(_spec);
        Add(_episodes);
        Add(_sites);
        Add(_seed);
        Add(_case);
        Add(_markdown);
        Add(_json);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var family = parsed.GetValue(_verifier);
        using var plugins = parsed.GetValue(_spec) is { } spec ? PluginSet.OpenSound(Loading.Spec(spec)) : PluginSet.None;
        var options = new MutationOptions
        {
            Episodes = parsed.GetValue(_episodes),
            Sites = parsed.GetValue(_sites),
            Seed = parsed.GetValue(_seed),
            Verifiers = family is null ? null : [Family(family, plugins.Beside(Judge.BuiltIn))],
        };
        if (parsed.GetValue(_case) is { } named)
        {
            return await ShowCaseAsync(parsed.GetValue(_env) ?? throw new BadInputException("--case needs --env"), options, named, parsed.GetValue(_json), cancellationToken);
        }

        var reports = new List<MutationReport>();
        foreach (var name in parsed.GetValue(_env) is { } env ? [env] : Usual)
        {
            var test = await TestAsync(name, options, cancellationToken);
            reports.Add(await test.RunAsync(done => Progress(name, done, options.Episodes), cancellationToken));
        }

        if (parsed.GetValue(_markdown) is { } file)
        {
            await Loading.WritingAsync(file, () => File.WriteAllTextAsync(file, MutationMarkdown.Of(reports), cancellationToken));
        }

        Show(reports, parsed.GetValue(_json));
        return family is not null || reports.All(report => report.Sound) ? ExitCode.Done : ExitCode.Found;
    }

    private async Task<int> ShowCaseAsync(string env, MutationOptions options, string named, bool json, CancellationToken cancellationToken)
    {
        if (named.Split(' ', 3) is not [var number, var made, .. var rest] || !long.TryParse(number, CultureInfo.InvariantCulture, out var index))
        {
            throw new BadInputException($"--case is '{named}'; expected 'INDEX OPERATOR SITE'");
        }

        var test = await TestAsync(env, options, cancellationToken);
        var play = await test.CaseAsync(index, made, rest.FirstOrDefault(""), cancellationToken)
            ?? throw new BadInputException($"environment '{env}' has no case '{named}' with seed {Whole(options.Seed)}");
        if (json)
        {
            Screen.Report(new JsonObject
            {
                ["task"] = JsonNode.Parse(TrajJson.Write(play.Task)),
                ["episode"] = JsonNode.Parse(TrajJson.Write(play.Episode)),
                ["verdict"] = JsonNode.Parse(TrajJson.Write(play.Verdict)),
                ["equivalent"] = play.Equivalent,
            });
        }
        else
        {
            MutationTable.Case(Screen, play);
        }

        return ExitCode.Done;
    }

    private static async Task<MutationTest> TestAsync(string name, MutationOptions options, CancellationToken cancellationToken)
    {
        var environment = await Composition.Pack(name).LoadAsync(new EnvironmentRequest(), cancellationToken);
        return environment is IArgumentRoles and IScriptedPlayers
            ? new MutationTest(environment, options, Clock.System)
            : throw new BadInputException($"environment '{name}' cannot be tested: it declares no roles of arguments or has no scripted players");
    }

    private static IVerifier Family(string id, IReadOnlyList<IVerifier> known) => known.FirstOrDefault(verifier => verifier.Id == id)
        ?? throw new BadInputException($"verifier '{id}' does not exist; there is {string.Join(", ", known.Select(verifier => verifier.Id))}");

    private void Progress(string name, int done, int of)
    {
        if (done % 20 == 0 && done < of)
        {
            Screen.Trouble($"{name}: {Whole(done)} of {Whole(of)} episodes");
        }
    }

    private void Show(IReadOnlyList<MutationReport> reports, bool json)
    {
        if (json)
        {
            Screen.Report(reports);
            return;
        }

        foreach (var report in reports)
        {
            MutationTable.Write(Screen, report);
        }
    }

    private static string Whole(long number) => number.ToString(CultureInfo.InvariantCulture);
}
