using TrajForge.Assistance;
using TrajForge.Chat;
using TrajForge.Models;
using TrajForge.Runs;
using TrajForge.Specs;
using TrajForge.Tests.Models;
using TrajForge.Tests.Support;
using static TrajForge.Tests.Models.FakeWire;

namespace TrajForge.Tests.Assistance;

public sealed class ParaphraserTests
{
    [Fact]
    public async Task The_customer_is_told_the_brief_in_the_models_words()
    {
        var told = await TellAsync(new FakeWire(_ => Say(SomeBrief.Told)));

        Assert.Equal(new BriefTold { Model = "m-1", Text = SomeBrief.Told }, told);
    }

    [Theory]
    [InlineData("You want your Rain Jacket.", "stop", "characters for")]
    [InlineData(SomeBrief.Told, "length", "was cut at the limit of tokens")]
    [InlineData("", "stop", "was empty")]
    public async Task Words_that_are_refused_leave_the_briefs_own_and_say_why(string answer, string finish, string why)
    {
        var told = await TellAsync(new FakeWire(_ => Say(answer, finish)));

        Assert.Equal(SomeBrief.Text, told!.Text);
        Assert.Contains(why, told.Refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_model_is_given_the_text_of_the_brief_and_no_more()
    {
        var wire = new FakeWire(_ => Say(SomeBrief.Told));

        await TellAsync(wire);

        var message = Assert.Single(Body(wire.Asked.Single()).GetProperty("messages").EnumerateArray());
        var prompt = (await PromptText.ReadAsync(null, Paraphraser.Resource, ["brief"], TestContext.Current.CancellationToken)).Text;
        Assert.Equal(prompt.Replace("{{$brief}}", SomeBrief.Text, StringComparison.Ordinal), message.GetProperty("content").GetString());
        Assert.False(Body(wire.Asked.Single()).TryGetProperty("tools", out _));
    }

    [Fact]
    public async Task Twins_ask_the_very_same_question_whatever_their_outcome_attempt_and_behaviour()
    {
        var wire = new FakeWire(_ => Say(SomeBrief.Told));
        var twin = Some.Task(Some.Text("b1", "other")) with { Index = 7, Key = "other", Brief = SomeBrief.Task.Brief, Behaviour = new Behaviour { Insists = 2 } };

        var told = (await TellAsync(wire), await TellAsync(wire, twin));

        Assert.Equal(told.Item1, told.Item2);
        var (first, second) = (wire.Asked[0], wire.Asked[1]);
        Assert.Equal((first.Key, first.Hash, ModelSeat.Paraphraser), (second.Key, second.Hash, second.Seat));
        Assert.EndsWith(".paraphraser.0", first.Key);
    }

    [Fact]
    public async Task Another_seed_or_brief_asks_another_question()
    {
        var wire = new FakeWire(_ => Say(SomeBrief.Told));

        await TellAsync(wire);
        await TellAsync(wire, seed: 2);
        await TellAsync(wire, SomeBrief.Task with { Brief = SomeBrief.Task.Brief with { Text = "You want another thing." } });

        Assert.Equal(3, wire.Asked.Select(call => call.Hash).Distinct().Count());
        Assert.Equal(2, wire.Asked.Select(call => call.EpisodeId).Distinct().Count());
    }

    [Fact]
    public async Task A_model_that_does_not_answer_is_a_fault_and_not_a_reason_for_other_words()
    {
        var fault = await Assert.ThrowsAsync<PlayFaultException>(() => TellAsync(new FakeWire(_ => throw new ModelFaultException("timeout", "no answer"))));

        Assert.Equal(("model", "timeout: no answer", false), (fault.Boundary, fault.Message, fault.IsFinal));
    }

    [Fact]
    public async Task Tasks_of_others_bring_the_whole_prompt_and_are_told_as_they_stand() =>
        Assert.Null(await TellAsync(new FakeWire(_ => throw new InvalidOperationException("asked")), Some.Task()));

    private static async Task<BriefTold?> TellAsync(IModelWire wire, TaskCase? task = null, long seed = 1)
    {
        var spec = new Spec
        {
            Name = "some",
            Environment = "notes",
            Seed = seed,
            Models = new SortedDictionary<string, ModelSpec> { ["p"] = new() { Model = "m-1", Endpoints = [] } },
            Players = new PlayerSpec { Paraphrase = "p" },
        };
        var paraphraser = await Paraphraser.CreateAsync(spec, SomeBrief.Names, TestContext.Current.CancellationToken);
        return await paraphraser!.TellAsync(wire, task ?? SomeBrief.Task, TestContext.Current.CancellationToken);
    }
}
