namespace TrajForge;

/// <summary>Where an imported task comes from; kept so that it can be graded as its publisher does, and written back.</summary>
public sealed record TaskSource
{
    /// <summary><c>tau1</c> or <c>tau2</c>.</summary>
    public required string Format { get; init; }

    /// <summary>The publisher's id.</summary>
    public required string Id { get; init; }

    /// <summary>The task's JSON as it stood in the file.</summary>
    public required string Raw { get; init; }
}

/// <summary>A function of the world that must return a value when the play is over.</summary>
/// <param name="Expected">What it must return.</param>
public sealed record WorldAssertion(WorldFunction Function, bool Expected);

/// <summary>How an assertion came out.</summary>
/// <param name="Found">What the function returned; null when it failed.</param>
/// <param name="Error">Why it failed; null when it did not.</param>
public sealed record AssertionResult(WorldAssertion Assertion, bool? Found, string? Error)
{
    [System.Text.Json.Serialization.JsonIgnore]
    public bool Met => Found == Assertion.Expected;
}
