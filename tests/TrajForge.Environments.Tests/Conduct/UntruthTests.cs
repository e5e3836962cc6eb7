using TrajForge.Mutation;
using TrajForge.Verification;

namespace TrajForge.Environments.Tests.Conduct;

/// <summary>Which untruths of a customer its behaviour is made of.</summary>
public sealed class UntruthTests
{
    [Theory]
    [InlineData("airline", 24)]
    [InlineData("telecom", 24)]
    [InlineData("retail", 60)]
    public async Task A_made_up_identity_that_was_looked_up_in_vain_is_the_behaviours_own(string environment, long index) =>
        Assert.Empty(await FailedAsync(environment, index, "untouched", ""));

    [Theory]
    [InlineData("retail", 34)]
    [InlineData("retail", 58)]
    [InlineData("airline", 16)]
    [InlineData("airline", 58)]
    public async Task A_wrong_value_that_is_taken_back_before_its_goal_is_done_is_the_behaviours_own(string environment, long index) =>
        Assert.Empty(await FailedAsync(environment, index, "untouched", ""));

    /// <summary>An identity that nobody looked up, and an untruth beside the behaviour's own or beside the truth.</summary>
    [Theory]
    [InlineData("airline", 18, "line 0, user_id = olga_vogel_1238")]
    [InlineData("retail", 44, "line 0, product = Winter Gloves")]
    [InlineData("retail", 18, "line 0, city = Charlotte")]
    public async Task What_is_no_untruth_of_the_behaviour_is_an_invention(string environment, long index, string site) =>
        Assert.Contains("customer.invented", await FailedAsync(environment, index, "customer_invents_fact", site));

    [Fact]
    public async Task A_wrong_card_that_is_never_put_right_is_a_contradiction() =>
        Assert.Contains("customer.contradicted", await FailedAsync("airline", 17, "customer_changes_value", "line 19, last_four = 1118"));

    [Fact]
    public async Task What_was_done_since_is_not_insisted_on() =>
        Assert.Contains("customer.repeated", await FailedAsync("telecom", 190, "customer_repeats_wish", "line 22"));

    /// <summary>"I had two coffees already" where another goal wants two bags, or 2 GB.</summary>
    [Theory]
    [InlineData("airline", 277)]
    [InlineData("telecom", 249)]
    public async Task Small_talk_that_counts_something_tells_no_other_goal(string environment, long index) =>
        Assert.Empty(await FailedAsync(environment, index, "untouched", ""));

    [Fact]
    public async Task Thanks_for_all_the_help_demand_nothing() => Assert.Empty(await FailedAsync("airline", 71, "untouched", ""));

    private static async Task<IReadOnlyList<string>> FailedAsync(string environment, long index, string made, string site)
    {
        var options = new MutationOptions { Verifiers = [.. Judge.BuiltIn.Where(verifier => verifier.Id == Judge.CustomerFamily)] };
        var test = new MutationTest(await ToolGraphs.Environments.LoadAsync(environment), options, TimeProvider.System);
        var play = await test.CaseAsync(index, made, site, TestContext.Current.CancellationToken);
        Assert.NotNull(play);
        return play.Case.Failed;
    }
}
