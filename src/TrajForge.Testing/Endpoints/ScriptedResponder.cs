using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using TrajForge.Chat;
using TrajForge.Models;
using TrajForge.Web;

namespace TrajForge.Testing;

/// <summary>The scripted players of one episode.</summary>
public sealed record ScriptedPair(IPlayer Agent, IPlayer Customer);

/// <summary>
/// Scripted players as models behind an endpoint, so that what talks to models can be tested over HTTP without any. A request's <c>Idempotency-Key</c>
/// is <c>{episode}.{agent|customer}.{turn}</c>, as <see cref="ModelCall.Key"/> has it; the same key is given the same answer however often it is asked, and
/// turns of a side come in order. Usage is told as a quarter of the bytes of request and answer.
/// </summary>
/// <param name="playersOf">New players for an episode's id; called once per episode, and again when an episode begins anew after being forgotten. See <see cref="ScriptedSeats"/>.</param>
/// <param name="isError">Whether a tool's reply is an error, which requests do not tell: (tool, text). Null for texts that begin as our worlds' errors do.</param>
public sealed class ScriptedResponder(Func<string, ScriptedPair> playersOf, Func<string, string, bool>? isError = null) : IChatResponder
{
    private const int BytesPerToken = 4;

    private readonly ConcurrentDictionary<string, Lazy<ScriptedConversation>> _episodes = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _begun = new();

    /// <summary>Episodes that are remembered; of more, those begun first are forgotten. Default: 20,000.</summary>
    public int Keep { get; init; } = 20_000;

    public ValueTask<ChatAnswer> AnswerAsync(ChatRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (Parse(request.IdempotencyKey) is not var (episode, side, turn))
        {
            return new(new ChatError(400, $"Idempotency-Key is '{request.IdempotencyKey}'; expected {{episode}}.{{agent|customer}}.{{turn}}", Code: "bad_key"));
        }

        var conversation = _episodes.GetOrAdd(episode, id => new Lazy<ScriptedConversation>(() => Begin(id))).Value;
        try
        {
            var message = conversation.Answer(side, turn, request);
            return new(new ChatCompletion
            {
                Content = message.Text,
                Calls = message.Calls,
                Usage = new ModelUsage(Tokens(request.Body.Length), Tokens(Size(message))),
            });
        }
        catch (ScriptedConversationException e)
        {
            return new(new ChatError(409, $"{request.IdempotencyKey}: {e.Message}", "conflict_error", "not_this_conversation"));
        }
    }

    private ScriptedConversation Begin(string id)
    {
        _begun.Enqueue(id);
        if (_begun.Count > Keep && _begun.TryDequeue(out var oldest))
        {
            _episodes.TryRemove(oldest, out _);
        }

        return new ScriptedConversation(playersOf(id), isError ?? LooksLikeError);
    }

    private static bool LooksLikeError(string tool, string text) =>
        text.StartsWith("Error: ", StringComparison.Ordinal) || text.StartsWith("Unknown action ", StringComparison.Ordinal);

    private static (string Episode, Side Side, int Turn)? Parse(string? key)
    {
        var parts = key?.Split('.') ?? [];
        return parts is [.., "agent" or "customer", var last] && parts.Length > 2 && int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var turn)
            ? (string.Join('.', parts[..^2]), parts[^2] == "agent" ? Side.Agent : Side.Customer, turn)
            : null;
    }

    private static long Tokens(int bytes) => Math.Max(1, bytes / BytesPerToken);

    private static int Size(ScriptedMessage message) =>
        Encoding.UTF8.GetByteCount(message.Text ?? "") + message.Calls.Sum(call => Encoding.UTF8.GetByteCount(call.Name) + Encoding.UTF8.GetByteCount(call.Arguments));
}
