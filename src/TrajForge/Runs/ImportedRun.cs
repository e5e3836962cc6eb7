using TrajForge.Tau;

namespace TrajForge.Runs;

/// <summary>Where an imported run comes from, and what of it is not here. Part of <c>run.json</c>.</summary>
public sealed record ImportedRun
{
    /// <summary>Name of the file or folder it was read from.</summary>
    public required string File { get; init; }

    /// <summary>Hash of the bytes read.</summary>
    public required string FileDigest { get; init; }

    /// <summary>Data that the environment was loaded with; null for the shipped data.</summary>
    public string? Data { get; init; }

    /// <summary>The file's root members without tasks and simulations, as raw JSON.</summary>
    public required string Head { get; init; }

    /// <summary>Runs in the file.</summary>
    public required int Runs { get; init; }

    public required int Imported { get; init; }

    /// <summary>Runs that are not here, and other parts of the file that could not be read.</summary>
    public required int LeftOut { get; init; }

    /// <summary>Runs that are here but of which no score can be made.</summary>
    public required int Ungraded { get; init; }

    /// <summary>Runs that do not fit their tasks.</summary>
    public required int Misfits { get; init; }

    public required IReadOnlyList<TauProblem> Problems { get; init; }
}
