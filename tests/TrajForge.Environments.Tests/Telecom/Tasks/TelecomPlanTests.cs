using System.Text.Json;
using System.Text.RegularExpressions;
using TrajForge.Tasks;
using TrajForge.Telecom;

namespace TrajForge.Environments.Tests.Telecom.Tasks;

public sealed partial class TelecomPlanTests
{
    private static readonly string[] Troubles = ["no_service", "suspended_line", "mobile_data", "slow_data", "mms"];

    private static readonly string[] Causes =
    [
        "airplane_off", "sim_seated", "apn_reset", "connected", "bill_paid", "line_active", "data_on", "phone_roams", "line_roams", "refuelled", "saver_off", "mode_newest",
        "vpn_off", "storage_granted", "sms_granted", "mmsc_set", "wifi_calling_off", "paid", "roaming", "suspended", "resumed",
    ];

    [Fact]
    public async Task Every_reference_resolves_to_its_target_alone()
    {
        var environment = await TelecomPlans.OpenAsync();

        var wrong = (await TelecomPlans.TasksAsync())
            .SelectMany(task => task.References)
            .Where(reference => environment.Resolve(reference.Description) is not [var only] || only != reference.Target);

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Descriptions_say_what_the_brief_says_and_nothing_else()
    {
        foreach (var task in (await TelecomPlans.TasksAsync()).Take(200))
        {
            var said = task.Brief.Identity.Concat(task.Brief.Goals.SelectMany(goal => goal.Facts)).ToHashSet();

            Assert.All(task.References.Skip(1).SelectMany(reference => reference.Description.Facts), fact => Assert.Contains(fact, said));
        }
    }

    [Fact]
    public async Task No_word_of_a_description_can_go()
    {
        var environment = await TelecomPlans.OpenAsync();
        var described = (await TelecomPlans.TasksAsync()).SelectMany(task => task.References.Skip(1)).Where(reference => reference.Fuzzy).ToArray();

        Assert.NotEmpty(described);
        foreach (var reference in described.Where(reference => reference.Candidates.Count > 2))
        {
            var fact = reference.Description.Facts.Single();
            Assert.All(fact.Details, detail => Assert.True(environment.Resolve(reference.Description with
            {
                Facts = [fact with { Details = [.. fact.Details.Where(other => other != detail)] }],
            }).Count > 1));
        }
    }

    [Fact]
    public async Task A_brief_holds_no_exact_id_unless_asked() =>
        Assert.All((await TelecomPlans.TasksAsync()).Select(Brief), brief => Assert.DoesNotMatch(Id(), brief));

    [Fact]
    public async Task Exact_ids_are_given_where_asked()
    {
        var tasks = TelecomPlans.Plan(await TelecomPlans.OpenAsync(), 40, new PlanOptions { ExactIds = 1 }).Where(task => !task.Templates.Any(Troubles.Contains)).ToArray();

        Assert.NotEmpty(tasks);
        Assert.All(tasks, task => Assert.Matches(Id(), Brief(task)));
    }

    [Fact]
    public async Task A_brief_tells_symptoms_and_no_causes()
    {
        var briefs = (await TelecomPlans.TasksAsync()).Where(task => task.Templates is [var only] && Troubles.Contains(only)).Select(task => task.Brief.Text).ToArray();

        Assert.NotEmpty(briefs);
        Assert.All(briefs, brief => Assert.DoesNotMatch(Cause(), brief));
    }

    [Fact]
    public async Task What_a_brief_says_of_place_and_money_does_not_depend_on_the_cause()
    {
        var tasks = (await TelecomPlans.TasksAsync()).Where(task => task.Templates is [var only] && Troubles.Contains(only)).ToArray();

        foreach (var intent in tasks.GroupBy(task => task.Brief.Goals[0].Intent))
        {
            Assert.Single(intent.Select(task => string.Join(' ', task.Brief.Goals[0].Facts.Select(fact => fact.Slot))).Distinct());
        }
    }

    [Fact]
    public async Task An_index_always_gives_the_same_task()
    {
        var environment = await TelecomPlans.OpenAsync();
        var (planner, other) = (new TaskPlanner(environment, new PlanOptions { Seed = 7 }), new TaskPlanner(environment, new PlanOptions { Seed = 7 }));

        var forwards = Enumerable.Range(0, 60).Select(index => planner.Plan(index).Task?.Key).ToArray();

        Assert.Equal(forwards, Enumerable.Range(0, 60).Reverse().Select(index => other.Plan(index).Task?.Key).Reverse());
    }

    [Fact]
    public async Task Every_template_is_among_the_first_tasks()
    {
        var templates = (await TelecomPlans.OpenAsync()).Templates.Select(template => template.Info.Id).ToArray();

        Assert.Equal(templates.Order(), (await TelecomPlans.TasksAsync()).Take(templates.Length).Select(task => task.Templates[0]).Order());
    }

    [Fact]
    public async Task Every_cause_and_every_goal_occurs() => Assert.Equal(
        Causes.Order(),
        (await TelecomPlans.TasksAsync()).SelectMany(task => task.Constraints).Select(constraint => constraint.Id[2..].TrimEnd('_', '2', '3')).Distinct().Order());

    [Fact]
    public async Task At_most_one_index_in_twenty_is_dropped_and_few_are_duplicates()
    {
        var tasks = await TelecomPlans.TasksAsync();

        Assert.InRange(tasks.Count, 570, 600);
        Assert.InRange(tasks.Select(task => task.Signature).Distinct().Count(), 550, 600);
    }

    [Fact]
    public async Task No_two_goals_of_a_task_change_the_same_record()
    {
        foreach (var task in await TelecomPlans.TasksAsync())
        {
            var changed = task.Constraints.GroupBy(c => c.Id[0], c => c.Record).SelectMany(goal => goal.Distinct()).ToArray();

            Assert.Equal(changed.Length, changed.Distinct().Count());
        }
    }

    [Fact]
    public async Task A_task_starts_with_the_phone_in_hand_and_breaks_at_most_one()
    {
        foreach (var task in await TelecomPlans.TasksAsync())
        {
            var start = task.World.Start!.Functions;

            Assert.Equal("set_user_info", start[0].Name);
            Assert.Single(start, function => function.Name == "set_user_info");
            Assert.True(start.Count > 1 || !task.Templates.Any(Troubles.Contains));
            Assert.InRange(task.Templates.Count(Troubles.Contains), 0, 1);
        }
    }

    [Fact]
    public async Task Of_several_lines_that_are_meant_one_to_three_are_left_and_all_are_known_first()
    {
        var several = (await TelecomPlans.TasksAsync()).Where(task => task.Templates.Count == 1 && task.References[^1].Description.Kind == "lines").ToArray();

        Assert.Equal([1, 2, 3], several.Select(task => task.Difficulty.Changes).Distinct().Order());
        Assert.Contains(several, task => task.References[^1].Target.Split(' ').Length > task.Difficulty.Changes);
        Assert.All(several, task => Assert.Equal(task.Difficulty.Changes, task.Evidence.Count));
        Assert.All(several, task => Assert.All(task.Evidence, need => Assert.Subset(
            need.Seen.Where(fact => fact.Table == "lines").Select(fact => fact.Id).ToHashSet(), task.References[^1].Target.Split(' ').ToHashSet())));
    }

    [Fact]
    public async Task A_bill_that_awaits_payment_is_paid_without_another_request()
    {
        var paying = (await TelecomPlans.TasksAsync()).Where(task => task.Templates is ["pay_bill"]).ToLookup(task => task.World.Start!.Functions.Any(function => function.Name == "send_payment_request"));

        Assert.All(paying[true], task => Assert.Equal(["make_payment"], Changes(task)));
        Assert.All(paying[false], task => Assert.Equal(["send_payment_request", "make_payment"], Changes(task)));
        Assert.True(paying[true].Any() && paying[false].Any());

        static IEnumerable<string> Changes(TaskCase task) => task.ReferencePlay.Where(call => call.Effect == ToolEffect.Changes).Select(call => call.Name);
    }

    [Fact]
    public async Task Single_goals_come_with_their_kinds_of_wrong_play()
    {
        foreach (var task in (await TelecomPlans.TasksAsync()).Where(task => task.Templates.Count == 1))
        {
            // While a bill awaits payment no other can be paid.
            var awaits = task.Templates is ["pay_bill"] && task.World.Start!.Functions.Any(function => function.Name == "send_payment_request");
            string[] least = awaits || Troubles.Contains(task.Templates[0]) ? ["extra", "step"] : ["extra", "record", "step"];

            Assert.Empty(least.Except(task.WrongPlays.Select(play => play.Kind)));
        }
    }

    [Fact]
    public async Task Most_descriptions_stay_open_until_their_last_word()
    {
        var figures = ReferenceFigures.Of(await TelecomPlans.TasksAsync());

        TestContext.Current.SendDiagnosticMessage(string.Join("\n", figures.Select(f => $"{f.Kind} {f.OpenUntilLast}/{f.Fuzzy} {f.Share:0.00}")));
        Assert.InRange(figures[0].Share, 0.6, 1);
    }

    private static string Brief(TaskCase task) => JsonSerializer.Serialize(task.Brief, TrajJson.Options);

    [GeneratedRegex(@"\b[LBCDP]\d{4,6}\b")]
    private static partial Regex Id();

    [GeneratedRegex(@"airplane|\bSIM\b|APN|MMSC|roaming|suspended|data saver|VPN|2G|3G|permission|Wi-Fi calling|switched off", RegexOptions.IgnoreCase)]
    private static partial Regex Cause();
}
