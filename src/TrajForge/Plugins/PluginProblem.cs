namespace TrajForge.Plugins;

/// <summary>One thing wrong with a plug-in.</summary>
/// <param name="Code">Stable, e.g. <c>TF1083</c>.</param>
/// <param name="Message">What is wrong and what would be right.</param>
public sealed record PluginProblem(string Code, string Message)
{
    /// <summary>Its place in the list that was opened, from 0.</summary>
    public int Plugin { get; init; }

    /// <summary>The verifier or sink whose settings it is about; null where it is about the DLL.</summary>
    public string? Id { get; init; }

    /// <summary>The key of those settings; null where it is about all of them.</summary>
    public string? Key { get; init; }
}

/// <summary>Plug-ins that cannot be used; everything wrong with them at once.</summary>
public sealed class PluginException(IReadOnlyList<string> problems) : Exception(string.Join('\n', problems))
{
    public IReadOnlyList<string> Problems { get; } = problems;
}
