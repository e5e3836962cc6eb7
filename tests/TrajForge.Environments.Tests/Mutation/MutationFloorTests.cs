using System.Globalization;
using TrajForge.Mutation;
using TrajForge.Verification;

namespace TrajForge.Environments.Tests.Mutation;

/// <summary>The judge tells broken episodes from whole ones; what <c>verifier test</c> measures at length, at a size for every build.</summary>
public sealed class MutationFloorTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(ToolGraphs.Environments.All), MemberType = typeof(ToolGraphs.Environments))]
    public async Task Broken_episodes_are_rejected_and_harmlessly_edited_ones_accepted(string name)
    {
        var report = await TestAsync(name, new MutationOptions { Episodes = 24, Sites = 1 });

        Assert.Empty(report.Alarms.Select(Text));
        Assert.True(report.Score >= MutationReport.Floor, Told(report.Survivors, report.Score));
        Assert.Empty(report.Weak);
        Assert.True(report.Spared >= MutationReport.HarmlessFloor, Told(report.Rejected, report.Spared));
        Assert.True(report.Operators.Count(made => made.Mutants > 0) >= 25, $"{report.Operators.Count(made => made.Mutants > 0)} operators made mutants");
        Assert.True(report.Harmless.Count(made => made.Edits > 0) >= 10, $"{report.Harmless.Count(made => made.Edits > 0)} harmless edits were made");
    }

    [Fact]
    public async Task The_same_options_give_the_same_report()
    {
        var options = new MutationOptions { Episodes = 3, Seed = 7, Sites = 1 };

        var first = await TestAsync("retail", options);
        var second = await TestAsync("retail", options);

        Assert.Equal(first.Operators.Select(Figures), second.Operators.Select(Figures));
        Assert.Equal(first.Survivors.Select(Text), second.Survivors.Select(Text));
    }

    [Fact]
    public async Task A_family_alone_kills_what_is_its_own_and_each_survivor_can_be_made_again()
    {
        var options = new MutationOptions { Episodes = 2, Sites = 1, Verifiers = [.. Judge.BuiltIn.Where(verifier => verifier.Id == "form")] };
        var test = await OpenAsync("retail", options);

        var report = await test.RunAsync(null, Stop);

        Assert.Equal(1, report.Operators.Single(made => made.Id == "speaks_twice").Score);
        var survivor = report.Survivors.First(one => one.Operator == "yes_is_no");
        var again = await test.CaseAsync(survivor.Index, survivor.Operator, survivor.Site, Stop);
        Assert.Empty(again!.Case.Failed);
        Assert.Contains(again.Verdict.Checks, check => check is { Check: "procedure.confirmed", Outcome: CheckOutcome.Failed });
    }

    [Fact]
    public async Task A_verifier_of_a_plug_in_is_measured_like_any_other()
    {
        var report = await TestAsync("airline", new MutationOptions { Episodes = 2, Sites = 1, Verifiers = [new ShortEpisodes()] });

        Assert.Equal(["short"], report.Families.Select(family => family.Family));
        Assert.True(report.Families.Single().Kills > 0 && report.Survivors.Count > 0);
    }

    [Fact]
    public async Task A_verifier_that_throws_lets_no_episode_pass_as_accepted()
    {
        var report = await TestAsync("telecom", new MutationOptions { Episodes = 1, Sites = 1, Verifiers = [new Throwing()] });

        Assert.False(report.Sound);
        Assert.Equal(0, report.Mutants);
        Assert.All(report.Alarms, alarm => Assert.Equal(["throwing"], alarm.Failed));
    }

    private static async Task<MutationTest> OpenAsync(string name, MutationOptions options) =>
        new(await ToolGraphs.Environments.LoadAsync(name), options, TimeProvider.System);

    private static async Task<MutationReport> TestAsync(string name, MutationOptions options) => await (await OpenAsync(name, options)).RunAsync(null, Stop);

    private static string Figures(OperatorFigures made) => string.Create(CultureInfo.InvariantCulture, $"{made.Id} {made.Mutants} {made.Equivalent} {made.Killed}");

    private static string Text(MutantCase one) => string.Create(CultureInfo.InvariantCulture, $"{one.Index} {one.Operator} {one.Site} {string.Join(',', one.Failed)}");

    private static string Told(IReadOnlyList<MutantCase> cases, double share) => string.Create(CultureInfo.InvariantCulture, $"{share}\n{string.Join('\n', cases.Take(30).Select(Text))}");

    /// <summary>Fails episodes that end in the middle of nowhere.</summary>
    private sealed class ShortEpisodes : IVerifier
    {
        public string Id => "short";

        public int Version => 1;

        public IReadOnlyList<string> Checks => ["short.enough"];

        public IReadOnlyList<CheckResult> Verify(Judgement judgement) =>
            [judgement.Episode.Events[^1] is CustomerMessage ? CheckResult.Pass("short.enough") : CheckResult.Fail("short.enough", "the customer does not speak last")];
    }

    private sealed class Throwing : IVerifier
    {
        public string Id => "throwing";

        public int Version => 1;

        public IReadOnlyList<string> Checks => ["throwing.always"];

        public IReadOnlyList<CheckResult> Verify(Judgement judgement) => throw new InvalidOperationException("no");
    }
}
