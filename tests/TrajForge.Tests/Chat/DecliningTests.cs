using TrajForge.Chat;
using TrajForge.Chat.Language;
using TrajForge.Chat.Scripted;
using TrajForge.Tests.Support;
using TrajForge.Verification;
using Xunit;

namespace TrajForge.Tests.Chat;

/// <summary>What scripted players do when a wish is declined, whatever it is about.</summary>
public class DecliningTests
{
    private static readonly Brief Removal = PaintShop.Wants("remove");

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void A_customer_insists_as_often_as_its_behaviour_says_and_then_says_goodbye(int insists)
    {
        var lines = PaintShop.Talk(Removal, insists);

        Assert.Equal(insists, Count(lines, Acts.Insist));
        Assert.Contains(lines[^1].Acts, act => act.Kind == Acts.Concede);
        Assert.Contains(lines[^1].Acts, act => act.Kind == Acts.Bye);
    }

    [Fact]
    public void An_agent_says_what_decides_after_it_has_looked_and_again_in_other_words()
    {
        var lines = PaintShop.Talk(Removal, insists: 2);

        var refusals = lines.Where(line => line.Acts.Any(act => act.Kind == Acts.Refuse)).Select(line => line.Text).ToArray();
        Assert.Equal(3, refusals.Length);
        Assert.All(refusals, text => Assert.Contains("first floor", text, StringComparison.Ordinal));
        Assert.Equal(3, refusals.Distinct().Count());
        Assert.True(At(lines, line => line.Tool == "look") < At(lines, line => line.Text == refusals[0]));
        Assert.DoesNotContain(lines, line => line.Tool == "do");
    }

    [Fact]
    public void The_next_goal_comes_after_the_customer_has_conceded()
    {
        var lines = PaintShop.Talk(PaintShop.Wants("remove", "paint"), insists: 1);

        Assert.True(At(lines, line => line.Acts.Any(act => act.Kind == Acts.Concede)) < At(lines, line => line.Tool == "do"));
        Assert.Contains(lines[^1].Acts, act => act.Kind == Acts.Bye);
    }

    [Fact]
    public void A_tool_that_refuses_is_declined_the_same_way()
    {
        var lines = PaintShop.Talk(PaintShop.Wants("paint"), insists: 1, fails: true);

        var refusals = lines.Where(line => line.Acts.Any(act => act.Kind == Acts.Refuse)).ToArray();
        Assert.Equal((2, 1), (refusals.Length, Count(lines, Acts.Insist)));
        Assert.All(refusals, line => Assert.Contains("no paint left", line.Text, StringComparison.Ordinal));
        Assert.Single(lines, line => line.Role == ChatRole.Agent && line.Tool == "do");
    }

    [Theory]
    [InlineData("remove")]
    [InlineData("remove", "paint")]
    [InlineData("paint", "remove")]
    public void Who_is_handed_over_is_so_after_everything_else_and_says_no_goodbye(params string[] intents)
    {
        for (var seed = 1; seed <= 10; seed++)
        {
            var lines = PaintShop.Talk(PaintShop.Wants(intents), insists: 1, handsOver: true, seed: seed);

            Assert.Equal("human", lines[^2].Tool);
            Assert.StartsWith("YOU ARE BEING TRANSFERRED", lines[^1].Text, StringComparison.Ordinal);
            Assert.Single(lines, line => line.Tool == "human");
            Assert.Equal(intents.Length - 1, lines.Count(line => line.Role == ChatRole.Agent && line.Tool == "do"));
            Assert.DoesNotContain(lines, line => line.Acts.Any(act => act.Kind == Acts.Bye));
            Assert.True(At(lines, line => line.Acts.Any(act => act.Kind == Acts.Concede)) < lines.Count - 2);
        }
    }

    [Fact]
    public void Giving_in_is_a_slip_that_makes_the_change_after_the_customer_has_insisted()
    {
        var lines = PaintShop.Talk(Removal, insists: 1, slip: "gives_in");

        Assert.True(At(lines, line => line.Acts.Any(act => act.Kind == Acts.Insist)) < At(lines, line => line.Tool == "do"));
        Assert.DoesNotContain(lines, line => line.Acts.Any(act => act.Kind == Acts.Concede));
    }

    [Fact]
    public void Refusing_blindly_is_a_slip_that_looks_at_nothing()
    {
        var lines = PaintShop.Talk(Removal, insists: 1, slip: "refuses_blind");

        Assert.Equal(2, Count(lines, Acts.Refuse));
        Assert.DoesNotContain(lines, line => line.Tool.Length > 0);
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("formal")]
    [InlineData("hurried")]
    [InlineData("casual")]
    public void Insisting_and_conceding_are_never_a_yes(string style)
    {
        var said = Enumerable.Range(0, 400).Select(n => new Voice(PaintShop.CustomerBook, Rng.For(n, "voice"), style))
            .SelectMany(voice => new[] { Prose.Tidy(voice.Say("insist")), Prose.Tidy(voice.Say("accept_no")) }).ToArray();

        Assert.DoesNotContain(said, Affirmation.IsYes);
        Assert.True(said.Distinct().Count() > 100);
    }

    private static int Count(IReadOnlyList<ChatLine> lines, string kind) => lines.Sum(line => line.Acts.Count(act => act.Kind == kind));

    private static int At(IReadOnlyList<ChatLine> lines, Func<ChatLine, bool> which) => lines.ToList().FindIndex(line => which(line));
}
