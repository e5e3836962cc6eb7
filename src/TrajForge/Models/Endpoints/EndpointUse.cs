namespace TrajForge.Models;

/// <summary>What was asked of one endpoint on behalf of one model.</summary>
/// <param name="Model">The model's name in the spec.</param>
public sealed record EndpointUse(string Model, EndpointFigures Figures)
{
    /// <summary>Requests that were tried again after this endpoint did not answer them.</summary>
    public long Retries { get; init; }

    /// <summary>Why it is away, one of the words of <see cref="ModelFaultException.Kind"/>; null when it is not.</summary>
    public string? PausedBy { get; init; }
}
