using System.Text.Json;

namespace TrajForge.Environments;

/// <summary>
/// Gives a tool's parameter a JSON Schema of its own and says how its JSON becomes the parameter's value; without it the schema follows from
/// the CLR type.
/// </summary>
/// <param name="schema">
/// JSON Schema; of its keywords <c>type</c>, <c>items</c>, <c>properties</c>, <c>required</c>, <c>enum</c>, <c>minimum</c> and
/// <c>additionalProperties: false</c> are checked.
/// </param>
[AttributeUsage(AttributeTargets.Parameter)]
public abstract class ArgumentTypeAttribute(string schema) : Attribute
{
    public string Schema => schema;

    /// <summary>The value to pass; called only with JSON that fits the schema, if the catalog's reader checks that.</summary>
    public abstract object Read(JsonElement value);
}
