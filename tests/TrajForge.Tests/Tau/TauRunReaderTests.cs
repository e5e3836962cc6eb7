using TrajForge.Tau;

namespace TrajForge.Tests.Tau;

public sealed class TauRunReaderTests
{
    [Fact]
    public void A_v2_message_without_timestamps_costs_and_error_is_read()
    {
        var (run, problems) = Some.Read(Some.V2("""
            {"role":"assistant","content":"Hi!"},
            {"role":"user","content":"Do it."},
            {"role":"assistant","content":"","tool_calls":[{"id":"c1","name":"write","arguments":{"b":1.0,"a":"x"},"requestor":"assistant"}]},
            {"id":"c1","role":"tool","content":"written"},
            {"role":"user","content":"###STOP###"}
            """));

        Assert.Empty(problems);
        Assert.Null(run.Trial);
        Assert.Null(run.Messages[2].Content);
        Assert.Equal("""{"b":1.0,"a":"x"}""", run.Messages[2].Calls.Single().Arguments);
        var exchange = TauExchanges.Of(run).Calls.Single();
        Assert.Equal((2, 3, "written"), (exchange.Step, exchange.ReplyStep, exchange.Reply!.Content));
    }

    [Fact]
    public void Arguments_of_v1_stay_the_text_that_was_written()
    {
        var run = Some.Run("""
            {"task_id":3,"trial":1,"reward":0.0,"info":{"task":{"user_id":"ann","actions":[],"instruction":"","outputs":[]}},"traj":[
              {"role":"assistant","content":null,"tool_calls":[{"id":"c","type":"function","function":{"name":"write","arguments":"{\"n\": 7,  \"a\":\"7\"}"}},
                {"id":"d","type":"function","function":{"name":"never","arguments":"{}"}}]},
              {"role":"tool","tool_call_id":"c","name":"write","content":"ok"}]}
            """);

        var exchange = Assert.Single(TauExchanges.Of(run).Calls);
        Assert.Equal("""{"n": 7,  "a":"7"}""", exchange.Call.Arguments);
        Assert.Equal(("3", 1, "3/1"), (run.TaskId, run.Trial, run.Id));
    }

    [Fact]
    public void A_number_written_as_text_is_read_and_told()
    {
        var (run, problems) = Some.Read(Some.V2("", """ "termination_reason":"user_stop","trial":"2","reward_info":{"reward":"1.0"}"""));

        Assert.Equal((1.0, 2), (run.Reward, run.Trial));
        Assert.Equal(["TF3013", "TF3013"], problems.Select(problem => problem.Code));
    }

    [Theory]
    [InlineData("""{"id":"c9","role":"tool","content":"stray"}""", "TF3009", 0)]
    [InlineData("""{"role":"user","content":"a"},{"role":"assistant","tool_calls":[{"id":"c1","name":"write","arguments":{}}]},{"role":"user","content":"b"}""", "TF3010", 1)]
    [InlineData("""{"role":"assistant","tool_calls":[{"id":"c1","name":"write","arguments":"{not json"}]},{"id":"c1","role":"tool","content":""}""", "TF3011", 0)]
    public void What_does_not_fit_together_is_told_with_its_step(string messages, string code, int step)
    {
        var problem = Assert.Single(TauExchanges.Of(Some.Run(Some.V2(messages))).Problems);

        Assert.Equal((code, "r1", step, TauEffect.Ungraded), (problem.Code, problem.Run, problem.Step, problem.Effect));
    }

    [Fact]
    public void A_call_without_reply_stops_no_grade_where_the_run_earns_nothing_anyway()
    {
        var run = Some.Run(Some.V2("""{"role":"assistant","tool_calls":[{"id":"c1","name":"write","arguments":{}}]}""", "\"termination_reason\":\"max_steps\""));

        Assert.Equal(TauEffect.Noted, Assert.Single(TauExchanges.Of(run).Problems).Effect);
    }

    [Theory]
    [InlineData("""{"role":"user","content":"bye ###STOP###"}""", "user_stop")]
    [InlineData("""{"role":"assistant","content":"###STOP###"}""", "agent_stop")]
    [InlineData("""{"role":"user","content":"hm"}""", null)]
    public void An_absent_end_is_read_from_the_last_message(string messages, string? expected) =>
        Assert.Equal(expected, TauEnds.TerminationOf(Some.Run(Some.V2(messages, "\"trial\":null"))));
}
