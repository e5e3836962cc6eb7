using TrajForge.Chat;
using TrajForge.Episodes;
using TrajForge.Runs;
using TrajForge.Tests.Support;

namespace TrajForge.Tests.Episodes;

public sealed class EpisodeRunnerTests
{
    [Fact]
    public async Task Calls_are_answered_by_the_world_and_words_by_the_customer()
    {
        var (events, end) = await PlayAsync(
            [Call("read"), Say("It says milk."), Say("Bye.")],
            [Say("What is on my list?"), new PlayerMessage { Text = "Thanks.", StopToken = StopTokens.Done }]);

        Assert.Equal(EndReason.CustomerDone, end);
        Assert.Equal(["customer", "agent", "tool", "agent", "customer"], events.Select(Kind));
        Assert.Equal("milk", ((ToolReplied)events[2]).Content);
        Assert.Equal("Thanks.", ((CustomerMessage)events[4]).Content);
    }

    [Fact]
    public async Task The_customer_sees_no_tool_traffic()
    {
        var customer = new ScriptedPlayer([Say("What is on my list?"), new PlayerMessage { Text = "Thanks.", StopToken = StopTokens.Done }]);

        await PlayAsync(new ScriptedPlayer([Call("read"), Say("It says milk.")]), customer);

        Assert.Equal(["It says milk."], customer.Heard.Select(line => line.Text));
    }

    [Fact]
    public async Task Every_change_is_recorded_with_its_diff()
    {
        var (events, _) = await PlayAsync([Call("write", new { id = "a1", text = "oats" }), Say("Done.")], [Say("Oats"), Stop()]);

        var change = Assert.Single(((ToolReplied)events[2]).Changes);
        Assert.Equal("oats", change.After.ToElement().GetProperty("text").GetString());
    }

    [Fact]
    public async Task Limits_on_turns_calls_and_errors_end_an_episode()
    {
        var limits = new EpisodeLimits { Turns = 2, Calls = 3, Errors = 1 };

        Assert.Equal(EndReason.TurnLimit, (await PlayAsync([Say("a"), Say("b")], [Say("1"), Say("2")], limits)).End);
        Assert.Equal(EndReason.CallLimit, (await PlayAsync([Call("read"), Call("read"), Call("read")], [Say("1")], limits)).End);
        Assert.Equal(EndReason.ErrorLimit, (await PlayAsync([Call("no_such_tool", new { id = "a1" })], [Say("1")], limits)).End);
    }

    [Fact]
    public async Task A_limit_on_messages_counts_calls_too_and_leaves_the_customer_its_answer()
    {
        var (events, end) = await PlayAsync([Call("read"), Say("a"), Say("never")], [Say("1"), Say("2")], new EpisodeLimits { Messages = 2 });

        Assert.Equal((EndReason.TurnLimit, "2"), (end, ((CustomerMessage)events[^1]).Content));
    }

    [Fact]
    public async Task A_customer_that_stops_after_the_last_message_ends_the_episode_itself() =>
        Assert.Equal(EndReason.CustomerDone, (await PlayAsync([Say("a"), Say("never")], [Say("1"), Stop()], new EpisodeLimits { Messages = 1 })).End);

    [Fact]
    public async Task A_tool_that_ends_episodes_leaves_the_agent_no_last_word()
    {
        var (events, end) = await PlayAsync([Call("hand_over"), Say("never")], [Say("A human, please")], new EpisodeLimits { EndingTools = ["hand_over"] });

        Assert.Equal(EndReason.HandedOver, end);
        Assert.IsType<ToolReplied>(events[^1]);
    }

    [Fact]
    public async Task A_hand_over_ends_the_episode_after_the_agents_next_words() =>
        Assert.Equal(EndReason.HandedOver, (await PlayAsync([Call("hand_over"), Say("One moment.")], [Say("A human, please")])).End);

    [Fact]
    public async Task A_world_that_throws_is_a_fault_with_its_boundary()
    {
        var environment = new NotesEnvironment { Fault = _ => new InvalidOperationException("disk gone") };

        var fault = await Assert.ThrowsAsync<PlayFaultException>(() => PlayAsync([Call("read")], [Say("1")], environment: environment));

        Assert.Equal("world", fault.Boundary);
    }

    [Fact]
    public async Task A_player_that_throws_is_a_fault_of_the_model() =>
        Assert.Equal("model", (await Assert.ThrowsAsync<PlayFaultException>(() => PlayAsync([], [Say("1")]))).Boundary);

    [Fact]
    public async Task Wall_clock_is_a_fault_and_no_end()
    {
        var clock = new ManualClock();
        var limits = new EpisodeLimits { WallClock = TimeSpan.FromSeconds(5) };
        var agent = new ScriptedPlayer([Call("read"), Say("never")]) { Before = () => clock.Advance(TimeSpan.FromSeconds(6)) };

        var fault = await Assert.ThrowsAsync<PlayFaultException>(() => PlayAsync(agent, new ScriptedPlayer([Say("1"), Say("2")]), limits, clock: clock));

        Assert.Equal("wall_clock", fault.Boundary);
    }

    private static PlayerMessage Say(string text) => PlayerMessage.Say(text);

    private static PlayerMessage Stop() => new() { Text = "Bye", StopToken = StopTokens.Done };

    private static PlayerMessage Call(string name, object? arguments = null) =>
        PlayerMessage.Call(name, Some.Json(arguments ?? new { id = "a1" }).ToString());

    private static string Kind(TrajectoryEvent e) => e switch
    {
        AgentMessage => "agent",
        CustomerMessage => "customer",
        _ => "tool",
    };

    private static Task<(IReadOnlyList<TrajectoryEvent> Events, EndReason End)> PlayAsync(
        PlayerMessage[] agent, PlayerMessage[] customer, EpisodeLimits? limits = null, NotesEnvironment? environment = null) =>
        PlayAsync(new ScriptedPlayer(agent), new ScriptedPlayer(customer), limits, environment);

    private static async Task<(IReadOnlyList<TrajectoryEvent> Events, EndReason End)> PlayAsync(
        IPlayer agent, IPlayer customer, EpisodeLimits? limits = null, NotesEnvironment? environment = null, TimeProvider? clock = null)
    {
        var runner = new EpisodeRunner(environment ?? Some.Notes, limits ?? new EpisodeLimits(), clock ?? TimeProvider.System);
        return await runner.PlayAsync(
            new WorldRequest(),
            new Seats
            {
                Agent = new PlayerChatService(agent),
                Customer = new PlayerChatService(customer),
                Policy = "policy",
                CustomerPrompt = "brief",
                Players = new Players("test", "test"),
            },
            TestContext.Current.CancellationToken);
    }
}
