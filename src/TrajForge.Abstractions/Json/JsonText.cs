using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TrajForge;

/// <summary>
/// A JSON value in canonical form: object keys in ordinal order, no blanks, numbers by value (<c>25.0</c> is <c>25</c>),
/// only the escapes that JSON demands. Two values are equal when their canonical texts are. Serialises as the JSON itself,
/// not as a string. <c>default</c> stands for JSON null.
/// </summary>
[JsonConverter(typeof(JsonTextConverter))]
public readonly record struct JsonText
{
    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly string? _text;

    private JsonText(string text) => _text = text == "null" ? null : text;

    /// <summary>JSON null.</summary>
    public static JsonText Null => default;

    /// <summary>True when the value is JSON null.</summary>
    public bool IsNull => _text is null;

    /// <summary>Reads any JSON text.</summary>
    /// <exception cref="JsonException">The text is not one JSON value.</exception>
    public static JsonText Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return From(document.RootElement);
    }

    public static JsonText From(JsonElement element)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, WriterOptions))
        {
            WriteCanonical(writer, element);
        }

        return new JsonText(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    public static JsonText FromString(string value) => new(JsonSerializer.Serialize(value, RelaxedContext.Relaxed.String));

    /// <summary>The canonical text.</summary>
    public override string ToString() => _text ?? "null";

    /// <summary>A parsed copy, which outlives no document.</summary>
    public JsonElement ToElement()
    {
        using var document = JsonDocument.Parse(ToString());
        return document.RootElement.Clone();
    }

    internal static void WriteCanonical(Utf8JsonWriter writer, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var property in Sorted(element))
                {
                    writer.WritePropertyName(property.Name);
                    WriteCanonical(writer, property.Value);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in element.EnumerateArray())
                {
                    WriteCanonical(writer, item);
                }

                writer.WriteEndArray();
                break;
            case JsonValueKind.Number:
                writer.WriteRawValue(CanonicalNumber(element), skipInputValidation: true);
                break;
            default:
                element.WriteTo(writer);
                break;
        }
    }

    private static JsonProperty[] Sorted(JsonElement element)
    {
        var properties = new JsonProperty[element.GetPropertyCount()];
        var names = new string[properties.Length];
        var i = 0;
        foreach (var property in element.EnumerateObject())
        {
            (properties[i], names[i]) = (property, property.Name);
            i++;
        }

        Array.Sort(names, properties, StringComparer.Ordinal);
        return properties;
    }

    private static string CanonicalNumber(JsonElement element)
    {
        if (element.TryGetInt64(out var integer))
        {
            return integer.ToString(CultureInfo.InvariantCulture);
        }

        var number = element.GetDouble();
        if (!double.IsFinite(number))
        {
            return element.GetRawText();
        }

        return Math.Abs(number) < 9e15 && Math.Floor(number) == number
            ? ((long)number).ToString(CultureInfo.InvariantCulture)
            : number.ToString("R", CultureInfo.InvariantCulture);
    }
}

[JsonSerializable(typeof(string))]
internal sealed partial class RelaxedContext : JsonSerializerContext
{
    public static RelaxedContext Relaxed { get; } = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}

/// <summary>Writes a <see cref="JsonText"/> as the JSON it is.</summary>
public sealed class JsonTextConverter : JsonConverter<JsonText>
{
    public override bool HandleNull => true;

    public override JsonText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return JsonText.From(document.RootElement);
    }

    public override void Write(Utf8JsonWriter writer, JsonText value, JsonSerializerOptions options) =>
        writer.WriteRawValue(value.ToString(), skipInputValidation: true);
}
