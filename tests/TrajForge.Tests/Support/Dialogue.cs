namespace TrajForge.Tests.Support;

/// <summary>Writes an episode event by event; replies are those of a real world.</summary>
internal sealed class Dialogue
{
    private readonly IWorld _world = Some.Notes.OpenAsync(new WorldRequest(), default).Result;
    private int _calls;

    public List<TrajectoryEvent> Events { get; } = [];

    public Dialogue Customer(string text)
    {
        Events.Add(new CustomerMessage { Index = Events.Count, Content = text });
        return this;
    }

    public Dialogue Agent(string text)
    {
        Events.Add(new AgentMessage { Index = Events.Count, Content = text });
        return this;
    }

    public Dialogue Call(string name, object arguments)
    {
        var call = new CallMade($"call_{++_calls}", name, Some.Json(arguments).ToString());
        Events.Add(new AgentMessage { Index = Events.Count, Calls = [call] });
        var reply = _world.CallAsync(new ToolRequest { Name = name, Arguments = call.Arguments }, default).Result;
        Events.Add(new ToolReplied
        {
            Index = Events.Count,
            CallId = call.Id,
            Name = name,
            Content = reply.Text,
            IsError = reply.IsError,
            Changes = reply.Changes,
        });
        return this;
    }

    public Episode End(EndReason end = EndReason.CustomerDone) => new()
    {
        Id = "episode",
        TaskIndex = 0,
        TaskKey = "key",
        Players = new Players("test", "test"),
        Events = [.. Events],
        End = end,
    };
}
