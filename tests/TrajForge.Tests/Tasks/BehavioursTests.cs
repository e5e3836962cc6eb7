using TrajForge.Chat;
using TrajForge.Chat.Language;
using TrajForge.Tasks;
using TrajForge.Tests.Support;
using TrajForge.Verification;
using Xunit;

namespace TrajForge.Tests.Tasks;

public class BehavioursTests
{
    private static readonly Func<string, bool> Anything = _ => true;

    private static Behaviours Deal(params (string Trait, double Share)[] shares) =>
        new(new PlanOptions { Behaviours = shares.ToDictionary(share => share.Trait, share => share.Share), Personas = true });

    [Fact]
    public void Without_shares_every_customer_is_cooperative_and_nobody_in_particular()
    {
        var behaviours = new Behaviours(new PlanOptions());

        Assert.All(Enumerable.Range(0, 50).Select(slot => behaviours.At(slot, Anything)), behaviour => Assert.Equal(("cooperative", null), (behaviour.Name, behaviour.Persona)));
    }

    [Fact]
    public void Shares_are_exact_over_a_block_and_the_published_priors_are_kept()
    {
        var behaviours = Deal([.. Traits.Priors.Select(prior => (prior.Key, prior.Value))]);

        var leading = Enumerable.Range(0, 100).Select(slot => behaviours.At(slot, Anything).Traits[0]).GroupBy(trait => trait).ToDictionary(group => group.Key, group => group.Count());

        Assert.Equal((63, 15, 15, 6, 1), (leading[Traits.Underspecification], leading[Traits.Overload], leading[Traits.GoalSwitching], leading[Traits.Contradiction], leading[Traits.Fabrication]));
        Assert.Equal(1, Traits.Priors.Values.Sum(), 6);
    }

    [Fact]
    public void There_are_two_traits_at_most_and_the_second_is_the_partner_of_the_first()
    {
        var behaviours = Deal([.. Traits.Leading.Select(trait => (trait, 1.0))]);

        var dealt = Enumerable.Range(0, 600).Select(slot => behaviours.At(slot, Anything).Traits).ToArray();

        Assert.All(dealt, traits => Assert.InRange(traits.Count, 0, 2));
        Assert.All(dealt.Where(traits => traits.Count == 2), traits => Assert.Equal(Traits.PartnerOf(traits[0]), traits[1]));
        Assert.All(dealt.Where(traits => traits.Count > 0), traits => Assert.NotEqual(Traits.Hostility, traits[0]));
        Assert.InRange(dealt.Count(traits => traits.Count == 2) / (double)dealt.Count(traits => traits.Count > 0), Behaviours.Seconds - 0.06, Behaviours.Seconds + 0.06);
    }

    [Fact]
    public void What_cannot_show_is_not_dealt()
    {
        bool OneGoal(string trait) => Behaviours.GoalsAllow(trait, [new Goal { Number = 1, Intent = "paint", Facts = [] }]);

        Assert.All(Enumerable.Range(0, 20).Select(slot => Deal((Traits.GoalSwitching, 1)).At(slot, OneGoal)), behaviour => Assert.Equal([Traits.Underspecification], behaviour.Traits));
        Assert.All(Enumerable.Range(0, 20).Select(slot => Deal((Traits.Contradiction, 1)).At(slot, _ => false)), behaviour => Assert.Empty(behaviour.Traits));
        Assert.False(Behaviours.GoalsAllow(Traits.GoalSwitching, [new Goal { Number = 1, Intent = "a", Facts = [] }, new Goal { Number = 2, Intent = "b", Facts = [], After = [1] }]));
    }

    [Fact]
    public void Hostility_does_not_lead() => Assert.Throws<ArgumentException>(() => Deal((Traits.Hostility, 1)));

    [Fact]
    public void Both_tasks_of_a_pair_have_the_same_behaviour()
    {
        var planner = new TaskPlanner(new WishEnvironment { Locks = true }, new PlanOptions { Goals = new Dictionary<int, double> { [1] = 1 }, Refusals = 1, Behaviours = new Dictionary<string, double> { [Traits.Cooperative] = 0.5, [Traits.Overload] = 0.5 }, Personas = true });

        for (var index = 0; index < 20; index += 2)
        {
            var (declined, granted) = (planner.Plan(index).Task!.Behaviour, planner.Plan(index + 1).Task!.Behaviour);
            Assert.Equal((declined.Name, declined.Persona, declined.Insists), (granted.Name, granted.Persona, granted.Insists));
        }
    }

    [Fact]
    public void Every_persona_comes_up_and_speaks_in_a_style_that_there_is()
    {
        var behaviours = Deal((Traits.Cooperative, 1));

        Assert.Equal(12, Enumerable.Range(0, 12).Select(slot => behaviours.At(slot, Anything).Persona).Distinct().Count());
        Assert.All(Personas.All, persona => Assert.Contains(persona.Style, TrajForge.Chat.Scripted.SmallTalk.CustomerStyles));
    }

    [Fact]
    public void A_prompt_says_how_to_behave_after_the_brief_and_leaves_the_brief_alone()
    {
        var brief = PaintShop.Wants("paint");

        var prompt = CustomerPrompt.Of(brief, new Behaviour { Traits = [Traits.Fabrication, Traits.Hostility], Persona = "night_shift_nurse", Insists = 2 });

        Assert.StartsWith($"{brief.Text}\n\nHow you behave:\n- You are a nurse", prompt, StringComparison.Ordinal);
        Assert.Contains("make one up first", prompt, StringComparison.Ordinal);
        Assert.Contains("Be impatient and rude", prompt, StringComparison.Ordinal);
        Assert.EndsWith("insist up to 2 times, then accept that.", prompt, StringComparison.Ordinal);
        Assert.All(Traits.Leading.Skip(1), trait => Assert.NotEqual(CustomerPrompt.Of(brief, new Behaviour()), CustomerPrompt.Of(brief, new Behaviour { Traits = [trait] })));
    }

    [Fact]
    public void Somebody_elses_prose_is_the_whole_prompt() =>
        Assert.Equal("You are Ann.", CustomerPrompt.Of(new Brief { Identity = [], Goals = [], Text = "You are Ann." }, new Behaviour { Insists = 2 }));

    [Fact]
    public void Rude_words_beside_a_yes_leave_it_a_yes()
    {
        var voices = Enumerable.Range(0, 60).Select(n => new Voice(PaintShop.CustomerBook, Rng.For(n, "voice"), "hurried")).ToArray();

        Assert.All(voices, voice => Assert.True(Affirmation.IsYes(Prose.Tidy($"Yes, go ahead. {voice.Say("rude_yes")}."))));
        Assert.All(voices, voice => Assert.False(Affirmation.IsYes(Prose.Tidy($"{voice.Say("rude")}. {voice.Say("vague")}"))));
        Assert.All(voices, voice => Assert.True(Affirmation.IsRefusal(Prose.Tidy(voice.Say("misspoke")))));
    }
}
