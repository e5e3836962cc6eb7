using TrajForge.Runs;
using TrajForge.Specs;

namespace TrajForge.Datasets;

/// <summary>All files of one export. None appears before all are complete.</summary>
internal sealed class DatasetFiles : IAsyncDisposable
{
    /// <summary>What the files of prompts are called.</summary>
    public const string Prompts = "prompts";

    private readonly List<FormatFiles> _formats = [];
    private readonly ShardFiles? _promptShards;
    private readonly PromptFiles? _prompts;

    /// <param name="others">Formats besides the engine's own.</param>
    public DatasetFiles(RunFolder folder, OutputSpec output, IReadOnlyList<IDatasetSinkFactory> others)
    {
        foreach (var format in DatasetSinks.BuiltIn(output.RlGroups == EngineWords.VariedGroups).Concat(others).Where(format => output.Formats.Contains(format.Id)))
        {
            _formats.Add(new FormatFiles(format, Shards(format.Id)));
        }

        if (output.Formats.Contains("rl"))
        {
            _promptShards = Shards(Prompts);
            _prompts = new PromptFiles(_promptShards, folder.Manifest);
        }

        ShardFiles Shards(string format) => new(folder.DatasetPath, format, output.TasksPerShard);
    }

    public async ValueTask WriteAsync(DatasetRow row, CancellationToken cancellationToken)
    {
        foreach (var format in _formats)
        {
            await format.WriteAsync(row, cancellationToken);
        }
    }

    /// <summary>Writes a proven task.</summary>
    public ValueTask WriteAsync(TaskCase task, CancellationToken cancellationToken) =>
        _prompts?.WriteAsync(task, cancellationToken) ?? ValueTask.CompletedTask;

    /// <summary>Lets every sink hand over what it holds back; whoever fails, fails here, before a file appears.</summary>
    public async ValueTask FinishAsync()
    {
        foreach (var format in _formats)
        {
            await format.FinishAsync();
        }
    }

    /// <returns>The names of the files.</returns>
    public async ValueTask<IReadOnlyList<string>> CompleteAsync()
    {
        foreach (var format in _formats)
        {
            await format.CompleteAsync();
        }

        await (_prompts?.CompleteAsync(CancellationToken.None) ?? ValueTask.CompletedTask);
        return [.. _formats.SelectMany(format => format.Names), .. _promptShards?.Names ?? []];
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var format in _formats)
        {
            await format.DisposeAsync();
        }

        await (_prompts?.DisposeAsync() ?? ValueTask.CompletedTask);
    }
}
