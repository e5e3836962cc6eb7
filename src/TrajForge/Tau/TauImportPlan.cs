using System.Globalization;
using System.Text.Json;
using TrajForge.Runs;

namespace TrajForge.Tau;

/// <summary>A run on its way into the run folder.</summary>
internal sealed record TauPlannedRun(TauRun Run, int Task, int Attempt, string? Unsound, bool Misfit, Players Players);

/// <summary>
/// What of a file is imported, as which task and attempt, decided in one reading; the runs are then read a second time, one by one, so that no
/// file's runs are ever all in memory.
/// </summary>
internal sealed class TauImportPlan
{
    private readonly TauFile _file;
    private readonly TauImportRequest _request;
    private readonly List<TauTask> _tasks = [];
    private readonly Dictionary<string, int> _taskIndexes = new(StringComparer.Ordinal);
    private readonly List<int> _attempts = [];
    private readonly List<Entry?> _entries = [];
    private readonly List<TauProblem> _problems = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> _contents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _users = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<TauTask>? _given;
    private readonly TauWorlds _worlds;
    private TauFit _fit = new([]);

    private TauImportPlan(TauImportRequest request)
    {
        _request = request;
        _worlds = new TauWorlds(request.Environment);
        _file = TauFile.Open(request.Path);
        _given = request.Tasks is null ? null : TauTaskFile.Open(request.Tasks, _problems);
        _problems.AddRange(_file.Problems);
        Players = PlayersOf(_file.Head);
        Identity = ImportedForge.Identity(_file.Digest, request.Environment, request.Tasks is null ? null : ContentHash.Of(TauFile.Bytes(request.Tasks)));
    }

    public IReadOnlyList<TauTask> Tasks => _tasks;

    public Players Players { get; }

    public JsonText Identity { get; }

    public ImportedRun Report { get; private set; } = null!;

    public static TauImportPlan Make(TauImportRequest request)
    {
        var plan = new TauImportPlan(request);
        plan._fit = new TauFit(plan.AllTasks());
        foreach (var (run, problems) in plan._file.Runs())
        {
            var weighed = run is null ? problems : [.. problems.Select(problem => plan.Weighed(run, problem))];
            plan._problems.AddRange(weighed);
            plan._entries.Add(run is null ? null : plan.Decide(run, weighed));
        }

        plan.Report = plan.Summary();
        return plan;
    }

    public string EpisodeId(TauPlannedRun run) => RunIdentity.EpisodeId(RunIdentity.PlayHash(Identity), run.Task, run.Attempt);

    /// <summary>The runs to import, read again.</summary>
    public IEnumerable<TauPlannedRun> Runs() => _file.Runs()
        .Zip(_entries)
        .Where(pair => pair.Second is not null)
        .Select(pair => new TauPlannedRun(pair.First.Run!, pair.Second!.Task, pair.Second.Attempt, pair.Second.Unsound, pair.Second.Misfit, Players));

    /// <summary>v1 embeds a task in every run, so all have to be read to know them.</summary>
    private IReadOnlyCollection<TauTask> AllTasks()
    {
        if (_given is not null)
        {
            return _given;
        }

        return _file.Tasks.Count > 0 ? _file.Tasks : [.. _file.Runs().Select(read => read.Run is { } run ? EmbeddedOrNull(run) : null).OfType<TauTask>().DistinctBy(task => task.Raw)];
    }

    private Entry? Decide(TauRun run, IReadOnlyList<TauProblem> read)
    {
        try
        {
            return TaskOf(run) is { } task ? Decide(run, task, read) : Leave(TauErrors.TaskUnknown(run.Id, run.TaskId));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return Leave(TauErrors.RunUnreadable(run.Id, $"its task is none: {e.Message}"));
        }
    }

    private Entry? Decide(TauRun run, TauTask task, IReadOnlyList<TauProblem> read)
    {
        var trial = run.Trial?.ToString(CultureInfo.InvariantCulture) ?? "";
        if (!_contents.Add(ContentHash.Of([run.Id, run.TaskId, trial, .. run.Messages.Select(message => message.Raw)])))
        {
            return Leave(TauErrors.Duplicate(run.Id));
        }

        if (!_ids.Add(run.Id))
        {
            _problems.Add(TauErrors.SharedId(run.Id));
        }

        var exchanges = TauExchanges.Of(run);
        var found = exchanges.Problems.Select(problem => Weighed(run, problem)).ToArray();
        _problems.AddRange(found);
        NoteTools(run, exchanges);
        var misfit = OtherUser(run, task) ?? _fit.Problem(task, run, exchanges);
        if (misfit is not null)
        {
            _problems.Add(TauErrors.Misfit(run.Id, task.Id, misfit));
        }

        var unsound = read.Concat(found).FirstOrDefault(problem => problem.Effect == TauEffect.Ungraded);
        var index = IndexOf(task);
        return new Entry(index, _attempts[index]++, unsound is null ? null : $"{unsound.Code} {(unsound.Step is { } step ? string.Create(CultureInfo.InvariantCulture, $"step {step}: ") : "")}{unsound.Message}", misfit is not null);
    }

    /// <summary>
    /// A score is withheld only where the calls that decide it cannot be told: not where the publisher looks at none, nor, in v1, for a lone reply
    /// of a tool that changes nothing.
    /// </summary>
    private TauProblem Weighed(TauRun run, TauProblem problem)
    {
        var harmless = problem.Effect == TauEffect.Ungraded && (TauEnds.EarnsNothing(run) || (
            problem.Code == TauErrors.Stray && run.Format == TauFormat.V1 && run.Messages[problem.Step!.Value].Replies.All(reply =>
                reply.Name is { } name && _worlds.Knows(Side.Agent, name) && !_worlds.Changes(new ToolRequest { Caller = Side.Agent, Name = name, Arguments = "{}" }))));
        return harmless ? problem with { Effect = TauEffect.Noted } : problem;
    }

    private Entry? Leave(TauProblem problem)
    {
        _problems.Add(problem);
        return null;
    }

    private TauTask? TaskOf(TauRun run) => _given is not null
        ? _given.FirstOrDefault(task => task.Id == run.TaskId)
        : Embedded(run) ?? _file.Tasks.FirstOrDefault(task => task.Id == run.TaskId);

    private static TauTask? EmbeddedOrNull(TauRun run)
    {
        try
        {
            return Embedded(run);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Told when the run's turn comes.
            return null;
        }
    }

    private static TauTask? Embedded(TauRun run)
    {
        if (run.Task is null)
        {
            return null;
        }

        using var document = JsonDocument.Parse(run.Task, TauJson.Options);
        return TauTaskReader.Read(document.RootElement, 0) with { Id = run.TaskId };
    }

    /// <summary>v1: runs of one task id must be of one customer, the given task's where tasks are given.</summary>
    private string? OtherUser(TauRun run, TauTask task)
    {
        if (Embedded(run)?.UserId is not { } user)
        {
            return null;
        }

        var expected = _given is not null ? task.UserId : _users.TryAdd(run.TaskId, user) ? user : _users[run.TaskId];
        return expected is null || expected == user ? null : $"it embeds a task of customer '{user}', and the task is '{expected}'s";
    }

    private void NoteTools(TauRun run, TauExchanges exchanges)
    {
        var solo = _worlds.IsSolo(run);
        foreach (var exchange in exchanges.Calls)
        {
            var (by, name) = (exchange.Call.Caller, exchange.Call.Name);
            if (!_worlds.Knows(by, name) && !(solo && _worlds.Knows(Side.Customer, name)))
            {
                _problems.Add(TauErrors.UnknownTool(run.Id, exchange.Step, name));
            }
        }
    }

    private int IndexOf(TauTask task)
    {
        var key = $"{task.Id} {task.Raw}";
        if (!_taskIndexes.TryGetValue(key, out var index))
        {
            _taskIndexes[key] = index = _tasks.Count;
            _tasks.Add(task);
            _attempts.Add(0);
        }

        return index;
    }

    private ImportedRun Summary() => new()
    {
        File = Path.GetFileName(Path.TrimEndingDirectorySeparator(_request.Path)),
        FileDigest = _file.Digest,
        Data = _request.Data,
        Head = _file.Head,
        Runs = _file.Count,
        Imported = _entries.Count(entry => entry is not null),
        LeftOut = _problems.Count(problem => problem.Effect == TauEffect.LeftOut),
        Ungraded = _entries.Count(entry => entry?.Unsound is not null),
        Misfits = _entries.Count(entry => entry?.Misfit == true),
        Problems = [.. _problems],
    };

    private static Players PlayersOf(string head)
    {
        using var document = JsonDocument.Parse(head, TauJson.Options);
        var info = document.RootElement.Get("info");
        return new Players(Name("agent_info"), Name("user_info"));

        string Name(string side)
        {
            try
            {
                return info.Get(side).Get("llm").Text() ?? "unknown";
            }
            catch (InvalidOperationException)
            {
                // No Unicode text, so no name.
                return "unknown";
            }
        }
    }

    private sealed record Entry(int Task, int Attempt, string? Unsound, bool Misfit);
}
