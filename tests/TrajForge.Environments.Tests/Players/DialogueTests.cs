using TrajForge.Datasets;
using TrajForge.Tasks;
using TrajForge.Verification;
using Xunit;

namespace TrajForge.Environments.Tests.Players;

/// <summary>What the two scripted players promise, over hundreds of dialogues with the real tools.</summary>
public class DialogueTests
{
    private const int Many = 300;

    [Theory]
    [InlineData("shipped")]
    [InlineData("reference")]
    public async Task The_dialogue_bar_holds(string data)
    {
        var shop = await Played.OpenAsync(data);
        var played = await Played.ManyAsync(shop, Many);

        var figures = DialogueFigures.Compute(played.Select(p => p.Episode), shop.Names);

        Assert.True(figures.DistinctTurns >= 0.9, figures.ToString());
        Assert.True(figures.DistinctOpenings >= 0.95, figures.ToString());
        Assert.True(figures.ZlibRatio <= 4.5, figures.ToString());
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
        var shop = await Played.OpenAsync(data);
        var builder = new JudgementBuilder(shop);
        var judge = new Judge(new JudgeOptions());
        foreach (var played in await Played.ManyAsync(shop, Many, options: new PlanOptions { ExactIds = exactIds }))
        {
            var verdict = judge.Decide(await builder.BuildAsync(played.Task, played.Episode, TestContext.Current.CancellationToken));

            Assert.True(verdict.Outcome == VerdictOutcome.Accepted, $"task {played.Task.Index} {played.Task.Brief.Text}: {string.Join(", ", verdict.Checks.Where(c => c.Outcome == CheckOutcome.Failed).Select(c => $"{c.Check} {c.Finding}"))}");
        }
    }

    [Theory]
    [InlineData("shipped")]
    [InlineData("reference")]
    public async Task Without_slips_every_declined_wish_is_declined_rightly_and_its_twin_granted(string data)
    {
        var shop = await Played.OpenAsync(data);
        var builder = new JudgementBuilder(shop);
        var judge = new Judge(new JudgeOptions());
        foreach (var played in await Played.ManyAsync(shop, 400, options: new PlanOptions { Refusals = 1 }))
        {
            var verdict = judge.Decide(await builder.BuildAsync(played.Task, played.Episode, TestContext.Current.CancellationToken));

            Assert.True(
                verdict.Outcome == VerdictOutcome.Accepted,
                $"task {played.Task.Index} {string.Join("+", played.Task.Refusals.Select(r => r.Rule))} {played.Task.Brief.Text}: {string.Join(", ", verdict.Checks.Where(c => c.Outcome == CheckOutcome.Failed).Select(c => $"{c.Check} {c.Finding}"))}");
        }
    }

    [Theory]
    [InlineData("reference", 0.0)]
    [InlineData("reference", 1.0)]
    [InlineData("shipped", 0.0)]
    public async Task Acts_say_only_what_the_words_say(string data, double exactIds)
    {
        var shop = await Played.OpenAsync(data);
        foreach (var played in await Played.ManyAsync(shop, Many, options: new PlanOptions { ExactIds = exactIds, Detours = 0.2 }))
        {
            foreach (var (text, acts) in Spoken(played.Episode))
            {
                Assert.All(acts.SelectMany(act => act.Details), detail =>
                    Assert.True(text.Contains(detail.Value, StringComparison.OrdinalIgnoreCase), $"task {played.Task.Index}: '{detail.Name} = {detail.Value}' is not in: {text}"));
            }
        }
    }

    [Fact]
    public async Task A_yes_is_clear_and_answers_a_proposal()
    {
        var shop = await Played.OpenAsync("shipped");
        foreach (var played in await Played.ManyAsync(shop, Many))
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
    public async Task Every_question_gets_an_answer_about_what_was_asked()
    {
        var shop = await Played.OpenAsync("shipped");
        foreach (var played in await Played.ManyAsync(shop, Many))
        {
            var events = played.Episode.Events;
            foreach (var asked in events.OfType<AgentMessage>())
            {
                foreach (var ask in (asked.Acts ?? []).Where(act => act.Kind == "ask"))
                {
                    var answers = events.Skip(asked.Index).OfType<CustomerMessage>().SelectMany(message => message.Acts ?? []);
                    Assert.True(answers.Any(answer => Answers(answer, ask)), $"task {played.Task.Index}: {asked.Content}");
                }
            }
        }
    }

    [Fact]
    public async Task A_customer_never_says_what_its_brief_does_not_hold()
    {
        var shop = await Played.OpenAsync("shipped");
        foreach (var played in await Played.ManyAsync(shop, Many, options: new PlanOptions { Detours = 0.2 }))
        {
            var known = played.Task.Brief.Identity.Concat(played.Task.Brief.Goals.SelectMany(goal => goal.Facts)).SelectMany(fact => fact.Details).ToHashSet();
            var said = played.Said.SelectMany(message => message.Acts ?? []).Where(act => act.Kind is "inform" or "correct").SelectMany(act => act.Details);

            Assert.Empty(said.Except(known));
        }
    }

    [Fact]
    public async Task The_same_seeds_give_the_same_dialogue()
    {
        var shop = await Played.OpenAsync("shipped");

        var first = await Played.ManyAsync(shop, 40, slips: 0.5);
        var second = await Played.ManyAsync(shop, 40, slips: 0.5);

        Assert.Equal(first.Select(p => TrajJson.Write(p.Episode)), second.Select(p => TrajJson.Write(p.Episode)));
    }

    [Fact]
    public async Task Hidden_constraints_change_no_word()
    {
        var shop = await Played.OpenAsync("shipped");
        foreach (var task in Played.Plan(shop, 30))
        {
            var right = await Played.OneAsync(shop, task, slips: 0.3);
            var swapped = await Played.OneAsync(shop, task with { Constraints = [], ReferencePlay = [], References = [], Questions = [], Evidence = [] }, slips: 0.3);

            Assert.Equal(TrajJson.Write(right.Episode), TrajJson.Write(swapped.Episode));
        }
    }

    private static bool Answers(DialogueAct answer, DialogueAct ask) => ask.Slot switch
    {
        "identity" => answer.Slot is "email" or "name_zip" or "user_id",
        "goal" => answer.Kind is "request" or "bye",
        "order" or "order_more" => answer.Goal == ask.Goal && answer.Slot is "order" or "item",
        "all_items" or "item_more" => answer.Goal == ask.Goal && answer.Slot is "item",
        _ => answer.Goal == ask.Goal && answer.Slot == ask.Slot,
    };

    private static IEnumerable<(string Text, IReadOnlyList<DialogueAct> Acts)> Spoken(Episode episode) => episode.Events.SelectMany(e => e switch
    {
        CustomerMessage customer => new[] { (customer.Content, customer.Acts ?? []) },
        AgentMessage { Content: { } text } agent => [(text, agent.Acts ?? [])],
        _ => [],
    });
}
