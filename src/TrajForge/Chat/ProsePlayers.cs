using System.Text.Json.Nodes;

namespace TrajForge.Chat;

/// <summary>
/// Stand-ins for tasks whose brief is prose alone. Scripted players understand only briefs of our own making, so the customer says what it was
/// told, and the agent, who cannot make sense of it, hands over: a play that is judged like any other, and rejected where more was asked.
/// </summary>
internal sealed class ProseCustomer(string brief) : IPlayer
{
    private bool _said;

    public PlayerMessage Next(IReadOnlyList<ChatLine> news)
    {
        if (_said)
        {
            return new PlayerMessage { Text = "Thank you, goodbye.", StopToken = StopTokens.HandedOver };
        }

        _said = true;
        return PlayerMessage.Say(brief.Trim().Length == 0 ? "Hello, I need help." : brief.Trim());
    }
}

/// <summary>See <see cref="ProseCustomer"/>.</summary>
internal sealed class ProseAgent(string? handOverTool) : IPlayer
{
    private bool _called;

    public PlayerMessage Next(IReadOnlyList<ChatLine> news)
    {
        if (handOverTool is null || _called)
        {
            return PlayerMessage.Say("I am sorry, I cannot help with that myself. You will be transferred to a colleague.");
        }

        _called = true;
        return PlayerMessage.Call(handOverTool, new JsonObject { ["summary"] = "The customer's request was not understood." }.ToJsonString());
    }
}
