using System.Text.Json;

namespace TrajForge.Datasets;

/// <summary>
/// Our own row, from which other formats can be made: lineage, task, messages with training marks and tool effects, the verdict with all
/// evidence. What happened on the customer's own device is in it, marked as the customer's. One accepted episode for each task.
/// </summary>
internal sealed class CanonicalSink(IRowFiles files) : IDatasetSink
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
        writer.WriteNumber("schema", 1);
        writer.WriteString("id", row.Episode.Id);
        writer.WriteRecord("lineage", row.Lineage);
        writer.WriteObject("task", () =>
        {
            writer.WriteString("key", row.Task.Key);
            writer.WriteString("pair", row.Task.Pair);
            writer.WriteRecord("templates", row.Task.Templates);
            writer.WriteRecord("constraints", row.Task.Constraints);
            writer.WriteRecord("questions", row.Task.Questions);
            writer.WriteRecord("refusals", row.Task.Refusals);
            writer.WriteRecord("brief", row.Task.Brief);
            writer.WriteRecord("behaviour", row.Task.Behaviour);
            writer.WriteRecord("difficulty", row.Task.Difficulty);
            writer.WriteRecord("burdens", row.Task.Burdens);
        });
        writer.WriteString("policy", row.Policy);
        writer.WriteTools(row.Tools);
        if (row.Tools.Any(tool => tool.Side == Side.Customer))
        {
            writer.WriteTools("customer_tools", row.Tools, Side.Customer);
        }

        writer.WriteArray("messages", row.Episode.Events, e => writer.WriteObject(() => WriteEvent(writer, row, e)));
        writer.WriteString("end", row.Episode.End.ToString());
        writer.WriteRecord("verdict", row.Verdict);
    });

    private static void WriteEvent(Utf8JsonWriter writer, DatasetRow row, TrajectoryEvent e)
    {
        writer.WriteNumber("index", e.Index);
        switch (e)
        {
            case AgentMessage message:
                writer.WriteString("from", "agent");
                writer.WriteString("content", message.Content);
                writer.WriteString("reasoning", message.Reasoning);
                writer.WriteArray("calls", message.Calls, call => WriteCall(writer, row, call));
                writer.WriteObject("train", () =>
                {
                    writer.WriteNumber("weight", message.Train.Weight);
                    writer.WriteString("reason", message.Train.Reason);
                });
                break;
            case CustomerMessage message:
                writer.WriteString("from", "customer");
                writer.WriteString("content", message.Content);
                writer.WriteArray("calls", message.Calls, call => WriteCall(writer, row, call));
                break;
            case ToolReplied reply:
                writer.WriteString("from", "tool");
                if (reply.Caller == Side.Customer)
                {
                    writer.WriteString("to", "customer");
                }

                writer.WriteString("call_id", reply.CallId);
                writer.WriteString("name", reply.Name);
                writer.WriteString("content", reply.Content);
                writer.WriteBoolean("is_error", reply.IsError);
                writer.WriteRecord("changes", reply.Changes);
                break;
        }
    }

    // The text is the truth; the object beside it is for who need not handle arguments that are no JSON.
    private static void WriteCall(Utf8JsonWriter writer, DatasetRow row, CallMade call) => writer.WriteObject(() =>
    {
        writer.WriteString("id", call.Id);
        writer.WriteString("name", call.Name);
        writer.WriteString("effect", row.Tools.FirstOrDefault(tool => tool.Name == call.Name)?.Effect.ToString());
        writer.WriteString("arguments_text", call.Arguments);
        writer.WriteRaw("arguments", Parsed(call.Arguments).ToString());
    });

    private static JsonText Parsed(string arguments)
    {
        try
        {
            return JsonText.Parse(arguments);
        }
        catch (JsonException)
        {
            return JsonText.Null;
        }
    }
}
