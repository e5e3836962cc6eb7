using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.SemanticKernel;

namespace TrajForge.Environments;

/// <summary>One argument of a tool: what the model is told of it, and how its JSON becomes a CLR value.</summary>
public sealed class ToolParameter
{
    private readonly ArgumentKind? _kind;
    private readonly ArgumentTypeAttribute? _type;
    private readonly JsonElement _schema;

    internal ToolParameter(KernelParameterMetadata metadata, ArgumentTypeAttribute? type)
    {
        Parameter = metadata.Name;
        Name = JsonNamingPolicy.SnakeCaseLower.ConvertName(metadata.Name);
        Description = metadata.Description ?? "";
        Required = metadata.IsRequired;
        _type = type;
        _kind = ArgumentKind.Of(metadata.ParameterType);
        if (type is not null)
        {
            using var schema = JsonDocument.Parse(type.Schema);
            _schema = schema.RootElement.Clone();
        }
        else if (_kind is null)
        {
            throw new ArgumentException(
                $"parameter '{metadata.Name}' has type {metadata.ParameterType}; a tool takes string, bool, int, long, double, a list of string, or what an {nameof(ArgumentTypeAttribute)} describes");
        }
    }

    /// <summary>Name in JSON: the method's parameter in snake_case.</summary>
    public string Name { get; }

    public string Description { get; }

    public bool Required { get; }

    /// <summary>The argument is an array.</summary>
    public bool IsList => _kind?.IsList ?? false;

    /// <summary>Name of the method's parameter.</summary>
    internal string Parameter { get; }

    internal JsonObject Schema()
    {
        var schema = _type is null ? _kind!.Schema() : (JsonObject)JsonNode.Parse(_type.Schema)!;
        if (Description.Length > 0)
        {
            schema["description"] = Description;
        }

        return schema;
    }

    /// <summary>The value to pass, whatever its type; for readers that do not check. Only for parameters with an <see cref="ArgumentTypeAttribute"/>.</summary>
    public object ReadUnchecked(JsonElement value) =>
        _type?.Read(value) ?? throw new InvalidOperationException($"parameter '{Parameter}' takes only what its type allows");

    /// <summary>The value to pass, or null and what is wrong.</summary>
    internal object? Read(JsonElement value, out string? problem)
    {
        if (_type is not null)
        {
            problem = SchemaCheck.Problem(Name, value, _schema) is { } wrong ? "argument " + wrong : null;
            return problem is null ? _type.Read(value) : null;
        }

        var read = _kind!.Read(value);
        problem = read is null ? $"argument '{Name}' must be {_kind.Wanted}, not {SchemaCheck.Found(value)}" : null;
        return read;
    }
}
