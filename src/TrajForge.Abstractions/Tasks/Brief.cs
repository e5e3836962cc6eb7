namespace TrajForge;

/// <summary>
/// <c>F</c>: what the simulated user knows, and all that it knows. Derived from the exact constraints by fuzzification; the exact
/// constraints are not in it (METHODS: CoVe, stage 2).
/// </summary>
public sealed record Brief
{
    /// <summary>How the customer can prove who they are.</summary>
    public required IReadOnlyList<BriefFact> Identity { get; init; }

    /// <summary>What the customer wants, in the order in which they want it.</summary>
    public required IReadOnlyList<Goal> Goals { get; init; }

    /// <summary>The same as prose, for a model that plays the customer.</summary>
    public required string Text { get; init; }
}

/// <summary>One thing the customer wants.</summary>
public sealed record Goal
{
    /// <summary>1 for the first.</summary>
    public required int Number { get; init; }

    /// <summary>The environment's word for it, e.g. <c>return</c>.</summary>
    public required string Intent { get; init; }

    public required IReadOnlyList<BriefFact> Facts { get; init; }

    /// <summary>
    /// Numbers of earlier goals that must be done first, e.g. a cabin that has to change before the flights can: the customer raises them in that
    /// order, and no other order of the changes counts.
    /// </summary>
    public IReadOnlyList<int> After { get; init; } = [];
}

/// <summary>One thing that can be said in one breath, e.g. the slot <c>payment</c> with type = credit card, brand = visa.</summary>
public sealed record BriefFact
{
    /// <summary>What it is about; the environment lists its slots.</summary>
    public required string Slot { get; init; }

    /// <summary>Which one, where a goal has several of a slot (the item and the new item of one pair share a number); 0 otherwise.</summary>
    public int Number { get; init; }

    public required IReadOnlyList<Detail> Details { get; init; }

    public string? this[string name] => Details.FirstOrDefault(a => a.Name == name)?.Value;
}

/// <summary>A named value, in words a person would use.</summary>
public sealed record Detail(string Name, string Value);

/// <summary>
/// Something described instead of named, and what narrows it down: the target is the only one of its scope that fits all facts.
/// </summary>
public sealed record Description
{
    /// <summary>What is described: the environment's word, e.g. <c>order</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Where to look: a customer for their orders, an order for its items, a product for its variants.</summary>
    public required string Scope { get; init; }

    public required IReadOnlyList<BriefFact> Facts { get; init; }
}

/// <summary>A <see cref="Description"/> with what it stands for. Part of the hidden half of a task.</summary>
public sealed record Reference
{
    public required Description Description { get; init; }

    public required string Target { get; init; }

    /// <summary>Candidates left after 0, 1, ... all attributes, in the order of disclosure; the last is 1.</summary>
    public required IReadOnlyList<int> Candidates { get; init; }

    /// <summary>False where the brief names the exact id because the spec asks for that.</summary>
    public bool Fuzzy { get; init; } = true;

    /// <summary>Two or more candidates were left until the last attribute was used.</summary>
    public bool OpenUntilLast => Candidates.Count > 1 && Candidates[^2] > 1;
}

/// <summary>How a customer can prove who they are.</summary>
public sealed record Identification(IReadOnlyList<BriefFact> Facts, Reference Reference, ReferenceCall Call, string Text);

/// <summary>How the simulated user behaves. Never changes what is true.</summary>
public sealed record Behaviour
{
    /// <summary>Non-ideal behaviours, at most two (METHODS 2.4), the leading one first; empty for a cooperative customer.</summary>
    public IReadOnlyList<string> Traits { get; init; } = [];

    /// <summary>Who the customer is besides the task, e.g. <c>night_shift_nurse</c>; colours wording only.</summary>
    public string? Persona { get; init; }

    /// <summary>Times the customer insists when a wish is declined, before it accepts that.</summary>
    public int Insists { get; init; }

    /// <summary>Share of the customer's turns that correct themselves, ask back or digress, in [0, 1].</summary>
    public double Detours { get; init; } = 0.04;

    /// <summary>The traits in a word.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Name => Traits.Count == 0 ? "cooperative" : string.Join('+', Traits);
}
