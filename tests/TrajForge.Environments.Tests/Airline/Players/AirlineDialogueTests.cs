using TrajForge.Airline.Players;
using TrajForge.Datasets;
using TrajForge.Environments.Tests.Players;
using TrajForge.Tasks;
using TrajForge.Verification;

namespace TrajForge.Environments.Tests.Airline.Players;

/// <summary>What the airline's scripted players promise, over hundreds of dialogues with the real tools.</summary>
public class AirlineDialogueTests
{
    private const int Many = 300;
    private static readonly PlanOptions OneGoal = new() { Goals = new SortedDictionary<int, double> { [1] = 1 } };

    [Theory]
    [InlineData("shipped")]
    [InlineData("reference")]
    public async Task The_dialogue_bar_holds(string data)
    {
        var airline = await Flown.OpenAsync(data);
        var played = await Played.ManyAsync(airline, Many);

        var figures = DialogueFigures.Compute(played.Select(p => p.Episode), airline.Names);

        Assert.True(figures.DistinctTurns >= 0.9, figures.ToString());
        Assert.True(figures.DistinctOpenings >= 0.95, figures.ToString());
        Assert.True(figures.ZlibRatio <= 4.7, figures.ToString());
        Assert.True(figures.CommonSixGrams <= 0.12, figures.ToString());
        Assert.InRange(figures.MedianTurns, 4.2, 9.8);
        Assert.InRange(figures.MedianWords, 10.2, 23.8);
        Assert.Equal(0, figures.Unanswered);
        Assert.InRange(figures.MostFacts, 1, 2);
        Assert.True(figures.WithDetours >= 0.15, figures.ToString());
    }

    [Theory]
    [InlineData("shipped", 0.0)]
    [InlineData("reference", 0.0)]
    [InlineData("reference", 1.0)]
    public async Task Without_slips_every_dialogue_is_accepted(string data, double exactIds)
    {
        var airline = await Flown.OpenAsync(data);

        var judged = await Flown.JudgedAsync(airline, await Played.ManyAsync(airline, Many, options: new PlanOptions { ExactIds = exactIds }));

        var rejected = judged.Where(play => play.Verdict.Outcome != VerdictOutcome.Accepted).Select(Flown.Describe).ToArray();
        Assert.True(rejected.Length == 0, string.Join('\n', rejected));
    }

    [Theory]
    [InlineData("shipped")]
    [InlineData("reference")]
    public async Task Declined_wishes_are_declined_and_held_to_however_often_the_customer_insists(string data)
    {
        var airline = await Flown.OpenAsync(data);

        var judged = await Flown.JudgedAsync(airline, await Played.ManyAsync(airline, 200, options: new PlanOptions { Refusals = 1 }));

        var rejected = judged.Where(play => play.Verdict.Outcome != VerdictOutcome.Accepted).Select(Flown.Describe).ToArray();
        Assert.True(rejected.Length <= judged.Count / 50, string.Join('\n', rejected));
        Assert.Contains(judged, play => play.Played.Task.Behaviour.Insists == 2 && play.Played.Said.Count(message => message.Acts!.Any(act => act.Kind == "insist")) >= 2);
    }

    [Theory]
    [InlineData("shipped", 0.0)]
    [InlineData("shipped", 1.0)]
    [InlineData("reference", 0.0)]
    public async Task Acts_say_only_what_the_words_say(string data, double exactIds)
    {
        var airline = await Flown.OpenAsync(data);

        var unsaid =
            from played in await Played.ManyAsync(airline, Many, options: new PlanOptions { ExactIds = exactIds, Detours = 0.2 })
            from said in Said(played.Episode)
            from detail in said.Acts.SelectMany(act => act.Details)
            where !TrajForge.Airline.Players.Spoken.Says(said.Text, detail)
            select $"task {played.Task.Index}: '{detail.Name} = {detail.Value}' is not in: {said.Text}";

        Assert.Empty(unsaid);
    }

    [Fact]
    public async Task A_yes_is_clear_and_answers_a_proposal()
    {
        var airline = await Flown.OpenAsync("shipped");
        foreach (var played in await Played.ManyAsync(airline, Many))
        {
            for (var i = 1; i < played.Episode.Events.Count; i++)
            {
                if (played.Episode.Events[i] is CustomerMessage { Acts: { } acts } message && acts.Any(act => act.Kind == "accept"))
                {
                    Assert.True(Affirmation.IsYes(message.Content), message.Content);
                    Assert.Contains(((AgentMessage)played.Episode.Events[i - 1]).Acts!, act => act.Kind == "propose");
                }
            }
        }
    }

    [Fact]
    public async Task A_customer_never_says_what_its_brief_does_not_hold()
    {
        var airline = await Flown.OpenAsync("shipped");
        foreach (var played in await Played.ManyAsync(airline, Many, options: new PlanOptions { Detours = 0.2 }))
        {
            var known = played.Task.Brief.Identity.Concat(played.Task.Brief.Goals.SelectMany(goal => goal.Facts)).SelectMany(fact => fact.Details).ToHashSet();
            var said = played.Said.SelectMany(message => message.Acts ?? []).Where(act => act.Kind is "inform" or "correct").SelectMany(act => act.Details);

            Assert.Empty(said.Except(known));
        }
    }

    [Theory]
    [InlineData("shipped")]
    [InlineData("reference")]
    public async Task Every_argument_of_every_change_was_said_read_or_computed_by_a_declared_function(string data)
    {
        var played = await Played.ManyAsync(await Flown.OpenAsync(data), Many);

        Assert.Empty(played.SelectMany(FlownGrounding.Ungrounded).Take(10));
        Assert.True(played.Sum(play => FlownGrounding.Changes(play.Episode).Count()) >= 300);
    }

    [Theory]
    [InlineData("insurance", "yes", "no")]
    [InlineData("flight_type", "round_trip", "one_way")]
    [InlineData("cabin", "economy", "first")]
    [InlineData("total_baggages", "1", "77")]
    [InlineData("nonfree_baggages", "0", "7")]
    [InlineData("amount", "100", "173")]
    public async Task An_argument_that_nobody_said_and_no_reply_showed_is_found(string name, string right, string wrong)
    {
        var changed = 0;
        foreach (var played in await Played.ManyAsync(await Flown.OpenAsync("shipped"), 100, options: OneGoal))
        {
            var bad = FlownGrounding.Bend(played, name, right, wrong);
            changed += bad is null ? 0 : 1;
            Assert.True(bad is null || FlownGrounding.Ungrounded(bad).Any(), $"task {played.Task.Index}");
        }

        Assert.True(changed > 0);
    }

    [Fact]
    public async Task The_agent_asks_for_the_user_id_first_and_makes_one_call_a_message()
    {
        var airline = await Flown.OpenAsync("shipped");
        foreach (var played in await Played.ManyAsync(airline, 60))
        {
            Assert.Equal("get_user_details", played.Calls.First().Name);
            Assert.All(played.Episode.Events.OfType<AgentMessage>(), message => Assert.True(message.Calls.Count == 0 || (message.Calls.Count == 1 && message.Content is null)));
        }
    }

    [Fact]
    public async Task The_same_seeds_give_the_same_dialogue()
    {
        var airline = await Flown.OpenAsync("shipped");

        var first = await Played.ManyAsync(airline, 40, slips: 0.5);
        var second = await Played.ManyAsync(airline, 40, slips: 0.5);

        Assert.Equal(first.Select(p => TrajJson.Write(p.Episode)), second.Select(p => TrajJson.Write(p.Episode)));
    }

    [Fact]
    public async Task Hidden_constraints_change_no_word()
    {
        var airline = await Flown.OpenAsync("shipped");
        foreach (var task in Played.Plan(airline, 60))
        {
            var right = await Played.OneAsync(airline, task, slips: 0.3);
            var swapped = await Played.OneAsync(airline, task with { Constraints = [], ReferencePlay = [], References = [], Questions = [], Evidence = [] }, slips: 0.3);

            Assert.Equal(TrajJson.Write(right.Episode), TrajJson.Write(swapped.Episode));
        }
    }

    private static IEnumerable<(string Text, IReadOnlyList<DialogueAct> Acts)> Said(Episode episode) => episode.Events.SelectMany(e => e switch
    {
        CustomerMessage customer => new[] { (customer.Content, customer.Acts ?? []) },
        AgentMessage { Content: { } text } agent => [(text, agent.Acts ?? [])],
        _ => [],
    });
}
