namespace TrajForge.Models;

/// <summary>A model could not be reached or made no sense, however often it was tried within the caps.</summary>
/// <param name="kind">One word for counts: <c>rate_limited</c>, <c>server_error</c>, <c>timeout</c>, <c>connection</c>, <c>bad_answer</c>, <c>rejected</c>, <c>not_recorded</c>.</param>
public sealed class ModelFaultException(string kind, string message, Exception? inner = null) : Exception(message, inner)
{
    public string Kind { get; } = kind;

    /// <summary>No endpoint of the model was up for as long as it is tried, so that the next call would fare no better.</summary>
    public bool IsDown { get; init; }
}

/// <summary>Whoever wrote the spec must change something: a key, an address or a model's name. Stops the run.</summary>
public sealed class ModelSetupException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>A call was not made, since its worst case would overshoot a bound.</summary>
/// <param name="bound">The spec's key, e.g. <c>budget.tokens</c>.</param>
/// <param name="ofEpisode">The bound is one episode's; otherwise the run's, which ends then.</param>
public sealed class BudgetSpentException(string bound, bool ofEpisode, string message) : Exception(message)
{
    public string Bound { get; } = bound;

    public bool OfEpisode { get; } = ofEpisode;
}
