using System.Globalization;

namespace TrajForge.Tau;

/// <summary>Something wrong in an imported file.</summary>
/// <param name="Code">Stable, e.g. <c>TF3009</c>.</param>
/// <param name="Run">The run's id; null when it concerns the file.</param>
/// <param name="Step">Index of the message; null when it concerns the whole run.</param>
/// <param name="Message">What is wrong, with the value quoted.</param>
/// <param name="Effect">What became of the run.</param>
public sealed record TauProblem(string Code, string? Run, int? Step, string Message, TauEffect Effect)
{
    public override string ToString()
    {
        var where = Run is null ? "" : Step is { } step ? string.Create(CultureInfo.InvariantCulture, $"run {Run}, step {step}: ") : $"run {Run}: ";
        var effect = Effect switch { TauEffect.LeftOut => " (left out)", TauEffect.Ungraded => " (imported, cannot be graded)", _ => "" };
        return $"{Code} {where}{Message}{effect}";
    }
}

/// <summary>What a problem does to its run.</summary>
public enum TauEffect
{
    /// <summary>The run is imported and graded all the same.</summary>
    Noted,

    /// <summary>The run is imported, but no score can be made of it.</summary>
    Ungraded,

    /// <summary>The run, or whatever stood there, is not imported.</summary>
    LeftOut,
}
