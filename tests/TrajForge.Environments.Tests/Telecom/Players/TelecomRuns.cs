using TrajForge.Environments.Tests.Play;
using TrajForge.Specs;
using TrajForge.Telecom;

namespace TrajForge.Environments.Tests.Telecom.Players;

/// <summary>Telecom played by its scripted players on the shipped data, without a store; played once for all tests.</summary>
internal static class TelecomRuns
{
    private const int Many = 300;

    private static readonly Lazy<Task<IEnvironment>> Environment =
        new(() => new TelecomPack().LoadAsync(new EnvironmentRequest(), CancellationToken.None).AsTask());

    private static readonly Lazy<Task<IReadOnlyList<JudgedPlay>>> Flawless = new(() => PlayAsync(slips: 0));

    private static readonly Lazy<Task<IReadOnlyList<JudgedPlay>>> Slipping = new(() => PlayAsync(slips: 1));

    private static readonly Lazy<Task<IReadOnlyList<JudgedPlay>>> Declining = new(() => PlayAsync(slips: 0, refusals: 1));

    private static readonly Lazy<Task<IReadOnlyList<JudgedPlay>>> Yielding = new(() => PlayAsync(slips: 1, refusals: 1));

    public static Task<IEnvironment> LoadAsync() => Environment.Value;

    /// <summary>300 plays without errors on purpose.</summary>
    public static Task<IReadOnlyList<JudgedPlay>> WithoutSlipsAsync() => Flawless.Value;

    /// <summary>300 plays with one error on purpose each, where its moment came.</summary>
    public static Task<IReadOnlyList<JudgedPlay>> WithSlipsAsync() => Slipping.Value;

    /// <summary>300 plays of tasks that are one of a pair, without errors on purpose.</summary>
    public static Task<IReadOnlyList<JudgedPlay>> PairsAsync() => Declining.Value;

    /// <summary>The same with one error on purpose each, where its moment came.</summary>
    public static Task<IReadOnlyList<JudgedPlay>> PairsWithSlipsAsync() => Yielding.Value;

    public static async Task<Forge> ForgeAsync(double slips, double refusals = 0) => Forge.Create(
        new Spec
        {
            Name = "test",
            Environment = "telecom",
            Tasks = new TaskSpec { Refusals = refusals },
            Players = new PlayerSpec { Slips = slips, Detours = 0.05 },
            Limits = new LimitSpec { Calls = 120 },
        },
        await Environment.Value,
        TimeProvider.System);

    public static string Describe(JudgedPlay play) =>
        $"task {play.Task.Index} [{string.Join(',', play.Task.Templates)}] slips [{string.Join(',', play.Played.Slips.Select(slip => slip.Kind))}] {play.Episode.End}: "
        + string.Join("; ", play.Verdict.Checks.Where(check => check.Outcome is CheckOutcome.Failed or CheckOutcome.Broken).Select(check => $"{check.Check}: {check.Finding}"));

    private static async Task<IReadOnlyList<JudgedPlay>> PlayAsync(double slips, double refusals = 0)
    {
        var forge = await ForgeAsync(slips, refusals);
        var plays = new List<JudgedPlay>();
        for (var index = 0L; plays.Count < Many; index++)
        {
            if (forge.Plan(index).Task is { } task)
            {
                var played = await forge.PlayAsync(task, 0, CancellationToken.None);
                plays.Add(new JudgedPlay(task, played, await forge.JudgeAsync(task, played.Episode, CancellationToken.None)));
            }
        }

        return plays;
    }
}
