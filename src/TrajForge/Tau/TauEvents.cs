using TrajForge.Chat;

namespace TrajForge.Tau;

/// <summary>Reads our events from a run's messages. System prompts are no events; stop tokens are no words.</summary>
internal static class TauEvents
{
    private static readonly string[] Tokens = [StopTokens.Done, StopTokens.HandedOver, StopTokens.GaveUp];

    /// <param name="run">The run.</param>
    /// <param name="exchanges">Its calls.</param>
    /// <param name="replayed">The diff of each call when it was run again, in the order of the calls; may be empty.</param>
    /// <returns>Events, and for each the index of its message.</returns>
    public static (IReadOnlyList<TrajectoryEvent> Events, IReadOnlyList<int> Steps) Of(
        TauRun run, TauExchanges exchanges, IReadOnlyList<IReadOnlyList<RecordChange>> replayed)
    {
        var events = new List<TrajectoryEvent>();
        var steps = new List<int>();
        var calls = exchanges.Calls.Select((exchange, i) => (exchange, i)).ToLookup(pair => pair.exchange.Step);
        var replies = exchanges.Calls.Select((exchange, i) => (exchange, i)).ToLookup(pair => pair.exchange.ReplyStep);
        foreach (var message in run.Messages)
        {
            var made = calls[message.Step].Select(pair => new CallMade(pair.exchange.Key, pair.exchange.Call.Name, pair.exchange.Call.Arguments)).ToArray();
            switch (message.Role)
            {
                case TauRole.Agent:
                    Add(new AgentMessage { Index = events.Count, Content = message.Content, Calls = made });
                    break;
                case TauRole.Customer when Words(message.Content) is var words && (words.Length > 0 || made.Length > 0):
                    Add(new CustomerMessage { Index = events.Count, Content = words, Calls = made });
                    break;
                case TauRole.Tool:
                    foreach (var (exchange, i) in replies[message.Step])
                    {
                        Add(Reply(events.Count, exchange, i < replayed.Count ? replayed[i] : []));
                    }

                    break;
            }

            void Add(TrajectoryEvent e)
            {
                events.Add(e);
                steps.Add(message.Step);
            }
        }

        return (events, steps);
    }

    public static bool IsError(TauReply reply) => reply.Error
        ?? (reply.Content.StartsWith("Error: ", StringComparison.Ordinal) || reply.Content.StartsWith("Unknown action ", StringComparison.Ordinal));

    private static ToolReplied Reply(int index, TauExchange exchange, IReadOnlyList<RecordChange> changes) => new()
    {
        Index = index,
        CallId = exchange.Key,
        Name = exchange.Call.Name,
        Caller = exchange.Call.Caller,
        Content = exchange.Reply!.Content,
        IsError = IsError(exchange.Reply),
        Changes = changes,
    };

    private static string Words(string? content)
    {
        var words = content ?? "";
        foreach (var token in Tokens)
        {
            words = words.Replace(token, "", StringComparison.Ordinal);
        }

        return words.Trim();
    }
}
