using System.Globalization;
using TrajForge.Plugins;
using TrajForge.Testing.Verification;

namespace TrajForge.Tests.Plugins;

public sealed class DeterminismCheckTests
{
    private int _asked;

    [Fact]
    public void A_verifier_that_depends_on_nothing_else_is_deterministic() =>
        Assert.Empty(Check(judgement => judgement.Episode.Id));

    [Fact]
    public void One_that_formats_by_culture_is_found_out() =>
        Assert.Contains("differs on episode episode (under culture de-DE", Assert.Single(Check(_ => string.Create(CultureInfo.CurrentCulture, $"{1.5}"))));

    [Fact]
    public void One_that_reads_the_time_zone_is_found_out() =>
        Assert.Contains("time zone Asia/Kathmandu", Assert.Single(Check(_ => TimeZoneInfo.Local.BaseUtcOffset.ToString())));

    [Fact]
    public void One_that_counts_its_calls_is_found_out() =>
        Assert.Contains("differs", Assert.Single(Check(_ => Interlocked.Increment(ref _asked).ToString(CultureInfo.InvariantCulture))));

    [Fact]
    public void One_that_breaks_is_found_out() =>
        Assert.Equal(["told: broken on episode episode: told threw InvalidOperationException: oh"], Check(_ => throw new InvalidOperationException("oh")));

    [Fact]
    public void The_time_zone_is_put_back()
    {
        var before = TimeZoneInfo.Local.Id;

        Check(judgement => judgement.Episode.Id);

        Assert.Equal(before, TimeZoneInfo.Local.Id);
    }

    private static IReadOnlyList<string> Check(Func<Judgement, string> tell) => DeterminismCheck.Run(new Told(tell), [Sample.Judgements()[0]]);

    private sealed class Told(Func<Judgement, string> tell) : IVerifier
    {
        public string Id => "told";

        public int Version => 1;

        public IReadOnlyList<string> Checks => ["told.words"];

        public IReadOnlyList<CheckResult> Verify(Judgement judgement) => [CheckResult.None("told.words", tell(judgement))];
    }
}
