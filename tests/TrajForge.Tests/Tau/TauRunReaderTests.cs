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
    [InlineData("""{"role":"user","content":"hm"}""", null, """{"reward":0.0,"info":{"note":"ended early"}}""")]
    [InlineData("""{"role":"user","content":"hm"}""", "user_stop", """{"reward":0.0,"reward_breakdown":{"DB":0.0}}""")]
    public void An_absent_end_is_read_from_the_last_message_and_the_record(string messages, string? expected, string record = "null") =>
        Assert.Equal(expected, TauEnds.TerminationOf(Some.Run(Some.V2(messages, $"\"reward_info\":{record}"))));

    [Theory]
    [InlineData("TerminationReason.USER_STOP", "user_stop")]
    [InlineData("AGENT_STOP", "agent_stop")]
    [InlineData("TerminationReason.MAX_STEPS", "max_steps")]
    [InlineData("", null)]
    public void An_end_is_known_however_it_is_written(string written, string? expected) =>
        Assert.Equal(expected, Some.Run(Some.V2("", $"\"termination_reason\":\"{written}\"")).Termination);

    [Theory]
    [InlineData("5")]
    [InlineData("5.0")]
    [InlineData("\"5\"")]
    public void A_task_id_is_the_same_as_number_and_as_text(string id) =>
        Assert.Equal(Some.Task($$"""{"id":"5"}""").Id, Some.Run($$"""{"id":"r","task_id":{{id}},"messages":[]}""").TaskId);

    [Fact]
    public void A_trial_that_is_no_whole_number_is_told()
    {
        var (run, problems) = Some.Read(Some.V2("", "\"trial\":1.5"));

        Assert.Null(run.Trial);
        Assert.Equal("TF3014", Assert.Single(problems).Code);
    }

    [Fact]
    public void A_v1_call_besides_the_first_was_carried_out_only_where_it_has_a_reply()
    {
        const string Calls = """{"role":"assistant","tool_calls":[{"id":"c","function":{"name":"write","arguments":"{}"}},{"id":"d","function":{"name":"read","arguments":"{}"}}]},{"role":"tool","tool_call_id":"c","name":"write","content":"ok"}""";

        var first = TauExchanges.Of(V1(Calls));
        var both = TauExchanges.Of(V1(Calls + """,{"role":"tool","tool_call_id":"d","name":"read","content":"ok"}"""));

        Assert.Equal(["write"], Names(first));
        Assert.Equal(["write", "read"], Names(both));
        Assert.Empty(first.Problems.Concat(both.Problems));

        static string[] Names(TauExchanges exchanges) => [.. exchanges.Calls.Select(exchange => exchange.Call.Name)];
    }

    [Fact]
    public void A_v1_reply_that_bears_another_id_is_still_its_calls_reply()
    {
        var exchanges = TauExchanges.Of(V1("""{"role":"assistant","tool_calls":[{"id":"c","function":{"name":"write","arguments":"{}"}}]},{"role":"tool","tool_call_id":"z","name":"write","content":"ok"}"""));

        Assert.Equal("ok", Assert.Single(exchanges.Calls).Reply?.Content);
        Assert.Equal(("TF3026", TauEffect.Noted), (exchanges.Problems.Single().Code, exchanges.Problems.Single().Effect));
    }

    private static TauRun V1(string messages) => Some.Run($$$"""{"task_id":0,"trial":0,"info":{"reward_info":{"reward":1.0}},"traj":[{{{messages}}}]}""");
}
