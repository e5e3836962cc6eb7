namespace TrajForge.Environments.Tests.Conduct;

/// <summary>An accepted dialogue whose words are edited; calls and replies stay, but for those after a cut.</summary>
internal sealed record Words(TaskCase Task, IReadOnlyList<TrajectoryEvent> Events, EndReason End)
{
    private const string Leaving = "Thank you, that's all for now. Bye!";

    public static Words Of(TaskCase task, Episode episode) => new(task, episode.Events, episode.End);

    public IEnumerable<(int At, string Text)> Customer => Events.Select((e, at) => (e as CustomerMessage) is { Calls.Count: 0 } said ? (at, said.Content) : (-1, "")).Where(line => line.Item1 >= 0);

    public IEnumerable<(int At, string Text)> Agent => Events.Select((e, at) => (e as AgentMessage) is { Calls.Count: 0, Content: { } text } ? (at, text) : (-1, "")).Where(line => line.Item1 >= 0);

    public IReadOnlyList<DialogueAct> Acts(int at) => Events[at] is CustomerMessage customer ? customer.Acts ?? [] : ((AgentMessage)Events[at]).Acts ?? [];

    public Words Say(int at, string text) => this with { Events = [.. Events.Select((e, i) => i == at ? Worded(e, text) : e)] };

    public Words Insert(int at, params IReadOnlyList<(bool Customer, string Text)> lines) => this with
    {
        Events = Numbered(Events.Take(at).Concat(lines.Select(line => line.Customer ? (TrajectoryEvent)new CustomerMessage { Index = 0, Content = line.Text } : new AgentMessage { Index = 0, Content = line.Text })).Concat(Events.Skip(at))),
    };

    /// <summary>The customer leaves instead of what it said there.</summary>
    public Words Cut(int at, string text = Leaving) => (this with { Events = [.. Events.Take(at + 1)], End = EndReason.CustomerDone }).Say(at, text);

    public Words Replace(int from, string old, string with) => this with
    {
        Events = [.. Events.Select((e, i) => i < from ? e : e switch
        {
            CustomerMessage { Calls.Count: 0 } customer => Worded(e, customer.Content.Replace(old, with, StringComparison.Ordinal)),
            AgentMessage { Calls.Count: 0, Content: { } text } => Worded(e, text.Replace(old, with, StringComparison.Ordinal)),
            _ => e,
        })],
    };

    public Episode Episode(Episode original) => original with { Events = Events, End = End };

    private static TrajectoryEvent Worded(TrajectoryEvent e, string text) => e is CustomerMessage customer ? customer with { Content = text } : (AgentMessage)e with { Content = text };

    private static TrajectoryEvent[] Numbered(IEnumerable<TrajectoryEvent> events) => [.. events.Select((e, i) => e with { Index = i })];
}
