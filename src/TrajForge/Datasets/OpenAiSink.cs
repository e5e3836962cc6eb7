namespace TrajForge.Datasets;

/// <summary>OpenAI chat fine-tuning JSONL with tools. One accepted episode for each task; a message's training mark becomes its <c>weight</c>.</summary>
internal sealed class OpenAiSink(IRowFiles files) : IDatasetSink
{
    public async ValueTask WriteAsync(DatasetRow row, CancellationToken cancellationToken)
    {
        if (row.Supervised)
        {
            await files.WriteAsync(row, Line(row), cancellationToken);
        }
    }

    public ValueTask CompleteAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static ReadOnlyMemory<byte> Line(DatasetRow row) => RowJson.Line(writer =>
    {
        writer.WriteMessages(row.Policy, row.Episode);
        writer.WriteTools(row.Tools);
        writer.WriteBoolean("parallel_tool_calls", false);
    });
}
