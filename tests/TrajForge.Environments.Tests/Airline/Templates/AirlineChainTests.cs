using TrajForge.Tasks;

namespace TrajForge.Environments.Tests.Airline.Templates;

/// <summary>Wishes that take two changes, the second possible only after the first.</summary>
public sealed class AirlineChainTests
{
    private const string Upgrade = "upgrade_and_change";
    private const string Cancel = "cancel_delayed";

    [Theory]
    [InlineData("shipped")]
    [InlineData("reference")]
    public async Task Every_goal_is_one_change_unless_it_is_declined(string data)
    {
        var skies = await Skies.OpenAsync(data);

        Assert.All(skies.Tasks, task => Assert.Equal(task.Brief.Goals.Count, task.Difficulty.Changes));
        Assert.All(skies.Plan(200, new PlanOptions { Refusals = 1 }), task => Assert.Equal(task.Brief.Goals.Count - task.Refusals.Count, task.Difficulty.Changes));
    }

    [Theory]
    [InlineData("shipped", Upgrade, "change_cabin", "change_flights")]
    [InlineData("shipped", Cancel, "cancel", "compensation")]
    [InlineData("reference", Upgrade, "change_cabin", "change_flights")]
    [InlineData("reference", Cancel, "cancel", "compensation")]
    public async Task The_second_goal_is_about_the_same_reservation_and_waits_for_the_first(string data, string template, string first, string second)
    {
        foreach (var task in (await Skies.OpenAsync(data)).Plan(20, Only(template)))
        {
            var reservations = task.References.Where(reference => reference.Description.Kind == "reservation").Select(reference => reference.Target).ToArray();

            Assert.Equal([first, second], task.Brief.Goals.Select(goal => goal.Intent));
            Assert.Equal([1], task.Brief.Goals[1].After);
            Assert.Equal(2, reservations.Length);
            Assert.Single(reservations.Distinct());
        }
    }

    [Fact]
    public async Task Leaving_the_second_goal_out_is_a_wrong_play()
    {
        var tasks = (await Skies.OpenAsync("shipped")).Plan(20, Only(Upgrade, Cancel));

        Assert.All(tasks, task => Assert.Equal((2, 0), task.WrongPlays.Where(play => play.Kind == "left_out").Select(play => (play.Goal, play.Instead.Count)).Single()));
    }

    [Fact]
    public async Task What_the_move_must_have_seen_is_not_asked_of_the_upgrade()
    {
        foreach (var task in (await Skies.OpenAsync("shipped")).Plan(20, Only(Upgrade)))
        {
            Assert.Equal([null, 1], task.Evidence.Select(need => need.Earlier));
            Assert.DoesNotContain(task.Evidence[0].Seen, fact => fact.Table == "listing");
            Assert.Contains(task.Evidence[1].Seen, fact => fact.Table == "listing");
        }
    }

    [Theory]
    [InlineData(Upgrade, "payment_short", "1.cabin", "2.not_moved")]
    [InlineData(Cancel, "not_entitled", "1.cancelled", null)]
    public async Task The_second_goal_is_declined_and_what_the_first_brought_about_stays(string template, string rule, string achieved, string? kept)
    {
        var declined = (await Skies.OpenAsync("shipped")).Plan(20, Only(template) with { Refusals = 1 }).Where(task => task.Refusals.Count > 0).ToArray();

        Assert.NotEmpty(declined);
        Assert.All(declined, task => Assert.Equal((2, rule), task.Refusals.Select(refusal => (refusal.Goal, refusal.Rule)).Single()));
        Assert.All(declined, task => Assert.Equal(
            new[] { achieved, kept }.OfType<string>(), task.Constraints.Where(c => c.Kind == ConstraintKind.Achieve).Select(c => c.Id)));
    }

    private static PlanOptions Only(params string[] templates) => new()
    {
        Templates = templates.ToDictionary(template => template, _ => 1.0),
        Goals = new Dictionary<int, double> { [2] = 1 },
    };
}
