using System.Globalization;
using System.Text;

namespace TrajForge.ToolGraphs;

/// <summary>Arguments for calls of a read tool nobody made: values its arguments had, constants of the schema, and outputs of the same name.</summary>
internal sealed class ProbeArguments(ToolUses uses, IReadOnlyList<ReplyLeaves> outputs)
{
    /// <summary>Combinations looked at; values of each argument are gone through at different paces, so that all meet all.</summary>
    private const int MostWays = 120;

    public IEnumerable<JsonText> All()
    {
        // Only flat arguments are probed: no read tool of ours takes others.
        var needed = uses.Inputs.Where(input => input.Required).ToArray();
        if (needed.Any(input => input.Path.Contains('/')))
        {
            return [];
        }

        var values = needed.Select(Values).ToArray();
        return values.Any(known => known.Length == 0)
            ? []
            : Enumerable.Range(0, needed.Length == 0 ? 1 : MostWays).Select(way => Arguments(needed, values, way)).Where(arguments => !uses.IsMade(arguments)).Distinct();
    }

    private JsonText[] Values(SchemaLeaf input)
    {
        if (input.Constants.Count > 0)
        {
            return [.. input.Constants];
        }

        var name = JsonLeaf.NameOf(input.Path);
        return
        [
            .. uses.Used(input.Path)
                .Concat(outputs.SelectMany(leaves => leaves.Values.Where(leaf => Fits(leaf.Key, name)).SelectMany(leaf => leaf.Value)))
                .Distinct()
                .Where(value => IsOf(value, input.Type))
                .OrderBy(value => value.ToString(), StringComparer.Ordinal),
        ];
    }

    // The keys of a map are ids of what the map is called after, e.g. payment_methods/{} and payment_method_id.
    private static bool Fits(string path, string name) =>
        JsonLeaf.NameOf(path) is var last && (last == name || ((path.EndsWith("{}", StringComparison.Ordinal) || path.EndsWith('*')) && name == $"{last.TrimEnd('s')}_id"));

    private static bool IsOf(JsonText value, string type) => type switch
    {
        "string" => value.ToString().StartsWith('"'),
        "integer" or "number" => char.IsAsciiDigit(value.ToString()[^1]),
        _ => true,
    };

    private static JsonText Arguments(SchemaLeaf[] inputs, JsonText[][] values, int way)
    {
        var json = new StringBuilder("{");
        for (var i = 0; i < inputs.Length; i++)
        {
            // Steps of different lengths spread the picks over all values of each argument.
            var pick = (int)((long)way * (values[i].Length / MostWays + 1 + i) % values[i].Length);
            json.Append(CultureInfo.InvariantCulture, $"{(i == 0 ? "" : ",")}{JsonText.FromString(inputs[i].Path)}:{values[i][pick]}");
        }

        return JsonText.Parse(json.Append('}').ToString());
    }
}
