using System.Text.Json;

namespace TrajForge.Datasets;

/// <summary>
/// Episodes as OpenAI chat messages (system, user, assistant, tool). Dialogue acts are left out: no model will have them. So is what
/// happened on the customer's own device, which the agent never saw.
/// </summary>
internal static class ChatProjection
{
    public static void WriteMessages(this Utf8JsonWriter writer, string policy, Episode episode)
    {
        writer.WriteStartArray("messages");
        WriteText(writer, "system", policy);
        foreach (var e in episode.Events)
        {
            Write(writer, e);
        }

        writer.WriteEndArray();
    }

    public static void WritePrompt(this Utf8JsonWriter writer, string policy)
    {
        writer.WriteStartArray("prompt");
        WriteText(writer, "system", policy);
        writer.WriteEndArray();
    }

    public static void WriteTools(this Utf8JsonWriter writer, IReadOnlyList<ToolInfo> tools) => writer.WriteTools("tools", tools, Side.Agent);

    public static void WriteTools(this Utf8JsonWriter writer, string name, IReadOnlyList<ToolInfo> tools, Side side) =>
        writer.WriteArray(name, tools.Where(tool => tool.Side == side), tool => writer.WriteObject(() =>
        {
            writer.WriteString("type", "function");
            writer.WriteObject("function", () =>
            {
                writer.WriteString("name", tool.Name);
                writer.WriteString("description", tool.Description);
                writer.WriteRaw("parameters", tool.Parameters.ToString());
            });
        }));

    private static void Write(Utf8JsonWriter writer, TrajectoryEvent e)
    {
        switch (e)
        {
            case AgentMessage message:
                WriteAssistant(writer, message);
                break;
            case CustomerMessage { Calls.Count: 0 } message:
                WriteText(writer, "user", message.Content);
                break;
            case ToolReplied { Caller: Side.Agent } reply:
                writer.WriteObject(() =>
                {
                    writer.WriteString("role", "tool");
                    writer.WriteString("tool_call_id", reply.CallId);
                    writer.WriteString("content", reply.Content);
                });
                break;
        }
    }

    private static void WriteAssistant(Utf8JsonWriter writer, AgentMessage message) => writer.WriteObject(() =>
    {
        writer.WriteString("role", "assistant");
        writer.WriteString("content", message.Calls.Count == 0 ? message.Content ?? "" : message.Content);
        if (message.Calls.Count > 0)
        {
            writer.WriteArray("tool_calls", message.Calls, call => writer.WriteObject(() =>
            {
                writer.WriteString("id", call.Id);
                writer.WriteString("type", "function");
                writer.WriteObject("function", () =>
                {
                    writer.WriteString("name", call.Name);
                    writer.WriteString("arguments", call.Arguments);
                });
            }));
        }

        writer.WriteNumber("weight", message.Train.Weight);
    });

    private static void WriteText(Utf8JsonWriter writer, string role, string content) => writer.WriteObject(() =>
    {
        writer.WriteString("role", role);
        writer.WriteString("content", content);
    });
}
