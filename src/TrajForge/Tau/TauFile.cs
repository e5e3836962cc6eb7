using System.Globalization;
using System.Text;
using System.Text.Json;

namespace TrajForge.Tau;

/// <summary>
/// A file or directory of runs: v1's result array, v2's results, v2's directory (metadata and one file per run), a bare list of simulations,
/// one run alone, or runs line by line. Runs are read one at a time; what is broken is told and the rest goes on.
/// </summary>
internal sealed class TauFile
{
    private readonly List<(string Name, byte[] Bytes, Slice Slice)> _runs = [];
    private readonly List<TauProblem> _problems = [];
    private readonly List<TauTask> _tasks = [];
    private readonly List<string> _digests = [];

    private TauFile()
    {
    }

    /// <summary>Tasks that the file embeds for all its runs (v2); v1 embeds one in each run.</summary>
    public IReadOnlyList<TauTask> Tasks => _tasks;

    /// <summary>Problems of the file as a whole.</summary>
    public IReadOnlyList<TauProblem> Problems => _problems;

    /// <summary>The root's members without tasks and simulations, as raw JSON; <c>{}</c> for lists.</summary>
    public string Head { get; private set; } = "{}";

    /// <summary>Hash of all bytes read.</summary>
    public string Digest => ContentHash.Of([.. _digests]);

    public int Count => _runs.Count;

    /// <exception cref="TauFileException">Nothing of it can be used.</exception>
    public static TauFile Open(string path)
    {
        var file = new TauFile();
        if (Directory.Exists(path))
        {
            file.ReadDirectory(path);
        }
        else
        {
            file.ReadFile(path);
        }

        return file._runs.Count > 0 || file._problems.Count > 0 ? file : throw TauErrors.NoRuns(path);
    }

    /// <summary>Each run with what is odd about it; null where it cannot be read.</summary>
    public IEnumerable<(TauRun? Run, IReadOnlyList<TauProblem> Problems)> Runs()
    {
        for (var i = 0; i < _runs.Count; i++)
        {
            yield return Run(i);
        }
    }

    /// <summary>One run by its place in the file.</summary>
    public (TauRun? Run, IReadOnlyList<TauProblem> Problems) Run(int position)
    {
        var problems = new List<TauProblem>();
        var name = _runs[position].Name;
        try
        {
            using var document = JsonDocument.Parse(_runs[position].Slice.Of(_runs[position].Bytes), TauJson.Options);
            name = name.Length > 0 ? name : TauRunReader.NameOf(document.RootElement, position);
            return (new TauRunReader(problems).Read(document.RootElement, position), problems);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or OverflowException)
        {
            problems.Add(TauErrors.RunUnreadable(name.Length > 0 ? name : string.Create(CultureInfo.InvariantCulture, $"#{position}"), e.Message));
            return (null, problems);
        }
    }

    private void ReadFile(string path)
    {
        var (bytes, slices) = Slices(path);
        var runs = slices.IsObject && slices.Arrays.TryGetValue("simulations", out var simulations) ? simulations
            : slices.IsObject && !slices.Members.Any(member => member.Name is "traj" or "messages") ? []
            : slices.Items;
        _runs.AddRange(runs.Select(slice => ("", bytes, slice)));
        if (slices.IsObject)
        {
            ReadRoot(bytes, slices);
        }

        if (slices.BrokenAt is { } offset)
        {
            _problems.Add(runs.Count > 0 || slices.Members.Count > 0 ? TauErrors.Cut(Path.GetFileName(path), offset, runs.Count) : throw TauErrors.NotJson(path, slices.Problem!));
        }

        // The metadata of a directory may be named instead of the directory.
        if (_runs.Count == 0 && Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && Directory.Exists(Path.Combine(folder, "simulations")))
        {
            ReadSimulations(folder, bytes, slices);
        }
    }

    private void ReadDirectory(string path)
    {
        var metadata = Path.Combine(path, "results.json");
        if (!File.Exists(metadata))
        {
            ReadSimulations(path, [], null);
            return;
        }

        ReadFile(metadata);
    }

    private void ReadSimulations(string folder, byte[] bytes, JsonSlices? metadata)
    {
        var inner = Path.Combine(folder, "simulations");
        var source = Directory.Exists(inner) ? inner : folder;
        var files = Directory.EnumerateFiles(source, "*.json").Order(StringComparer.Ordinal).ToList();
        var listed = Index(bytes, metadata).ToArray();
        var ordered = listed.Select(id => files.Find(file => Path.GetFileNameWithoutExtension(file) == id)).ToArray();
        foreach (var missing in listed.Where((_, i) => ordered[i] is null))
        {
            _problems.Add(TauErrors.MissingFile(missing, $"simulations/{missing}.json"));
        }

        foreach (var file in ordered.OfType<string>().Concat(files).Distinct(StringComparer.Ordinal))
        {
            var (content, slices) = Slices(file);
            var name = Path.GetFileNameWithoutExtension(file);
            if (slices.BrokenAt is { } offset)
            {
                _problems.Add(TauErrors.RunUnreadable(name, string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(file)} breaks off or is damaged at byte {offset}")));
                continue;
            }

            _runs.AddRange(slices.Items.Select(slice => (name, content, slice)));
        }
    }

    private static IEnumerable<string> Index(byte[] bytes, JsonSlices? metadata)
    {
        foreach (var slice in metadata?.Arrays.GetValueOrDefault("simulation_index") ?? [])
        {
            using var document = JsonDocument.Parse(slice.Of(bytes), TauJson.Options);
            if (document.RootElement.Get("id").Text() is { } id)
            {
                yield return id;
            }
        }
    }

    private void ReadRoot(byte[] bytes, JsonSlices slices)
    {
        Head = "{" + string.Join(',', slices.Members.Select(member => $"{JsonText.FromString(member.Name)}:{Encoding.UTF8.GetString(member.Value.Of(bytes).Span)}")) + "}";
        var tasks = slices.Arrays.GetValueOrDefault("tasks") ?? [];
        for (var i = 0; i < tasks.Count; i++)
        {
            TauTaskFile.Read(tasks[i].Of(bytes), i, _tasks, _problems);
        }
    }

    private (byte[] Bytes, JsonSlices Slices) Slices(string path)
    {
        var bytes = Bytes(path);
        _digests.Add(ContentHash.Of(bytes));
        var slices = JsonSlices.Of(bytes, "simulations", "tasks", "simulation_index");
        if (slices.BrokenAt is not null && PythonNumbers.Without(bytes) is { } repaired)
        {
            _problems.Add(TauErrors.UnreadNumber(Path.GetFileName(path), "NaN or Infinity"));
            return (repaired, JsonSlices.Of(repaired, "simulations", "tasks", "simulation_index"));
        }

        return (bytes, slices);
    }

    /// <exception cref="TauFileException">It cannot be read.</exception>
    internal static byte[] Bytes(string path)
    {
        try
        {
            return File.Exists(path) ? File.ReadAllBytes(path) : throw TauErrors.NoFile(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw TauErrors.Unreadable(path, e.Message);
        }
    }
}
