using TrajForge.Airline;
using TrajForge.Chat;
using TrajForge.Environments.Tests.Play;
using TrajForge.Retail;
using TrajForge.Specs;
using TrajForge.Telecom;

namespace TrajForge.Environments.Tests.Conduct;

/// <summary>The three environments played by scripted players with behaviours, personas and refusals on; played once for all tests.</summary>
internal static class ConductRuns
{
    /// <summary>Dialogues of each environment; three times as many are a thousand and more.</summary>
    public const int Each = 340;

    private static readonly SortedDictionary<string, Lazy<Task<(Forge Forge, IReadOnlyList<JudgedPlay> Plays)>>> Played = new(StringComparer.Ordinal)
    {
        ["retail"] = new(() => PlayAsync(new RetailPack())),
        ["airline"] = new(() => PlayAsync(new AirlinePack())),
        ["telecom"] = new(() => PlayAsync(new TelecomPack())),
    };

    public static IEnumerable<string> Environments => Played.Keys;

    /// <summary>Accepted, but for what is judged here.</summary>
    public static async Task<(Forge Forge, IReadOnlyList<JudgedPlay> Plays)> CleanAsync(string environment) => await Played[environment].Value;

    public static bool IsConduct(CheckResult check) => check.Check.StartsWith("customer.", StringComparison.Ordinal);

    /// <summary>Of the customer's conduct or of what the agent says.</summary>
    public static bool IsJudgedHere(CheckResult check) => IsConduct(check) || check.Check.StartsWith("communication.", StringComparison.Ordinal);

    private static async Task<(Forge Forge, IReadOnlyList<JudgedPlay> Plays)> PlayAsync(IEnvironmentPack pack)
    {
        var players = new PlayerSpec { Behaviours = Traits.Priors, Personas = true, Detours = 0.06 };
        var spec = new Spec
        {
            Name = "test",
            Environment = pack.Id,
            Seed = 11,
            Players = players,
            Tasks = new TaskSpec { Refusals = 0.3, Goals = new SortedDictionary<int, double> { [1] = 0.4, [2] = 0.4, [3] = 0.2 } },
            Limits = new LimitSpec { Calls = 120 },
        };
        var forge = Forge.Create(spec, await pack.LoadAsync(new EnvironmentRequest(), CancellationToken.None), TimeProvider.System);
        var plays = new List<JudgedPlay>();
        for (var index = 0L; plays.Count < Each; index++)
        {
            if (forge.Plan(index).Task is { } task)
            {
                var played = await forge.PlayAsync(task, 0, CancellationToken.None);
                var verdict = await forge.JudgeAsync(task, played.Episode, CancellationToken.None);
                if (verdict.Checks.All(check => check.Outcome != CheckOutcome.Failed || IsJudgedHere(check)))
                {
                    plays.Add(new JudgedPlay(task, played, verdict));
                }
            }
        }

        return (forge, plays);
    }
}
