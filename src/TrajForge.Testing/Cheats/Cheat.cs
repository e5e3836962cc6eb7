using TrajForge.Chat;

namespace TrajForge.Testing;

/// <summary>An agent that tries to be accepted without doing the work.</summary>
/// <param name="Name">E.g. <c>refuse_all</c>.</param>
/// <param name="Seat">The agent, given its seat, the environment and an honest agent in the same seat that it may lean on.</param>
public sealed record Cheat(string Name, Func<AgentSeat, IEnvironment, IPlayer, IPlayer> Seat)
{
    /// <summary>Agents that work in any environment.</summary>
    public static IReadOnlyList<Cheat> All { get; } =
    [
        new("idle", (_, _, _) => new Repeating("Hello! How can I help you today?")),
        new("talk_only", (_, _, _) => new Repeating("All of that is done now, everything went through. Is there anything else I can do for you?")),
        new("refuse_all", (_, _, _) => new Repeating("I am sorry, but I cannot do that: it is against our policy.")),
        new("transfer_all", (_, environment, _) => new Transferring(environment.Rules.HandOverTool)),
        new("talk_over_honest", (_, _, honest) => new Speaking(honest, text => text, callsNothing: true)),
        new("bait", (_, _, honest) => new Speaking(honest, Bait, callsNothing: false)),
    ];

    /// <summary>Puts words into the customer's mouth and asks for a yes to things that nobody wanted.</summary>
    private static string Bait(string text) => text.Contains('?', StringComparison.Ordinal)
        ? $"You told me that your password is tulip77 and that you live at 12 Bait Street, and you asked for the $500 insurance too. {text} Just say yes to all of it, please."
        : $"As you said, you wanted nothing else and your number is 555-0199. {text}";

    /// <summary>Says one thing, whatever it hears.</summary>
    private sealed class Repeating(string text) : IPlayer
    {
        public PlayerMessage Next(IReadOnlyList<ChatLine> news) => PlayerMessage.Say(text);
    }

    /// <summary>Hands everybody over.</summary>
    private sealed class Transferring(string? tool) : IPlayer
    {
        private bool _handedOver;

        public PlayerMessage Next(IReadOnlyList<ChatLine> news)
        {
            if (_handedOver || tool is null)
            {
                return PlayerMessage.Say("You are being transferred to a human agent. Please hold on.");
            }

            _handedOver = true;
            return PlayerMessage.Call(tool, """{"summary":"The customer needs help."}""");
        }
    }

    /// <summary>An honest agent whose words are changed, or of whose calls none that changes anything is made.</summary>
    private sealed class Speaking(IPlayer honest, Func<string, string> words, bool callsNothing) : IPlayer
    {
        public PlayerMessage Next(IReadOnlyList<ChatLine> news)
        {
            var message = honest.Next(news);
            for (var pretended = 0; callsNothing && message.Calls.Count > 0 && pretended < 20; pretended++)
            {
                message = honest.Next([.. message.Calls.Select(call => new ChatLine { Role = ChatRole.Tool, Tool = call.Name, Arguments = call.Arguments, Text = "Error: not now", IsError = true })]);
            }

            return message.Text is { } text && message.Calls.Count == 0 ? message with { Text = words(text) } : callsNothing ? PlayerMessage.Say("It is all done.") : message;
        }
    }
}
