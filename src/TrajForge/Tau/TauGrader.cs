using System.Globalization;
using System.Text.Json;

namespace TrajForge.Tau;

/// <summary>
/// Grades recorded runs exactly as their publishers do (v1: <c>calculate_reward</c>; v2: <c>evaluate_simulation</c>). Only what decides is run:
/// calls that change state, the gold play once per task, and a key of what was touched in place of a hash of all data. Safe for use by many threads.
/// </summary>
internal sealed class TauGrader(IEnvironment environment, TauGradeOptions options, TauClock? clock = null)
{
    /// <summary>Differences of one run that are kept in full.</summary>
    public const int DifferencesShown = 20;

    private readonly TauClock _clock = clock ?? new TauClock(null);

    public TauWorlds Worlds { get; } = new(environment);

    public async ValueTask<TauGrade> GradeAsync(TauTask task, TauRun run, string? unsound, CancellationToken cancellationToken)
    {
        var grade = new TauGrade { Run = run.Id, Task = task.Id, Trial = run.Trial, Published = run.Reward, Calls = run.Messages.Sum(message => message.Calls.Count) };
        try
        {
            return unsound is not null
                ? grade with { Why = unsound }
                : Decide(await (run.Format == TauFormat.V1 ? GradeV1Async(grade, task, run, cancellationToken) : GradeV2Async(grade, task, run, cancellationToken)));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // A start that the world refuses, or a fault in it: this run has no score, the others go on.
            return grade with { Why = $"the world failed: {e.GetType().Name}: {e.Message}" };
        }
    }

    private static TauGrade Decide(TauGrade grade)
    {
        if (grade.Ours is not { } ours || grade.Published is not { } published)
        {
            return grade;
        }

        var agrees = Math.Abs(ours - published) < 1e-6;
        return grade with { Agrees = agrees, Why = agrees ? null : Reason(grade) };
    }

    private static string Reason(TauGrade grade)
    {
        var parts = grade.Components
            .Where(component => component.Counts && (component.Published is { } published ? component.Value != published : component.Value != grade.Published))
            .Select(component => string.Create(
                CultureInfo.InvariantCulture,
                $"{component.Name} {(component.Value is { } value ? value.ToString("0.##", CultureInfo.InvariantCulture) : "n/a")}{(component.Published is { } published ? $" (published {published:0.##})" : "")}{(component.Note is { } note ? $": {note}" : "")}"))
            .ToList();
        if (grade.Why is not null)
        {
            parts.Insert(0, grade.Why);
        }

        if (grade.RepliesDiffering > 0)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{grade.RepliesDiffering} recorded replies differ from ours, the first at step {grade.Differences[0].Step}"));
        }

        return parts.Count == 0 ? "the published reward follows from no component" : string.Join("; ", parts);
    }

    private async ValueTask<TauGrade> GradeV1Async(TauGrade grade, TauTask task, TauRun run, CancellationToken cancellationToken)
    {
        if (run.Messages.Count == 0)
        {
            return grade with { Ours = 0, Notes = [$"crashed: {run.Crash ?? "no messages"}"] };
        }

        var exchanges = TauExchanges.Of(run);
        if (!TauEnds.FinishedV1(run))
        {
            grade = options.CompareReplies ? (await ReplayAsync(grade, task, run, exchanges, cancellationToken)).Grade : grade;
            var steps = run.Messages.Count(message => message.Role == TauRole.Agent);
            return grade with { Ours = 0, Notes = [string.Create(CultureInfo.InvariantCulture, $"did not end within its {steps} agent steps")] };
        }

        var (replayed, world) = await ReplayAsync(grade, task, run, exchanges, cancellationToken);
        await using var opened = world;
        var gold = await _clock.TimeAsync(TauPhase.Gold, () => Worlds.GoldAsync(task, cancellationToken));
        var same = await _clock.TimeAsync(TauPhase.Compare, async () => await TauWorlds.KeyAsync(opened, cancellationToken) == gold.Key);
        using var info = JsonDocument.Parse(run.RewardInfo, TauJson.Options);
        var record = info.RootElement.Get("info");
        var components = new List<TauComponent> { new("ACTIONS", same ? 1 : 0, record.Get("r_actions").Number(), Counts: true, same ? null : "the end state is not the gold play's") };
        if (task.Told.Count > 0)
        {
            components.Add(OutputsV1(task, run, record));
        }

        var hash = record.Get("gt_data_hash").Text();
        return Strictly(replayed with
        {
            Ours = components.Min(component => component.Value),
            Components = components,
            GoldHashPublished = hash,
            GoldHash = hash is null ? null : _clock.Time(TauPhase.Hash, () => gold.Hash),
        });
    }

    /// <summary>Each output in some utterance of the agent; the commas of the utterance are dropped, those of the output are not.</summary>
    private static TauComponent OutputsV1(TauTask task, TauRun run, JsonElement? record)
    {
        var said = run.Messages.Where(message => message is { Role: TauRole.Agent, Content: not null, Calls.Count: 0 }).Select(message => message.Content!)
            .Concat((task.Actions ?? []).Where(action => action.Name == "respond").Select(action => Content(action.Arguments)))
            .Select(Plain)
            .ToArray();
        var missing = task.Told.Where(output => !said.Any(text => text.Contains(output.ToLowerInvariant(), StringComparison.Ordinal))).ToArray();
        return new TauComponent("OUTPUTS", missing.Length == 0 ? 1 : 0, record.Get("r_outputs").Number(), Counts: true, Missing(missing));
    }

    private async ValueTask<TauGrade> GradeV2Async(TauGrade grade, TauTask task, TauRun run, CancellationToken cancellationToken)
    {
        var termination = TauEnds.TerminationOf(run);
        var exchanges = TauExchanges.Of(run);
        if (!TauEnds.Scored(termination))
        {
            grade = options.CompareReplies ? (await ReplayAsync(grade, task, run, exchanges, cancellationToken)).Grade : grade;
            return grade with { Ours = 0, Notes = [$"ended by {termination ?? "nothing recorded"}, which earns 0"] };
        }

        if (!task.HasCriteria)
        {
            return grade with { Ours = 1, Notes = ["the task has no evaluation criteria"] };
        }

        using var info = JsonDocument.Parse(run.RewardInfo, TauJson.Options);
        var record = new TauRecord(info.RootElement);
        var basis = task.Basis ?? record.Basis ?? TauRecord.DefaultBasis;
        var (replayed, world) = await ReplayAsync(grade, task, run, exchanges, cancellationToken);
        await using var opened = world;
        var components = new List<TauComponent>();
        if (task.Actions is null && task.Assertions is null)
        {
            components.Add(new TauComponent("DB", 1, record["DB"], basis.Contains("DB"), "the task names neither actions nor assertions"));
            components.Add(new TauComponent("ENV_ASSERTION", 1, record["ENV_ASSERTION"], basis.Contains("ENV_ASSERTION")));
        }
        else
        {
            var gold = await _clock.TimeAsync(TauPhase.Gold, () => Worlds.GoldAsync(task, cancellationToken));
            var same = await _clock.TimeAsync(TauPhase.Compare, async () => await TauWorlds.KeyAsync(opened, cancellationToken) == gold.Key);
            components.Add(new TauComponent("DB", same ? 1 : 0, record["DB"], basis.Contains("DB"), same ? null : "the end state is not the gold play's"));
            var asserted = await Verification.WorldAssertions.EvaluateAsync(opened, task.Assertions ?? [], cancellationToken);
            var unmet = asserted.Where(result => !result.Met).Select(result => $"{result.Assertion.Function.Name}({result.Assertion.Function.Arguments}){(result.Error is { } error ? $" failed: {error}" : "")}").ToArray();
            components.Add(new TauComponent("ENV_ASSERTION", unmet.Length == 0 ? 1 : 0, record["ENV_ASSERTION"], basis.Contains("ENV_ASSERTION"), unmet.Length == 0 ? null : string.Join(", ", unmet)));
        }

        components.Add(TauCriteria.Action(task, run, record, basis));
        components.Add(TauCriteria.Communicate(task, run, record, basis));
        components.Add(TauCriteria.Judged(task, record, basis));
        return Strictly(Product(replayed, basis, components));
    }

    private static TauGrade Product(TauGrade grade, IReadOnlyList<string> basis, IReadOnlyList<TauComponent> components)
    {
        var counting = components.Where(component => component.Counts).ToArray();
        var unknown = basis.Where(name => components.All(component => component.Name != name)).Select(name => $"{name} is no component that can be graded here; left out");
        var absent = counting.Where(component => component.Value is null).Select(component => $"{component.Name} is not applicable: {component.Note}");
        return grade with
        {
            Ours = counting.Aggregate(1.0, (product, component) => product * (component.Value ?? 1)),
            Components = components,
            Notes = [.. unknown, .. absent],
        };
    }

    private TauGrade Strictly(TauGrade grade) => options.Strict && grade.Differences.Any(difference => !difference.Same)
        ? grade with { Ours = null, Why = string.Create(CultureInfo.InvariantCulture, $"strict: the reply at step {grade.Differences.First(difference => !difference.Same).Step} is not as recorded") }
        : grade;

    private async ValueTask<(TauGrade Grade, IWorld World)> ReplayAsync(
        TauGrade grade, TauTask task, TauRun run, TauExchanges exchanges, CancellationToken cancellationToken)
    {
        var started = _clock.Start();
        var solo = Worlds.IsSolo(run);
        var world = await Worlds.Environment.OpenAsync(task.World with { Mode = solo ? PlayMode.Solo : null }, cancellationToken);
        var differences = new List<ReplyDifference>();
        var (compared, differing) = (0, 0);
        foreach (var exchange in exchanges.Calls)
        {
            var request = exchange.Request;
            if (!options.CompareReplies && !Worlds.Changes(request, solo))
            {
                continue;
            }

            var reply = await world.CallAsync(request, cancellationToken);
            if (exchange.Reply is not { } recorded)
            {
                continue;
            }

            compared++;
            if (PythonEquality.Loose(reply.Text) != PythonEquality.Loose(recorded.Content))
            {
                differing++;
                if (differences.Count < DifferencesShown)
                {
                    differences.Add(new ReplyDifference(exchange.ReplyStep, exchange.Call.Name, recorded.Content, reply.Text, PythonEquality.SameReply(reply.Text, recorded.Content)));
                }
            }
        }

        _clock.Stop(TauPhase.Replay, started);
        return (grade with { RepliesCompared = compared, RepliesDiffering = differing, Differences = differences }, world);
    }

    private static string Content(string arguments)
    {
        using var document = PythonEquality.Parse(arguments);
        return document?.RootElement.Get("content").Text() ?? "";
    }

    internal static string Plain(string text) => text.ToLowerInvariant().Replace(",", "", StringComparison.Ordinal);

    internal static string? Missing(IReadOnlyList<string> missing) => missing.Count == 0 ? null : $"never said: {string.Join(", ", missing.Select(text => $"'{text}'"))}";
}
