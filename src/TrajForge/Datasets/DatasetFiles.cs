using TrajForge.Runs;
using TrajForge.Specs;

namespace TrajForge.Datasets;

/// <summary>All files of one export. None appears before all are complete.</summary>
internal sealed class DatasetFiles : IAsyncDisposable
{
    private readonly List<ShardFiles> _shards = [];
    private readonly List<IDatasetSink> _sinks = [];
    private readonly PromptFiles? _prompts;

    public DatasetFiles(RunFolder folder, OutputSpec output)
    {
        foreach (var format in DatasetExport.Formats.Where(output.Formats.Contains))
        {
            var shards = Shards(format);
            _sinks.Add(format switch { "canonical" => new CanonicalSink(shards), "openai" => new OpenAiSink(shards), _ => new RlSink(shards, output.RlGroups == EngineWords.VariedGroups) });
        }

        _prompts = output.Formats.Contains("rl") ? new PromptFiles(Shards("prompts"), folder.Manifest) : null;

        ShardFiles Shards(string format)
        {
            var shards = new ShardFiles(folder.DatasetPath, format, output.TasksPerShard);
            _shards.Add(shards);
            return shards;
        }
    }

    public async ValueTask WriteAsync(DatasetRow row, CancellationToken cancellationToken)
    {
        foreach (var sink in _sinks)
        {
            await sink.WriteAsync(row, cancellationToken);
        }
    }

    /// <summary>Writes a proven task.</summary>
    public ValueTask WriteAsync(TaskCase task, CancellationToken cancellationToken) =>
        _prompts?.WriteAsync(task, cancellationToken) ?? ValueTask.CompletedTask;

    /// <returns>The names of the files.</returns>
    public async ValueTask<IReadOnlyList<string>> CompleteAsync()
    {
        foreach (var sink in _sinks)
        {
            await sink.CompleteAsync(CancellationToken.None);
        }

        await (_prompts?.CompleteAsync(CancellationToken.None) ?? ValueTask.CompletedTask);
        return _shards.SelectMany(shards => shards.Names).ToArray();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var sink in _sinks)
        {
            await sink.DisposeAsync();
        }

        await (_prompts?.DisposeAsync() ?? ValueTask.CompletedTask);
    }
}
