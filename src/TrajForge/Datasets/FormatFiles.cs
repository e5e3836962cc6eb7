using TrajForge.Runs;

namespace TrajForge.Datasets;

/// <summary>One format of an export: its sink and the files it fills. What a plug-in's sink throws ends the export with the sink's name.</summary>
internal sealed class FormatFiles : IAsyncDisposable
{
    private readonly string _format;
    private readonly ShardFiles _shards;
    private readonly IDatasetSink _sink;

    public FormatFiles(IDatasetSinkFactory format, ShardFiles shards)
    {
        (_format, _shards) = (format.Id, shards);
        try
        {
            _sink = format.Create(new RowFiles(shards));
        }
        catch (Exception e) when (IsItsFault(e))
        {
            throw RunErrors.SinkFailed(_format, e);
        }
    }

    public IReadOnlyList<string> Names => _shards.Names;

    public ValueTask WriteAsync(DatasetRow row, CancellationToken cancellationToken) => AtSinkAsync(() => _sink.WriteAsync(row, cancellationToken));

    /// <summary>Lets the sink hand over what it holds back.</summary>
    public ValueTask FinishAsync() => AtSinkAsync(() => _sink.CompleteAsync(CancellationToken.None));

    /// <summary>Makes the files visible.</summary>
    public ValueTask CompleteAsync() => _shards.CompleteAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        try
        {
            await AtSinkAsync(_sink.DisposeAsync);
        }
        finally
        {
            await _shards.DisposeAsync();
        }
    }

    private async ValueTask AtSinkAsync(Func<ValueTask> work)
    {
        try
        {
            await work();
        }
        catch (Exception e) when (IsItsFault(e))
        {
            throw RunErrors.SinkFailed(_format, e);
        }
    }

    private static bool IsItsFault(Exception e) => e is not (RunException or OperationCanceledException);
}
