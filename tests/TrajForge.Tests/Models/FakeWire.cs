using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using TrajForge.Models;

namespace TrajForge.Tests.Models;

/// <summary>Answers each side's calls in turn from what a test wrote down, and keeps what it was asked.</summary>
internal sealed class FakeWire(Func<ModelCall, string> answer) : IModelWire
{
    private readonly ConcurrentQueue<ModelCall> _asked = new();

    public IReadOnlyList<ModelCall> Asked => [.. _asked];

    public ModelUsage? Usage { get; init; } = new(100, 10);

    public static FakeWire Of(IReadOnlyList<string> agent, IReadOnlyList<string> customer) =>
        new(call => (call.Seat == ModelSeat.Agent ? agent : customer)[call.Turn]);

    public static string Say(string? text, string finish = "stop") => Message(new JsonObject { ["role"] = "assistant", ["content"] = text }, finish);

    public static string Call(string name, string arguments, string? text = null, string finish = "tool_calls") => Calls([(name, arguments)], text, finish);

    public static string Calls((string Name, string Arguments)[] calls, string? text = null, string finish = "tool_calls") => Message(
        new JsonObject
        {
            ["role"] = "assistant",
            ["content"] = text,
            ["tool_calls"] = new JsonArray([.. calls.Select((call, n) => new JsonObject
            {
                ["id"] = $"id-{n}",
                ["type"] = "function",
                ["function"] = new JsonObject { ["name"] = call.Name, ["arguments"] = call.Arguments },
            })]),
        },
        finish);

    public static string Message(JsonObject message, string finish) => new JsonObject
    {
        ["id"] = "chatcmpl-1",
        ["object"] = "chat.completion",
        ["created"] = 0,
        ["model"] = "m",
        ["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["message"] = message, ["finish_reason"] = finish }),
        ["usage"] = new JsonObject { ["prompt_tokens"] = 100, ["completion_tokens"] = 10, ["total_tokens"] = 110 },
    }.ToJsonString();

    public ValueTask<ModelReply> SendAsync(ModelCall call, CancellationToken cancellationToken)
    {
        _asked.Enqueue(call);
        var body = answer(call);
        return ValueTask.FromResult(new ModelReply { Body = Encoding.UTF8.GetBytes(body), Usage = Usage, Attempts = 1, Status = body.StartsWith("{\"error\"", StringComparison.Ordinal) ? 400 : 200 });
    }

    public static JsonElement Body(ModelCall call) => JsonDocument.Parse(call.Body).RootElement;
}
