using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace TrajForge.Chat;

/// <summary>
/// A scripted player behind Semantic Kernel's chat completion, so that one episode loop serves scripted players and models. Holds one
/// episode's player; what a player meant rides in the message's metadata, beside the words.
/// </summary>
public sealed class PlayerChatService(IPlayer player, Side side = Side.Agent) : IChatCompletionService
{
    private int _read;
    private int _calls;

    /// <summary>Ids of the two sides' calls differ, so that a reader of the whole episode cannot mix them up.</summary>
    private string CallPrefix => side == Side.Agent ? "call_" : "customer_call_";

    public IReadOnlyDictionary<string, object?> Attributes { get; } = new Dictionary<string, object?>();

    public Task<IReadOnlyList<ChatMessageContent>> GetChatMessageContentsAsync(
        ChatHistory chatHistory,
        PromptExecutionSettings? executionSettings = null,
        Kernel? kernel = null,
        CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var news = chatHistory.Skip(_read).SelectMany(Lines).ToArray();
        var message = player.Next(news);
        _read = chatHistory.Count;
        return Task.FromResult<IReadOnlyList<ChatMessageContent>>([ToContent(message)]);
    }

    public IAsyncEnumerable<StreamingChatMessageContent> GetStreamingChatMessageContentsAsync(
        ChatHistory chatHistory,
        PromptExecutionSettings? executionSettings = null,
        Kernel? kernel = null,
        CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("A scripted player answers whole messages.");

    private static IEnumerable<ChatLine> Lines(ChatMessageContent message)
    {
        if (message.Role == AuthorRole.User && !ChatKeys.IsGreeting(message))
        {
            yield return new ChatLine { Role = ChatKeys.SpeakerOf(message), Text = message.Content ?? "", Acts = ChatKeys.ActsOf(message) };
        }
        else if (message.Role == AuthorRole.Tool)
        {
            foreach (var result in message.Items.OfType<FunctionResultContent>())
            {
                yield return new ChatLine
                {
                    Role = ChatRole.Tool,
                    Text = result.Result as string ?? "",
                    Tool = result.FunctionName ?? "",
                    Arguments = ChatKeys.ArgumentsOf(message),
                    IsError = ChatKeys.IsError(message),
                };
            }
        }
    }

    private ChatMessageContent ToContent(PlayerMessage message)
    {
        var text = message.StopToken is null ? message.Text : $"{message.Text} {message.StopToken}".Trim();
        var content = new ChatMessageContent(AuthorRole.Assistant, text) { Metadata = ChatKeys.WithActs(message.Acts) };
        foreach (var call in message.Calls)
        {
            content.Items.Add(new FunctionCallContent(call.Name, id: $"{CallPrefix}{++_calls}") { InnerContent = call.Arguments });
        }

        return content;
    }
}
