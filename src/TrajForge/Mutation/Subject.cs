using System.Globalization;
using TrajForge.Verification;

namespace TrajForge.Mutation;

/// <summary>An accepted episode with all that operators ask of it: lines, calls with what they did, changes with their yes and proposal.</summary>
internal sealed class Subject
{
    private readonly ArgumentDesk _desk;
    private readonly long _seed;

    public Subject(IEnvironment environment, long seed, Judgement judgement, IReadOnlyList<TaskCase> donors)
    {
        (Environment, _seed, Judgement, Donors) = (environment, seed, judgement, donors);
        var places = new Dictionary<int, int>();
        var lines = new List<Line>();
        foreach (var e in judgement.Episode.Events.Where(e => e is not ToolReplied))
        {
            places[e.Index] = lines.Count;
            lines.Add(Read(e));
        }

        Lines = lines;
        Calls = [.. judgement.Steps.Select(step => new Made(places[step.CallEvent], step))];
        Changes = [.. Calls.Where(made => made.Step.Changed).Select(Of)];
        _desk = new ArgumentDesk(this);
    }

    public IEnvironment Environment { get; }

    public Judgement Judgement { get; }

    public TaskCase Task => Judgement.Task;

    public IReadOnlyList<Line> Lines { get; }

    public Draft Draft => new(Lines);

    /// <summary>All calls, in order.</summary>
    public IReadOnlyList<Made> Calls { get; }

    /// <summary>Changes that succeeded, in order, by either side.</summary>
    public IReadOnlyList<Change> Changes { get; }

    /// <summary>Changes that the agent made.</summary>
    public IEnumerable<Change> Own => Changes.Where(change => change.Step.Request.Caller == Side.Agent);

    /// <summary>Tasks of other customers in the same data, for values and records that are none of this one's.</summary>
    public IReadOnlyList<TaskCase> Donors { get; }

    public ArgumentDesk Arguments => _desk;

    /// <summary>Chance of one operator at one place; the same whatever else is done to the episode.</summary>
    public Rng Random(string purpose, string place) =>
        Rng.For(_seed, "mutation", Environment.Id, Task.Index.ToString(CultureInfo.InvariantCulture), purpose, place);

    /// <summary>Places of what one side says.</summary>
    public IEnumerable<int> Said(Side side) => Enumerable.Range(0, Lines.Count).Where(i => Lines[i] is Words words && words.Side == side);

    public string Text(int place) => ((Words)Lines[place]).Text;

    /// <summary>The last words of a side before a place; -1 for none.</summary>
    public int Before(int place, Side side) => Said(side).Where(i => i < place).DefaultIfEmpty(-1).Max();

    /// <summary>The agent's reads and asides that show any of the facts, before a place.</summary>
    public IReadOnlyList<Made> Showing(IReadOnlyCollection<RecordRef> facts, int before) =>
        [.. Calls.Where(made => made.Line < before && !made.Step.Changed && made.Step.Replayed.Seen.Any(facts.Contains))];

    /// <summary>Where a message of the agent declines a wish with the reason.</summary>
    public IReadOnlyList<int> Declining(Refusal refusal) =>
        [.. Said(Side.Agent).Where(i => refusal.Told.All(facet => Mentions.Names(Text(i), facet)))];

    private Change Of(Made made)
    {
        var yes = Before(made.Line, Side.Customer);
        return new Change(made.Line, made.Step, yes, yes < 0 ? -1 : Before(yes, Side.Agent));
    }

    private static Line Read(TrajectoryEvent e) => e switch
    {
        CustomerMessage { Calls.Count: 0 } customer => new Words(Side.Customer, customer.Content),
        CustomerMessage customer => new Calls(Side.Customer, Requests(Side.Customer, customer.Calls), customer.Content),
        AgentMessage { Calls.Count: 0 } agent => new Words(Side.Agent, agent.Content ?? ""),
        AgentMessage agent => new Calls(Side.Agent, Requests(Side.Agent, agent.Calls), agent.Content),
        _ => throw new InvalidOperationException($"event {e.Index} is nobody's doing"),
    };

    private static ToolRequest[] Requests(Side side, IReadOnlyList<CallMade> calls) =>
        [.. calls.Select(call => new ToolRequest { Caller = side, Name = call.Name, Arguments = call.Arguments })];
}

/// <summary>A call, at which line it stands, and what it did.</summary>
internal sealed record Made(int Line, ReplayedStep Step);

/// <summary>A change that succeeded.</summary>
/// <param name="Yes">The customer's last words before it; -1 for none.</param>
/// <param name="Asked">What these answer; -1 for nothing.</param>
internal sealed record Change(int Line, ReplayedStep Step, int Yes, int Asked)
{
    /// <summary>It was proposed and agreed to.</summary>
    public bool Agreed => Yes > 0 && Asked >= 0 && Step.Request.Caller == Side.Agent && Step.Facets.Count > 0;
}
