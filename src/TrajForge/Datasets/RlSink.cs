namespace TrajForge.Datasets;

/// <summary>
/// Judged episodes for RL: every valid one, accepted or not, with its named reward components and the group of attempts that it is one of.
/// </summary>
/// <param name="onlyVaried">Leaves out groups whose rewards are all equal.</param>
internal sealed class RlSink(IRowFiles files, bool onlyVaried) : IDatasetSink
{
    public async ValueTask WriteAsync(DatasetRow row, CancellationToken cancellationToken)
    {
        if (Takes(row, onlyVaried))
        {
            await files.WriteAsync(row, Line(row), cancellationToken);
        }
    }

    public static bool Takes(DatasetRow row, bool onlyVaried) => row.Verdict.Outcome != VerdictOutcome.Invalid && (row.Group.Varied || !onlyVaried);

    public ValueTask CompleteAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static ReadOnlyMemory<byte> Line(DatasetRow row) => RowJson.Line(writer =>
    {
        writer.WriteNumber("schema", 1);
        writer.WriteString("id", row.Episode.Id);
        writer.WriteString("task_id", row.Task.Key);
        writer.WriteNumber("attempt", row.Episode.Attempt);
        writer.WriteObject("group", () =>
        {
            writer.WriteNumber("size", row.Group.Size);
            writer.WriteNumber("passed", row.Group.Passed);
            writer.WriteBoolean("varied", row.Group.Varied);
            writer.WriteArray("valid", row.Group.Valid, writer.WriteBooleanValue);
            writer.WriteNumber("mean", row.Group.Mean);
            writer.WriteNumber("deviation", row.Group.Deviation);
        });
        writer.WriteString("outcome", row.Verdict.Outcome == VerdictOutcome.Accepted ? "accepted" : "rejected");
        writer.WriteString("end", row.Episode.End.ToString());
        WriteNumberOrNull("reward", row.Verdict.Reward);
        writer.WriteNumber("advantage", row.Group.Advantage(row.Verdict.Reward ?? 0));
        WriteNumberOrNull("s", row.Verdict.S);
        writer.WriteObject("components", () =>
        {
            foreach (var component in row.Verdict.Vector)
            {
                writer.WriteNumber(component.Name, component.Value);
            }
        });
        writer.WriteArray("reasons", row.Verdict.Reasons, writer.WriteStringValue);
        writer.WriteRecord("burdens", row.Task.Burdens);
        writer.WriteRecord("changes", row.Verdict.Changes);
        writer.WriteMessages(row.Policy, row.Episode);
        writer.WriteTools(row.Tools);
        writer.WriteRecord("lineage", row.Lineage);

        void WriteNumberOrNull(string name, double? value)
        {
            if (value is { } number)
            {
                writer.WriteNumber(name, number);
            }
            else
            {
                writer.WriteNull(name);
            }
        }
    });
}
