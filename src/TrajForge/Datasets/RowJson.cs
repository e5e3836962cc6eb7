using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TrajForge.Datasets;

/// <summary>Writes one row as one line.</summary>
internal static class RowJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>UTF-8 of one JSON object, without a line feed.</summary>
    public static ReadOnlyMemory<byte> Line(Action<Utf8JsonWriter> fields)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            fields(writer);
            writer.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    public static void WriteArray<T>(this Utf8JsonWriter writer, string name, IEnumerable<T> elements, Action<T> write)
    {
        writer.WriteStartArray(name);
        foreach (var element in elements)
        {
            write(element);
        }

        writer.WriteEndArray();
    }

    public static void WriteObject(this Utf8JsonWriter writer, string name, Action fields)
    {
        writer.WriteStartObject(name);
        fields();
        writer.WriteEndObject();
    }

    /// <summary>An array element that is an object.</summary>
    public static void WriteObject(this Utf8JsonWriter writer, Action fields)
    {
        writer.WriteStartObject();
        fields();
        writer.WriteEndObject();
    }

    public static void WriteRaw(this Utf8JsonWriter writer, string name, string json)
    {
        writer.WritePropertyName(name);
        writer.WriteRawValue(json, skipInputValidation: true);
    }

    /// <summary>A field of our own records, in the one JSON setup.</summary>
    public static void WriteRecord<T>(this Utf8JsonWriter writer, string name, T value) => writer.WriteRaw(name, TrajJson.Write(value));
}
