using System.Globalization;
using TrajForge.Chat;
using TrajForge.Runs;

namespace TrajForge.Testing;

/// <summary>Makes the players that a run of scripted players would seat, for use behind a <see cref="ScriptedResponder"/>.</summary>
/// <param name="environment">One that can be played without a model.</param>
/// <param name="seed">The run's seed.</param>
public sealed class ScriptedSeats(IEnvironment environment, long seed)
{
    private readonly IScriptedPlayers _players = environment as IScriptedPlayers
        ?? throw new NotSupportedException($"environment '{environment.Id}' has no scripted players");

    /// <summary>Probability in [0, 1] that an episode holds an error on purpose. Default: 0.</summary>
    public double Slips { get; init; }

    /// <summary>
    /// Finds players by episode id for the first indexes of a run, planning each task when it is first played; what <see cref="ScriptedResponder"/> asks.
    /// </summary>
    /// <param name="forge">The run's.</param>
    /// <param name="indexes">Task indexes from 0 that may be played.</param>
    /// <param name="attempts">Attempts at each.</param>
    public Func<string, ScriptedPair> ForRun(IForge forge, int indexes, int attempts = 1)
    {
        var hash = RunIdentity.PlayHash(forge.PlayIdentity);
        var episodes = Enumerable.Range(0, indexes)
            .SelectMany(index => Enumerable.Range(0, attempts), (index, attempt) => (Index: index, Attempt: attempt))
            .ToDictionary(pair => RunIdentity.EpisodeId(hash, pair.Index, pair.Attempt), StringComparer.Ordinal);
        var planning = new Lock();
        return id =>
        {
            var (index, attempt) = episodes.TryGetValue(id, out var found)
                ? found
                : throw new ArgumentException($"episode '{id}' is not among the first {indexes.ToString(CultureInfo.InvariantCulture)} indexes");
            lock (planning)
            {
                return For(forge.Plan(index).Task ?? throw new ArgumentException($"index {index.ToString(CultureInfo.InvariantCulture)} has no task"), attempt);
            }
        };
    }

    /// <summary>The players of one attempt at a task of our own making.</summary>
    public ScriptedPair For(TaskCase task, int attempt) => new(
        _players.CreateAgent(new AgentSeat
        {
            Policy = environment.Policy(PlayMode.Dialogue),
            Tools = ToolsOf(Side.Agent),
            Random = Random("agent", task.Index, attempt),
            Slips = Slips,
        }),
        _players.CreateCustomer(new CustomerSeat
        {
            Brief = task.Brief,
            Behaviour = task.Behaviour,
            Tools = ToolsOf(Side.Customer),
            Random = Random("customer", task.Index, attempt),
        }));

    private ToolInfo[] ToolsOf(Side side) => [.. environment.Tools(PlayMode.Dialogue).Where(tool => tool.Side == side)];

    private Rng Random(string purpose, long index, int attempt) =>
        Rng.For(seed, purpose, index.ToString(CultureInfo.InvariantCulture), attempt.ToString(CultureInfo.InvariantCulture));
}
