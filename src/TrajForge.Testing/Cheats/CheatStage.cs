using System.Globalization;
using TrajForge.Chat;
using TrajForge.Episodes;

namespace TrajForge.Testing;

/// <summary>Seats an agent of one's own beside the scripted customer of a task, and plays.</summary>
public sealed class CheatStage
{
    private readonly IEnvironment _environment;
    private readonly IScriptedPlayers _players;
    private readonly EpisodeRunner _runner;
    private readonly long _seed;

    /// <param name="environment">One that can be played without a model.</param>
    /// <param name="seed">Of the players.</param>
    public CheatStage(IEnvironment environment, long seed)
    {
        _environment = environment;
        _players = environment as IScriptedPlayers ?? throw new NotSupportedException($"environment '{environment.Id}' has no scripted players");
        _seed = seed;
        _runner = new EpisodeRunner(environment, new EpisodeLimits(), new StillClock());
    }

    /// <summary>Plays a task with the agent that is made of its seat and of an honest agent in it.</summary>
    public async ValueTask<Episode> PlayAsync(TaskCase task, Func<AgentSeat, IEnvironment, IPlayer, IPlayer> seat, CancellationToken cancellationToken)
    {
        var policy = _environment.Policy(PlayMode.Dialogue);
        var agent = new AgentSeat { Policy = policy, Tools = ToolsOf(Side.Agent), Random = Random("agent", task) };
        var customer = new CustomerSeat { Brief = task.Brief, Behaviour = task.Behaviour, Tools = ToolsOf(Side.Customer), Random = Random("customer", task) };
        var seats = new Seats
        {
            Agent = new PlayerChatService(seat(agent, _environment, _players.CreateAgent(agent))),
            Customer = new PlayerChatService(_players.CreateCustomer(customer), Side.Customer),
            Policy = policy,
            CustomerPrompt = "",
            Players = new Players("cheat", "scripted"),
        };
        var (events, end) = await _runner.PlayAsync(task.World, seats, cancellationToken);
        return new Episode { Id = ContentHash.Of("cheat", task.Key), TaskIndex = task.Index, TaskKey = task.Key, Players = seats.Players, Events = events, End = end };
    }

    private ToolInfo[] ToolsOf(Side side) => [.. _environment.Tools(PlayMode.Dialogue).Where(tool => tool.Side == side)];

    private Rng Random(string side, TaskCase task) => Rng.For(_seed, side, task.Index.ToString(CultureInfo.InvariantCulture));
}
