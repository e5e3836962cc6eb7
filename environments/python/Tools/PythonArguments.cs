using System.Text.Json;
using TrajForge.Environments;

namespace TrajForge.Python;

/// <summary>
/// Arguments as a call of a Python function takes them: names are checked, types are not. All parameters are <see cref="PyValue"/>s with a
/// <see cref="TakesAttribute"/>.
/// </summary>
/// <param name="qualifiedName">A tool's Python name, e.g. <c>RetailTools.calculate</c>; it stands in the errors.</param>
/// <param name="reserved">Names that the reference's own machinery passes; the text of the error, or null.</param>
public sealed class PythonArguments(Func<string, string> qualifiedName, Func<string, string, string?> reserved) : ArgumentReader
{
    /// <summary>v2's, where <paramref name="toolkit"/> is the class that holds the tools.</summary>
    public static PythonArguments V2(string toolkit) => new(tool => $"{toolkit}.{tool}", (_, name) => name switch
    {
        "requestor" => "tau2.environment.environment.Environment.make_tool_call() got multiple values for keyword argument 'requestor'",
        "tool_name" or "self" => $"Environment.make_tool_call() got multiple values for argument '{name}'",
        _ => null,
    });

    /// <summary>v1's: one class per tool. <paramref name="domain"/> is the name of the package.</summary>
    public static PythonArguments V1(string domain) => new(tool => $"{Camel(tool)}.invoke", (tool, name) => name == "data"
        ? $"tau_bench.envs.{domain}.tools.{tool}.{Camel(tool)}.invoke() got multiple values for keyword argument 'data'"
        : null);

    public override object?[] Read(string tool, IReadOnlyList<ToolParameter> parameters, JsonElement arguments)
    {
        var given = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var property in arguments.EnumerateObject())
        {
            if (reserved(tool, property.Name) is { } text)
            {
                throw new ToolRefusedException(text);
            }

            given[property.Name] = property.Value;
        }

        var surplus = arguments.EnumerateObject().Select(property => property.Name).FirstOrDefault(name => parameters.All(p => p.Name != name));
        if (surplus is not null)
        {
            throw new ToolRefusedException($"{qualifiedName(tool)}() got an unexpected keyword argument '{surplus}'");
        }

        var missing = parameters.Where(p => p.Required && !given.ContainsKey(p.Name)).Select(p => $"'{p.Name}'").ToArray();
        return missing.Length > 0
            ? throw new ToolRefusedException($"{qualifiedName(tool)}() missing {missing.Length} required positional argument{(missing.Length > 1 ? "s" : "")}: {Enumerate(missing)}")
            : parameters.Select(p => given.TryGetValue(p.Name, out var value) ? p.ReadUnchecked(value) : null).ToArray();
    }

    /// <summary><c>get_user_details</c> as <c>GetUserDetails</c>.</summary>
    private static string Camel(string tool) => string.Concat(tool.Split('_').Select(word => word.Length == 0 ? "" : char.ToUpperInvariant(word[0]) + word[1..]));

    private static string Enumerate(string[] names) => names.Length switch
    {
        1 => names[0],
        2 => $"{names[0]} and {names[1]}",
        _ => $"{string.Join(", ", names[..^1])}, and {names[^1]}",
    };
}
