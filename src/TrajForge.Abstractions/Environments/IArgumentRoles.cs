namespace TrajForge;

/// <summary>
/// Implemented by an <see cref="IEnvironment"/> that says what the arguments of its changes stand for. Mutation testing makes an operator of each role:
/// <c>payment</c> gives mutants in which a change is settled with another payment method.
/// </summary>
public interface IArgumentRoles
{
    IReadOnlyList<ArgumentRole> ArgumentRoles { get; }
}

/// <summary>What one argument of a tool that changes something stands for.</summary>
/// <param name="Path">A leaf of the tool's arguments, with <c>/</c> between levels and <c>*</c> for every element of a list.</param>
/// <param name="Role">A word of the environment, in lower case, e.g. <c>item</c>, <c>payment</c>, <c>flight</c>.</param>
public sealed record ArgumentRole(string Tool, string Path, string Role)
{
    /// <summary>The argument names the record that is changed, so that another value is the right effect on the wrong record.</summary>
    public bool NamesRecord { get; init; }

    /// <summary>Words that the tool takes, where its schema does not list them; empty for none known.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];
}
