using System.Text.Json;
using Microsoft.SemanticKernel;
using TrajForge.Models;

namespace TrajForge.Chat;

/// <summary>What our messages carry beside the words, under fixed metadata keys.</summary>
internal static class ChatKeys
{
    private const string Acts = "trajforge.acts";
    private const string Speaker = "trajforge.speaker";
    private const string Greeting = "trajforge.greeting";
    private const string Arguments = "trajforge.arguments";
    private const string Error = "trajforge.error";
    private const string Reasoning = "trajforge.reasoning";
    private const string FinishReason = "trajforge.finish_reason";

    // Where the OpenAI connector looks for the calls of a message it resends; its own name for it is not public.
    private const string ConnectorCalls = "ChatResponseMessage.FunctionToolCalls";

    public static Dictionary<string, object?> WithActs(IReadOnlyList<DialogueAct> acts) => new() { [Acts] = acts };

    public static Dictionary<string, object?> Said(ChatRole speaker, IReadOnlyList<DialogueAct>? acts) =>
        new() { [Speaker] = speaker, [Acts] = acts ?? [] };

    public static Dictionary<string, object?> Greeted() => new() { [Greeting] = true };

    public static Dictionary<string, object?> Replied(string arguments, bool isError) => new() { [Arguments] = arguments, [Error] = isError };

    /// <summary>A model's answer. Its calls go back to the model as it wrote them, which Semantic Kernel does for those under its own key.</summary>
    public static Dictionary<string, object?> Received(ModelAnswer answer, IReadOnlyList<CallMade> calls)
    {
        var metadata = new Dictionary<string, object?> { [Reasoning] = answer.Reasoning, [FinishReason] = answer.FinishReason };
        if (calls.Count > 0)
        {
            metadata[ConnectorCalls] = calls.Select(call => OpenAI.Chat.ChatToolCall.CreateFunctionToolCall(call.Id, call.Name, BinaryData.FromString(call.Arguments))).ToArray();
        }

        return metadata;
    }

    public static string? ReasoningOf(ChatMessageContent message) => Get(message, Reasoning) as string;

    /// <summary>Why the model stopped; null for scripted players.</summary>
    public static string? FinishReasonOf(ChatMessageContent message) => Get(message, FinishReason) as string;

    public static IReadOnlyList<DialogueAct> ActsOf(ChatMessageContent message) => Get(message, Acts) as IReadOnlyList<DialogueAct> ?? [];

    public static ChatRole SpeakerOf(ChatMessageContent message) => Get(message, Speaker) as ChatRole? ?? ChatRole.Customer;

    public static bool IsGreeting(ChatMessageContent message) => Get(message, Greeting) is true;

    public static string ArgumentsOf(ChatMessageContent message) => Get(message, Arguments) as string ?? "";

    public static bool IsError(ChatMessageContent message) => Get(message, Error) is true;

    /// <summary>The argument text as written, which Semantic Kernel's own arguments no longer are: there <c>7</c> has become <c>"7"</c>.</summary>
    public static string RawArguments(FunctionCallContent call) => call.InnerContent switch
    {
        string text => text,
        OpenAI.Chat.ChatToolCall toolCall => toolCall.FunctionArguments.ToString(),
        _ => JsonSerializer.Serialize(call.Arguments ?? []),
    };

    private static object? Get(ChatMessageContent message, string key) =>
        message.Metadata is { } metadata && metadata.TryGetValue(key, out var value) ? value : null;
}
