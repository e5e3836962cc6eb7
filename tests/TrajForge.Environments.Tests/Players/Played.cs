using TrajForge.Chat;
using TrajForge.Episodes;
using TrajForge.Tasks;
using Xunit;

namespace TrajForge.Environments.Tests.Players;

/// <summary>A scripted dialogue with its task and the errors made on purpose.</summary>
internal sealed record Played(TaskCase Task, Episode Episode, IReadOnlyList<Slip> Slips)
{
    private static readonly TrajForge.Players Scripted = new("scripted", "scripted");

    public IEnumerable<CustomerMessage> Said => Episode.Events.OfType<CustomerMessage>();

    public IEnumerable<CallMade> Calls => Episode.Events.OfType<AgentMessage>().SelectMany(message => message.Calls);

    /// <param name="data"><c>shipped</c>, or <c>reference</c> for the data of <c>TAU_DATA</c>.</param>
    public static async Task<IEnvironment> OpenAsync(string data)
    {
        var folder = System.Environment.GetEnvironmentVariable("TAU_DATA");
        Assert.SkipWhen(data == "reference" && string.IsNullOrEmpty(folder), "TAU_DATA names no folder");
        var path = data == "reference" ? Path.Combine(folder!, "v2", "retail", "db.json") : null;
        return await new Retail.RetailPack().LoadAsync(new EnvironmentRequest { DataPath = path }, TestContext.Current.CancellationToken);
    }

    public static IEnumerable<TaskCase> Plan(IEnvironment shop, int count, PlanOptions? options = null)
    {
        var planner = new TaskPlanner(shop, options ?? new PlanOptions());
        return Enumerable.Range(0, count).Select(index => planner.Plan(index).Task).OfType<TaskCase>();
    }

    public static async Task<IReadOnlyList<Played>> ManyAsync(IEnvironment shop, int count, double slips = 0, PlanOptions? options = null)
    {
        var played = new List<Played>();
        foreach (var task in Plan(shop, count, options))
        {
            played.Add(await OneAsync(shop, task, slips));
        }

        return played;
    }

    public static async Task<Played> OneAsync(IEnvironment shop, TaskCase task, double slips = 0)
    {
        var players = (IScriptedPlayers)shop;
        var made = new List<Slip>();
        var number = task.Index.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var agent = players.CreateAgent(new AgentSeat
        {
            Policy = shop.Policy(PlayMode.Dialogue),
            Tools = shop.Tools(PlayMode.Dialogue),
            Random = Rng.For(5, "agent", number),
            Slips = slips,
            OnSlip = made.Add,
        });
        var customer = players.CreateCustomer(new CustomerSeat { Brief = task.Brief, Behaviour = task.Behaviour, Random = Rng.For(5, "customer", number) });
        var seats = new Seats { Agent = new PlayerChatService(agent), Customer = new PlayerChatService(customer), Policy = "", CustomerPrompt = "", Players = Scripted };
        var (events, end) = await new EpisodeRunner(shop, new EpisodeLimits(), TimeProvider.System).PlayAsync(task.World, seats, TestContext.Current.CancellationToken);
        return new Played(task, new Episode { Id = number, TaskIndex = task.Index, TaskKey = task.Key, Players = Scripted, Events = events, End = end }, made);
    }
}
