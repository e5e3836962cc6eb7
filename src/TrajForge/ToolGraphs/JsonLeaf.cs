using System.Text.Json;

namespace TrajForge.ToolGraphs;

/// <summary>A scalar in a JSON value and where it stands.</summary>
/// <param name="Path">With <c>/</c> between levels and <c>*</c> for every element of a list.</param>
internal readonly record struct JsonLeaf(string Path, JsonText Value)
{
    /// <summary>The scalars of arguments, in the order in which they stand there.</summary>
    public static IEnumerable<JsonLeaf> Of(JsonElement value, string path = "") => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => Of(member.Value, Join(path, member.Name))),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(item => Of(item, Join(path, "*"))),
        JsonValueKind.Null => [],
        _ => [new JsonLeaf(path, JsonText.From(value))],
    };

    /// <summary>The last level that is a name.</summary>
    public static string NameOf(string path) => path.Split('/').LastOrDefault(level => level is not ("*" or "{}")) ?? "";

    public static string Join(string path, string level) => path.Length == 0 ? level : $"{path}/{level}";
}
