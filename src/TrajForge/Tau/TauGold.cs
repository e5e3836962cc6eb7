namespace TrajForge.Tau;

/// <summary>The state that a task's gold play leaves.</summary>
internal sealed class TauGold
{
    private readonly Lazy<string?> _hash;

    public TauGold(IWorld world, string key, IReadOnlyList<GoldOutcome> outcomes)
    {
        World = world;
        Key = key;
        Outcomes = outcomes;
        _hash = new Lazy<string?>(() => (world as IPublishedState)?.PublishedHash(Side.Agent));
    }

    /// <summary>The gold world; nothing more is called in it.</summary>
    public IWorld World { get; }

    public string Key { get; }

    public IReadOnlyList<GoldOutcome> Outcomes { get; }

    /// <summary>The publisher's hash of the agent's database; null where the world has none.</summary>
    public string? Hash => _hash.Value;
}

/// <summary>How one gold action went.</summary>
/// <param name="Error">The error that the publisher's grader swallows; null for none.</param>
/// <param name="Changed">It changed the state.</param>
/// <param name="MayChange">Its tool changes records.</param>
/// <param name="Reply">What it answered.</param>
internal sealed record GoldOutcome(GoldAction Action, string? Error, bool Changed, bool MayChange, string Reply);
