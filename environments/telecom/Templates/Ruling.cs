namespace TrajForge.Telecom.Templates;

/// <summary>Why the policy declines a wish that it would grant otherwise, and the one thing about the world that makes the difference.</summary>
internal sealed record Ruling
{
    /// <summary>The rule's name, e.g. <c>contract_ended</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>In words, for reports.</summary>
    public required string Text { get; init; }

    /// <summary>Makes the world differ; runs after all that starts the goal.</summary>
    public required WorldFunction Start { get; init; }

    public required IReadOnlyList<RecordRef> Deciding { get; init; }

    /// <summary>What the customer must be told.</summary>
    public required IReadOnlyList<Facet> Told { get; init; }

    /// <summary>Calls that show what decides, besides those of the goal.</summary>
    public IReadOnlyList<ReferenceCall> Reads { get; init; } = [];

    /// <summary>Calls of the goal that lead nowhere in this world, e.g. a look at the plan that the line is not on.</summary>
    public IReadOnlyList<ReferenceCall> Skips { get; init; } = [];

    /// <summary>What must stay.</summary>
    public IReadOnlyList<Constraint> Keeps { get; init; } = [];

    /// <summary>What must not be tried, besides what the goal would have asked for.</summary>
    public IReadOnlyList<ForbiddenCall> Forbids { get; init; } = [];

    public bool HandsOver { get; init; }
}
