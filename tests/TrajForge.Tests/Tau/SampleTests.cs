using TrajForge.Tau;

namespace TrajForge.Tests.Tau;

/// <summary>The published gpt-4o runs on tau-bench airline.</summary>
public sealed class SampleTests
{
    private const string File = "v1/airline/trajectories-sample.json";

    private static readonly string[] Changing =
    [
        "book_reservation", "cancel_reservation", "send_certificate", "update_reservation_baggages", "update_reservation_flights", "update_reservation_passengers",
    ];

    [Fact]
    public async Task Every_run_earns_what_was_published_with_every_reply_and_hash_as_recorded()
    {
        var grades = await GradeAsync(run => run);

        Assert.Equal(50, grades.Count(grade => grade.Agrees == true));
        Assert.Equal((348, 0), (grades.Sum(grade => grade.RepliesCompared), grades.Sum(grade => grade.RepliesDiffering)));
        Assert.All(grades, grade => Assert.Equal(grade.GoldHashPublished, grade.GoldHash));
        Assert.Equal(38, grades.Count(grade => grade.GoldHash is not null));
    }

    [Fact]
    public async Task Without_its_last_successful_change_every_rewarded_run_that_has_one_earns_nothing()
    {
        var changed = 0;
        var grades = await GradeAsync(run =>
        {
            var last = TauExchanges.Of(run).Calls.LastOrDefault(call => Changing.Contains(call.Call.Name) && !TauEvents.IsError(call.Reply!));
            if (run.Reward != 1 || last is null)
            {
                return null;
            }

            changed++;
            return run with { Messages = [.. run.Messages.Where(message => message.Step != last.Step && message.Step != last.ReplyStep)] };
        });

        Assert.Equal(6, changed);
        Assert.All(grades, grade => Assert.Equal(0, grade.Ours));
    }

    [Fact]
    public async Task An_inserted_read_changes_no_reward()
    {
        const string Call = """{"role":"assistant","content":null,"tool_calls":[{"id":"extra","type":"function","function":{"name":"get_user_details","arguments":"{\"user_id\":\"mia_li_3668\"}"}}]}""";
        var grades = await GradeAsync(run =>
        {
            var at = run.Messages.ToList().FindIndex(message => message.Role == TauRole.Customer) + 1;
            TauMessage[] extra =
            [
                new(9000, Call, TauRole.Agent) { Calls = [new TauCall("extra", "get_user_details", """{"user_id":"mia_li_3668"}""", Side.Agent)] },
                new(9001, "{}", TauRole.Tool) { Replies = [new TauReply("extra", "get_user_details", "", null)] },
            ];
            return run with { Messages = [.. run.Messages.Take(at), .. extra, .. run.Messages.Skip(at)] };
        });

        Assert.Equal(50, grades.Count(grade => grade.Agrees == true));
    }

    private static async Task<IReadOnlyList<TauGrade>> GradeAsync(Func<TauRun, TauRun?> edit)
    {
        var environment = await Some.EnvironmentAsync("airline", "v1", $"{Some.Data("v1/airline")},{Some.Data("v1/airline/users-2024-11.json")}");
        var grader = new TauGrader(environment, new TauGradeOptions { CompareReplies = true });
        var grades = new List<TauGrade>();
        foreach (var (run, _) in TauFile.Open(Some.Data(File)).Runs())
        {
            if (edit(run!) is { } edited)
            {
                grades.Add(await grader.GradeAsync(Some.Task(run!.Task!) with { Id = run.TaskId }, edited, null, TestContext.Current.CancellationToken));
            }
        }

        return grades;
    }
}
