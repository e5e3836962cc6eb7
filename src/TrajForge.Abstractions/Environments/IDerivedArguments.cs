namespace TrajForge;

/// <summary>
/// Implemented by an <see cref="IEnvironment"/> some of whose arguments are neither said nor shown as they are, but follow from what is: amounts
/// that are computed, words that stand for a code. Each is declared, so that an argument from nowhere is found out.
/// </summary>
public interface IDerivedArguments
{
    IReadOnlyList<DerivedArgument> DerivedArguments { get; }
}

/// <summary>An argument that follows from others by a rule of the environment.</summary>
/// <param name="Path">A leaf of the tool's arguments, with <c>/</c> between levels and <c>*</c> for every element of a list.</param>
/// <param name="Rule">How, in a few words.</param>
public sealed record DerivedArgument(string Tool, string Path, string Rule);
