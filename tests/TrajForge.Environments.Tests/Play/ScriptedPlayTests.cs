namespace TrajForge.Environments.Tests.Play;

public sealed class ScriptedPlayTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_slips_at_least_nineteen_plays_in_twenty_are_accepted_and_none_is_invalid()
    {
        var plays = await RetailRuns.PlayAsync(await RetailRuns.ForgeAsync(), 200, Stop);

        var rejected = plays.Where(play => play.Verdict.Outcome != VerdictOutcome.Accepted).ToArray();
        Assert.True(rejected.Length <= 10, string.Join('\n', rejected.Select(Describe)));
        Assert.DoesNotContain(plays, play => play.Verdict.Outcome == VerdictOutcome.Invalid);
    }

    [Fact]
    public async Task No_episode_with_a_harmful_slip_is_accepted_and_slips_give_five_reasons()
    {
        var plays = await RetailRuns.PlayAsync(await RetailRuns.ForgeAsync(slips: 1), 300, Stop);

        var harmful = plays.Where(play => play.Played.Slips.Any(slip => slip.Harmful)).ToArray();
        Assert.True(harmful.Length > 100, $"only {harmful.Length} harmful slips in 300 plays");
        Assert.Empty(harmful.Where(play => play.Verdict.Outcome == VerdictOutcome.Accepted).Select(Describe));
        Assert.True(harmful.SelectMany(play => play.Verdict.Reasons).Distinct().Count() >= 5);
    }

    [Fact]
    public async Task Every_kind_of_slip_occurs_and_a_repaired_failure_is_accepted()
    {
        var plays = await RetailRuns.PlayAsync(await RetailRuns.ForgeAsync(slips: 1), 300, Stop);

        var kinds = plays.SelectMany(play => play.Played.Slips).Select(slip => slip.Kind).Distinct().Order(StringComparer.Ordinal).ToArray();
        Assert.Superset(
            new HashSet<string> { "failed_then_fixed", "false_done", "skipped_confirmation", "skipped_read", "superfluous_change", "wrong_variant" },
            kinds.ToHashSet());
        Assert.Contains(plays, play => play.Verdict.Outcome == VerdictOutcome.Accepted && play.Played.Slips.Any(slip => slip.Kind == "failed_then_fixed"));
    }

    [Fact]
    public async Task Swapping_the_constraints_under_an_unchanged_brief_changes_no_byte_of_what_is_said()
    {
        var forge = await RetailRuns.ForgeAsync(slips: 0.3);
        var tasks = Enumerable.Range(0, 60).Select(i => forge.Plan(i).Task).OfType<TaskCase>().ToArray();
        for (var i = 0; i < tasks.Length; i++)
        {
            var other = tasks[(i + 1) % tasks.Length];
            var swapped = other with { Index = tasks[i].Index, Brief = tasks[i].Brief, Behaviour = tasks[i].Behaviour };

            var own = await forge.PlayAsync(tasks[i], 0, Stop);
            var theirs = await forge.PlayAsync(swapped, 0, Stop);

            Assert.Equal(TrajJson.Write(own.Episode with { TaskKey = "" }), TrajJson.Write(theirs.Episode with { TaskKey = "" }));
        }
    }

    [Fact]
    public async Task Judging_twice_gives_the_same_verdict()
    {
        var forge = await RetailRuns.ForgeAsync(slips: 0.5);
        foreach (var play in await RetailRuns.PlayAsync(forge, 40, Stop))
        {
            Assert.Equal(TrajJson.Write(play.Verdict), TrajJson.Write(await forge.JudgeAsync(play.Task, play.Episode, Stop)));
        }
    }

    private static string Describe(JudgedPlay play) =>
        $"task {play.Task.Index} [{string.Join(',', play.Task.Templates)}] slips [{string.Join(',', play.Played.Slips.Select(s => s.Kind))}] "
        + $"{play.Episode.End}: {string.Join("; ", play.Verdict.Checks.Where(c => c.Outcome is CheckOutcome.Failed or CheckOutcome.Broken).Select(c => $"{c.Check}: {c.Finding}"))}";
}
