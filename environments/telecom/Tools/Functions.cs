namespace TrajForge.Telecom.Tools;

/// <summary>What the functions share that are not tools.</summary>
internal static class Functions
{
    /// <summary>Schema of an argument that is taken as it is: tasks come from authors, not from models.</summary>
    public const string Any = "{}";

    /// <summary>The JSON of a function without a result.</summary>
    public const string Nothing = "null";

    /// <summary>The JSON of an assertion's result.</summary>
    public static string Answer(bool holds) => holds ? "true" : "false";
}
