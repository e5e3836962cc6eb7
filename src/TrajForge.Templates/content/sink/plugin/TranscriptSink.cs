using System.Buffers;
using System.Text.Json;
using TrajForge;

namespace Acme.Plugin1;

/// <summary>What was said in accepted episodes, a line each: <c>{"id": ..., "turns": [{"from": "customer", "text": ...}]}</c>.</summary>
public sealed class TranscriptSinkFactory(TranscriptSettings settings) : IDatasetSinkFactory
{
    public string Id => "transcript";

    // Raise it whenever rows may change.
    public int Version => 1;

    public IDatasetSink Create(IRowFiles files) => new TranscriptSink(settings, files);
}

/// <summary>What a spec may set under <c>settings: transcript:</c>, in snake case.</summary>
public sealed record TranscriptSettings
{
    /// <summary>What the agent is called.</summary>
    public string Agent { get; init; } = "agent";
}

internal sealed class TranscriptSink(TranscriptSettings settings, IRowFiles files) : IDatasetSink
{
    public async ValueTask WriteAsync(DatasetRow row, CancellationToken cancellationToken)
    {
        if (row.Supervised)
        {
            await files.WriteAsync(row, Line(row.Episode), cancellationToken);
        }
    }

    public ValueTask CompleteAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private ReadOnlyMemory<byte> Line(Episode episode)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("id", episode.Id);
            json.WriteStartArray("turns");
            foreach (var message in episode.Events.Where(Spoken.Is))
            {
                json.WriteStartObject();
                json.WriteString("from", message is AgentMessage ? settings.Agent : "customer");
                json.WriteString("text", message is AgentMessage agent ? agent.Content : ((CustomerMessage)message).Content);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}
