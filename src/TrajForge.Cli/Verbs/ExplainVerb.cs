using System.CommandLine;
using System.Text.Json.Nodes;
using TrajForge.Cli.Terminal;
using TrajForge.Runs;
using TrajForge.Verification;

namespace TrajForge.Cli.Verbs;

/// <summary>Says why an episode was judged as it was.</summary>
internal sealed class ExplainVerb : Verb
{
    private readonly Argument<string> _run = Named.Run();
    private readonly Argument<string> _episode = new("EPISODE") { Description = "Episode id or the start of one." };
    private readonly Option<bool> _json = Named.Json();

    public ExplainVerb(Screen screen)
        : base(screen, "explain", "Say why an episode was judged so: the first wrong step, how the end differs from the reference's, and which calls are to blame.")
    {
        Examples = ["explain runs/quickstart-1a2b3c4d 9f2c", "explain runs/quickstart-1a2b3c4d 9f2c --json"];
        Add(_run);
        Add(_episode);
        Add(_json);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var folder = parsed.GetRequiredValue(_run);
        await using var run = await RunReader.OpenAsync(folder, cancellationToken);
        var stored = await run.FindAsync(parsed.GetRequiredValue(_episode), cancellationToken);
        var (_, forge) = await Loading.ForgeOfRunAsync(folder, cancellationToken);
        var verdict = await forge.JudgeAsync(stored.Task, stored.Episode, cancellationToken);
        var explanation = verdict.Outcome == VerdictOutcome.Invalid && verdict.Checks.Count == 1
            ? new Explanation { EpisodeId = verdict.EpisodeId, First = null, Failed = verdict.Checks, Differences = [], Blame = [] }
            : await Explainer.ExplainAsync(forge.Environment, await forge.JudgementAsync(stored.Task, stored.Episode, cancellationToken), verdict, cancellationToken);
        if (parsed.GetValue(_json))
        {
            Screen.Report(new JsonObject { ["outcome"] = verdict.Outcome.ToString(), ["explanation"] = JsonNode.Parse(TrajJson.Write(explanation)) });
        }
        else
        {
            new ExplanationText(Screen).Write(stored, verdict, explanation);
        }

        return ExitCode.Done;
    }
}
