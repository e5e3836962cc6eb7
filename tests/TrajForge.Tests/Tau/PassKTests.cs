using TrajForge.Tau;

namespace TrajForge.Tests.Tau;

public sealed class PassKTests
{
    /// <summary>Task a succeeds in 3 of 4 trials, b in 1 of 4, c in 4 of 4.</summary>
    private static readonly PassK.Trial[] Trials = [.. Trial("a", 3, 4), .. Trial("b", 1, 4), .. Trial("c", 4, 4)];

    [Fact]
    public void The_chance_that_k_trials_all_succeed_is_averaged_over_tasks()
    {
        // C(3,2)/C(4,2) = 3/6, C(1,2) = 0, C(4,2)/C(4,2) = 1.
        double[] expected = [(0.75 + 0.25 + 1) / 3, (0.5 + 0 + 1) / 3, (0.25 + 0 + 1) / 3, 1 / 3.0];

        Assert.Equal(expected, PassK.V1(Trials), Close);
        Assert.Equal(expected, PassK.V2(Trials), Close);
    }

    [Fact]
    public void V1_counts_an_absent_trial_as_failed_and_v2_lowers_k()
    {
        PassK.Trial[] uneven = [.. Trial("a", 2, 2), .. Trial("b", 1, 1)];

        Assert.Equal([(1 + 0.5) / 2, 0.5], PassK.V1(uneven), Close);
        Assert.Equal([1.0], PassK.V2(uneven), Close);
    }

    [Fact]
    public void Runs_that_the_machinery_ended_are_failures_in_v1_and_dropped_in_v2()
    {
        PassK.Trial[] trials = [new("a", 0, true), new("a", 1, false, Fault: true), new("b", 0, false, Fault: true), new("b", 1, false, Fault: true)];

        Assert.Equal([0.25, 0], PassK.V1(trials), Close);
        Assert.Equal([1.0], PassK.V2(trials), Close);
    }

    private static IEnumerable<PassK.Trial> Trial(string task, int successes, int count) => Enumerable.Range(0, count).Select(n => new PassK.Trial(task, n, n < successes));

    private static bool Close(double left, double right) => Math.Abs(left - right) < 1e-12;
}
