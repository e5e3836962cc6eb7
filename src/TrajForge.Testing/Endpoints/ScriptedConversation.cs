using TrajForge.Chat;
using TrajForge.Web;

namespace TrajForge.Testing;

/// <summary>What a scripted player said, as it goes over the wire.</summary>
internal sealed record ScriptedMessage(string? Text, IReadOnlyList<CallMade> Calls, IReadOnlyList<DialogueAct> Acts);

/// <summary>The request cannot be of this conversation.</summary>
internal sealed class ScriptedConversationException(string message) : Exception(message);

/// <summary>
/// One episode behind the endpoint. It knows what both sides said, so each is told what the other meant, which no request holds. Each request is read
/// from where the side's last one ended.
/// </summary>
internal sealed class ScriptedConversation(ScriptedPair players, Func<string, string, bool> isError)
{
    private readonly Lock _lock = new();
    private readonly Seat _agent = new(players.Agent, "call_");
    private readonly Seat _customer = new(players.Customer, "customer_call_");

    /// <exception cref="ScriptedConversationException">A turn before its time, a turn asked again with another conversation, or words that nobody said.</exception>
    public ScriptedMessage Answer(Side side, int turn, ChatRequest request)
    {
        lock (_lock)
        {
            var (seat, other) = side == Side.Agent ? (_agent, _customer) : (_customer, _agent);
            var hash = ContentHash.Of(request.Body.Span);
            if (turn < seat.Answers.Count)
            {
                return seat.Answers[turn].Request == hash ? seat.Answers[turn].Message : throw new ScriptedConversationException("the same key was used for another request");
            }

            if (turn > seat.Answers.Count)
            {
                throw new ScriptedConversationException(FormattableString.Invariant($"turn {turn} is asked before turn {seat.Answers.Count}"));
            }

            var message = ToMessage(seat, seat.Player.Next(News(side, seat, other, request.Messages)));
            seat.Read = request.Messages.Count;
            seat.Answers.Add((hash, message));
            return message;
        }
    }

    private ChatLine[] News(Side side, Seat seat, Seat other, IReadOnlyList<RequestMessage> messages)
    {
        var lines = new List<ChatLine>();
        for (var i = seat.Read; i < messages.Count; i++)
        {
            // What a customer hears before it has spoken is a greeting, which no player said.
            if (messages[i].Role == "user" && !(side == Side.Customer && seat.Answers.Count == 0))
            {
                lines.Add(Words(side, seat, other, messages[i].Content));
            }
            else if (messages[i].Role == "tool")
            {
                lines.Add(Reply(seat, messages[i]));
            }
        }

        return [.. lines];
    }

    private static ChatLine Words(Side side, Seat seat, Seat other, string text)
    {
        var said = other.Spoken.ElementAtOrDefault(seat.Heard++) ?? throw new ScriptedConversationException($"nobody said '{text}'");
        var (speaker, words) = side == Side.Agent ? (ChatRole.Customer, Bare(said.Text!)) : (ChatRole.Agent, said.Text!);
        return words == text
            ? new ChatLine { Role = speaker, Text = text, Acts = said.Acts }
            : throw new ScriptedConversationException($"it holds '{text}' where '{said.Text}' was said");
    }

    private ChatLine Reply(Seat seat, RequestMessage message)
    {
        var call = seat.Calls.GetValueOrDefault(message.CallId ?? "") ?? throw new ScriptedConversationException($"a tool replied to '{message.CallId}', which nobody called");
        return new ChatLine { Role = ChatRole.Tool, Text = message.Content, Tool = call.Name, Arguments = call.Arguments, IsError = isError(call.Name, message.Content) };
    }

    private static ScriptedMessage ToMessage(Seat seat, PlayerMessage message)
    {
        var text = message.StopToken is null ? message.Text : $"{message.Text} {message.StopToken}".Trim();
        var calls = message.Calls.Select(call => seat.Call(call)).ToArray();
        var said = new ScriptedMessage(text, calls, message.Acts);
        if (calls.Length == 0 && text is { Length: > 0 })
        {
            seat.Spoken.Add(said);
        }

        return said;
    }

    /// <summary>The words of a customer that reach the agent.</summary>
    private static string Bare(string text)
    {
        foreach (var token in new[] { StopTokens.Done, StopTokens.HandedOver, StopTokens.GaveUp })
        {
            if (text.Contains(token, StringComparison.Ordinal))
            {
                return text.Replace(token, "", StringComparison.Ordinal).Trim();
            }
        }

        return text.Trim();
    }

    private sealed class Seat(IPlayer player, string callPrefix)
    {
        public IPlayer Player { get; } = player;

        public List<(string Request, ScriptedMessage Message)> Answers { get; } = [];

        /// <summary>Messages that reached the other side.</summary>
        public List<ScriptedMessage> Spoken { get; } = [];

        public Dictionary<string, CallMade> Calls { get; } = new(StringComparer.Ordinal);

        public int Read { get; set; }

        /// <summary>Messages of the other side that reached this one.</summary>
        public int Heard { get; set; }

        public CallMade Call(PlayerCall call)
        {
            var made = new CallMade(FormattableString.Invariant($"{callPrefix}{Calls.Count + 1}"), call.Name, call.Arguments);
            Calls[made.Id] = made;
            return made;
        }
    }
}
