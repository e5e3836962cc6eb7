using TrajForge.Runs;
using TrajForge.Specs;
using TrajForge.Testing;

namespace TrajForge.Tests.Runs;

// Inside the namespace, since TrajForge.Fact is nearer than Xunit.FactAttribute otherwise.
using Xunit;

/// <summary>Runs on the fake forge.</summary>
internal static class SomeRun
{
    public static Spec Spec(int accept = 20, int concurrency = 2) => new()
    {
        Name = "some",
        Environment = "fake",
        Accept = accept,
        MaxCandidates = 500,
        Concurrency = concurrency,
        Output = new OutputSpec { TasksPerShard = 16 },
    };

    public static Task<RunSummary> MakeAsync(string folder, FakeForge? forge = null, Spec? spec = null, IProgress<RunProgress>? progress = null, CancellationTokenSource? stop = null) =>
        SynthRun.RunAsync(new SynthRequest(folder, spec ?? Spec(), forge ?? new FakeForge()), progress, stop?.Token ?? CancellationToken.None);

    /// <summary>A forge whose episodes finish in an order that follows from the seed and not from the indexes.</summary>
    public static FakeForge Shuffled(long seed, Func<long, bool>? breaks = null, Action<long>? onPlay = null) => new()
    {
        Yields = index => Rng.For(seed, "yields", index.ToString()).Next(60),
        Faults = (index, _) => index % 11 == 9 ? 1 : index % 23 == 22 ? 5 : 0,
        Breaks = breaks ?? (_ => false),
        OnPlay = onPlay ?? (_ => { }),
    };

    /// <summary>Every file under <c>dataset/</c> with the hash of its bytes.</summary>
    public static SortedDictionary<string, string> Dataset(string folder) => new(
        Directory.EnumerateFiles(System.IO.Path.Combine(folder, "dataset"))
            .ToDictionary(path => System.IO.Path.GetFileName(path), path => ContentHash.Of(File.ReadAllBytes(path))),
        StringComparer.Ordinal);

    public static async Task<List<StoredEpisode>> EpisodesAsync(string folder, EpisodeQuery? query = null)
    {
        await using var reader = await RunReader.OpenAsync(folder, TestContext.Current.CancellationToken);
        return await reader.EpisodesAsync(query ?? new EpisodeQuery(), TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
    }
}
