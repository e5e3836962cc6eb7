using System.CommandLine;
using TrajForge.Cli.Terminal;
using TrajForge.Models;
using TrajForge.Runs;
using TrajForge.Specs;

namespace TrajForge.Cli.Verbs;

/// <summary>Makes a dataset; the same command goes on where an earlier one stopped.</summary>
internal sealed class SynthVerb : Verb
{
    private readonly Argument<string> _spec = Named.Spec();
    private readonly Option<string?> _out = new("--out") { Description = "Run folder; runs/<name>-<hash> when absent. A folder of the same play is gone on with." };
    private readonly Option<string?> _data = Named.Data();
    private readonly Option<string?> _avoid = Named.Avoid();
    private readonly Option<int?> _accept = new("--accept") { Description = "Accepted rows to make." };
    private readonly Option<long?> _seed = new("--seed") { Description = "Seed of everything random." };
    private readonly Option<int?> _concurrency = new("--concurrency") { Description = "Episodes played at once; changes no byte of the dataset." };
    private readonly Option<long?> _tokens = new("--budget-tokens") { Description = "Tokens that models may use in the whole run." };
    private readonly Option<string?> _replay = new("--replay") { Description = "Run folder whose recorded answers are played instead of asking models; needs no network and no key." };
    private readonly Option<string?> _cache = new("--cache") { Description = "File of answers that runs share: the very same request is asked once." };
    private readonly Option<bool> _json = Named.Json();

    public SynthVerb(Screen screen)
        : base(screen, "synth", "Make a dataset from a spec, or go on with one.")
    {
        Examples = ["synth configs/quickstart.yaml", "synth configs/retail.yaml --accept 1000 --out runs/big --concurrency 8"];
        _out.Validators.Add(Named.NotEmpty);
        Add(_spec);
        Add(_out);
        Add(_data);
        Add(_avoid);
        Add(_accept);
        Add(_seed);
        Add(_concurrency);
        Add(_tokens);
        Add(_replay);
        Add(_cache);
        Add(_json);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var spec = Loading.Spec(parsed.GetRequiredValue(_spec), Overrides(parsed));
        var forge = await Composition.ForgeAsync(spec, cancellationToken);
        var folder = parsed.GetValue(_out) ?? RunIdentity.DefaultFolder(spec.Name, RunIdentity.PlayHash(forge.PlayIdentity));
        using var log = new RunLog(folder);
        using var observing = Observing.Start();
        using var desk = new ModelDesk();
        var models = spec.AskedModels().Count > 0 ? desk.Access(spec, parsed.GetValue(_replay), parsed.GetValue(_cache), log) : null;
        var summary = await SynthAsync(new SynthRequest(folder, spec, forge) { Models = models }, () => desk.Endpoints, log, cancellationToken);
        if (parsed.GetValue(_json))
        {
            Screen.Report(summary);
        }
        else
        {
            SummaryText.Write(Screen, summary);
        }

        return summary.Ended switch
        {
            RunEnd.Done => ExitCode.Done,
            RunEnd.Short or RunEnd.Barren or RunEnd.Invalid or RunEnd.Budget or RunEnd.Unreachable => ExitCode.Short,
            _ => ExitCode.Interrupted,
        };
    }

    private async Task<RunSummary> SynthAsync(SynthRequest request, Func<IReadOnlyList<EndpointUse>> endpoints, RunLog log, CancellationToken cancellationToken)
    {
        var diary = new RunDiary(log, request, endpoints);
        var board = new ProgressBoard(Clock.System, request.Spec.Concurrency) { Endpoints = endpoints, OnFirst = diary.Started };
        try
        {
            var summary = await ProgressView.ShowAsync(
                Screen, Clock.System, board.Line, () => SynthRun.RunAsync(request with { Faulted = diary.Faulted }, board, cancellationToken));
            diary.Ended(summary);
            return summary with { Endpoints = request.Models is null ? null : endpoints() };
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            diary.Stopped(e);
            throw;
        }
    }

    private SpecOverride[] Overrides(ParseResult parsed)
    {
        var overrides = new List<SpecOverride>();
        if (parsed.GetValue(_data) is { } data)
        {
            overrides.Add(SpecOverride.Text("data", "--data", Loading.FullData(data)!));
        }

        overrides.AddRange(Loading.Avoid(parsed.GetValue(_avoid)));
        Number("accept", "--accept", parsed.GetValue(_accept));
        Number("seed", "--seed", parsed.GetValue(_seed));
        Number("concurrency", "--concurrency", parsed.GetValue(_concurrency));
        Number("budget.tokens", "--budget-tokens", parsed.GetValue(_tokens));
        return [.. overrides];

        void Number(string key, string source, long? value)
        {
            if (value is { } number)
            {
                overrides.Add(SpecOverride.Number(key, source, number));
            }
        }
    }
}
