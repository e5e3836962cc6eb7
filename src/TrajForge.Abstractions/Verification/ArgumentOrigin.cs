using System.Text.Json.Serialization;

namespace TrajForge;

/// <summary>Where the value of an argument comes from.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<OriginKind>))]
public enum OriginKind
{
    /// <summary>Whoever called was told it, or has it in their brief.</summary>
    Said,

    /// <summary>An earlier reply shows it.</summary>
    Shown,

    /// <summary>The schema lists it.</summary>
    Constant,

    /// <summary>The policy names it.</summary>
    Policy,

    /// <summary>Another form of what was said or shown: a date, a number in words, other case or punctuation.</summary>
    Normalised,

    /// <summary>It follows from what was said and shown, by a function that the environment declares (<see cref="IDerivedArguments"/>).</summary>
    Derived,

    /// <summary>The task leaves it open and the end state is not compared there, or it is what a human is told at a hand-over.</summary>
    Free,

    /// <summary>None of these: whoever called cannot know it.</summary>
    Nowhere,
}

/// <summary>One value of one argument of a call, with the edge to where it comes from.</summary>
/// <param name="Path">A leaf of the arguments, with <c>/</c> between levels and <c>*</c> for every element of a list.</param>
/// <param name="From">The tool and path of the reply that shows it, the rule by which it is derived, or its form in the text; null where the kind says all.</param>
public sealed record ArgumentOrigin(string Tool, string Path, JsonText Value, OriginKind Kind, string? From)
{
    /// <summary>Index of the message or reply that gives it; null where no single event of an episode does.</summary>
    public int? Event { get; init; }
}
