using TrajForge.Tau;

namespace TrajForge.Tests.Tau;

public sealed class TauGraderTests
{
    private const string Gold = """{"id":"0","evaluation_criteria":{"actions":[{"name":"write","arguments":{"id":"a1","text":"oats"}}],"communicate_info":["done"]""";
    private const string Write = """
        {"role":"user","content":"oats"},
        {"role":"assistant","tool_calls":[{"id":"c1","name":"write","arguments":{"id":"a1","text":"oats"}}]},{"id":"c1","role":"tool","content":"written"},
        """;

    [Theory]
    [InlineData(Gold + "}}", Write + """{"role":"assistant","content":"Done."},{"role":"user","content":"###STOP###"}""", 1)]
    [InlineData(Gold + "}}", Write + """{"role":"user","content":"###STOP###"}""", 0)]
    [InlineData(Gold + ""","reward_basis":["DB"]}}""", Write + """{"role":"user","content":"###STOP###"}""", 1)]
    [InlineData(Gold + ""","reward_basis":["DB"]}}""", """{"role":"user","content":"###STOP###"}""", 0)]
    [InlineData("""{"id":"0"}""", """{"role":"user","content":"###STOP###"}""", 1)]
    [InlineData("""{"id":"0","evaluation_criteria":{"actions":null,"reward_basis":["DB"]}}""", Write + """{"role":"user","content":"###STOP###"}""", 1)]
    public async Task V2_multiplies_the_components_that_count(string task, string messages, double expected) =>
        Assert.Equal(expected, (await Some.GradeAsync(Some.Task(task), Some.Run(Some.V2(messages)))).Ours);

    [Theory]
    [InlineData("max_steps")]
    [InlineData("too_many_errors")]
    [InlineData("infrastructure_error")]
    public async Task V2_earns_nothing_unless_somebody_stopped(string termination) => Assert.Equal(
        0, (await Some.GradeAsync(Some.Task(Gold + "}}"), Some.Run(Some.V2(Write + """{"role":"assistant","content":"Done."}""", $"\"termination_reason\":\"{termination}\"")))).Ours);

    [Fact]
    public async Task A_recorded_reply_that_differs_is_told_and_in_strict_replay_leaves_no_score()
    {
        var run = Some.Run(Some.V2("""
            {"role":"assistant","tool_calls":[{"id":"c1","name":"write","arguments":{"id":"a1","text":"oats"}}]},{"id":"c1","role":"tool","content":"something else"},
            {"role":"assistant","content":"Done."},{"role":"user","content":"###STOP###"}
            """));

        var lenient = await Some.GradeAsync(Some.Task(Gold + "}}"), run);
        var strict = await Some.GradeAsync(Some.Task(Gold + "}}"), run, new TauGradeOptions { Strict = true });

        Assert.Equal((1.0, 1, 1), (lenient.Ours, lenient.RepliesDiffering, lenient.Differences.Single().Step));
        Assert.Null(strict.Ours);
        Assert.Contains("step 1", strict.Why);
    }

    [Fact]
    public async Task The_record_says_what_counted_where_the_task_does_not()
    {
        var run = Some.Run(Some.V2("""{"role":"user","content":"###STOP###"}""", """ "termination_reason":"user_stop","reward_info":{"reward":1.0,"reward_basis":["ACTION"],"reward_breakdown":{"ACTION":1.0}}"""));

        var grade = await Some.GradeAsync(Some.Task("""{"id":"0","evaluation_criteria":{"actions":[]}}"""), run);

        Assert.Equal((1.0, true), (grade.Ours, grade.Agrees));
        Assert.Equal("ACTION", Assert.Single(grade.Components, component => component.Counts).Name);
    }

    [Fact]
    public async Task A_component_is_known_as_Python_prints_it() => Assert.Equal(
        0, (await Some.GradeAsync(Some.Task("""{"id":"0","evaluation_criteria":{"actions":[{"name":"write","arguments":{"id":"a1","text":"oats"}}],"reward_basis":["RewardType.DB"]}}"""), Some.Run(Some.V2("""{"role":"user","content":"###STOP###"}""")))).Ours);

    [Fact]
    public async Task A_v1_run_whose_reward_was_computed_is_graded_whatever_its_last_message()
    {
        var run = Some.Run("""{"task_id":0,"trial":0,"reward":1.0,"info":{"reward_info":{"reward":1.0,"info":{"r_actions":1.0}}},"traj":[{"role":"user","content":"###STOP###"},{"role":"tool","tool_call_id":"z","name":"read","content":"x"}]}""");

        var grade = await Some.GradeAsync(Some.Task("""{"user_id":"ann","instruction":"","actions":[]}"""), run);

        Assert.Equal((1.0, true), (grade.Ours, grade.Agrees));
    }

    [Fact]
    public async Task A_disagreement_names_the_component()
    {
        var run = Some.Run(Some.V2("""{"role":"user","content":"###STOP###"}""", """ "termination_reason":"user_stop","reward_info":{"reward":1.0,"db_check":{"db_match":true,"db_reward":1.0}}"""));

        var grade = await Some.GradeAsync(Some.Task(Gold + ""","reward_basis":["DB"]}}"""), run);

        Assert.False(grade.Agrees);
        Assert.StartsWith("DB 0 (published 1)", grade.Why);
    }

    [Fact]
    public async Task V1_looks_at_the_end_state_and_at_each_utterance()
    {
        var task = Some.Task("""{"user_id":"ann","instruction":"oats","actions":[{"name":"write","kwargs":{"id":"a1","text":"oats"}}],"outputs":["10.5"]}""");
        var said = V1("""{"role":"assistant","content":"That is 1,0.5"},{"role":"user","content":"###STOP###"}""");
        var unsaid = V1("""{"role":"assistant","content":"10"},{"role":"user","content":"10.5 ###STOP###"}""");
        var unended = V1("""{"role":"assistant","content":"10.5"},{"role":"user","content":"hm"}""");

        Assert.Equal([1, 0, 0], new[] { (await Some.GradeAsync(task, said)).Ours, (await Some.GradeAsync(task, unsaid)).Ours, (await Some.GradeAsync(task, unended)).Ours });

        static TauRun V1(string messages) => Some.Run($$$"""
            {"task_id":0,"trial":0,"reward":0,"info":{},"traj":[{"role":"system","content":"p"},{"role":"user","content":"oats"},
            {"role":"assistant","content":"words that reach nobody: 10.5","tool_calls":[{"id":"c","function":{"name":"write","arguments":"{\"id\":\"a1\",\"text\":\"oats\"}"}}]},
            {"role":"tool","tool_call_id":"c","name":"write","content":"written"},{{{messages}}}]}
            """);
    }

    [Fact]
    public async Task A_crashed_v1_run_counts_as_nothing_earned() => Assert.Equal(
        0, (await Some.GradeAsync(Some.Task("""{"user_id":"ann","instruction":"","actions":[]}"""), Some.Run("""{"task_id":0,"trial":0,"reward":0.0,"info":{"error":"boom","traceback":""},"traj":[]}"""))).Ours);
}
