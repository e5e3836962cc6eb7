using System.Text.Json;
using TrajForge.Tau;

namespace TrajForge.Tests.Tau;

public sealed class TauCriteriaTests
{
    private static readonly TauRecord Nothing = new(JsonDocument.Parse("null").RootElement);

    [Theory]
    [InlineData("""{"a":1,"b":2}""", null, """{"a":1.0,"b":2}""", true)]
    [InlineData("""{"a":1,"b":2}""", null, """{"a":1}""", true)]
    [InlineData("""{"a":1,"b":2}""", null, "{}", true)]
    [InlineData("""{"a":1}""", null, """{"a":1,"b":2}""", false)]
    [InlineData("""{"a":1,"b":2}""", "b", """{"a":9,"b":2}""", true)]
    [InlineData("""{"a":1,"b":2}""", "b", """{"a":1}""", false)]
    [InlineData("""{"a":1}""", "", """{"a":9}""", true)]
    [InlineData("""{"a":true}""", null, """{"a":1}""", true)]
    [InlineData("""{"a":[1,2]}""", null, """{"a":[2,1]}""", false)]
    public void A_call_matches_a_gold_action_on_the_arguments_compared(string gold, string? compare, string made, bool expected)
    {
        string[]? names = compare switch { null => null, "" => [], _ => compare.Split(',') };

        Assert.Equal(expected, TauCriteria.Matches(new GoldAction(Side.Agent, "tool", gold, names), new TauCall("c", "tool", made, Side.Customer)));
    }

    [Fact]
    public void Commas_are_dropped_from_what_is_said_and_not_from_what_is_to_be_said()
    {
        var run = Some.Run(Some.V2("""{"role":"assistant","content":"It costs $1,628 in ALL."},{"role":"user","content":"327"}"""));

        Assert.Equal(1, Said("1628", "in all"));
        Assert.Equal(0, Said("1,628"));
        Assert.Equal(0, Said("327"));

        double? Said(params string[] told) => TauCriteria.Communicate(Some.Task("""{"id":"0"}""") with { Told = told }, run, Nothing, ["COMMUNICATE"]).Value;
    }

    [Fact]
    public void What_a_model_judged_is_taken_from_the_record_or_not_applicable()
    {
        var task = Some.Task("""{"id":"0","evaluation_criteria":{"nl_assertions":["is kind"]}}""");
        using var record = JsonDocument.Parse("""{"nl_assertions":[{"nl_assertion":"is kind","met":false}]}""");

        Assert.Null(TauCriteria.Judged(task, Nothing, ["NL_ASSERTION"]).Value);
        Assert.Equal(0, TauCriteria.Judged(task, new TauRecord(record.RootElement), ["NL_ASSERTION"]).Value);
        Assert.Equal(1, TauCriteria.Judged(task with { Judged = [] }, Nothing, ["NL_ASSERTION"]).Value);
    }
}
