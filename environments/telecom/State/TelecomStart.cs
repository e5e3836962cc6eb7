using System.Runtime.CompilerServices;
using TrajForge.Python;

namespace TrajForge.Telecom.State;

/// <summary>The data that a world starts from: the shared data, or a copy with the task's own changes merged in, made once for all worlds of a task.</summary>
internal sealed class TelecomStart(TelecomBase shared, bool each)
{
    private readonly ConditionalWeakTable<WorldStart, Merged> _merged = [];

    /// <exception cref="WorldFunctionException">The task's data does not fit.</exception>
    public (TelecomBase Data, Side? Only) Open(WorldStart? start)
    {
        if (start is null)
        {
            return (shared, null);
        }

        var merged = _merged.GetValue(start, Merge);
        return (merged.Data, merged.Only);
    }

    private Merged Merge(WorldStart start)
    {
        var merged = InitialData.Merge(shared.AgentDatabase, shared.CustomerDatabase, (AgentModels.Database, PhoneModels.Database), start, each);
        if (ReferenceEquals(merged.Agent, shared.AgentDatabase) && ReferenceEquals(merged.Customer, shared.CustomerDatabase))
        {
            return new Merged(shared, null);
        }

        return TelecomReferences.Problems(merged.Agent) is [var problem, ..]
            ? throw new WorldFunctionException(problem)
            : new Merged(new TelecomBase(merged.Agent, merged.Customer), merged.Only);
    }

    private sealed record Merged(TelecomBase Data, Side? Only);
}
