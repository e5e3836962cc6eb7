using TrajForge.Environments.Tests.Play;

namespace TrajForge.Environments.Tests.Conduct;

/// <summary>How many faults of the customer are found, and that none is seen where there is none.</summary>
public sealed class ConductTests
{
    private const int Planted = 40;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string> Environments => [.. ConductRuns.Environments];

    public static TheoryData<string> CustomerKinds => [.. CustomerFaults.All.Keys];

    public static TheoryData<string> AgentKinds => [.. AgentFaults.All.Keys];

    [Theory, MemberData(nameof(Environments))]
    public async Task No_clean_dialogue_is_blamed_on_the_customer_or_on_the_agents_words(string environment)
    {
        var (_, plays) = await ConductRuns.CleanAsync(environment);

        var alarms = plays.SelectMany(play => Found(play.Verdict).Select(check => Describe(play.Task, play.Episode, check))).ToArray();
        Assert.True(alarms.Length == 0, $"{alarms.Length} alarms\n{string.Join("\n\n", alarms.Take(40))}");
    }

    [Theory, MemberData(nameof(CustomerKinds))]
    public async Task At_least_ninety_five_of_a_hundred_faults_of_the_customer_are_found(string fault) =>
        await FindsAsync(fault, CustomerFaults.All[fault], $"customer.{fault.Split('/')[0]}", (_, _) => true);

    [Theory, MemberData(nameof(AgentKinds))]
    public async Task Misleading_words_are_the_agents_failure_and_never_the_customers(string fault) =>
        await FindsAsync(fault, AgentFaults.All[fault], $"communication.{fault.Split('/')[0]}", (_, verdict) => !Found(verdict).Any(ConductRuns.IsConduct));

    private static async Task FindsAsync(string fault, Func<Words, Rng, Words?> plant, string check, Func<TaskCase, Verdict, bool> also)
    {
        var (missed, planted) = (new List<string>(), 0);
        foreach (var environment in ConductRuns.Environments)
        {
            var (forge, plays) = await ConductRuns.CleanAsync(environment);
            var made = 0;
            foreach (var play in plays.TakeWhile(_ => made < Planted))
            {
                if (plant(Words.Of(play.Task, play.Episode), Rng.For(3, fault, play.Episode.Id)) is { } words)
                {
                    made++;
                    var episode = words.Episode(play.Episode);
                    var verdict = await forge.JudgeAsync(play.Task, episode, Stop);
                    if (!Found(verdict).Any(found => found.Check == check) || !also(play.Task, verdict))
                    {
                        missed.Add(Describe(play.Task, episode, Found(verdict).FirstOrDefault(ConductRuns.IsConduct) ?? verdict.Checks.Single(result => result.Check == check)));
                    }
                }
            }

            planted += made;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{fault}: {planted - missed.Count} of {planted}");
        Assert.True(planted >= 20, $"only {planted} planted");
        Assert.True(missed.Count <= planted * 0.05, $"{fault}: {missed.Count} of {planted} missed\n{string.Join("\n\n", missed.Take(12))}");
    }

    private static IEnumerable<CheckResult> Found(Verdict verdict) => verdict.Checks.Where(check => ConductRuns.IsJudgedHere(check) && check.Outcome == CheckOutcome.Failed);

    private static string Describe(TaskCase task, Episode episode, CheckResult check) =>
        $"{task.Environment} {task.Index} [{task.Behaviour.Name}] {check.Check}: {check.Finding} ({string.Join(", ", check.Events)})\n  {task.Brief.Text.Replace("\n", "\n  ", StringComparison.Ordinal)}\n"
        + string.Join('\n', episode.Events.Select(e => e switch
        {
            CustomerMessage { Calls.Count: 0 } customer => $"    {e.Index} C: {customer.Content}",
            AgentMessage { Calls.Count: 0 } agent => $"    {e.Index} A: {agent.Content?.Replace('\n', '|')}",
            _ => null,
        }).Where(line => line is not null));
}
