using TrajForge.Chat;
using TrajForge.Tau;

namespace TrajForge.Playback;

/// <summary>An imported run with what was played this time in place of its messages, so that its publisher's grader can look at it.</summary>
internal static class PlayedTau
{
    public static TauRun Run(TauRun recorded, IReadOnlyList<TrajectoryEvent> events, EndReason end)
    {
        var messages = events.Select((e, step) => Message(e, step)).ToList();
        if (Token(end) is { } token)
        {
            AddToken(messages, token);
        }

        return recorded with
        {
            Messages = messages,
            Termination = Termination(end),

            // v1's record tells by its reward that the run ended; this one must show it itself. v2's also holds what a model judged of the same words.
            RewardInfo = recorded.Format == TauFormat.V1 ? "null" : recorded.RewardInfo,
        };
    }

    private static void AddToken(List<TauMessage> messages, string token)
    {
        if (messages is [.., { Role: TauRole.Customer, Calls.Count: 0 } last])
        {
            messages[^1] = last with { Content = $"{last.Content} {token}" };
        }
        else
        {
            messages.Add(new TauMessage(messages.Count, "", TauRole.Customer) { Content = token });
        }
    }

    private static TauMessage Message(TrajectoryEvent e, int step) => e switch
    {
        AgentMessage said => new TauMessage(step, "", TauRole.Agent) { Content = said.Content, Calls = Calls(said.Calls, Side.Agent) },
        CustomerMessage said => new TauMessage(step, "", TauRole.Customer) { Content = said.Content, Calls = Calls(said.Calls, Side.Customer) },
        ToolReplied reply => new TauMessage(step, "", TauRole.Tool) { Replies = [new TauReply(reply.CallId, reply.Name, reply.Content, reply.IsError)] },
        _ => throw new NotSupportedException($"no message for {e.GetType().Name}"),
    };

    private static TauCall[] Calls(IReadOnlyList<CallMade> calls, Side caller) => [.. calls.Select(call => new TauCall(call.Id, call.Name, call.Arguments, caller))];

    /// <summary>The agent's hand-over is a call; everything else that ends a run well is a word of the customer's.</summary>
    private static string? Token(EndReason end) => end switch
    {
        EndReason.CustomerDone => StopTokens.Done,
        EndReason.CustomerGaveUp => StopTokens.GaveUp,
        _ => null,
    };

    private static string Termination(EndReason end) => end switch
    {
        EndReason.CustomerDone or EndReason.CustomerGaveUp or EndReason.HandedOver => "user_stop",
        EndReason.ErrorLimit => "too_many_errors",
        _ => "max_steps",
    };
}
