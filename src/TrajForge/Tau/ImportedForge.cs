using System.Text.Json.Nodes;
using TrajForge.Models;
using TrajForge.Plugins;
using TrajForge.Runs;
using TrajForge.Specs;
using TrajForge.Verification;

namespace TrajForge.Tau;

/// <summary>The arrows of an imported run: it can be judged again by our own checks, but not planned or played.</summary>
public sealed class ImportedForge : IForge
{
    private readonly JudgementBuilder _builder;
    private readonly Judge _judge;

    internal ImportedForge(IEnvironment environment, JsonText identity, VerifySpec verify, PluginSet plugins)
    {
        Environment = environment;
        PlayIdentity = identity;
        Plugins = plugins.Records;
        var judging = JudgeOptions.Of(verify) with { Verifiers = plugins.Beside(Judge.BuiltIn) };
        _judge = new Judge(judging);
        _builder = new JudgementBuilder(environment, judging.Soft);
    }

    public JsonText PlayIdentity { get; }

    public IEnvironment Environment { get; }

    public IReadOnlyList<PluginRecord> Plugins { get; }

    public string AgentPrompt => Environment.Policy(PlayMode.Dialogue);

    /// <summary>For a stored run.</summary>
    /// <exception cref="TauFileException">The environment's data is not what the run was imported with.</exception>
    /// <exception cref="PluginException">A plug-in that the spec names cannot be used.</exception>
    public static ImportedForge For(string folder, RunManifest manifest, IEnvironment environment) =>
        manifest.DataDigest == environment.DataDigest
            ? new ImportedForge(environment, manifest.Play, manifest.Spec.Verify, PluginSet.OpenSound(manifest.Spec))
            : throw TauErrors.OtherData(folder, manifest.DataDigest, environment.DataDigest);

    /// <summary>What an import is of; the same file, data and tasks give the same run.</summary>
    internal static JsonText Identity(string digest, IEnvironment environment, string? tasks) => JsonText.Parse(new JsonObject
    {
        ["imported"] = new JsonObject { ["file"] = digest, ["tasks"] = tasks },
        ["environment"] = new JsonObject { ["id"] = environment.Id, ["variant"] = environment.Variant, ["data"] = environment.DataDigest },
    }.ToJsonString());

    public PlannedTask Plan(long index) => throw new NotSupportedException("an imported run is not played");

    public ValueTask<Proof> ProveAsync(TaskCase task, CancellationToken cancellationToken) => throw new NotSupportedException("an imported run is not played");

    public ValueTask<PlayedEpisode> PlayAsync(TaskCase task, int attempt, IModelWire wire, CancellationToken cancellationToken) => throw new NotSupportedException("an imported run is not played");

    /// <summary>Our own verdict: replay, form, procedure, evidence (whatever the agent changed it must have seen), redundancy, end state, communication.</summary>
    public async ValueTask<Verdict> JudgeAsync(TaskCase task, Episode episode, CancellationToken cancellationToken)
    {
        if (Unjudgeable(episode) is { } why)
        {
            return _judge.Broken(episode.Id, "source.record", why);
        }

        try
        {
            return _judge.Decide(await JudgementAsync(task, episode, cancellationToken));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return _judge.Broken(episode.Id, e is BrokenTaskException ? "task.reference" : "replay.world", $"{e.GetType().Name}: {e.Message}");
        }
    }

    public async ValueTask<Judgement> JudgementAsync(TaskCase task, Episode episode, CancellationToken cancellationToken)
    {
        // Without a customer the agent holds the customer's tools too.
        var solo = episode.Source?.Format == "tau2" && !episode.Events.OfType<CustomerMessage>().Any() && episode.Events.Count > 0;
        var judged = solo ? task with { World = task.World with { Mode = PlayMode.Solo } } : task;
        var judgement = await _builder.BuildAsync(judged, episode, cancellationToken);
        return judgement with { Task = task with { Customer = Customer(judgement), Evidence = Evidence(judgement) } };
    }

    private static string? Unjudgeable(Episode episode) => episode.Source switch
    {
        { Unsound: { } unsound } => unsound,
        { Messages.Count: 0 } => "the run holds no messages",
        { Termination: { } termination } when TauEnds.IsFault(termination) => $"ended by {termination}, which is nobody's play",
        _ => null,
    };

    /// <summary>Where the task names no customer, whoever is identified first.</summary>
    private static string Customer(Judgement judgement) => judgement.Task.Customer.Length > 0
        ? judgement.Task.Customer
        : judgement.Steps.Select(step => step.Replayed.Authenticates).FirstOrDefault(customer => customer is not null) ?? "";

    /// <summary>A record that was there before, that the agent named in its call, and that the call changed; what follows from a change needs no look.</summary>
    private static EvidenceNeed[] Evidence(Judgement judgement) =>
    [
        .. judgement.Steps.Where(step => step.Request.Caller == Side.Agent)
            .SelectMany(step => step.Replayed.Changes.Where(change => !change.Before.IsNull && step.Request.Arguments.Contains($"\"{change.Record.Id}\"", StringComparison.Ordinal)))
            .Select(change => change.Record)
            .Distinct()
            .Select(record => new EvidenceNeed(record, [record])),
    ];
}
