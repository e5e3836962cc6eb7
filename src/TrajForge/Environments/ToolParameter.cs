using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.SemanticKernel;

namespace TrajForge.Environments;

/// <summary>One argument of a tool: what the model is told of it, and how its JSON becomes a CLR value.</summary>
public sealed class ToolParameter
{
    private readonly ArgumentKind _kind;

    internal ToolParameter(KernelParameterMetadata metadata)
    {
        Parameter = metadata.Name;
        Name = JsonNamingPolicy.SnakeCaseLower.ConvertName(metadata.Name);
        Description = metadata.Description ?? "";
        Required = metadata.IsRequired;
        _kind = ArgumentKind.Of(metadata.ParameterType)
            ?? throw new ArgumentException($"parameter '{metadata.Name}' has type {metadata.ParameterType}; a tool takes string, bool, int, long, double or a list of string");
    }

    /// <summary>Name in JSON: the method's parameter in snake_case.</summary>
    public string Name { get; }

    public string Description { get; }

    public bool Required { get; }

    /// <summary>The argument is an array.</summary>
    public bool IsList => _kind.IsList;

    /// <summary>Name of the method's parameter.</summary>
    internal string Parameter { get; }

    internal JsonObject Schema()
    {
        var schema = _kind.Schema();
        if (Description.Length > 0)
        {
            schema["description"] = Description;
        }

        return schema;
    }

    /// <summary>The CLR value, or null and what is wrong.</summary>
    internal object? Read(JsonElement value, out string? problem)
    {
        var read = _kind.Read(value);
        problem = read is null ? $"argument '{Name}' must be {_kind.Wanted}, not {Found(value)}" : null;
        return read;
    }

    private static string Found(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "null",
        JsonValueKind.True or JsonValueKind.False => "a boolean",
        JsonValueKind.Number => "a number",
        JsonValueKind.String => "a string",
        JsonValueKind.Array => "an array",
        _ => "an object",
    };
}
