using System.Text.Json;

namespace TrajForge.Environments;

/// <summary>Turns a call's JSON object into values for the tool's parameters.</summary>
public abstract class ArgumentReader
{
    /// <summary>Refuses whatever the tool's schema does not allow, naming every problem.</summary>
    public static ArgumentReader Strict { get; } = new StrictArguments();

    /// <summary>One value per parameter, in their order; null leaves the parameter at its default.</summary>
    /// <exception cref="ToolRefusedException">The arguments are refused.</exception>
    public abstract object?[] Read(string tool, IReadOnlyList<ToolParameter> parameters, JsonElement arguments);
}

/// <summary>Checks arguments against the schema that the catalog emits.</summary>
internal sealed class StrictArguments : ArgumentReader
{
    public override object?[] Read(string tool, IReadOnlyList<ToolParameter> parameters, JsonElement arguments)
    {
        var problems = new List<string>();
        var values = new object?[parameters.Count];
        var given = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in arguments.EnumerateObject())
        {
            var index = IndexOf(parameters, property.Name);
            if (index < 0)
            {
                problems.Add($"unknown argument '{property.Name}'");
            }
            else if (!given.Add(property.Name))
            {
                problems.Add($"argument '{property.Name}' is given twice");
            }
            else
            {
                values[index] = parameters[index].Read(property.Value, out var problem);
                problems.AddRange(problem is null ? [] : [problem]);
            }
        }

        problems.AddRange(parameters.Where(p => p.Required && !given.Contains(p.Name)).Select(p => $"argument '{p.Name}' is missing"));
        return problems.Count == 0 ? values : throw new ToolRefusedException(string.Join("; ", problems));
    }

    private static int IndexOf(IReadOnlyList<ToolParameter> parameters, string name)
    {
        for (var i = 0; i < parameters.Count; i++)
        {
            if (parameters[i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }
}
