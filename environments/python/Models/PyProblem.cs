using System.Text;

namespace TrajForge.Python;

/// <summary>What is wrong with a value: where, in the validator's words, and what stood there.</summary>
/// <param name="Path">Dotted; a list index is a number; empty for the record itself.</param>
/// <param name="Kind">The validator's name of the error, e.g. <c>int_parsing</c>.</param>
public sealed record PyProblem(string Path, string Message, string Kind, PyValue Input)
{
    // Part of every error's text, and different from one recording to the next: compare it loosely.
    private const string Site = "https://errors.pydantic.dev/2.13/v/";

    /// <summary>The whole text for a model.</summary>
    public static string Text(string model, IReadOnlyList<PyProblem> problems)
    {
        var text = new StringBuilder($"{problems.Count} validation error{(problems.Count > 1 ? "s" : "")} for {model}");
        foreach (var problem in problems)
        {
            text.Append(problem.Path.Length > 0 ? "\n" + problem.Path : "")
                .Append($"\n  {problem.Message} [type={problem.Kind}, input_value={Shorten(PyText.Repr(problem.Input))}, input_type={problem.Input.Type}]")
                .Append($"\n    For further information visit {Site}{problem.Kind}");
        }

        return text.ToString();
    }

    // Counted in characters, as Python does, not in UTF-16 units.
    private static string Shorten(string repr)
    {
        var runes = repr.EnumerateRunes().ToArray();
        return runes.Length <= 50 ? repr : $"{string.Concat(runes[..25])}...{string.Concat(runes[^24..])}";
    }
}
