namespace TrajForge;

/// <summary>A task: what is wanted, who knows what of it, and how it is judged. Stored; everything in it is plain data.</summary>
public sealed record TaskCase
{
    /// <summary>Version of this record's shape.</summary>
    public int Schema { get; init; } = 1;

    /// <summary>Position in the run's range of tasks, from 0.</summary>
    public required long Index { get; init; }

    /// <summary>Content id: hash of everything but <see cref="Index"/>.</summary>
    public string Key { get; init; } = "";

    /// <summary>Hash of customer and exact constraints; two tasks that share it are duplicates.</summary>
    public required string Signature { get; init; }

    public required string Environment { get; init; }

    public required string Variant { get; init; }

    public required string DataDigest { get; init; }

    public required WorldRequest World { get; init; }

    /// <summary>Id of the customer, hidden from everybody who plays.</summary>
    public required string Customer { get; init; }

    /// <summary>One per goal.</summary>
    public required IReadOnlyList<string> Templates { get; init; }

    public required IReadOnlyList<Constraint> Constraints { get; init; }

    public required IReadOnlyList<Question> Questions { get; init; }

    public required IReadOnlyList<EvidenceNeed> Evidence { get; init; }

    /// <summary>Reads that each change asks for; one for each need of <see cref="Evidence"/>.</summary>
    public IReadOnlyList<Burden> Burdens { get; init; } = [];

    /// <summary>Wishes that the policy declines.</summary>
    public IReadOnlyList<Refusal> Refusals { get; init; } = [];

    /// <summary>Shared with the task that has the same brief, where one field of the world makes the other outcome right; null for tasks without a twin.</summary>
    public string? Pair { get; init; }

    /// <summary>Fields of the end state that are not compared in this task, because an argument is free.</summary>
    public IReadOnlyList<SoftField> Soft { get; init; } = [];

    public required Brief Brief { get; init; }

    public required Behaviour Behaviour { get; init; }

    /// <summary>One play that works: identification, reads, changes. Predicates never look at it.</summary>
    public required IReadOnlyList<ReferenceCall> ReferencePlay { get; init; }

    public required IReadOnlyList<Reference> References { get; init; }

    public required IReadOnlyList<WrongPlay> WrongPlays { get; init; }

    public required Difficulty Difficulty { get; init; }

    /// <summary>Functions of the world that must hold at the end, besides the constraints; null for none.</summary>
    public IReadOnlyList<WorldAssertion>? Assertions { get; init; }

    /// <summary>For imported tasks; null for those made here.</summary>
    public TaskSource? Source { get; init; }
}

/// <summary>A field of one record that is not compared.</summary>
public sealed record SoftField(RecordRef Record, string Path);

/// <summary>Difficulty on WRIT's two axes (METHODS 2.1).</summary>
public sealed record Difficulty
{
    /// <summary><c>W</c>: changes in the reference play, proven minimal by deletion.</summary>
    public required int Changes { get; init; }

    /// <summary>Largest <c>B_min</c> of a change; 0 when nothing is changed.</summary>
    public required int Reads { get; init; }
}
