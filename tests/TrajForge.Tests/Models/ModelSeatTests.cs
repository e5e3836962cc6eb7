using System.Text.Json;
using System.Text.Json.Nodes;
using TrajForge.Episodes;
using TrajForge.Models;
using TrajForge.Runs;
using TrajForge.Specs;
using TrajForge.Tests.Support;
using static TrajForge.Tests.Models.FakeWire;

namespace TrajForge.Tests.Models;

/// <summary>What goes out to a model through Semantic Kernel, and what becomes of what it answers.</summary>
public sealed class ModelSeatTests
{
    private static readonly NotesEnvironment Notes = new();
    private static readonly ModelSpec Spec = new() { Model = "m-1", Endpoints = ["http://127.0.0.1:1/v1"], Temperature = 0.5, MaxTokens = 300, Extra = JsonText.Parse("""{"top_k":20,"seed":null}""") };

    [Fact]
    public async Task A_request_holds_the_conversation_the_tools_and_what_the_spec_says()
    {
        var wire = Of([Call("read", """{"id": "a1"}"""), Say("It says milk.")], [Say("What is in a1?"), Say("Thanks. ###STOP###")]);

        await PlayAsync(wire);

        var second = Body(wire.Asked.Last(call => call.Seat == ModelSeat.Agent));
        Assert.Equal(["messages", "model", "max_completion_tokens", "temperature", "tools", "top_k"], second.EnumerateObject().Select(field => field.Name));
        Assert.Equal(["system", "user", "assistant", "tool"], second.GetProperty("messages").EnumerateArray().Select(m => m.GetProperty("role").GetString()));
        Assert.Equal(
            Notes.Tools(PlayMode.Dialogue).Select(tool => tool.Name),
            second.GetProperty("tools").EnumerateArray().Select(tool => tool.GetProperty("function").GetProperty("name").GetString()));
        Assert.Equal(300, second.GetProperty("max_completion_tokens").GetInt32());
    }

    [Theory]
    [InlineData("""{"id":  "a1"}""")]
    [InlineData("""{"id": 7, "x": """)]
    [InlineData("[1]")]
    [InlineData("")]
    public async Task Arguments_are_kept_and_sent_back_as_the_model_wrote_them(string arguments)
    {
        var wire = Of([Call("read", arguments), Say("Done.")], [Say("Read it."), Say("###STOP###")]);

        var (events, _) = await PlayAsync(wire);

        Assert.Equal(arguments, events.OfType<AgentMessage>().First().Calls.Single().Arguments);
        var resent = Body(wire.Asked.Last(call => call.Seat == ModelSeat.Agent)).GetProperty("messages")[2].GetProperty("tool_calls")[0];
        Assert.Equal(arguments, resent.GetProperty("function").GetProperty("arguments").GetString());
        Assert.Equal(events.OfType<ToolReplied>().Single().CallId, resent.GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_call_that_makes_no_sense_gets_an_error_that_the_model_sees()
    {
        var wire = Of([Call("read", "[1]"), Call("dance", "{}"), Say("Sorry.")], [Say("Read it."), Say("###STOP###")]);

        var (events, end) = await PlayAsync(wire);

        Assert.Equal(EndReason.CustomerDone, end);
        Assert.All(events.OfType<ToolReplied>(), reply => Assert.True(reply.IsError));
        var seen = Body(wire.Asked.Last(call => call.Seat == ModelSeat.Agent)).GetProperty("messages").EnumerateArray().Where(m => m.GetProperty("role").GetString() == "tool");
        Assert.Equal(events.OfType<ToolReplied>().Select(reply => reply.Content), seen.Select(m => m.GetProperty("content").GetString()));
    }

    [Fact]
    public async Task Calls_of_one_message_are_carried_out_in_order_and_words_beside_them_are_kept()
    {
        var wire = Of([Calls([("read", """{"id":"a1"}"""), ("read", """{"id":"a2"}""")], "One moment."), Say("Done.")], [Say("Read both."), Say("###STOP###")]);

        var (events, _) = await PlayAsync(wire);

        Assert.Equal(["milk", "eggs"], events.OfType<ToolReplied>().Select(reply => reply.Content));
        Assert.Equal("One moment.", events.OfType<AgentMessage>().First().Content);
    }

    [Fact]
    public async Task Ids_that_a_model_uses_again_are_told_apart()
    {
        var wire = Of([Call("read", """{"id":"a1"}"""), Call("read", """{"id":"a2"}"""), Say("Done.")], [Say("Read both."), Say("###STOP###")]);

        var (events, _) = await PlayAsync(wire);

        Assert.Equal(2, events.OfType<ToolReplied>().Select(reply => reply.CallId).Distinct().Count());
    }

    [Fact]
    public async Task Reasoning_and_the_finish_reason_are_kept_and_reasoning_is_not_sent_back()
    {
        var thought = Message(new JsonObject { ["role"] = "assistant", ["content"] = "Hello.", ["reasoning_content"] = "They want help." }, "stop");
        var wire = Of([thought, Say("Done.")], [Say("Hi"), Say("And?"), Say("###STOP###")]);

        var (events, _) = await PlayAsync(wire);

        Assert.Equal(("They want help.", "stop"), (events.OfType<AgentMessage>().First().Reasoning, events.OfType<AgentMessage>().First().FinishReason));
        Assert.DoesNotContain("They want help.", Body(wire.Asked.Last(call => call.Seat == ModelSeat.Agent)).GetRawText());
    }

    [Fact]
    public async Task A_refusal_is_what_the_agent_says()
    {
        var refused = Message(new JsonObject { ["role"] = "assistant", ["content"] = null, ["refusal"] = "I can't help with that." }, "stop");

        var (events, end) = await PlayAsync(Of([refused], [Say("Do harm."), Say("###STOP###")]));

        Assert.Equal(EndReason.CustomerDone, end);
        Assert.Equal("I can't help with that.", events.OfType<AgentMessage>().Single().Content);
    }

    [Theory]
    [InlineData("length", EndReason.Truncated)]
    [InlineData("content_filter", EndReason.Filtered)]
    public async Task An_agents_message_that_was_cut_ends_the_episode_and_nothing_of_it_is_done(string finish, EndReason expected)
    {
        var (events, end) = await PlayAsync(Of([Call("write", """{"id":"a1","text":"oats"}""", finish: finish)], [Say("Write oats.")]));

        Assert.Equal(expected, end);
        Assert.Empty(events.OfType<ToolReplied>());
        Assert.Equal(finish, events.OfType<AgentMessage>().Single().FinishReason);
    }

    [Theory]
    [InlineData("""{"error":{"message":"This model's maximum context length is 8192 tokens","code":"context_length_exceeded"}}""", EndReason.ContextLimit)]
    [InlineData("""{"error":{"message":"The response was filtered","code":"content_filter"}}""", EndReason.Filtered)]
    public async Task A_request_that_is_turned_away_for_what_it_holds_ends_the_episode(string answer, EndReason expected)
    {
        var (events, end) = await PlayAsync(Of([answer], [Say("Hi")]));

        Assert.Equal(expected, end);
        Assert.Null(events.OfType<AgentMessage>().Single().Content);
    }

    [Fact]
    public async Task An_agent_that_says_nothing_ends_the_episode()
    {
        var (_, end) = await PlayAsync(Of([Say("")], [Say("Hi")]));

        Assert.Equal(EndReason.EmptyMessage, end);
    }

    [Fact]
    public async Task An_agent_that_repeats_itself_is_stopped()
    {
        var wire = new FakeWire(call => call.Seat == ModelSeat.Customer ? Say("Read a1.") : Call("read", """{"id":"a1"}"""));

        var (events, end) = await PlayAsync(wire);

        Assert.Equal((EndReason.Repeating, 6), (end, events.OfType<AgentMessage>().Count()));
    }

    [Theory]
    [InlineData("Please do", "length")]
    [InlineData("Please", "content_filter")]
    [InlineData("", "stop")]
    public async Task A_customers_trouble_is_a_fault_of_the_machinery(string text, string finish)
    {
        var fault = await Assert.ThrowsAsync<PlayFaultException>(() => PlayAsync(Of([], [Say(text, finish)])));

        Assert.Equal(("customer", true), (fault.Boundary, fault.IsFinal));
    }

    [Fact]
    public async Task A_model_that_cannot_be_reached_is_a_fault_of_the_machinery()
    {
        var fault = await Assert.ThrowsAsync<PlayFaultException>(() => PlayAsync(new FakeWire(_ => throw new ModelFaultException("timeout", "no answer"))));

        Assert.Equal(("model", "timeout: no answer", false), (fault.Boundary, fault.Message, fault.IsFinal));
    }

    [Fact]
    public async Task A_bound_of_the_run_is_no_fault_of_the_episode()
    {
        await Assert.ThrowsAsync<BudgetSpentException>(() => PlayAsync(new FakeWire(_ => throw new BudgetSpentException("budget.tokens", false, "spent"))));
    }

    [Fact]
    public async Task The_same_episode_asks_the_same_bytes_again()
    {
        FakeWire Wire() => Of([Call("read", """{"id":"a1"}"""), Say("It says milk.")], [Say("What is in a1?"), Say("Thanks. ###STOP###")]);
        var (first, second) = (Wire(), Wire());

        await PlayAsync(first);
        await PlayAsync(second);

        Assert.Equal(first.Asked.Select(call => (call.Key, call.Hash)), second.Asked.Select(call => (call.Key, call.Hash)));
        Assert.Equal(["e.customer.0", "e.agent.0", "e.agent.1", "e.customer.1"], first.Asked.Select(call => call.Key));
    }

    private static Task<(IReadOnlyList<TrajectoryEvent> Events, EndReason End)> PlayAsync(IModelWire wire)
    {
        var tools = Notes.Tools(PlayMode.Dialogue);
        var seats = new Seats
        {
            Agent = new ModelPlayer("a", Spec, tools, ModelSeat.Agent).Seat(wire, "e", 1),
            Customer = new ModelPlayer("c", Spec, [], ModelSeat.Customer).Seat(wire, "e", 2),
            Policy = "Be kind.",
            CustomerPrompt = "You want a note read.",
            Players = new Players("m-1", "m-1"),
        };
        return new EpisodeRunner(Notes, new EpisodeLimits(), TimeProvider.System).PlayAsync(new WorldRequest { Seed = 1 }, seats, TestContext.Current.CancellationToken).AsTask();
    }
}
