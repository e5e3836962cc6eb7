using System.ComponentModel.DataAnnotations;

namespace Acme.Plugin1;

/// <summary>What a spec may set under <c>settings: once:</c>, in snake case.</summary>
public sealed record OnceSettings
{
    /// <summary>How often the agent may make the very same change.</summary>
    [Range(1, 100)]
    public int MostTimes { get; init; } = 1;

    /// <summary>Tools that may be called as often as one likes.</summary>
    public IReadOnlyList<string> Except { get; init; } = [];
}
