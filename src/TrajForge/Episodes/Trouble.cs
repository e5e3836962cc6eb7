using TrajForge.Models;
using TrajForge.Runs;

namespace TrajForge.Episodes;

/// <summary>
/// What a model's message does to the episode besides being one. The agent's trouble ends the episode, which is judged; the customer is part of the
/// machinery, so its trouble is a fault and nothing is scored. See docs/models.md.
/// </summary>
/// <param name="repeats">Times in a row that the agent may send the very same message.</param>
internal sealed class Trouble(int repeats)
{
    private string _last = "";
    private int _times;

    /// <summary>How the agent's message ends the episode before anything of it is done; null when it does not.</summary>
    public EndReason? Of(AgentMessage message) => message.FinishReason switch
    {
        ModelAnswer.CutShort => EndReason.Truncated,
        ModelAnswer.Filtered => EndReason.Filtered,
        ModelAnswer.ContextLength => EndReason.ContextLimit,
        _ => Repeats(message) ? EndReason.Repeating : null,
    };

    /// <exception cref="PlayFaultException">The message is none that a customer could have sent; another try would bring the same.</exception>
    public static void Check(string? finishReason, bool isEmpty)
    {
        if (In(finishReason, isEmpty) is { } what)
        {
            throw new PlayFaultException("customer", $"the customer's message {what}") { IsFinal = true };
        }
    }

    /// <summary>Why a message is of no use, e.g. <c>was empty</c>; null when it may be.</summary>
    public static string? In(string? finishReason, bool isEmpty) => finishReason switch
    {
        ModelAnswer.CutShort => "was cut at the limit of tokens",
        ModelAnswer.Filtered => "was stopped by the provider's filter",
        ModelAnswer.ContextLength => "did not fit the model's context",
        _ when isEmpty => "was empty",
        _ => null,
    };

    private bool Repeats(AgentMessage message)
    {
        var said = string.Join('\n', [message.Content ?? "", .. message.Calls.Select(call => $"{call.Name} {call.Arguments}")]);
        _times = said == _last ? _times + 1 : 1;
        _last = said;
        return _times > repeats;
    }
}
