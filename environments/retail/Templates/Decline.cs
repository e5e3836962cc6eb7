using TrajForge.Retail.State;

namespace TrajForge.Retail.Templates;

/// <summary>Why a wish would be declined, and the one field of the world that makes it so.</summary>
internal sealed record Decline
{
    public required string Rule { get; init; }

    public required string Text { get; init; }

    /// <summary>Raw JSON to merge into the data.</summary>
    public required JsonText Patch { get; init; }

    public required IReadOnlyList<RecordRef> Deciding { get; init; }

    public required IReadOnlyList<Facet> Told { get; init; }

    public required ForbiddenCall Forbidden { get; init; }

    /// <summary>What the record holds when the wish is declined rightly.</summary>
    public required IReadOnlyList<FieldExpectation> Stays { get; init; }

    public required RecordRef Record { get; init; }

    public bool HandsOver { get; init; }

    /// <summary>The granted wish as one that is declined.</summary>
    public TaskPart Of(TaskPart granted) => granted with
    {
        AgentData = Patch.ToString(),
        Refusal = new Refusal { Rule = Rule, Text = Text, Deciding = Deciding, Told = Told, Forbidden = [Forbidden], HandsOver = HandsOver },
        Constraints = [new Constraint { Id = "stays", Kind = ConstraintKind.Preserve, Record = Record, Fields = Stays, Text = $"{Record} stays as it is" }],
        Questions = [],
        Calls = [.. granted.Calls.Where(call => call.Effect == ToolEffect.Reads), .. HandsOver ? [Calls.HandOver(Text)] : Array.Empty<ReferenceCall>()],
        Evidence = [],
        WrongPlays = [],
    };
}
