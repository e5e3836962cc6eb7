using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using TrajForge.Chat;
using TrajForge.Models;
using TrajForge.Runs;
using TrajForge.Telemetry;

namespace TrajForge.Episodes;

/// <summary>
/// The episode loop: the customer speaks, the agent calls tools until it answers, the customer may call tools of its own until it speaks again,
/// until somebody ends it or a limit does. Tool calls are carried out here and nowhere else; limits count both sides'.
/// </summary>
public sealed class EpisodeRunner(IEnvironment environment, EpisodeLimits limits, TimeProvider clock)
{
    /// <summary>Plays one episode.</summary>
    /// <exception cref="PlayFaultException">A model, the world or the clock failed; nothing may be scored.</exception>
    /// <exception cref="BudgetSpentException">The run's budget is spent; the episode is dropped and played again when there is more.</exception>
    /// <exception cref="ModelSetupException">A model cannot be asked at all.</exception>
    /// <exception cref="ModelFaultException">No endpoint of a model is up.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled; the episode is dropped and played again on resume.</exception>
    public async ValueTask<(IReadOnlyList<TrajectoryEvent> Events, EndReason End)> PlayAsync(
        WorldRequest world,
        Seats seats,
        CancellationToken cancellationToken)
    {
        using var wallClock = new CancellationTokenSource(limits.WallClock, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(wallClock.Token, cancellationToken);
        try
        {
            await using var opened = await Boundary.AtAsync("world", () => environment.OpenAsync(world, either.Token));
            var conversation = new Conversation(seats);
            var end = await LoopAsync(conversation, opened, seats, either.Token);
            return (conversation.Events, end);
        }
        catch (OperationCanceledException) when (wallClock.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new PlayFaultException("wall_clock", $"the episode took longer than {limits.WallClock.TotalSeconds:0} s");
        }
    }

    private async ValueTask<EndReason> LoopAsync(Conversation conversation, IWorld world, Seats seats, CancellationToken cancellationToken)
    {
        var counts = new Counts(new Trouble(limits.Repeats));
        while (true)
        {
            if (await CustomerTurnAsync(conversation, world, seats, counts, cancellationToken) is { } ended)
            {
                return ended;
            }

            if (await AgentTurnAsync(conversation, world, seats, counts, cancellationToken) is { } stopped)
            {
                return stopped;
            }
        }
    }

    private async ValueTask<EndReason?> CustomerTurnAsync(
        Conversation conversation, IWorld world, Seats seats, Counts counts, CancellationToken cancellationToken)
    {
        while (true)
        {
            var message = await AskAsync(seats.Customer, conversation.CustomerView, cancellationToken);
            var (text, end) = StopReader.Read(message.Content ?? "");
            var calls = message.Items.OfType<FunctionCallContent>().Any();
            Trouble.Check(ChatKeys.FinishReasonOf(message), isEmpty: !calls && text.Length == 0 && end is null);
            if (!calls)
            {
                if (text.Length > 0)
                {
                    conversation.CustomerSaid(message, text);
                }

                return end;
            }

            // Whoever calls does not speak, so a stop token beside a call ends nothing.
            if (await CallAllAsync(conversation, world, Side.Customer, conversation.CustomerSaid(message, text).Calls, counts, cancellationToken) is { } limit)
            {
                return limit;
            }
        }
    }

    private async ValueTask<EndReason?> AgentTurnAsync(
        Conversation conversation, IWorld world, Seats seats, Counts counts, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (counts.Messages++ >= limits.Messages)
            {
                return EndReason.TurnLimit;
            }

            var said = conversation.AgentSaid(
                await AskAsync(seats.Agent, conversation.AgentView, cancellationToken));
            if (counts.Trouble.Of(said) is { } trouble)
            {
                return trouble;
            }

            if (said.Calls.Count == 0)
            {
                counts.Turns++;
                return said.Content is null ? EndReason.EmptyMessage
                    : counts.HandedOver ? EndReason.HandedOver
                    : counts.Turns >= limits.Turns ? EndReason.TurnLimit
                    : null;
            }

            if (await CallAllAsync(conversation, world, Side.Agent, said.Calls, counts, cancellationToken) is { } limit)
            {
                return limit;
            }
        }
    }

    private async ValueTask<EndReason?> CallAllAsync(
        Conversation conversation, IWorld world, Side caller, IReadOnlyList<CallMade> calls, Counts counts, CancellationToken cancellationToken)
    {
        foreach (var call in calls)
        {
            if (await CallAsync(conversation, world, caller, call, counts, cancellationToken) is { } limit)
            {
                return limit;
            }
        }

        return null;
    }

    private async ValueTask<EndReason?> CallAsync(
        Conversation conversation, IWorld world, Side caller, CallMade call, Counts counts, CancellationToken cancellationToken)
    {
        var request = new ToolRequest { Caller = caller, Name = call.Name, Arguments = call.Arguments };
        using var span = Traces.Tool(call, caller);
        var reply = await Boundary.AtAsync("world", () => world.CallAsync(request, cancellationToken));
        span.Replied(reply);
        conversation.ToolSaid(caller, call, reply);
        counts.Calls++;
        counts.Errors += reply.IsError ? 1 : 0;
        counts.HandedOver |= caller == Side.Agent && !reply.IsError && call.Name == environment.Rules.HandOverTool;
        return caller == Side.Agent && limits.EndingTools.Contains(call.Name, StringComparer.Ordinal) ? EndReason.HandedOver
            : counts.Errors >= limits.Errors ? EndReason.ErrorLimit
            : counts.Calls >= limits.Calls ? EndReason.CallLimit
            : null;
    }

    private static async ValueTask<ChatMessageContent> AskAsync(
        IChatCompletionService service, ChatHistory history, CancellationToken cancellationToken) =>
        await Boundary.AtAsync("model", () => new ValueTask<ChatMessageContent>(service.GetChatMessageContentAsync(history, cancellationToken: cancellationToken)));

    private sealed class Counts(Trouble trouble)
    {
        public readonly Trouble Trouble = trouble;
        public int Turns;
        public int Messages;
        public int Calls;
        public int Errors;
        public bool HandedOver;
    }
}
