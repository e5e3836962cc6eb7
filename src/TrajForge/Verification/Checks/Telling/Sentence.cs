using System.Text.RegularExpressions;

namespace TrajForge.Verification.Checks;

/// <summary>A sentence of a message, with what it states.</summary>
internal sealed partial record Sentence(string Text, IReadOnlyList<Stated> Stated)
{
    public static IReadOnlyList<Sentence> Of(Line line) => [.. Bounds().Matches(line.Text)
        .Select(match => new Sentence(match.Value, [.. line.Stated.Where(thing => thing.At >= match.Index && thing.At < match.Index + match.Length)]))];

    [GeneratedRegex(@"(?:[^.!?\n]|(?<=\d)\.(?=\d)|\.(?=\w))+")]
    private static partial Regex Bounds();
}
