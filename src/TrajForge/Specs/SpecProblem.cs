using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace TrajForge.Specs;

/// <summary>One thing wrong with a spec.</summary>
/// <param name="Code">Stable, e.g. <c>TF1012</c>.</param>
/// <param name="File">The spec as it was named, or the option that overrides it.</param>
/// <param name="Line">From 1; 0 where there is none.</param>
/// <param name="Message">What is wrong and what would be right.</param>
public sealed record SpecProblem(string Code, string File, int Line, string Message)
{
    public override string ToString() =>
        Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"{Code} {File}:{Line} {Message}") : $"{Code} {File} {Message}";
}

/// <summary>A spec, or everything that is wrong with it in the order of lines.</summary>
public sealed record SpecResult(Spec? Spec, IReadOnlyList<SpecProblem> Problems)
{
    [MemberNotNullWhen(true, nameof(Spec))]
    public bool Ok => Spec is not null && Problems.Count == 0;
}
