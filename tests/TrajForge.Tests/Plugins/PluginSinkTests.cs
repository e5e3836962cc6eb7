using TrajForge.Datasets;
using TrajForge.Runs;
using TrajForge.Specs;
using TrajForge.Testing;
using TrajForge.Tests.Runs;

namespace TrajForge.Tests.Plugins;

// Inside the namespace, since TrajForge.Fact is nearer than Xunit.FactAttribute otherwise.
using Xunit;

/// <summary>A run's dataset written by a plug-in's sink.</summary>
public sealed class PluginSinkTests : IDisposable
{
    private const string Source = """
        public sealed record LineSettings { public string Way { get; init; } = ""; }

        public sealed class LineSink(LineSettings settings) : IDatasetSinkFactory
        {
            public string Id => "lines";
            public int Version => 1;
            public IDatasetSink Create(IRowFiles files) => settings.Way == "create" ? throw new NotSupportedException("not today") : new Lines(settings.Way, files);
        }

        public sealed class Lines : IDatasetSink
        {
            private readonly string _way;
            private readonly IRowFiles _files;

            internal Lines(string way, IRowFiles files) => (_way, _files) = (way, files);

            public System.Threading.Tasks.ValueTask WriteAsync(DatasetRow row, CancellationToken cancellationToken) => _way switch
            {
                "write" => throw new InvalidOperationException("disk of glass"),
                "text" => _files.WriteAsync(row, "no json"u8.ToArray(), cancellationToken),
                "two" => _files.WriteAsync(row, "{}\n{}"u8.ToArray(), cancellationToken),
                _ => row.Supervised ? _files.WriteAsync(row, System.Text.Encoding.UTF8.GetBytes($"{{\"index\":{row.Task.Index}}}"), cancellationToken) : default,
            };

            public System.Threading.Tasks.ValueTask CompleteAsync(CancellationToken cancellationToken) => _way == "complete" ? throw new InvalidOperationException("late") : default;

            public System.Threading.Tasks.ValueTask DisposeAsync() => default;
        }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("trajforge-sinks-").FullName;

    private string Run => Path.Combine(_folder, "run");

    private string Dataset => Path.Combine(Run, "dataset");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Its_rows_lie_in_shards_beside_the_others()
    {
        await MakeAsync("");
        await ExportAsync("lines", "openai");

        var lines = Directory.EnumerateFiles(Dataset, "lines-*.jsonl").Order(StringComparer.Ordinal).SelectMany(File.ReadLines).ToArray();
        var own = Directory.EnumerateFiles(Dataset, "openai-*.jsonl").SelectMany(File.ReadLines).Count();

        Assert.Equal((20, 20), (lines.Length, own));
        Assert.Equal("""{"index":1}""", lines[0]);
        Assert.Contains("lines-00000-", File.ReadAllText(Path.Combine(Dataset, "README.md")));
    }

    [Fact]
    public async Task A_run_that_goes_on_with_a_plug_in_remembers_it()
    {
        await SomeRun.MakeAsync(Run, new FakeForge(), SomeRun.Spec());
        await MakeAsync("");

        await using var reader = await RunReader.OpenAsync(Run, TestContext.Current.CancellationToken);

        Assert.Equal(["lines"], reader.Manifest.PluginWords().Formats);
        Assert.Equal(reader.Manifest.Spec.Plugins!.Single().Path, Path.Combine(_folder, reader.Manifest.Plugins!.Single().File));
    }

    [Fact]
    public async Task Its_files_go_with_the_next_export_that_does_not_ask_for_them()
    {
        await MakeAsync("");
        await ExportAsync("lines");

        await ExportAsync("openai");

        Assert.Empty(Directory.EnumerateFiles(Dataset, "lines-*"));
    }

    [Theory]
    [InlineData("create", "sink 'lines' threw NotSupportedException: not today")]
    [InlineData("write", "sink 'lines' threw InvalidOperationException: disk of glass")]
    [InlineData("text", "a row is one JSON object in one line")]
    [InlineData("two", "a row is one JSON object in one line")]
    [InlineData("complete", "sink 'lines' threw InvalidOperationException: late")]
    public async Task A_sink_that_fails_is_named_and_nothing_of_the_dataset_appears(string way, string said)
    {
        await MakeAsync(way);
        var before = Directory.EnumerateFiles(Dataset).ToArray();

        var failed = await Assert.ThrowsAsync<RunException>(() => ExportAsync("lines", "canonical"));

        Assert.Equal("TF2013", failed.Code);
        Assert.Contains(said, failed.Message);
        Assert.Equal(before, Directory.EnumerateFiles(Dataset));
    }

    /// <summary>A run of which the plug-in's format is no part yet.</summary>
    private async Task MakeAsync(string way)
    {
        var dll = PluginSource.Compile(_folder, "Lines", Source);
        var plugin = new PluginSpec { Path = dll, Settings = JsonText.Parse($$"""{"lines": {"way": "{{way}}"} }""") };
        var spec = SomeRun.Spec() with { Plugins = [plugin], Output = new OutputSpec { Formats = ["rl"], TasksPerShard = 16 } };
        using var plugins = TrajForge.Plugins.PluginSet.OpenSound(spec);
        await SomeRun.MakeAsync(Run, new FakeForge { Plugins = plugins.Records }, spec);
    }

    private Task ExportAsync(params string[] formats) =>
        DatasetExport.ExportAsync(Run, new OutputSpec { Formats = formats, TasksPerShard = 16 }, TestContext.Current.CancellationToken);
}
