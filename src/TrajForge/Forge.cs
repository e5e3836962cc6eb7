using System.Globalization;
using System.Text.Json;
using TrajForge.Chat;
using TrajForge.Episodes;
using TrajForge.Models;
using TrajForge.Plugins;
using TrajForge.Runs;
using TrajForge.Specs;
using TrajForge.Tasks;
using TrajForge.Verification;

namespace TrajForge;

/// <summary>The engine for one spec: plans, proves, plays and judges. Holds no run state; the run store drives it.</summary>
public sealed class Forge : IForge
{
    /// <summary>Raised whenever the same spec would play otherwise; part of the play hash.</summary>
    public const int PlayVersion = 1;

    private readonly Spec _spec;
    private readonly TaskPlanner _planner;
    private readonly TaskProver _prover;
    private readonly EpisodeRunner _runner;
    private readonly JudgementBuilder _builder;
    private readonly Judge _judge;
    private readonly IScriptedPlayers? _players;
    private readonly ModelCast? _models;
    private readonly string _playHash;
    private readonly TaskFile? _file;

    private Forge(Spec spec, IEnvironment environment, IScriptedPlayers? players, ModelCast? models, Avoided? avoided, PluginSet plugins, TimeProvider clock)
    {
        Avoided = avoided;
        _spec = spec;
        Environment = environment;
        (_players, _models) = (players, models);
        _file = spec.Tasks.File is { } file ? TaskFile.Open(file) : null;
        PlayIdentity = Identity(spec, environment, _file, avoided, models);
        _playHash = ContentHash.Of(PlayIdentity.ToString());
        Plugins = plugins.Records;
        var judging = JudgeOptions.Of(spec.Verify) with { Verifiers = plugins.Beside(Judge.BuiltIn) };
        _judge = new Judge(judging);
        _builder = new JudgementBuilder(environment, judging.Soft);
        _prover = new TaskProver(environment, new Judge(new JudgeOptions()));
        _planner = new TaskPlanner(environment, new PlanOptions
        {
            Seed = spec.Seed,
            Templates = spec.Tasks.Templates,
            Goals = spec.Tasks.Goals,
            ExactIds = spec.Tasks.ExactIds,
            Detours = spec.Players.Detours,
            Grid = spec.Tasks.Grid,
            Refusals = spec.Tasks.Refusals,
            Insists = spec.Players.Insists,
            Avoid = avoided,
            Behaviours = spec.Players.Behaviours,
            Personas = spec.Players.Personas,
        });
        _runner = new EpisodeRunner(environment, Limits(spec.Limits), clock);
    }

    public IEnvironment Environment { get; }

    public JsonText PlayIdentity { get; }

    public string AgentPrompt => _models?.AgentPrompt ?? Environment.Policy(PlayMode.Dialogue);

    public IReadOnlyList<PluginRecord> Plugins { get; }

    /// <summary>Tasks to keep away from; null for none.</summary>
    public Avoided? Avoided { get; }

    /// <summary>Loads the spec's environment and data, and the tasks it avoids.</summary>
    /// <exception cref="AvoidedFilesException">The tasks to avoid cannot be read.</exception>
    /// <exception cref="EnvironmentDataException">The data breaks the schema.</exception>
    /// <exception cref="PromptException">A prompt that the spec names is none.</exception>
    /// <exception cref="PluginException">A plug-in that the spec names cannot be used.</exception>
    public static async Task<Forge> CreateAsync(Spec spec, IEnvironmentPack pack, TimeProvider clock, CancellationToken cancellationToken)
    {
        var plugins = PluginSet.OpenSound(spec);
        var environment = await pack.LoadAsync(new EnvironmentRequest { Variant = spec.Variant, DataPath = spec.Data }, cancellationToken);
        var avoided = spec.Tasks.Avoid is { } files ? await AvoidedFiles.ReadAsync(files, pack, environment, spec.Data, cancellationToken) : null;
        var models = spec.Players.HasModels() ? await ModelCast.CreateAsync(spec, environment, cancellationToken) : null;
        return Create(spec, environment, clock, avoided, models, plugins);
    }

    /// <summary>For an environment that is already loaded.</summary>
    /// <param name="avoided">Tasks to keep away from, as read from the files that the spec names.</param>
    /// <param name="models">The models that play; null for scripted players.</param>
    /// <param name="plugins">Opened without problems; it is used for as long as the forge is. Null for none.</param>
    public static Forge Create(Spec spec, IEnvironment environment, TimeProvider clock, Avoided? avoided = null, ModelCast? models = null, PluginSet? plugins = null) =>
        models is not null ? new Forge(spec, environment, null, models, avoided, plugins ?? PluginSet.None, clock)
        : environment is IScriptedPlayers players ? new Forge(spec, environment, players, null, avoided, plugins ?? PluginSet.None, clock)
        : throw new NotSupportedException($"environment '{environment.Id}' has no scripted players");

    public PlannedTask Plan(long index) => _file is null ? _planner.Plan(index) : Kept(_file.Plan(Environment, index));

    public ValueTask<Proof> ProveAsync(TaskCase task, CancellationToken cancellationToken) => _prover.ProveAsync(task, cancellationToken);

    public async ValueTask<PlayedEpisode> PlayAsync(TaskCase task, int attempt, IModelWire wire, CancellationToken cancellationToken)
    {
        var slips = new List<Slip>();
        var id = EpisodeId(task.Index, attempt);
        var told = _models?.Paraphraser is { } paraphraser ? await paraphraser.TellAsync(wire, task, cancellationToken) : null;
        var seats = _models is { } models
            ? await models.SeatAsync(wire, id, told is null ? task.Brief : task.Brief with { Text = told.Text }, task.Behaviour, side => Random(side, task.Index, attempt), cancellationToken)
            : Seat(_players!, task.Index, task.Brief, task.Behaviour, attempt, slips.Add);
        var (events, end) = await _runner.PlayAsync(task.World, seats, cancellationToken);
        var episode = new Episode
        {
            Id = id,
            TaskIndex = task.Index,
            TaskKey = task.Key,
            Attempt = attempt,
            Players = seats.Players,
            BriefTold = told,
            Events = events,
            End = end,
        };
        return new PlayedEpisode(episode, slips);
    }

    public async ValueTask<Verdict> JudgeAsync(TaskCase task, Episode episode, CancellationToken cancellationToken)
    {
        try
        {
            return _judge.Decide(await JudgementAsync(task, episode, cancellationToken));
        }
        catch (BrokenTaskException e)
        {
            return _judge.Broken(episode.Id, "task.reference", e.Message);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return _judge.Broken(episode.Id, "replay.world", $"{e.GetType().Name}: {e.Message}");
        }
    }

    public ValueTask<Judgement> JudgementAsync(TaskCase task, Episode episode, CancellationToken cancellationToken) => _builder.BuildAsync(task, episode, cancellationToken);

    /// <summary>Tasks of a file are taken as they are, or not at all.</summary>
    private PlannedTask Kept(PlannedTask plan) =>
        plan.Task is { } task && Avoided?.EntitiesMet(task).Any() == true ? new PlannedTask(null, "the task of the file meets tasks to avoid") : plan;

    /// <summary>
    /// Seats the players with what each may know. The seeds come from the index, not from the task's content: with them derived from the
    /// constraints, what is said would depend on what is hidden.
    /// </summary>
    private Seats Seat(IScriptedPlayers players, long index, Brief brief, Behaviour behaviour, int attempt, Action<Slip> onSlip)
    {
        var prose = brief.Goals.Count == 0;
        var policy = Environment.Policy(PlayMode.Dialogue);
        IPlayer agent = prose ? new ProseAgent(Environment.Rules.HandOverTool) : players.CreateAgent(new AgentSeat
        {
            Policy = policy,
            Tools = ToolsOf(Side.Agent),
            Random = Random("agent", index, attempt),
            Slips = _spec.Players.Slips,
            OnSlip = onSlip,
        });
        IPlayer customer = prose ? new ProseCustomer(brief.Text) : players.CreateCustomer(new CustomerSeat
        {
            Brief = brief,
            Behaviour = behaviour,
            Tools = ToolsOf(Side.Customer),
            Random = Random("customer", index, attempt),
        });
        return new Seats
        {
            Agent = new PlayerChatService(agent),
            Customer = new PlayerChatService(customer, Side.Customer),
            Policy = policy,
            CustomerPrompt = CustomerPrompt.Of(brief, behaviour),
            Players = new Players(_spec.Players.Agent, _spec.Players.Customer),
        };
    }

    private ToolInfo[] ToolsOf(Side side) => [.. Environment.Tools(PlayMode.Dialogue).Where(tool => tool.Side == side)];

    private Rng Random(string purpose, long index, int attempt) =>
        Rng.For(_spec.Seed, purpose, index.ToString(CultureInfo.InvariantCulture), attempt.ToString(CultureInfo.InvariantCulture));

    public string EpisodeId(long index, int attempt) =>
        ContentHash.Of(_playHash, index.ToString(CultureInfo.InvariantCulture), attempt.ToString(CultureInfo.InvariantCulture));

    private static EpisodeLimits Limits(LimitSpec limits) => new()
    {
        Turns = limits.Turns,
        Calls = limits.Calls,
        Errors = limits.Errors,
        Repeats = limits.Repeats,
        WallClock = TimeSpan.FromSeconds(limits.WallClock),
    };

    /// <summary>What shapes episodes, and nothing else: accept, concurrency, checks, output, wall clock and retries may change on resume.</summary>
    private static JsonText Identity(Spec spec, IEnvironment environment, TaskFile? file, Avoided? avoided, ModelCast? models)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteNumber("play_version", PlayVersion);
            json.WriteNumber("seed", spec.Seed);
            json.WriteStartObject("environment");
            json.WriteString("id", environment.Id);
            json.WriteString("variant", environment.Variant);
            json.WriteString("data", environment.DataDigest);
            json.WriteString("policy", ContentHash.Of(environment.Policy(PlayMode.Dialogue)));
            json.WriteString("tools", ContentHash.Of(TrajJson.Write(environment.Tools(PlayMode.Dialogue))));
            json.WriteEndObject();
            json.WriteStartObject("tasks");
            if (file is not null)
            {
                json.WriteString("file", file.Digest);
            }

            if (avoided is not null)
            {
                json.WriteString("avoid", avoided.Digest);
            }

            WriteShares(json, "templates", spec.Tasks.Templates ?? environment.Templates.ToDictionary(t => t.Info.Id, _ => 1.0));
            WriteShares(json, "goals", spec.Tasks.Goals);
            json.WriteNumber("exact_ids", spec.Tasks.ExactIds);
            WriteShares(json, "grid", spec.Tasks.Grid);
            json.WriteNumber("refusals", spec.Tasks.Refusals);
            json.WriteEndObject();
            json.WriteStartObject("players");
            json.WriteString("agent", spec.Players.Agent);
            json.WriteString("customer", spec.Players.Customer);
            json.WriteNumber("slips", spec.Players.Slips);
            json.WriteNumber("detours", spec.Players.Detours);
            WriteShares(json, "insists", spec.Players.Insists);
            WriteShares(json, "behaviours", spec.Players.Behaviours ?? new Dictionary<string, double> { [Traits.Cooperative] = 1 });
            json.WriteBoolean("personas", spec.Players.Personas);
            models?.WriteIdentity(json);
            json.WriteEndObject();
            json.WriteStartObject("limits");
            json.WriteNumber("turns", spec.Limits.Turns);
            json.WriteNumber("calls", spec.Limits.Calls);
            json.WriteNumber("errors", spec.Limits.Errors);
            json.WriteNumber("repeats", spec.Limits.Repeats);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        using var document = JsonDocument.Parse(stream.ToArray());
        return JsonText.From(document.RootElement);
    }

    private static void WriteShares<T>(Utf8JsonWriter json, string name, IReadOnlyDictionary<T, double>? shares)
        where T : notnull
    {
        json.WriteStartObject(name);
        foreach (var (key, share) in shares ?? new Dictionary<T, double>())
        {
            json.WriteNumber(string.Create(CultureInfo.InvariantCulture, $"{key}"), share);
        }

        json.WriteEndObject();
    }
}
