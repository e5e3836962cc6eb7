namespace TrajForge.ToolGraphs;

/// <summary>
/// The reference play with one value of one change replaced by another that stands at the same place of the same tool's replies: what is passed by
/// who reads the right records and takes the wrong entry.
/// </summary>
/// <param name="Call">Index of the changed call in the reference play.</param>
/// <param name="Path">The leaf of its arguments that is another.</param>
/// <param name="From">The tool and path whose replies show both values.</param>
/// <param name="Arguments">The arguments with the wrong value.</param>
public sealed record Distractor(int Call, string Tool, string Path, JsonText Right, JsonText Wrong, string From, JsonText Arguments)
{
    public override string ToString() => $"{Tool}.{Path} = {Wrong} instead of {Right}, both from {From}";
}
