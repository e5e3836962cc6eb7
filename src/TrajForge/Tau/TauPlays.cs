using TrajForge.Chat;

namespace TrajForge.Tau;

/// <summary>Runs that nobody recorded, for trying tasks.</summary>
internal static class TauPlays
{
    /// <summary>An agent that changes and says nothing.</summary>
    public static TauRun Idle(TauTask task) => Run(task, [], null);

    /// <summary>Exactly the gold play, and every text that is to be said.</summary>
    public static TauRun Gold(TauTask task) =>
        Run(task, [.. (task.Actions ?? []).Where(action => task.Format == TauFormat.V2 || action.Name is not (TauEnds.HandOverTool or "respond"))], string.Join(" . ", task.Told));

    private static TauRun Run(TauTask task, IReadOnlyList<GoldAction> actions, string? said)
    {
        var messages = new List<TauMessage> { new(0, "", TauRole.Customer) { Content = "Hello" } };
        foreach (var action in actions)
        {
            var call = new TauCall($"call_{messages.Count}", action.Name, action.Arguments, action.Caller);
            messages.Add(new TauMessage(messages.Count, "", action.Caller == Side.Customer ? TauRole.Customer : TauRole.Agent) { Calls = [call] });
            messages.Add(new TauMessage(messages.Count, "", TauRole.Tool) { Replies = [new TauReply(call.Id, call.Name, "", null)] });
        }

        if (!string.IsNullOrEmpty(said))
        {
            messages.Add(new TauMessage(messages.Count, "", TauRole.Agent) { Content = said });
        }

        messages.Add(new TauMessage(messages.Count, "", TauRole.Customer) { Content = StopTokens.Done });
        return new TauRun { Format = task.Format, Id = task.Id, TaskId = task.Id, Termination = "user_stop", Messages = messages, Head = "{}" };
    }
}
