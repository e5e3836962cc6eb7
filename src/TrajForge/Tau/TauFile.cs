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
    private static readonly string[] Cut = ["simulations", "tasks", "simulation_index"];

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
        Take(bytes, slices);
        if (slices.BrokenAt is { } offset)
        {
            _problems.Add(_runs.Count > 0 || slices.Members.Count > 0 ? TauErrors.Cut(Path.GetFileName(path), offset, _runs.Count) : throw TauErrors.NotJson(path, slices.Problem!));
        }

        // The metadata of a directory may be named instead of the directory.
        if (_runs.Count == 0 && Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && Directory.Exists(Path.Combine(folder, "simulations")))
        {
            ReadSimulations(folder, bytes, slices);
        }
    }

    /// <summary>A results object, one run or more one after the other, or a list of them.</summary>
    private void Take(byte[] bytes, JsonSlices slices)
    {
        if (!slices.IsObject || slices.Members.Any(member => member.Name is "traj" or "messages"))
        {
            _runs.AddRange(slices.Items.Select(slice => ("", bytes, slice)));
            return;
        }

        _runs.AddRange((slices.Arrays.GetValueOrDefault("simulations") ?? []).Select(slice => ("", bytes, slice)));
        ReadRoot(bytes, slices);
        foreach (var further in slices.Items.Skip(1))
        {
            var part = further.Of(bytes).ToArray();
            Take(part, JsonSlices.Of(part, Cut));
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

        try
        {
            ReadFile(metadata);
        }
        catch (TauFileException e) when (Directory.Exists(Path.Combine(path, "simulations")))
        {
            // The runs stand beside it, each in its own file.
            _problems.Add(TauErrors.BadMetadata(e.Message));
            ReadSimulations(path, [], null);
        }
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

            if (slices.Items.Count == 0)
            {
                _problems.Add(TauErrors.RunUnreadable(name, $"{Path.GetFileName(file)} is empty"));
            }
            else if (slices.Arrays.ContainsKey("simulations"))
            {
                Take(content, slices);
            }
            else
            {
                _runs.AddRange(slices.Items.Select(slice => (name, content, slice)));
            }
        }
    }

    private static IEnumerable<string> Index(byte[] bytes, JsonSlices? metadata)
    {
        foreach (var slice in metadata?.Arrays.GetValueOrDefault("simulation_index") ?? [])
        {
            using var document = PythonEquality.Parse(Encoding.UTF8.GetString(slice.Of(bytes).Span));
            if (document?.RootElement.Get("id").Text() is { } id)
            {
                yield return id;
            }
        }
    }

    private void ReadRoot(byte[] bytes, JsonSlices slices)
    {
        if (Head == "{}")
        {
            Head = HeadOf(bytes, slices);
        }

        // Several results files hold the same tasks.
        var (further, found) = (_tasks.Count > 0, new List<TauProblem>());
        var tasks = slices.Arrays.GetValueOrDefault("tasks") ?? [];
        for (var i = 0; i < tasks.Count; i++)
        {
            TauTaskFile.Read(tasks[i].Of(bytes), i, _tasks, found);
        }

        _problems.AddRange(found.Where(problem => !further || problem.Effect != TauEffect.Noted));
    }

    /// <summary>The members that can be read; what cannot is told.</summary>
    private string HeadOf(byte[] bytes, JsonSlices slices)
    {
        var members = new List<string>();
        foreach (var (name, value) in slices.Members.Where(member => !Cut.Contains(member.Name)))
        {
            try
            {
                using var document = JsonDocument.Parse(value.Of(bytes), new JsonDocumentOptions { MaxDepth = TauJson.Options.MaxDepth - 1 });
                members.Add($"{JsonText.FromString(name)}:{document.RootElement.GetRawText()}");
            }
            catch (JsonException e)
            {
                _problems.Add(TauErrors.BadMember(name, e.Message));
            }
        }

        return "{" + string.Join(',', members) + "}";
    }

    private (byte[] Bytes, JsonSlices Slices) Slices(string path)
    {
        var bytes = Bytes(path);
        _digests.Add(ContentHash.Of(bytes));
        var slices = JsonSlices.Of(bytes, Cut);
        if (slices.BrokenAt is not null && PythonNumbers.Without(bytes) is { } repaired)
        {
            _problems.Add(TauErrors.UnreadNumber(Path.GetFileName(path), "NaN or Infinity"));
            return (repaired, JsonSlices.Of(repaired, Cut));
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
