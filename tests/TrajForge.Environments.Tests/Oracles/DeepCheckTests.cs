using TrajForge.Oracles;
using TrajForge.Runs;

namespace TrajForge.Environments.Tests.Oracles;

public sealed class DeepCheckTests
{
    public static TheoryData<string> Names => Deep.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_oracle_decides_most_tasks_and_agrees_with_every_verdict(string name)
    {
        var deep = await Deep.OpenAsync(name);
        var decided = deep.Tasks.Select(task => task.Result).Where(result => result.Undecided is null).ToArray();

        Assert.True(deep.Tasks.Count >= 95, $"only {deep.Tasks.Count} of 100 tasks were proven");
        Assert.Empty(decided.SelectMany(result => result.Disagreements));
        Assert.All(decided, result => Assert.True(result.Unique));
        Assert.True(decided.Length >= 0.9 * deep.Tasks.Count, $"only {decided.Length} of {deep.Tasks.Count} tasks were decided");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Only_plays_that_go_wrong_in_words_are_out_of_its_reach(string name)
    {
        var deep = await Deep.OpenAsync(name);
        var beyond = deep.Tasks.Where(task => task.Task.Refusals.Count == 0)
            .SelectMany(task => task.Result.Plays, (task, play) => $"task {task.Task.Index} {play.Name}: {play.Comparison}")
            .Where(play => play.EndsWith(nameof(PlayComparison.OutOfReach), StringComparison.Ordinal));

        Assert.Empty(beyond);
        Assert.Contains(deep.Tasks, task => task.Task.Refusals.Count > 0 && task.Result.Plays.Any(play => play.Comparison == PlayComparison.OutOfReach));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_brief_that_lost_the_last_word_of_a_description_is_found_ambiguous(string name)
    {
        var deep = await Deep.OpenAsync(name);
        var (task, plays, shortened) = deep.Tasks.Select(task => (task.Task, task.Plays, Brief: Shortened(task.Task))).First(task => task.Brief is not null);

        var result = await deep.Check.CompareAsync(task with { Brief = shortened! }, plays, TestContext.Current.CancellationToken);

        Assert.False(result.Unique, $"task {task.Index}: {TrajJson.Write(task.Brief)} is as clear as {TrajJson.Write(shortened)}");
        Assert.Matches("the brief allows [0-9]+ end states by the oracle, not one", Assert.Single(result.Disagreements));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_reference_that_ends_elsewhere_is_not_accepted_by_the_oracle(string name)
    {
        var deep = await Deep.OpenAsync(name);
        var (task, plays, _) = deep.Tasks.First(task => task.Task.WrongPlays.Any(IsOtherState));
        var wrong = task.WrongPlays.First(IsOtherState).Instead;
        var reference = plays.Single(play => play.Name == "reference");

        var result = await deep.Check.CompareAsync(
            task with { ReferencePlay = wrong },
            [reference with { Calls = [.. wrong.Select(call => call.ToRequest())] }],
            TestContext.Current.CancellationToken);

        Assert.False(result.Unique);
        Assert.Equal(PlayComparison.Disagreed, Assert.Single(result.Plays).Comparison);
        Assert.Contains("play reference: the oracle says reject, the verdict accept", Assert.Single(result.Disagreements));
        Assert.Contains("reference | oracle: ", result.Disagreements[0]);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_word_that_the_oracle_does_not_know_leaves_the_task_undecided(string name)
    {
        var deep = await Deep.OpenAsync(name);
        var (task, plays, _) = deep.Tasks[0];
        var goal = task.Brief.Goals[0];
        var strange = goal with { Facts = [.. goal.Facts, new BriefFact { Slot = "mood", Details = [new Detail("mood", "good")] }] };

        var result = await deep.Check.CompareAsync(
            task with { Brief = task.Brief with { Goals = [strange, .. task.Brief.Goals.Skip(1)] } }, plays, TestContext.Current.CancellationToken);

        Assert.Equal($"slot 'mood' in '{goal.Intent}' is not known", result.Undecided);
    }

    [Fact]
    public async Task Reads_of_orders_are_shown_to_be_needed_by_worlds_that_only_they_tell_apart()
    {
        var deep = await Deep.OpenAsync("retail");
        var needs = new List<ReadNeed>();
        foreach (var (task, _, _) in deep.Tasks.Where(task => task.Task.Refusals.Count == 0).Take(6))
        {
            needs.AddRange(await deep.Needs.ShowAsync(task, TestContext.Current.CancellationToken));
        }

        var orders = needs.Where(need => need.Tool == "get_order_details").ToArray();
        Assert.True(orders.Count(need => need.Shown) * 2 > orders.Length, $"{orders.Count(need => need.Shown)} of {orders.Length} were shown");
    }

    /// <summary>Of a chain of goals each tells of the same record, so that one that says less leaves nothing open.</summary>
    private static bool StandsAlone(Goal goal, IReadOnlyList<Goal> goals) => goal.After.Count == 0 && !goals.Any(other => other.After.Contains(goal.Number));

    private static bool IsOtherState(WrongPlay play) => play.Kind is "record" or "value";

    /// <summary>
    /// The brief without the last detail of a description of which everything is needed; null where there is none in its goals. Who pays may be open where
    /// nothing is to be paid.
    /// </summary>
    private static Brief? Shortened(TaskCase task)
    {
        foreach (var reference in task.References.Where(reference => reference.Fuzzy && reference.OpenUntilLast))
        {
            var last = reference.Description.Facts[^1];
            var goal = task.Brief.Goals.FirstOrDefault(goal => goal.Facts.Contains(last));
            if (goal is not null && last.Slot != "payment" && StandsAlone(goal, task.Brief.Goals) && (reference.Description.Facts.Count > 1 || last.Details.Count > 1) && last.Details[^1].Name is not ("pick" or "rank" or "tie"))
            {
                BriefFact[] rest = last.Details.Count > 1 ? [last with { Details = [.. last.Details.SkipLast(1)] }] : [];
                var shorter = goal with { Facts = [.. goal.Facts.SelectMany(fact => fact == last ? rest : [fact])] };
                return task.Brief with { Goals = [.. task.Brief.Goals.Select(other => other == goal ? shorter : other)] };
            }
        }

        return null;
    }
}
