using System.Collections;
using System.Text.Json;
using TrajForge.Environments;

namespace TrajForge.Retail.Tools;

/// <summary>Arguments as a call of a Python function takes them: names are checked, types are not.</summary>
internal sealed class PythonArguments : ArgumentReader
{
    public override object?[] Read(string tool, IReadOnlyList<ToolParameter> parameters, JsonElement arguments)
    {
        var given = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var property in arguments.EnumerateObject())
        {
            RefuseReserved(property.Name);
            given[property.Name] = property.Value;
        }

        var surplus = arguments.EnumerateObject().Select(property => property.Name).FirstOrDefault(name => parameters.All(p => p.Name != name));
        if (surplus is not null)
        {
            throw new ToolRefusedException($"RetailTools.{tool}() got an unexpected keyword argument {PythonValue.Quote(surplus)}");
        }

        var missing = parameters.Where(p => !given.ContainsKey(p.Name)).Select(p => $"'{p.Name}'").ToArray();
        return missing.Length > 0
            ? throw new ToolRefusedException($"RetailTools.{tool}() missing {missing.Length} required positional argument{(missing.Length > 1 ? "s" : "")}: {Enumerate(missing)}")
            : parameters.Select(p => p.IsList ? List(given[p.Name]) : (object)PythonValue.Wrap(given[p.Name])).ToArray();
    }

    private static void RefuseReserved(string name)
    {
        if (name == "requestor")
        {
            throw new ToolRefusedException("tau2.environment.environment.Environment.make_tool_call() got multiple values for keyword argument 'requestor'");
        }

        if (name is "tool_name" or "self")
        {
            throw new ToolRefusedException($"Environment.make_tool_call() got multiple values for argument '{name}'");
        }
    }

    private static string Enumerate(string[] names) => names.Length switch
    {
        1 => names[0],
        2 => $"{names[0]} and {names[1]}",
        _ => $"{string.Join(", ", names[..^1])}, and {names[^1]}",
    };

    private static IReadOnlyList<string> List(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().Select(PythonValue.Wrap).ToArray(),
        JsonValueKind.String => value.GetString()!.EnumerateRunes().Select(rune => rune.ToString()).ToArray(),
        JsonValueKind.Object => value.EnumerateObject().Select(property => property.Name).Distinct(StringComparer.Ordinal).ToArray(),
        _ => new NoList(PythonValue.TypeOf(value)),
    };

    /// <summary>Something that is no list, and says so where Python would.</summary>
    private sealed class NoList(string type) : IReadOnlyList<string>
    {
        public int Count => throw new ToolRefusedException($"object of type '{type}' has no len()");

        public string this[int index] => throw new ToolRefusedException($"'{type}' object is not subscriptable");

        public IEnumerator<string> GetEnumerator() => throw new ToolRefusedException($"'{type}' object is not iterable");

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
