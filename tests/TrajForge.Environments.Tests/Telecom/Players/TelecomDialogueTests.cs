using TrajForge.Datasets;
using TrajForge.Telecom;
using TrajForge.Telecom.Players;
using TrajForge.Verification;

namespace TrajForge.Environments.Tests.Telecom.Players;

/// <summary>What the two scripted players promise, over hundreds of dialogues with the real tools of both sides.</summary>
public sealed class TelecomDialogueTests
{
    [Fact]
    public async Task The_dialogue_bar_holds()
    {
        var plays = await TelecomRuns.WithoutSlipsAsync();

        var figures = DialogueFigures.Compute(plays.Select(play => play.Episode), (await TelecomRuns.LoadAsync()).Names);

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

    [Fact]
    public async Task Without_slips_every_dialogue_is_accepted_and_every_template_occurs()
    {
        var plays = await TelecomRuns.WithoutSlipsAsync();

        Assert.Empty(plays.Where(play => play.Verdict.Outcome != VerdictOutcome.Accepted).Select(TelecomRuns.Describe));
        Assert.Superset(
            (await TelecomRuns.LoadAsync()).Templates.Select(template => template.Info.Id).ToHashSet(),
            plays.SelectMany(play => play.Task.Templates).ToHashSet());
    }

    [Fact]
    public async Task A_customer_reports_only_what_the_phone_has_shown()
    {
        var reports = 0;
        foreach (var play in await TelecomRuns.WithSlipsAsync())
        {
            var shown = new Dictionary<string, string>();
            foreach (var e in play.Episode.Events)
            {
                switch (e)
                {
                    case ToolReplied { Caller: Side.Customer } reply:
                        foreach (var sign in PhoneReader.Read(reply.Name, reply.Content))
                        {
                            shown[sign.Name] = sign.Value;
                        }

                        break;
                    case CustomerMessage { Calls.Count: 0, Acts: { } acts }:
                        foreach (var act in acts.Where(act => act.Kind == PhoneActs.Observe))
                        {
                            reports++;
                            Assert.Equal(shown.GetValueOrDefault(act.Slot!), act[PhoneActs.Value]);
                        }

                        break;
                }
            }
        }

        Assert.True(reports > 500, $"only {reports} reports");
    }

    [Fact]
    public async Task A_customer_tells_at_most_two_new_things_in_a_message_whether_facts_or_sights()
    {
        var said = (await TelecomRuns.WithoutSlipsAsync()).SelectMany(play => play.Episode.Events).OfType<CustomerMessage>().Where(message => message.Calls.Count == 0);

        Assert.Empty(said.Where(message => (message.Acts ?? []).Count(act => act.Kind is "inform" or PhoneActs.Observe) > 2).Select(message => message.Content));
    }

    [Fact]
    public async Task A_customer_never_says_what_its_brief_does_not_hold()
    {
        foreach (var play in await TelecomRuns.WithoutSlipsAsync())
        {
            var known = play.Task.Brief.Identity.Concat(play.Task.Brief.Goals.SelectMany(goal => goal.Facts)).SelectMany(fact => fact.Details).ToHashSet();
            var said = play.Episode.Events.OfType<CustomerMessage>().SelectMany(message => message.Acts ?? []).Where(act => act.Kind is "inform" or "correct").SelectMany(act => act.Details);

            Assert.Empty(said.Except(known));
        }
    }

    [Fact]
    public async Task What_rides_beside_the_words_stands_in_the_words()
    {
        string[] verbatim = [Details.PhoneNumber, Details.FullName, Details.Model, Details.Plan, Details.Gb, Details.Period, Details.When, Details.Rank, Details.Price, Details.LastDigits, Details.Amount, Details.BillId, Details.Reason, "mbps", "bill"];
        foreach (var play in await TelecomRuns.WithoutSlipsAsync())
        {
            foreach (var (text, acts) in Spoken(play.Episode))
            {
                foreach (var detail in acts.SelectMany(act => act.Details).Where(detail => verbatim.Contains(detail.Name)))
                {
                    Assert.True(Mentions.Names(text, detail.Value), $"task {play.Task.Index}: '{detail.Value}' is not in: {text}");
                }
            }
        }
    }

    [Fact]
    public async Task A_phone_is_only_touched_after_the_agent_asked_and_one_call_at_a_time()
    {
        foreach (var play in await TelecomRuns.WithoutSlipsAsync())
        {
            var asked = false;
            foreach (var e in play.Episode.Events)
            {
                asked = e switch
                {
                    AgentMessage { Calls.Count: 0 } agent => (agent.Acts ?? []).Any(PhoneActs.IsErrand),
                    _ => asked,
                };
                if (e is CustomerMessage { Calls.Count: > 0 } call)
                {
                    Assert.True(asked && call.Calls.Count == 1 && call.Content.Length == 0, $"task {play.Task.Index} event {e.Index}");
                }
            }
        }
    }

    [Fact]
    public async Task Swapping_the_constraints_under_an_unchanged_brief_changes_no_byte_of_what_is_said()
    {
        var forge = await TelecomRuns.ForgeAsync(slips: 0.3);
        foreach (var task in Enumerable.Range(0, 40).Select(index => forge.Plan(index).Task).OfType<TaskCase>())
        {
            var hidden = task with { Constraints = [], ReferencePlay = [], References = [], Questions = [], Evidence = [], Templates = [], WrongPlays = [] };

            var own = await forge.PlayAsync(task, 0, TestContext.Current.CancellationToken);
            var blind = await forge.PlayAsync(hidden, 0, TestContext.Current.CancellationToken);

            Assert.Equal(TrajJson.Write(own.Episode), TrajJson.Write(blind.Episode));
        }
    }

    private static IEnumerable<(string Text, IReadOnlyList<DialogueAct> Acts)> Spoken(Episode episode) => episode.Events.SelectMany(e => e switch
    {
        CustomerMessage { Calls.Count: 0 } customer => new[] { (customer.Content, customer.Acts ?? []) },
        AgentMessage { Content: { } text } agent => [(text, agent.Acts ?? [])],
        _ => [],
    });
}
