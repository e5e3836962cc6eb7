using TrajForge.Tasks;

namespace TrajForge.Tests.Support;

/// <summary>Writes an episode event by event; replies are those of a real world.</summary>
internal sealed class Dialogue(NotesEnvironment? environment = null)
{
    private readonly IWorld _world = (environment ?? Some.Notes).OpenAsync(new WorldRequest(), default).Result;
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
        var call = Next(name, arguments);
        Events.Add(new AgentMessage { Index = Events.Count, Calls = [call] });
        return Reply(Side.Agent, call);
    }

    /// <summary>The customer uses their own device.</summary>
    public Dialogue OwnCall(string name, object arguments)
    {
        var call = Next(name, arguments);
        Events.Add(new CustomerMessage { Index = Events.Count, Content = "", Calls = [call] });
        return Reply(Side.Customer, call);
    }

    public Episode End(EndReason end = EndReason.CustomerDone) => new()
    {
        Id = "episode",
        TaskIndex = 0,
        TaskKey = "key",
        Players = new Players("test", PlayWriter.Nobody),
        Events = [.. Events],
        End = end,
    };

    private CallMade Next(string name, object arguments) => new($"call_{++_calls}", name, Some.Json(arguments).ToString());

    private Dialogue Reply(Side caller, CallMade call)
    {
        var reply = _world.CallAsync(new ToolRequest { Caller = caller, Name = call.Name, Arguments = call.Arguments }, default).Result;
        Events.Add(new ToolReplied
        {
            Index = Events.Count,
            CallId = call.Id,
            Name = call.Name,
            Caller = caller,
            Content = reply.Text,
            IsError = reply.IsError,
            Changes = reply.Changes,
        });
        return this;
    }
}
