namespace TrajForge.Telecom.Templates;

/// <summary>One cause of a phone's trouble: how it comes about, what puts it right, and what holds then.</summary>
internal sealed record Fault
{
    /// <summary>Names its constraint, e.g. <c>airplane_off</c>.</summary>
    public required string Id { get; init; }

    public required IReadOnlyList<WorldFunction> Start { get; init; }

    /// <summary>What the customer looks at, what the agent looks up, then the changes.</summary>
    public required IReadOnlyList<ReferenceCall> Steps { get; init; }

    public required IReadOnlyList<Constraint> Wants { get; init; }

    public IReadOnlyList<EvidenceNeed> Needs { get; init; } = [];

    /// <summary>Wrong plays replace <see cref="Right"/> by one of these.</summary>
    public ReferenceCall? Right { get; init; }

    public IReadOnlyList<ReferenceCall> WrongValues { get; init; } = [];

    /// <summary>It is only over once the phone was restarted.</summary>
    public bool Reboots { get; init; }

    /// <summary>Changes that put all of them right, with the restart that they share.</summary>
    public static int Changes(IReadOnlyList<Fault> faults) =>
        faults.Sum(fault => fault.Steps.Count(step => step.Effect == ToolEffect.Changes)) + (faults.Any(fault => fault.Reboots) ? 1 : 0);

    /// <summary>A fault of the phone alone.</summary>
    /// <param name="start">What brings it about.</param>
    /// <param name="text">What holds when it is over.</param>
    /// <param name="check">Where the customer sees it.</param>
    /// <param name="fix">What puts it right.</param>
    public static Fault OfPhone(string id, WorldFunction start, string text, FieldExpectation wanted, string check, ReferenceCall fix) => new()
    {
        Id = id,
        Start = [start],
        Steps = [Calls.Check(check), fix],
        Wants = [Want(id, Records.Device, text, wanted)],
        Right = fix,
    };

    public static Constraint Want(string id, RecordRef record, string text, params IReadOnlyList<FieldExpectation> fields) =>
        new() { Id = id, Record = record, Fields = fields, Text = text };
}
