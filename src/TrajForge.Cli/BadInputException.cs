namespace TrajForge.Cli;

/// <summary>The caller asked for something that cannot be; shown as it is, without a stack trace.</summary>
internal sealed class BadInputException(params IReadOnlyList<string> problems) : Exception(string.Join('\n', problems))
{
    public IReadOnlyList<string> Problems { get; } = problems;
}
