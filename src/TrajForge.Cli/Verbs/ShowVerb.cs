using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using TrajForge.Cli.Terminal;
using TrajForge.Runs;

namespace TrajForge.Cli.Verbs;

/// <summary>Shows one episode in full, or lists several.</summary>
internal sealed class ShowVerb : Verb
{
    private readonly Argument<string> _run = Named.Run();
    private readonly Argument<string?> _episode = new("EPISODE") { Description = "Episode id or the start of one; the first that fits when absent.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<bool> _rejected = new("--rejected") { Description = "Only rejected episodes." };
    private readonly Option<string?> _reason = new("--reason") { Description = "Only episodes that failed this check or family, e.g. procedure." };
    private readonly Option<long?> _index = new("--index") { Description = "Only the episodes of this task index." };
    private readonly Option<int?> _limit = new("--limit") { Description = "List up to this many episodes, a line each, instead of showing one." };
    private readonly Option<bool> _json = Named.Json();

    public ShowVerb(Screen screen)
        : base(screen, "show", "Show one episode: brief, constraints, dialogue, state diffs, verdict.")
    {
        Examples =
        [
            "show runs/quickstart-1a2b3c4d",
            "show runs/quickstart-1a2b3c4d --rejected --reason procedure",
            "show runs/quickstart-1a2b3c4d --limit 20",
        ];
        _limit.Validators.Add(Named.AtLeastOne);
        Add(_run);
        Add(_episode);
        Add(_rejected);
        Add(_reason);
        Add(_index);
        Add(_limit);
        Add(_json);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var run = await RunReader.OpenAsync(parsed.GetRequiredValue(_run), cancellationToken);
        var found = parsed.GetValue(_episode) is { } id
            ? [await run.FindAsync(id, cancellationToken)]
            : await run.EpisodesAsync(Query(parsed), cancellationToken).ToArrayAsync(cancellationToken);
        if (found.Length == 0)
        {
            throw new BadInputException("no episode fits; './trajforge stats RUN' counts what there is");
        }

        foreach (var warning in run.Warnings)
        {
            Screen.Trouble($"warning: {warning}");
        }

        if (parsed.GetValue(_json))
        {
            Screen.Report(found.Select(Report));
        }
        else if (parsed.GetValue(_limit) is not null)
        {
            Screen.Table(["episode", "task", "attempt", "outcome", "S", "templates", "failed checks"], found.Select(Row));
        }
        else
        {
            new TrajectoryText(Screen).Write(found[0]);
            foreach (var past in await run.PastVerdictsAsync(found[0].Episode.Id, cancellationToken))
            {
                Screen.Plain($"before, by profile {past.Profile[..12]}: {past.Outcome.ToString().ToLowerInvariant()}{(past.Reasons.Count == 0 ? "" : $" because of {string.Join(", ", past.Reasons)}")}");
            }
        }

        return ExitCode.Done;
    }

    private EpisodeQuery Query(ParseResult parsed)
    {
        var query = new EpisodeQuery
        {
            Outcome = parsed.GetValue(_rejected) ? VerdictOutcome.Rejected : null,
            Reason = parsed.GetValue(_reason),
            Limit = parsed.GetValue(_limit) ?? 1,
        };
        return parsed.GetValue(_index) is { } index ? query with { From = index, Below = index + 1 } : query;
    }

    private static JsonObject Report(StoredEpisode stored) => new()
    {
        ["task"] = JsonNode.Parse(TrajJson.Write(stored.Task)),
        ["episode"] = JsonNode.Parse(TrajJson.Write(stored.Episode)),
        ["verdict"] = stored.Verdict is null ? null : JsonNode.Parse(TrajJson.Write(stored.Verdict)),
        ["opinion"] = stored.Opinion is { } opinion ? new JsonObject { ["model"] = opinion.Model, ["prompt"] = opinion.Prompt, ["score"] = opinion.Score, ["reason"] = opinion.Reason } : null,
        ["slips"] = new JsonArray([.. stored.Slips.Select(slip => new JsonObject { ["kind"] = slip.Kind, ["harmful"] = slip.Harmful })]),
    };

    private static string[] Row(StoredEpisode stored) =>
    [
        stored.Episode.Id[..12],
        stored.Episode.TaskIndex.ToString(CultureInfo.InvariantCulture),
        stored.Episode.Attempt.ToString(CultureInfo.InvariantCulture),
        stored.Verdict?.Outcome.ToString().ToLowerInvariant() ?? "not judged",
        stored.Verdict?.S?.ToString("0.###", CultureInfo.InvariantCulture) ?? "-",
        string.Join(" + ", stored.Task.Templates),
        string.Join(", ", stored.Verdict?.Reasons ?? []),
    ];
}
