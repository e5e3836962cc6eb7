using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using TrajForge.IntegrationTests.Support;
using TrajForge.Models;
using TrajForge.Runs;
using TrajForge.Specs;
using TrajForge.Testing;
using TrajForge.Web;

namespace TrajForge.IntegrationTests.Models;

/// <summary>Runs in which models put briefs into words and give opinions, over HTTP.</summary>
public sealed class AssistanceTests
{
    private const string Fine = """{"score": 0.8, "reason": "Served well."}""";

    [Theory]
    [InlineData("retail")]
    [InlineData("airline")]
    [InlineData("telecom")]
    public async Task Twins_are_told_the_same_words_which_only_the_customers_prompt_holds(string environment)
    {
        using var folder = new TemporaryFolder();
        var asked = new ConcurrentBag<ChatRequest>();
        await using var live = await LiveAsync(environment, Reworded, _ => Fine, asked.Add);

        await live.SynthAsync(folder.Path("run"), live.Spec with { Accept = 80, MaxCandidates = 80 });

        var episodes = await EpisodesAsync(folder.Path("run"));
        var pairs = episodes.GroupBy(stored => stored.Task.Pair).Where(pair => pair.Key is not null && pair.Count() == 2).ToArray();
        Assert.InRange(pairs.Length, 5, 40);
        Assert.All(pairs, pair => Assert.Single(pair.Select(stored => stored.Episode.BriefTold).Distinct()));
        Assert.All(episodes, stored => Assert.Equal(("fake-1", live.Forge.Plan(stored.Task.Index).Task!.Key), (stored.Episode.BriefTold!.Model, stored.Task.Key)));
        Assert.All(episodes.Where(stored => stored.Episode.BriefTold!.Paraphrased), stored => Assert.NotEqual(stored.Task.Brief.Text, stored.Episode.BriefTold!.Text));
        Assert.InRange(episodes.Count(stored => stored.Episode.BriefTold!.Paraphrased), episodes.Length / 2, episodes.Length);

        var told = episodes.ToDictionary(stored => stored.Episode.Id, stored => stored.Episode.BriefTold!.Text);
        Assert.All(asked.Where(request => Assistants.SeatOf(request) == "customer"), request => Assert.Contains(told[Episode(request)].Trim(), request.Messages[0].Content, StringComparison.Ordinal));
        Assert.Equal(
            episodes.Select(stored => stored.Task.Brief.Text).Distinct(StringComparer.Ordinal).Count(),
            asked.Count(request => Assistants.SeatOf(request) == "paraphraser"));
    }

    [Theory]
    [InlineData("retail")]
    [InlineData("airline")]
    [InlineData("telecom")]
    public async Task Words_that_add_a_number_are_told_to_nobody(string environment)
    {
        using var folder = new TemporaryFolder();
        await using var live = await LiveAsync(environment, text => $"{Reworded(text)} It is the 77th time.", _ => Fine);

        await live.SynthAsync(folder.Path("run"), live.Spec with { Accept = 20, MaxCandidates = 20 });

        Assert.All(await EpisodesAsync(folder.Path("run")), stored => Assert.Equal((stored.Task.Brief.Text, false), (stored.Episode.BriefTold!.Text, stored.Episode.BriefTold.Paraphrased)));
    }

    [Theory]
    [InlineData("retail")]
    [InlineData("airline")]
    [InlineData("telecom")]
    public async Task The_briefs_own_words_are_never_refused(string environment)
    {
        using var folder = new TemporaryFolder();
        await using var live = await LiveAsync(environment, text => text, _ => Fine);

        await live.SynthAsync(folder.Path("run"), live.Spec with { Accept = 100, MaxCandidates = 100 });

        Assert.All(await EpisodesAsync(folder.Path("run")), stored => Assert.Null(stored.Episode.BriefTold!.Refused));
    }

    [Fact]
    public async Task A_judge_changes_no_byte_of_a_dataset_and_its_spend_is_counted()
    {
        using var folder = new TemporaryFolder();
        await using var live = await LiveAsync("retail", Reworded, request => request.IdempotencyKey![0] < '8' ? Fine : "No.");
        var (plain, judged) = (folder.Path("plain"), folder.Path("judged"));

        var without = await live.SynthAsync(plain, live.Spec with { Verify = new VerifySpec() });
        var with = await live.SynthAsync(judged);

        Dataset.Equal(plain, judged);
        var episodes = await EpisodesAsync(judged);
        Assert.All(episodes, stored => Assert.Equal(stored.Episode.Id[0] < '8' ? 0.8 : null, stored.Opinion!.Score));
        Assert.All(await EpisodesAsync(plain), stored => Assert.Null(stored.Opinion));
        Assert.Equal((RunEnd.Done, RunEnd.Done), (without.Ended, with.Ended));
        Assert.InRange(with.Spend!.Answers - episodes.Length, 1, long.MaxValue);
        Assert.Equal(live.Endpoint.Ledger.Count("good"), without.Spend!.Answers + with.Spend.Answers);
    }

    [Fact]
    public async Task A_recorded_run_plays_again_with_the_same_words_and_opinions()
    {
        using var folder = new TemporaryFolder();
        await using var live = await LiveAsync("airline", Reworded, request => $$"""{"score": 0.25, "reason": "{{request.IdempotencyKey![..6]}}"}""");
        await live.SynthAsync(folder.Path("first"));
        var asked = live.Endpoint.Ledger.Requests;

        var again = await live.SynthAsync(folder.Path("again"), live.Spec with { Concurrency = 3 }, live.Access(replay: folder.Path("first", CallJournal.FileName)));

        Assert.Equal((RunEnd.Done, asked, 0), (again.Ended, live.Endpoint.Ledger.Requests, again.Warnings.Count));
        Dataset.Equal(folder.Path("first"), folder.Path("again"));
        var (first, second) = (await ById(folder.Path("first")), await ById(folder.Path("again")));
        Assert.All(second, stored => Assert.Equal(first[stored.Key], stored.Value));
        Assert.Equal(first.Count, second.Count);

        async Task<Dictionary<string, (BriefTold?, Opinion?)>> ById(string run) =>
            (await EpisodesAsync(run, counting: true)).ToDictionary(stored => stored.Episode.Id, stored => (stored.Episode.BriefTold, stored.Opinion));
    }

    [Fact]
    public async Task Faults_of_the_endpoint_change_no_words_and_no_opinions()
    {
        using var folder = new TemporaryFolder();
        await using var plain = await LiveAsync("retail", Reworded, _ => Fine);
        await using var faulty = await LiveAsync("retail", Reworded, _ => Fine, faults: new FaultShares { RateLimited = 0.05, RetryAfter = TimeSpan.Zero, ServerError = 0.05, Reset = 0.02 });
        await plain.SynthAsync(folder.Path("plain"));

        await faulty.SynthAsync(folder.Path("faulty"));

        Dataset.Equal(folder.Path("plain"), folder.Path("faulty"));
        Assert.All(await EpisodesAsync(folder.Path("faulty")), stored => Assert.Equal(0.8, stored.Opinion!.Score));
    }

    [Fact]
    public async Task Show_and_stats_print_what_was_told_and_thought()
    {
        using var folder = new TemporaryFolder();
        await using var live = await LiveAsync("retail", Reworded, _ => Fine);
        await live.SynthAsync(folder.Path("run"));
        var stored = (await EpisodesAsync(folder.Path("run"))).First(stored => stored.Episode.BriefTold!.Paraphrased);

        var show = await CommandLine.RunAsync("show", folder.Path("run"), stored.Episode.Id);
        var report = await CommandLine.RunAsync("show", folder.Path("run"), stored.Episode.Id, "--json");
        var stats = await CommandLine.RunAsync("stats", folder.Path("run"));

        Assert.Contains("told to the customer in the words of fake-1", show.Output, StringComparison.Ordinal);
        Assert.Contains("opinion (advisory) of fake-1: 0.8, Served well.", show.Output, StringComparison.Ordinal);
        Assert.Equal(0.8, JsonNode.Parse(report.Output)![0]!["opinion"]!["score"]!.GetValue<double>());
        Assert.Contains("opinion (advisory)", stats.Output, StringComparison.Ordinal);
        Assert.Contains("approves", stats.Output, StringComparison.Ordinal);
        Assert.Contains("paraphrased", stats.Output, StringComparison.Ordinal);
    }

    private static string Reworded(string text) => text
        .Replace("You want to ", "You would like to ", StringComparison.Ordinal)
        .Replace("You want ", "You would like ", StringComparison.Ordinal)
        .Replace("Your user id is ", "The user id that you have: ", StringComparison.Ordinal)
        .Replace("Your e-mail address is ", "The e-mail address that you use: ", StringComparison.Ordinal)
        .Replace("The phone number of your account is ", "Your account has the phone number ", StringComparison.Ordinal)
        .Replace("You are ", "To say who you are: you are ", StringComparison.Ordinal)
        .Replace("First: ", "To begin with, ", StringComparison.Ordinal)
        .Replace("Last: ", "Finally, ", StringComparison.Ordinal);

    private static string Episode(ChatRequest request) => request.IdempotencyKey!.Split('.')[0];

    private static async Task<StoredEpisode[]> EpisodesAsync(string run, bool counting = false)
    {
        await using var reader = await RunReader.OpenAsync(run, TestContext.Current.CancellationToken);
        return await reader.EpisodesAsync(new EpisodeQuery { Counting = counting }, TestContext.Current.CancellationToken).ToArrayAsync(TestContext.Current.CancellationToken);
    }

    private static Task<LiveRun> LiveAsync(string environment, Func<string, string> paraphrase, Func<ChatRequest, string> opinion, Action<ChatRequest>? see = null, FaultShares? faults = null) => LiveRun.StartAsync(
        environment,
        accept: 20,
        faults,
        around: (players, _) => new Watch(new Assistants(players, paraphrase, opinion), see ?? (_ => { })),
        change: spec => spec with
        {
            Tasks = new TaskSpec { Refusals = 0.5 },
            Players = spec.Players with { Paraphrase = "m" },
            Verify = new VerifySpec { Opinion = "m" },
        });
}
