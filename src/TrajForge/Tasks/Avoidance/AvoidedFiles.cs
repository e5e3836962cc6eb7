using System.Text.Json;
using TrajForge.Runs;
using TrajForge.Tau;
using TrajForge.Verification;

namespace TrajForge.Tasks;

/// <summary>Files of tasks to keep away from that cannot be used: everything wrong at once.</summary>
public sealed class AvoidedFilesException(IReadOnlyList<string> problems) : Exception(string.Join('\n', problems))
{
    /// <summary>A line each: code, file, line where there is one, and what is wrong.</summary>
    public IReadOnlyList<string> Problems { get; } = problems;
}

/// <summary>
/// Reads tasks to keep away from: files of task lines as <c>import tasks</c> writes them, and publishers' own task files. What each task changes is
/// found by playing its reference on the data at hand, in the variant it was written for.
/// </summary>
public sealed class AvoidedFiles
{
    private readonly IEnvironmentPack _pack;
    private readonly string? _data;
    private readonly Dictionary<string, IEnvironment> _variants;
    private readonly List<string> _problems = [];
    private readonly List<AvoidedTask> _tasks = [];

    private AvoidedFiles(IEnvironmentPack pack, IEnvironment environment, string? data)
    {
        (_pack, _data) = (pack, data);
        _variants = new Dictionary<string, IEnvironment>(StringComparer.Ordinal) { [environment.Variant] = environment };
    }

    /// <param name="files">Paths, joined by commas.</param>
    /// <param name="environment">The environment for which tasks are drawn.</param>
    /// <param name="data">Where its data is; null for the shipped data.</param>
    /// <exception cref="AvoidedFilesException">Anything is wrong with a file.</exception>
    public static async ValueTask<Avoided> ReadAsync(string files, IEnvironmentPack pack, IEnvironment environment, string? data, CancellationToken cancellationToken)
    {
        var reading = new AvoidedFiles(pack, environment, data);
        var digests = new List<string>();
        foreach (var path in files.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            await reading.FileAsync(path, environment, digests, cancellationToken);
        }

        return reading._problems.Count == 0
            ? new Avoided(ContentHash.Of([.. digests]), reading._tasks)
            : throw new AvoidedFilesException(reading._problems);
    }

    private async ValueTask FileAsync(string path, IEnvironment environment, List<string> digests, CancellationToken cancellationToken)
    {
        string[] lines;
        try
        {
            digests.Add(ContentHash.Of(await File.ReadAllBytesAsync(path, cancellationToken)));
            lines = await File.ReadAllLinesAsync(path, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _problems.Add(AvoidedErrors.Unreadable(path, e.Message));
            return;
        }

        var before = (_problems.Count, _tasks.Count);
        if (HoldsLines(path, lines))
        {
            await LinesAsync(path, lines, environment, cancellationToken);
        }
        else
        {
            await PublishedAsync(path, environment, cancellationToken);
        }

        if (before == (_problems.Count, _tasks.Count))
        {
            _problems.Add(AvoidedErrors.NoTasks(path));
        }
        else if (_problems.Count == before.Item1 && _tasks.Skip(before.Item2).All(task => task.Changes.Count == 0))
        {
            _problems.Add(AvoidedErrors.ChangesNothing(path, environment.Id));
        }
    }

    private async ValueTask LinesAsync(string path, string[] lines, IEnvironment environment, CancellationToken cancellationToken)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            if (Line(path, i + 1, lines[i], environment) is not { } task)
            {
                continue;
            }

            var own = await VariantAsync(task.Variant, environment, cancellationToken);
            if (own.DataDigest != task.DataDigest)
            {
                _problems.Add(AvoidedErrors.OtherData(path, i + 1));
                continue;
            }

            await AddAsync(path, task.Source?.Id ?? task.Key, task, own, cancellationToken);
        }
    }

    private TaskCase? Line(string path, int number, string line, IEnvironment environment)
    {
        try
        {
            var task = TrajJson.Read<TaskCase>(line);
            var problem = task.Environment != environment.Id ? AvoidedErrors.OtherEnvironment(path, number, task.Environment, environment.Id)
                : task.Key != TaskKeys.Key(task) ? AvoidedErrors.WrongKey(path, number)
                : null;
            _problems.AddRange(problem is null ? [] : [problem]);
            return problem is null ? task : null;
        }
        catch (JsonException e)
        {
            _problems.Add(AvoidedErrors.NoTask(path, number, e.Message));
            return null;
        }
    }

    private async ValueTask PublishedAsync(string path, IEnvironment environment, CancellationToken cancellationToken)
    {
        try
        {
            var problems = new List<TauProblem>();
            var read = TauTaskFile.Open(path, problems);
            _problems.AddRange(problems.Where(problem => problem.Effect == TauEffect.LeftOut).Select(problem => AvoidedErrors.Published(path, problem.ToString())));
            var own = await VariantAsync(read[0].Format == TauFormat.V1 ? "v1" : "v2", environment, cancellationToken);
            var cases = new TauCases(own);
            foreach (var task in read)
            {
                await AddAsync(path, task.Id, await cases.MakeAsync(task, 0, cancellationToken), own, cancellationToken);
            }
        }
        catch (RunException e)
        {
            _problems.Add(AvoidedErrors.Published(path, e.Message));
        }
        catch (Exception e) when (e is WorldFunctionException or JsonException or BrokenTaskException)
        {
            _problems.Add(AvoidedErrors.Published(path, e.Message));
        }
    }

    private async ValueTask AddAsync(string path, string name, TaskCase task, IEnvironment environment, CancellationToken cancellationToken)
    {
        try
        {
            await using var world = await environment.OpenAsync(task.World, cancellationToken);
            var seen = new List<RecordRef>();
            foreach (var call in task.ReferencePlay)
            {
                seen.AddRange((await world.CallAsync(call.ToRequest(), cancellationToken)).Seen);
            }

            var changes = (await world.SnapshotAsync([], cancellationToken)).Changes;
            _tasks.Add(new AvoidedTask(name, task.Customer, changes, changes.Count > 0 ? [] : [.. seen.Distinct()]));
        }
        catch (WorldFunctionException e)
        {
            _problems.Add(AvoidedErrors.NotPlayed(path, name, e.Message));
        }
    }

    /// <summary>The variant that a task was written for; the one at hand where the pack does not have it, or not for this data.</summary>
    private async ValueTask<IEnvironment> VariantAsync(string variant, IEnvironment environment, CancellationToken cancellationToken)
    {
        if (_variants.TryGetValue(variant, out var known))
        {
            return known;
        }

        try
        {
            return _variants[variant] = _pack.Variants.Contains(variant, StringComparer.Ordinal)
                ? await _pack.LoadAsync(new EnvironmentRequest { Variant = variant, DataPath = _data }, cancellationToken)
                : environment;
        }
        catch (EnvironmentDataException)
        {
            return _variants[variant] = environment;
        }
    }

    private static bool HoldsLines(string path, string[] lines)
    {
        if (path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        try
        {
            return lines.Length > 0 && JsonElement.Parse(lines[0]) is { ValueKind: JsonValueKind.Object } first && first.TryGetProperty("signature", out _);
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
