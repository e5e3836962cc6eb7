namespace TrajForge;

/// <summary>
/// A wish that the policy declines, as duties of the agent: idling never passes. The deciding records are read, the deciding fact is told
/// afterwards, nothing forbidden is tried however often the customer insists, and the customer is handed over exactly when the policy says so.
/// </summary>
public sealed record Refusal
{
    /// <summary>Number of the goal; set when the task is put together.</summary>
    public int Goal { get; init; }

    /// <summary>The environment's word for why, e.g. <c>not_pending</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>In words, for reports.</summary>
    public required string Text { get; init; }

    /// <summary>Records that decide; must have been seen before the customer is told.</summary>
    public required IReadOnlyList<RecordRef> Deciding { get; init; }

    /// <summary>What the customer must be told: one message names every one of these facts, by any of its phrases.</summary>
    public required IReadOnlyList<Facet> Told { get; init; }

    /// <summary>Calls that the agent must not try, whether they would succeed or not.</summary>
    public required IReadOnlyList<ForbiddenCall> Forbidden { get; init; }

    /// <summary>The policy wants the customer handed over to a human.</summary>
    public bool HandsOver { get; init; }
}

/// <summary>A call of the tool whose arguments hold every one of these strings as a whole value, at whatever depth.</summary>
public sealed record ForbiddenCall(string Tool, params IReadOnlyList<string> Naming);
