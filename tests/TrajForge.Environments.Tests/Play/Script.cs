using System.Text.Json.Nodes;

namespace TrajForge.Environments.Tests.Play;

/// <summary>One line of an episode without the replies.</summary>
internal sealed record Line(Speaker Who, string Text, string Arguments = "");

internal enum Speaker
{
    Customer,
    Agent,
    Call,
}

/// <summary>An episode as lines that can be edited and played again in a real world, so that only the edit is wrong.</summary>
internal sealed record Script(IEnvironment Environment, JudgedPlay Play, IReadOnlyList<Line> Lines)
{
    public static Script Of(IEnvironment environment, JudgedPlay play) => new(environment, play, play.Episode.Events.SelectMany<TrajectoryEvent, Line>(e => e switch
    {
        CustomerMessage customer => [new Line(Speaker.Customer, customer.Content)],
        AgentMessage { Calls.Count: 0 } agent => [new Line(Speaker.Agent, agent.Content!)],
        AgentMessage agent => agent.Calls.Select(call => new Line(Speaker.Call, call.Name, call.Arguments)),
        _ => [],
    }).ToArray());

    /// <summary>Places of the changes.</summary>
    public IReadOnlyList<int> Changes { get; } = Enumerable.Range(0, Lines.Count).Where(i => Lines[i].Who == Speaker.Call && IsChange(Environment, Lines[i].Text)).ToArray();

    /// <summary>Place of the last change; its yes and its proposal stand right before it.</summary>
    public int Change => Changes[^1];

    public int Yes => Enumerable.Range(0, Change).Last(i => Lines[i].Who == Speaker.Customer);

    public int Proposal => Enumerable.Range(0, Yes).Last(i => Lines[i].Who == Speaker.Agent);

    public JsonNode Arguments => JsonNode.Parse(Lines[Change].Arguments)!;

    /// <summary>All replies as one text.</summary>
    public string Replies => string.Join('\n', Play.Episode.Events.OfType<ToolReplied>().Select(reply => reply.Content));

    /// <summary>A customer's profile at the start.</summary>
    public JsonNode Profile(string customer)
    {
        var world = Environment.OpenAsync(Play.Task.World, CancellationToken.None).AsTask().GetAwaiter().GetResult();
        var request = new ToolRequest { Name = "get_user_details", Arguments = new JsonObject { ["user_id"] = customer }.ToJsonString() };
        return JsonNode.Parse(world.CallAsync(request, CancellationToken.None).AsTask().GetAwaiter().GetResult().Text)!;
    }

    public Script At(int place, Func<Line, Line> edit) => this with { Lines = Lines.Select((line, i) => i == place ? edit(line) : line).ToArray() };

    public Script Say(int place, string text) => At(place, line => line with { Text = text });

    public Script Insert(int place, params Line[] lines) => this with { Lines = [.. Lines.Take(place), .. lines, .. Lines.Skip(place)] };

    public Script Without(Func<Line, bool> gone) => this with { Lines = Lines.Where(line => !gone(line)).ToArray() };

    public Script Move(int from, int to)
    {
        var lines = Lines.ToList();
        lines.RemoveAt(from);
        lines.Insert(to, Lines[from]);
        return this with { Lines = lines };
    }

    /// <summary>The last change with one argument replaced; null when it has none of that name.</summary>
    public Script? Argue(string name, Func<JsonNode, JsonNode?> edit)
    {
        var arguments = Arguments;
        if (arguments[name] is not { } old || edit(old.DeepClone()) is not { } @new || JsonNode.DeepEquals(old, @new))
        {
            return null;
        }

        arguments[name] = @new;
        return At(Change, line => line with { Arguments = arguments.ToJsonString() });
    }

    public async Task<Episode> PlayAsync(CancellationToken cancellationToken)
    {
        await using var world = await Environment.OpenAsync(Play.Task.World, cancellationToken);
        var events = new List<TrajectoryEvent>();
        foreach (var line in Lines)
        {
            switch (line.Who)
            {
                case Speaker.Customer:
                    events.Add(new CustomerMessage { Index = events.Count, Content = line.Text });
                    break;
                case Speaker.Agent:
                    events.Add(new AgentMessage { Index = events.Count, Content = line.Text });
                    break;
                default:
                    var call = new CallMade($"call_{events.Count}", line.Text, line.Arguments);
                    events.Add(new AgentMessage { Index = events.Count, Calls = [call] });
                    var reply = await world.CallAsync(new ToolRequest { Name = call.Name, Arguments = call.Arguments }, cancellationToken);
                    events.Add(new ToolReplied
                    {
                        Index = events.Count,
                        CallId = call.Id,
                        Name = call.Name,
                        Content = reply.Text,
                        IsError = reply.IsError,
                        Changes = reply.Changes,
                    });
                    break;
            }
        }

        return Play.Episode with { Events = events };
    }

    private static bool IsChange(IEnvironment environment, string tool) =>
        environment.Tools(PlayMode.Dialogue).Any(info => info.Name == tool && info.Effect == ToolEffect.Changes);
}
