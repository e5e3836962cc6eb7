using System.Text.Json.Serialization;

namespace TrajForge;

/// <summary>What a constraint asks of the final state.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ConstraintKind>))]
public enum ConstraintKind
{
    /// <summary>False at the start, true at the end; the only kind that earns credit.</summary>
    Achieve,

    /// <summary>True at the start and still at the end; gates.</summary>
    Preserve,

    /// <summary>Must not be true at the end; gates.</summary>
    Forbid,
}

/// <summary>
/// One exact condition of <c>C</c> on one record of the final state. Data, so that anybody can check it again without the engine's
/// generators; it names no call and no path, so any way to the state counts.
/// </summary>
public sealed record Constraint
{
    /// <summary>Unique within the task, e.g. <c>1.cancelled</c>.</summary>
    public required string Id { get; init; }

    public ConstraintKind Kind { get; init; } = ConstraintKind.Achieve;

    public required RecordRef Record { get; init; }

    /// <summary>All must hold.</summary>
    public required IReadOnlyList<FieldExpectation> Fields { get; init; }

    /// <summary>In words, for reports.</summary>
    public required string Text { get; init; }
}

/// <summary>
/// A field's expected value. <paramref name="Path"/> has <c>/</c> between levels; one <c>*</c> collects a field of every list element, and the
/// collected values are then compared as a multiset with the expected list.
/// </summary>
public sealed record FieldExpectation(string Path, JsonText Value);

/// <summary>Something that the customer asks and must be told rightly.</summary>
public sealed record Question
{
    public required string Id { get; init; }

    /// <summary>In words, for reports.</summary>
    public required string Text { get; init; }

    /// <summary>The answer; a number is compared as a number (to a cent), anything else as text ignoring case.</summary>
    public required string Answer { get; init; }

    /// <summary>Records that must have been seen before the answer counts.</summary>
    public required IReadOnlyList<RecordRef> Sources { get; init; }
}

/// <summary>What must have been seen before a record may be changed; a change on less is a guess.</summary>
/// <param name="Seen">Facts as <see cref="ToolReply.Seen"/> names them; no fewer fix the arguments of the change.</param>
public sealed record EvidenceNeed(RecordRef Changed, IReadOnlyList<RecordRef> Seen)
{
    /// <summary>Everything that the brief lets choose from, where less than that fixes the change; null when it takes all.</summary>
    public IReadOnlyList<RecordRef>? Slice { get; init; }

    /// <summary>Changes of the same record that come before, because its goal waits for theirs: they need no more than what they need themselves. Null for none.</summary>
    public int? Earlier { get; init; }
}
