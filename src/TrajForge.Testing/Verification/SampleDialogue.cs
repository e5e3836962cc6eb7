using System.Globalization;
using System.Text.Json;

namespace TrajForge.Testing.Verification;

/// <summary>
/// Writes a judgement down in a few lines, without an environment: words, calls with their replies, and the records they show or change. Replayed calls come out as
/// recorded, and the end state is the expected one unless a test says otherwise.
/// </summary>
public sealed class SampleDialogue
{
    private readonly List<TrajectoryEvent> _events = [];
    private readonly List<ReplayedStep> _steps = [];
    private readonly Dictionary<string, ToolInfo> _tools = new(StringComparer.Ordinal);
    private int _calls;

    /// <summary>Any value as canonical JSON.</summary>
    public static JsonText Json(object? value) => JsonText.Parse(JsonSerializer.Serialize(value));

    /// <summary>The customer says something.</summary>
    public SampleDialogue Customer(string text)
    {
        _events.Add(new CustomerMessage { Index = _events.Count, Content = text });
        return this;
    }

    /// <summary>The agent says something.</summary>
    public SampleDialogue Agent(string text)
    {
        _events.Add(new AgentMessage { Index = _events.Count, Content = text });
        return this;
    }

    /// <summary>The agent calls a tool that shows records.</summary>
    public SampleDialogue Read(string tool, object arguments, string reply, params IReadOnlyList<RecordRef> seen) =>
        Call(Side.Agent, tool, Text(arguments), ToolEffect.Reads, new ToolReply { Text = reply, Seen = seen });

    /// <summary>The agent calls a tool that changes a record.</summary>
    /// <param name="before">The record's content before; null where it is new.</param>
    /// <param name="after">The record's content afterwards; null where it is gone.</param>
    /// <param name="caller">The customer, for a tool on the customer's own device.</param>
    public SampleDialogue Change(string tool, object arguments, string reply, string table, string id, object? before, object? after, Side caller = Side.Agent) =>
        Call(caller, tool, Text(arguments), ToolEffect.Changes, new ToolReply { Text = reply, Changes = [new RecordChange(new RecordRef(table, id), Json(before), Json(after))] });

    /// <summary>The agent calls a tool, and the world refuses.</summary>
    /// <param name="arguments">An object, or the raw text of what is none.</param>
    public SampleDialogue Refused(string tool, object arguments, string reply, ToolEffect effect = ToolEffect.Changes) =>
        Call(Side.Agent, tool, Text(arguments), effect, new ToolReply { Text = reply, IsError = true });

    /// <summary>The agent calls a tool, and the record has no reply to it.</summary>
    public SampleDialogue Unanswered(string tool, object arguments)
    {
        var call = Called(Side.Agent, tool, Text(arguments), ToolEffect.Reads);
        _steps.Add(Step(Side.Agent, call, ToolEffect.Reads, new ToolReply { Text = "" }, null));
        return this;
    }

    /// <summary>All of it as the engine would hand it to a verifier.</summary>
    /// <param name="task">What the customer wanted; <see cref="Sample.Task"/> when null.</param>
    public Judgement Judgement(EndReason end = EndReason.CustomerDone, TaskCase? task = null)
    {
        var changes = _steps.SelectMany(step => step.Replayed.Changes).GroupBy(change => change.Record)
            .Select(record => new RecordChange(record.Key, record.First().Before, record.Last().After))
            .OrderBy(change => change.Record.Table, StringComparer.Ordinal).ThenBy(change => change.Record.Id, StringComparer.Ordinal)
            .ToArray();
        var final = new StateSnapshot
        {
            Digest = ContentHash.Of([.. changes.Select(change => $"{change.Record} {change.After}")]),
            Changes = [.. changes.Where(change => change.Before != change.After)],
            Records = [.. changes.Select(change => new RecordState(change.Record, change.After))],
        };
        task ??= Sample.Task();
        return new Judgement
        {
            Task = task,
            Episode = new Episode { Id = "episode", TaskIndex = task.Index, TaskKey = task.Key, Players = new Players("test", "test"), Events = [.. _events], End = end },
            Rules = new EnvironmentRules(),
            Tools = [.. _tools.Values],
            Steps = [.. _steps],
            Final = final,
            Expected = final,
            Initial = [.. changes.Select(change => new RecordState(change.Record, change.Before))],
            Superfluous = [],
        };
    }

    private static string Text(object arguments) => arguments as string ?? Json(arguments).ToString();

    private SampleDialogue Call(Side caller, string tool, string arguments, ToolEffect effect, ToolReply reply)
    {
        var call = Called(caller, tool, arguments, effect);
        var replied = new ToolReplied
        {
            Index = _events.Count,
            CallId = call.Id,
            Name = tool,
            Caller = caller,
            Content = reply.Text,
            IsError = reply.IsError,
            Changes = reply.Changes,
        };
        _steps.Add(Step(caller, call, effect, reply, replied));
        _events.Add(replied);
        return this;
    }

    private CallMade Called(Side caller, string tool, string arguments, ToolEffect effect)
    {
        var call = new CallMade(string.Create(CultureInfo.InvariantCulture, $"call_{++_calls}"), tool, arguments);
        _events.Add(caller == Side.Agent
            ? new AgentMessage { Index = _events.Count, Calls = [call] }
            : new CustomerMessage { Index = _events.Count, Content = "", Calls = [call] });
        _tools.TryAdd(tool, new ToolInfo { Name = tool, Description = tool, Parameters = JsonText.Parse("""{"type":"object"}"""), Effect = effect, Side = caller });
        return call;
    }

    private ReplayedStep Step(Side caller, CallMade call, ToolEffect effect, ToolReply reply, ToolReplied? recorded) => new()
    {
        CallEvent = _events.Count - 1,
        ReplyEvent = recorded?.Index ?? -1,
        Request = new ToolRequest { Caller = caller, Name = call.Name, Arguments = call.Arguments },
        Effect = effect,
        Recorded = recorded,
        Replayed = reply,
    };
}
