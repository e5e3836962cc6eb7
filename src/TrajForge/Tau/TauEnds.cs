using TrajForge.Chat;

namespace TrajForge.Tau;

/// <summary>How runs of others ended.</summary>
internal static class TauEnds
{
    public const string HandOverTool = "transfer_to_human_agents";

    /// <summary>v2: only these ends are scored; all others earn 0.</summary>
    public static bool Scored(string? termination) => termination is "user_stop" or "agent_stop";

    /// <summary>v2: nobody's play ended it, but the machinery.</summary>
    public static bool IsFault(string? termination) =>
        termination is "timeout" or "infrastructure_error" or "context_window_exceeded" or "unexpected_error";

    /// <summary>Its publisher gives it 0 without looking at any call.</summary>
    public static bool EarnsNothing(TauRun run) => run.Format == TauFormat.V1 ? !FinishedV1(run) : !Scored(TerminationOf(run));

    /// <summary>v1: its reward was computed, which happens only at the end; or the customer said stop, or the agent handed over, with its last message.</summary>
    public static bool FinishedV1(TauRun run) => run.Messages is [.., var last] && (
        Computed(run) ||
        (last is { Role: TauRole.Customer, Content: { } words } ? words.Contains(StopTokens.Done, StringComparison.Ordinal)
        : last.Role == TauRole.Tool && run.Messages.Count > 1 && run.Messages[^2].Calls is [{ Name: HandOverTool }, ..]));

    private static bool Computed(TauRun run)
    {
        using var info = System.Text.Json.JsonDocument.Parse(run.RewardInfo, TauJson.Options);
        return info.RootElement.Get("reward").Number() is not null;
    }

    /// <summary>v2's word for the end; read from the messages, and at last from the record, where it is absent.</summary>
    public static string? TerminationOf(TauRun run)
    {
        if (run.Termination is not null || run.Messages.Count == 0)
        {
            return run.Termination;
        }

        var last = run.Messages[^1];
        var stops = new[] { StopTokens.Done, StopTokens.HandedOver, StopTokens.GaveUp }.Any(token => last.Content?.Contains(token, StringComparison.Ordinal) == true);
        using var info = System.Text.Json.JsonDocument.Parse(run.RewardInfo, TauJson.Options);
        return stops ? last.Role == TauRole.Agent ? "agent_stop" : "user_stop"
            : new TauRecord(info.RootElement).Evaluated ? "user_stop"
            : null;
    }

    public static EndReason Of(TauRun run)
    {
        var last = run.Messages.LastOrDefault(message => message.Role == TauRole.Customer)?.Content ?? "";
        if (run.Format == TauFormat.V1)
        {
            return run.Messages.Count == 0 ? EndReason.EmptyMessage
                : !FinishedV1(run) ? EndReason.TurnLimit
                : run.Messages[^1].Role == TauRole.Tool ? EndReason.HandedOver : EndReason.CustomerDone;
        }

        return TerminationOf(run) switch
        {
            "user_stop" when last.Contains(StopTokens.HandedOver, StringComparison.Ordinal) => EndReason.HandedOver,
            "user_stop" when last.Contains(StopTokens.GaveUp, StringComparison.Ordinal) => EndReason.CustomerGaveUp,
            "user_stop" or "agent_stop" => EndReason.CustomerDone,
            "too_many_errors" => EndReason.ErrorLimit,
            "agent_error" or "user_error" => EndReason.EmptyMessage,
            _ => EndReason.TurnLimit,
        };
    }
}
