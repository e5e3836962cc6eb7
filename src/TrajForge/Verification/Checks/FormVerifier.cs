using System.Text.Json;

namespace TrajForge.Verification.Checks;

/// <summary>Turn order, well-formed calls, one thing per message, a proper ending.</summary>
internal sealed class FormVerifier : IVerifier
{
    public string Id => "form";

    public int Version => 4;

    public IReadOnlyList<string> Checks { get; } = ["form.turns", "form.calls", "form.one_per_message", "form.language", "form.ended"];

    public IReadOnlyList<CheckResult> Verify(Judgement judgement) =>
        [Turns(judgement.Episode), Calls(judgement), OnePerMessage(judgement), Language(judgement.Episode), Ended(judgement.Episode)];

    /// <summary>
    /// The customer opens; a text of the agent is answered by the customer, a call by the world, and after a reply its caller goes on. Events
    /// are numbered from 0.
    /// </summary>
    private static CheckResult Turns(Episode episode)
    {
        var wrong = new List<int>();
        var position = 0;
        TrajectoryEvent? previous = null;
        foreach (var e in episode.Events)
        {
            var fits = (previous, e) switch
            {
                (null, CustomerMessage) => true,

                // Elsewhere the agent may open with a greeting, or work without a customer, and a hand-over's reply may be the end.
                (null, AgentMessage) => episode.Source is not null,
                (CustomerMessage { Calls.Count: 0 }, AgentMessage) => true,
                (CustomerMessage { Calls.Count: > 0 }, ToolReplied { Caller: Side.Customer }) => true,
                (AgentMessage { Calls.Count: 0 }, CustomerMessage) => true,
                (AgentMessage { Calls.Count: > 0 }, ToolReplied { Caller: Side.Agent }) => true,
                (ToolReplied before, ToolReplied after) => before.Caller == after.Caller,
                (ToolReplied { Caller: Side.Agent }, AgentMessage) => true,
                (ToolReplied { Caller: Side.Customer }, CustomerMessage) => true,
                _ => false,
            };
            if (!fits || e.Index != position++)
            {
                wrong.Add(e.Index);
            }

            previous = e;
        }

        // A stop token without words leaves no message behind, so what the customer's own device showed may come last.
        if (episode.End is EndReason.CustomerDone or EndReason.HandedOver
            && previous is not (CustomerMessage { Calls.Count: 0 } or AgentMessage { Calls.Count: 0 } or ToolReplied { Caller: Side.Customer })
            && !(previous is ToolReplied && episode.Source is not null))
        {
            wrong.Add(position - 1);
        }

        return wrong.Count == 0 ? CheckResult.Pass("form.turns") : CheckResult.Fail("form.turns", "out of turn", wrong);
    }

    private static CheckResult Calls(Judgement judgement)
    {
        var events = judgement.Episode.Events;
        if (judgement.Steps.Count == 0 && !events.OfType<ToolReplied>().Any())
        {
            return CheckResult.None("form.calls", "no calls");
        }

        var ids = events.SelectMany(e => CallsOf(e).Select(call => (e is AgentMessage, call.Id))).ToArray();
        var wrong = judgement.Steps.Where(step => step.ReplyEvent < 0 || !IsObject(step.Request.Arguments)).Select(step => step.CallEvent).ToArray();
        var strays = Strays(events).ToArray();
        return wrong.Length > 0 ? CheckResult.Fail("form.calls", "a call without a reply, or whose arguments are no JSON object", wrong)
            : ids.Distinct().Count() < ids.Length ? CheckResult.Fail("form.calls", "two calls share an id")
            : strays.Length > 0 ? CheckResult.Fail("form.calls", "a reply that answers no call, or not the one at hand", strays)
            : CheckResult.Pass("form.calls");
    }

    /// <summary>Replies that do not answer, in order, the calls of the message before them.</summary>
    private static IEnumerable<int> Strays(IEnumerable<TrajectoryEvent> events)
    {
        var open = new Queue<CallMade>();
        foreach (var e in events)
        {
            if (e is not ToolReplied reply)
            {
                open = new Queue<CallMade>(CallsOf(e));
            }
            else if (!open.TryDequeue(out var call) || (call.Id, call.Name) != (reply.CallId, reply.Name))
            {
                yield return e.Index;
            }
        }
    }

    private static IReadOnlyList<CallMade> CallsOf(TrajectoryEvent e) => e switch
    {
        AgentMessage agent => agent.Calls,
        CustomerMessage customer => customer.Calls,
        _ => [],
    };

    private static CheckResult OnePerMessage(Judgement judgement)
    {
        if (!judgement.Rules.OneCallPerMessage)
        {
            return CheckResult.None("form.one_per_message", "the policy allows several");
        }

        var wrong = judgement.Episode.Events.OfType<AgentMessage>()
            .Where(message => message.Calls.Count > 1 || (message.Calls.Count == 1 && message.Content is not null))
            .Select(message => message.Index)
            .ToArray();
        return wrong.Length == 0
            ? CheckResult.Pass("form.one_per_message")
            : CheckResult.Fail("form.one_per_message", "several calls, or words with a call", wrong);
    }

    private static CheckResult Language(Episode episode)
    {
        var foreign = Scripts.Foreign(episode.Events).ToArray();
        return foreign.Length == 0
            ? CheckResult.Pass("form.language")
            : CheckResult.Fail("form.language", "the agent writes in another script than the customer", foreign);
    }

    private static CheckResult Ended(Episode episode) => episode.End is EndReason.CustomerDone or EndReason.HandedOver
        ? CheckResult.Pass("form.ended")
        : CheckResult.Fail("form.ended", $"ended by {episode.End}", episode.Events.Count == 0 ? [] : [episode.Events[^1].Index]);

    private static bool IsObject(string arguments)
    {
        try
        {
            using var document = JsonDocument.Parse(arguments);
            return document.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
