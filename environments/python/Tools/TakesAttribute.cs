using System.Text.Json;
using TrajForge.Environments;

namespace TrajForge.Python;

/// <summary>
/// The JSON Schema of a tool's <see cref="PyValue"/> parameter: what the model is told, and what a corrected variant insists on. Bug-for-bug
/// variants take any value.
/// </summary>
/// <param name="schema">A schema object, or one of the short names of the constants.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class TakesAttribute(string schema) : ArgumentTypeAttribute(schema)
{
    public const string Text = """{"type":"string"}""";
    public const string Texts = """{"type":"array","items":{"type":"string"}}""";
    public const string Whole = """{"type":"integer"}""";
    public const string Number = """{"type":"number"}""";
    public const string Truth = """{"type":"boolean"}""";

    public override object Read(JsonElement value)
    {
        try
        {
            return PyValue.From(value);
        }
        catch (JsonException exception)
        {
            throw new ToolRefusedException(exception.Message);
        }
    }
}
