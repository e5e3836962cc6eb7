namespace TrajForge.Mutation;

/// <summary>What a mutation test is made of.</summary>
public sealed record MutationOptions
{
    /// <summary>Accepted episodes to edit.</summary>
    public int Episodes { get; init; } = 200;

    /// <summary>Seed of the episodes and of all that operators draw.</summary>
    public long Seed { get; init; } = 1;

    /// <summary>Places at which one operator edits one episode, at most.</summary>
    public int Sites { get; init; } = 2;

    /// <summary>The verifiers whose kills are counted, plug-ins too; null for the whole judge with all its gates.</summary>
    public IReadOnlyList<IVerifier>? Verifiers { get; init; }
}
