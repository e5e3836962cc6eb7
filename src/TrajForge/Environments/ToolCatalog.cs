using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.SemanticKernel;

namespace TrajForge.Environments;

/// <summary>
/// An environment's tools, made once from an object whose methods carry <see cref="KernelFunctionAttribute"/>, a description, and
/// <see cref="ReadsAttribute"/> or <see cref="ChangesAttribute"/>. Each method's first parameter is the world's state, which the engine
/// injects and the model never sees; the others are named in snake_case. A method returns the reply's text.
/// </summary>
public sealed class ToolCatalog
{
    private readonly Dictionary<(Side Side, string Name), ToolFunction> _functions;

    private ToolCatalog(IEnumerable<ToolFunction> functions)
    {
        var sorted = functions.OrderBy(function => function.Info.Name, StringComparer.Ordinal).ThenBy(function => function.Info.Side).ToArray();
        _functions = sorted.ToDictionary(function => (function.Info.Side, function.Info.Name));
        Tools = sorted.Select(function => function.Info).ToArray();
    }

    /// <summary>The tools in ordinal order of name.</summary>
    public IReadOnlyList<ToolInfo> Tools { get; }

    /// <param name="plugin">Holds the tools; shared by all worlds, so it keeps no state.</param>
    /// <param name="reader">Null for <see cref="ArgumentReader.Strict"/>.</param>
    /// <param name="has">Which of the plugin's functions the catalog has, by name; null for all.</param>
    /// <param name="side">Who holds the tools.</param>
    /// <typeparam name="TState">Type of the injected state.</typeparam>
    public static ToolCatalog From<TState>(object plugin, ArgumentReader? reader = null, Func<string, bool>? has = null, Side side = Side.Agent)
        where TState : WorldState => new(plugin.GetType()
            .GetMethods(BindingFlags.Instance | BindingFlags.Public)
            .Where(method => method.IsDefined(typeof(KernelFunctionAttribute)))
            .Select(method => Make(plugin, method, typeof(TState), reader ?? ArgumentReader.Strict, side))
            .Where(function => has?.Invoke(function.Info.Name) ?? true));

    /// <summary>These tools and the other catalog's.</summary>
    public ToolCatalog With(ToolCatalog other) => new(_functions.Values.Concat(other._functions.Values));

    /// <summary>The agent alone, holding everybody's tools; their names must differ.</summary>
    public ToolCatalog Solo() => new(_functions.Values.Select(function => function.HeldBy(Side.Agent)));

    internal ToolFunction? Find(string name, Side caller) => _functions.GetValueOrDefault((caller, name));

    private static ToolFunction Make(object plugin, MethodInfo method, Type state, ArgumentReader reader, Side side)
    {
        var function = KernelFunctionFactory.CreateFromMethod(method, plugin);
        if (method.GetParameters() is not [var first, ..] || first.ParameterType != state || method.ReturnType != typeof(string))
        {
            throw new ArgumentException($"tool '{function.Name}' must take {state.Name} first and return string");
        }

        var parameters = function.Metadata.Parameters.Where(p => p.Name != first.Name)
            .Select(p => new ToolParameter(p, method.GetParameters().Single(own => own.Name == p.Name).GetCustomAttribute<ArgumentTypeAttribute>()))
            .ToArray();
        var info = new ToolInfo
        {
            Name = function.Name,
            Description = function.Description,
            Parameters = JsonText.Parse(Schema(parameters).ToJsonString()),
            Effect = method.IsDefined(typeof(ChangesAttribute)) ? ToolEffect.Changes
                : method.IsDefined(typeof(ReadsAttribute)) ? ToolEffect.Reads
                : ToolEffect.Neither,
            Side = side,
        };
        return new ToolFunction(info, function, first.Name!, parameters, reader);
    }

    private static JsonObject Schema(ToolParameter[] parameters) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject(parameters.Select(p => KeyValuePair.Create<string, JsonNode?>(p.Name, p.Schema()))),
        ["required"] = new JsonArray(parameters.Where(p => p.Required).Select(p => (JsonNode?)JsonValue.Create(p.Name)).ToArray()),
        ["additionalProperties"] = false,
    };
}
