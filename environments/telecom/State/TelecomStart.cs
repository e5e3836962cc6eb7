using TrajForge.Python;

namespace TrajForge.Telecom.State;

/// <summary>The data that a world starts from: the shared data, or a copy with the task's own changes merged in.</summary>
internal static class TelecomStart
{
    /// <exception cref="WorldFunctionException">The task's data does not fit.</exception>
    public static (TelecomBase Data, Side? Only) Open(TelecomBase shared, WorldStart? start, bool each)
    {
        var merged = InitialData.Merge(shared.AgentDatabase, shared.CustomerDatabase, (AgentModels.Database, PhoneModels.Database), start, each);
        if (ReferenceEquals(merged.Agent, shared.AgentDatabase) && ReferenceEquals(merged.Customer, shared.CustomerDatabase))
        {
            return (shared, null);
        }

        return TelecomReferences.Problems(merged.Agent) is [var problem, ..]
            ? throw new WorldFunctionException(problem)
            : (new TelecomBase(merged.Agent, merged.Customer), merged.Only);
    }
}
