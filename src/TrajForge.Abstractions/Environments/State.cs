namespace TrajForge;

/// <summary>Names one record of a world's state.</summary>
public readonly record struct RecordRef(string Table, string Id)
{
    public override string ToString() => $"{Table}/{Id}";
}

/// <summary>One record's content at some moment; null when it does not exist then.</summary>
public sealed record RecordState(RecordRef Record, JsonText Content);

/// <summary>One record's content before and after; null for absent.</summary>
public sealed record RecordChange(RecordRef Record, JsonText Before, JsonText After);

/// <summary>A world's state, as far as anybody asked.</summary>
public sealed record StateSnapshot
{
    /// <summary>Hash of the whole state; equal states have equal digests, whatever path led there.</summary>
    public required string Digest { get; init; }

    /// <summary>Net difference from the state at opening, ordered by table and id (ordinal). Records changed back are not in it.</summary>
    public required IReadOnlyList<RecordChange> Changes { get; init; }

    /// <summary>The records asked for, in the order asked.</summary>
    public IReadOnlyList<RecordState> Records { get; init; } = [];
}

/// <summary>How two end states are compared in an environment.</summary>
public sealed record StateComparison
{
    /// <summary>Fields never compared, as <c>table:path</c> with <c>/</c> between levels and <c>*</c> for every element, e.g. <c>orders:updated_at</c>.</summary>
    public IReadOnlyList<string> SoftFields { get; init; } = [];

    /// <summary>Lists whose order means nothing, as <c>table:path</c>.</summary>
    public IReadOnlyList<string> Unordered { get; init; } = [];

    /// <summary>Tables whose new records get generated ids; such ids are compared up to a consistent renaming.</summary>
    public IReadOnlyList<string> GeneratedIds { get; init; } = [];
}

/// <summary>The environment's procedure, as data that verifiers read.</summary>
public sealed record EnvironmentRules
{
    public StateComparison Comparison { get; init; } = new();

    /// <summary>The customer must be identified by a tool before their data is read or changed.</summary>
    public bool AuthenticateFirst { get; init; } = true;

    /// <summary>A change needs the customer's yes to a proposal that names it.</summary>
    public bool ConfirmChanges { get; init; } = true;

    /// <summary>An agent's message holds text or one call, never both and never two calls.</summary>
    public bool OneCallPerMessage { get; init; } = true;

    /// <summary>The tool that hands the conversation to a human, if there is one.</summary>
    public string? HandOverTool { get; init; }
}
