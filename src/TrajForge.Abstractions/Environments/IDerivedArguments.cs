using System.Text.Json;

namespace TrajForge;

/// <summary>
/// Implemented by an <see cref="IEnvironment"/> some of whose arguments are neither said nor shown as they are, but follow from what is: amounts
/// that are computed, words that stand for a code. Each is declared with the function that tells, so that an argument from nowhere is found out.
/// </summary>
public interface IDerivedArguments
{
    /// <summary>At most one for each tool and path.</summary>
    IReadOnlyList<DerivedArgument> DerivedArguments { get; }
}

/// <summary>
/// An argument that follows from what was said and shown. A number there counts by the function alone, since numbers stand everywhere; any other value
/// may be said or shown as it is too.
/// </summary>
/// <param name="tool">The tool that takes it.</param>
/// <param name="path">A leaf of the tool's arguments, with <c>/</c> between levels and <c>*</c> for every element of a list.</param>
/// <param name="rule">How it follows, in a few words.</param>
/// <param name="follows">
/// Whether a value follows; pure, safe for use by many threads, and lenient about arguments of any shape. An exception is the machinery's fault and makes
/// the verdict invalid.
/// </param>
public sealed class DerivedArgument(string tool, string path, string rule, Func<Derivation, bool> follows)
{
    public string Tool => tool;

    public string Path => path;

    public string Rule => rule;

    public bool Follows(Derivation derivation) => follows(derivation);
}

/// <summary>One value of a call, and all that whoever called knows just before.</summary>
public sealed record Derivation
{
    /// <summary>The value in question.</summary>
    public required JsonElement Value { get; init; }

    /// <summary>Where it stands in the innermost list around it, from 0; 0 outside of lists.</summary>
    public required int Place { get; init; }

    /// <summary>All arguments of the call.</summary>
    public required JsonElement Arguments { get; init; }

    /// <summary>What was said to them, and what their brief holds, in order.</summary>
    public required IReadOnlyList<string> Said { get; init; }

    /// <summary>Replies that they have seen, in order, errors too.</summary>
    public required IReadOnlyList<ShownReply> Shown { get; init; }
}

/// <summary>A call with its reply; text that is no JSON is a JSON string.</summary>
public sealed record ShownReply(string Tool, JsonElement Arguments, JsonElement Reply, bool IsError);
