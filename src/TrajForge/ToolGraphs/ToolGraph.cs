using System.Text.Json.Serialization;

namespace TrajForge.ToolGraphs;

/// <summary>Which output of which tool feeds which argument, as the data shows it (METHODS 3.8, EnvFactory).</summary>
/// <param name="Tools">In ordinal order of their names.</param>
public sealed record ToolGraph(string Environment, string Variant, IReadOnlyList<GraphTool> Tools);

/// <summary>One tool with what goes in and what comes out.</summary>
/// <param name="Calls">Calls that were answered, in plays and in probes.</param>
/// <param name="Inputs">Leaves of its arguments, in ordinal order of paths.</param>
/// <param name="Outputs">Leaves of its replies, in ordinal order of paths.</param>
public sealed record GraphTool(
    string Name, Side Side, ToolEffect Effect, int Calls, IReadOnlyList<GraphInput> Inputs, IReadOnlyList<GraphOutput> Outputs);

/// <summary>One leaf of a tool's arguments.</summary>
/// <param name="Path">With <c>/</c> between levels and <c>*</c> for every element of a list.</param>
/// <param name="Type">The schema's type, e.g. <c>string</c>.</param>
/// <param name="Required">Every level of it is required.</param>
/// <param name="Values">Different values known: of the schema's enum, of reference plays and of probes.</param>
/// <param name="Sources">Where its values come from, the best first.</param>
public sealed record GraphInput(string Path, string Type, bool Required, int Values, IReadOnlyList<GraphSource> Sources);

/// <summary>One leaf of a tool's replies; the path of a plain text is empty, that of an object's varying keys ends in <c>{}</c>.</summary>
/// <param name="Values">Different values seen, as many as are kept.</param>
public sealed record GraphOutput(string Path, int Values);

/// <summary>Where values of an argument come from.</summary>
/// <param name="Tool">The tool that shows them; null for other kinds.</param>
/// <param name="Path">Where in its reply.</param>
/// <param name="Shared">Values of the argument that come from there.</param>
/// <param name="Share">The same as a share of its values, in [0, 1].</param>
/// <param name="SameName">The last levels of both paths have one name. Shown, and settles ties; makes no edge.</param>
public sealed record GraphSource(GraphSourceKind Kind, string? Tool, string? Path, int Shared, double Share, bool SameName)
{
    public override string ToString() => Kind switch
    {
        GraphSourceKind.Output => $"{Tool}.{(Path!.Length == 0 ? "(text)" : Path)}",
        _ => Kind.ToString().ToLowerInvariant(),
    };
}

/// <summary>Kinds of sources.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<GraphSourceKind>))]
public enum GraphSourceKind
{
    /// <summary>The customer says it: it stands in facts of briefs.</summary>
    Said,

    /// <summary>A reply of a tool shows it.</summary>
    Output,

    /// <summary>The schema lists it.</summary>
    Constant,

    /// <summary>The policy names it; looked for where nothing else gives it.</summary>
    Policy,
}
