using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TrajForge.Specs;

/// <summary>The JSON schema of specs, for editors; generated from the spec records.</summary>
public static class SpecSchema
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The schema as indented JSON with a final line end.</summary>
    public static string Generate()
    {
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "TrajForge spec",
        };
        foreach (var (key, value) in Section(typeof(Spec)).ToArray())
        {
            schema[key] = value?.DeepClone();
        }

        return schema.ToJsonString(Indented) + "\n";
    }

    private static JsonObject Section(Type type)
    {
        var defaults = Activator.CreateInstance(type)!;
        var properties = new JsonObject();
        foreach (var field in SpecField.Of(type))
        {
            properties[field.Key] = Field(field, field.Required ? null : field.Property.GetValue(defaults));
        }

        var section = new JsonObject { ["type"] = "object", ["additionalProperties"] = false, ["properties"] = properties };
        var required = SpecField.Of(type).Where(field => field.Required).Select(field => (JsonNode)field.Key).ToArray();
        if (required.Length > 0)
        {
            section["required"] = new JsonArray(required);
        }

        return section;
    }

    private static JsonObject Field(SpecField field, object? value)
    {
        var schema = new JsonObject { ["description"] = field.About.Summary };
        foreach (var (key, part) in Shape(field).ToArray())
        {
            schema[key] = part?.DeepClone();
        }

        if (value is not null && field.Shape is not (SpecShape.Section or SpecShape.SectionByName or SpecShape.SectionList))
        {
            schema["default"] = Default(value);
        }

        return schema;
    }

    private static JsonObject Shape(SpecField field) => field.Shape switch
    {
        SpecShape.Text => Word(field),
        SpecShape.Whole => Bounded(field, "integer"),
        SpecShape.Number => Bounded(field, "number"),
        SpecShape.YesNo => new JsonObject { ["type"] = "boolean" },
        SpecShape.TextList => new JsonObject { ["type"] = "array", ["items"] = Word(field), ["minItems"] = 1, ["uniqueItems"] = true },
        SpecShape.ShareByText => new JsonObject { ["type"] = "object", ["additionalProperties"] = Share() },
        SpecShape.SectionByName => new JsonObject { ["type"] = "object", ["additionalProperties"] = Section(field.Type) },
        SpecShape.SectionList => new JsonObject { ["type"] = "array", ["items"] = Section(field.Type), ["minItems"] = 1 },
        SpecShape.Json => new JsonObject(),
        SpecShape.ShareByWhole => new JsonObject { ["type"] = "object", ["properties"] = WholeKeys(field), ["additionalProperties"] = false },
        _ => Section(field.Type),
    };

    private static JsonObject Word(SpecField field)
    {
        var word = new JsonObject { ["type"] = "string" };
        var known = EngineWords.Of(field.About.Words);
        if (known.Count > 0 && EngineWords.More(field.About.Words) is null)
        {
            word["enum"] = new JsonArray([.. known.Select(name => (JsonNode)name)]);
        }

        if (field.About.Words == SpecWords.RunName)
        {
            word["pattern"] = "^[a-z0-9][a-z0-9-]{0,63}$";
        }

        return word;
    }

    private static JsonObject Bounded(SpecField field, string type)
    {
        var number = new JsonObject { ["type"] = type };
        if (double.IsFinite(field.About.Min))
        {
            number["minimum"] = Number(field.About.Min);
        }

        if (double.IsFinite(field.About.Max))
        {
            number["maximum"] = Number(field.About.Max);
        }

        return number;
    }

    private static JsonObject Share() => new() { ["type"] = "number", ["minimum"] = 0, ["maximum"] = 1 };

    private static JsonObject WholeKeys(SpecField field)
    {
        var keys = new JsonObject();
        for (var key = (int)field.About.Min; key <= (int)field.About.Max; key++)
        {
            keys[SpecDocs.Show(key)] = Share();
        }

        return keys;
    }

    private static JsonNode? Default(object value) => value switch
    {
        string text => text,
        int whole => whole,
        long whole => whole,
        double number => Number(number),
        bool yes => yes,
        IReadOnlyList<string> words => new JsonArray([.. words.Select(word => (JsonNode)word)]),
        IReadOnlyDictionary<int, double> shares => new JsonObject(shares.Select(share => KeyValuePair.Create(SpecDocs.Show(share.Key), Number(share.Value)))),
        _ => throw new NotSupportedException($"no schema for a default of {value.GetType().Name}"),
    };

    private static JsonNode? Number(double number) => number == Math.Floor(number) ? (long)number : number;
}
