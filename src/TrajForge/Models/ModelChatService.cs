using System.Globalization;
using System.Runtime.ExceptionServices;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using TrajForge.Chat;

namespace TrajForge.Models;

/// <summary>
/// A model's seat in one episode. Semantic Kernel's OpenAI connector does the talking; what is kept of an answer is read from the bytes that came back,
/// and calls are never carried out here.
/// </summary>
internal sealed class ModelChatService(ModelPlayer player, Func<int, CallScope> scopeOf) : IChatCompletionService
{
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private int _turn;

    public IReadOnlyDictionary<string, object?> Attributes => player.Service.Attributes;

    public async Task<IReadOnlyList<ChatMessageContent>> GetChatMessageContentsAsync(
        ChatHistory chatHistory,
        PromptExecutionSettings? executionSettings = null,
        Kernel? kernel = null,
        CancellationToken cancellationToken = default)
    {
        var scope = scopeOf(_turn++);
        CallScope.Enter(scope);
        try
        {
            await player.Service.GetChatMessageContentsAsync(chatHistory, executionSettings, kernel, cancellationToken);
        }
        catch (Exception) when (scope.Failure is { } failure)
        {
            ExceptionDispatchInfo.Throw(failure);
        }
        catch (HttpOperationException) when (scope.Reply is { Status: not 200 })
        {
            // A request that was turned away for what it holds is an answer too.
        }

        return [Message(ModelAnswer.Read(scope.Reply!), scope.Turn)];
    }

    public IAsyncEnumerable<StreamingChatMessageContent> GetStreamingChatMessageContentsAsync(
        ChatHistory chatHistory,
        PromptExecutionSettings? executionSettings = null,
        Kernel? kernel = null,
        CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("Answers are taken whole.");

    // Some models leave ids out or begin anew in each message; within an episode they must tell calls apart.
    private ChatMessageContent Message(ModelAnswer answer, int turn)
    {
        CallMade[] calls = [.. answer.Calls.Select((call, n) => call.Id.Length > 0 && _ids.Add(call.Id) ? call : call with { Id = string.Create(CultureInfo.InvariantCulture, $"call_{turn}_{n}") })];
        var message = new ChatMessageContent(AuthorRole.Assistant, answer.Content) { Metadata = ChatKeys.Received(answer, calls) };
        foreach (var call in calls)
        {
            message.Items.Add(new FunctionCallContent(call.Name, id: call.Id) { InnerContent = call.Arguments });
        }

        return message;
    }
}
