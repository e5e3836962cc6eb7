using TrajForge.Chat;
using TrajForge.Episodes;
using TrajForge.Tests.Support;

namespace TrajForge.Tests.Episodes;

public sealed class TwoSidedEpisodeTests
{
    private static readonly NotesEnvironment TwoSided = new() { TwoSided = true };

    [Fact]
    public async Task A_customer_calls_on_until_it_speaks()
    {
        var (events, end) = await PlayAsync([Say("Please look.")], [Say("Help"), Own("look"), Own("scribble"), Bye()]);

        Assert.Equal(EndReason.CustomerDone, end);
        Assert.Equal([true, false, true, false, true], events.Skip(2).Select(e => e is CustomerMessage));
        Assert.All(events.OfType<ToolReplied>(), reply => Assert.Equal((Side.Customer, false), (reply.Caller, reply.IsError)));
        Assert.Equal("oats", ((ToolReplied)events[5]).Changes.Single().After.ToElement().GetProperty("text").GetString());
        Assert.Equal("", ((CustomerMessage)events[2]).Content);
    }

    [Fact]
    public async Task Neither_side_sees_the_others_calls()
    {
        var agent = new ScriptedPlayer([PlayerMessage.Call("read", """{"id":"a2"}"""), Say("Please look."), Say("Fine.")]);
        var customer = new ScriptedPlayer([Say("Help"), Own("look"), Say("It says milk."), Bye()]);

        await PlayAsync(agent, customer);

        Assert.Equal(["Help", "eggs", "It says milk."], agent.Heard.Select(line => line.Text));
        Assert.Equal(["Please look.", "milk", "Fine."], customer.Heard.Select(line => line.Text));
        Assert.Equal(("look", """{"id":"a1","text":"oats"}"""), (customer.Heard[1].Tool, customer.Heard[1].Arguments));
    }

    [Fact]
    public async Task Words_and_a_stop_beside_a_call_reach_nobody()
    {
        var agent = new ScriptedPlayer([Say("Please look."), Say("Fine.")]);
        var both = Own("look") with { Text = "One moment", StopToken = StopTokens.Done };

        var (events, end) = await PlayAsync(agent, new ScriptedPlayer([Say("Help"), both, Say("Milk."), Bye()]));

        Assert.Equal(["Help", "Milk."], agent.Heard.Select(line => line.Text));
        Assert.Equal("One moment", ((CustomerMessage)events[2]).Content);
        Assert.Equal((EndReason.CustomerDone, 7), (end, events.Count));
    }

    [Fact]
    public async Task Tools_of_the_other_side_are_not_found()
    {
        var (events, _) = await PlayAsync([PlayerMessage.Call("look", """{"id":"a1"}"""), Say("Hm.")], [Say("Help"), Own("read"), Bye()]);

        Assert.All(events.OfType<ToolReplied>(), reply => Assert.True(reply.IsError));
        Assert.Equal([Side.Agent, Side.Customer], events.OfType<ToolReplied>().Select(reply => reply.Caller));
    }

    [Fact]
    public async Task Limits_count_the_customers_calls_too()
    {
        var limits = new EpisodeLimits { Calls = 2, Errors = 2 };

        Assert.Equal(EndReason.CallLimit, (await PlayAsync([Say("a")], [Say("1"), Own("look"), Own("look")], limits)).End);
        Assert.Equal(EndReason.ErrorLimit, (await PlayAsync([Say("a")], [Say("1"), Own("nothing"), Own("nothing")], limits)).End);
    }

    [Fact]
    public async Task A_customer_that_hands_over_with_a_call_does_not() =>
        Assert.Equal(EndReason.CustomerDone, (await PlayAsync([Say("a"), Say("b")], [Say("1"), Own("hand_over"), Say("2"), Bye()])).End);

    [Fact]
    public async Task Calls_of_both_sides_have_ids_of_their_own()
    {
        var (events, _) = await PlayAsync([PlayerMessage.Call("read", """{"id":"a1"}"""), Say("a")], [Say("1"), Own("look"), Bye()]);

        Assert.Equal(2, events.OfType<ToolReplied>().Select(reply => reply.CallId).Distinct().Count());
    }

    private static PlayerMessage Say(string text) => PlayerMessage.Say(text);

    private static PlayerMessage Bye() => new() { Text = "Bye", StopToken = StopTokens.Done };

    private static PlayerMessage Own(string name) => PlayerMessage.Call(name, """{"id":"a1","text":"oats"}""");

    private static Task<(IReadOnlyList<TrajectoryEvent> Events, EndReason End)> PlayAsync(
        PlayerMessage[] agent, PlayerMessage[] customer, EpisodeLimits? limits = null) =>
        PlayAsync(new ScriptedPlayer(agent), new ScriptedPlayer(customer), limits);

    private static async Task<(IReadOnlyList<TrajectoryEvent> Events, EndReason End)> PlayAsync(IPlayer agent, IPlayer customer, EpisodeLimits? limits = null) =>
        await new EpisodeRunner(TwoSided, limits ?? new EpisodeLimits(), TimeProvider.System).PlayAsync(
            new WorldRequest(),
            new Seats
            {
                Agent = new PlayerChatService(agent),
                Customer = new PlayerChatService(customer, Side.Customer),
                Policy = "policy",
                CustomerPrompt = "brief",
                Players = new Players("test", "test"),
            },
            TestContext.Current.CancellationToken);
}
