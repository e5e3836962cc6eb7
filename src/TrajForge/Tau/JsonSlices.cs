using System.Text;
using System.Text.Json;

namespace TrajForge.Tau;

/// <summary>
/// Cuts a large JSON text into the parts that are worth reading, without building a tree of it. A text that breaks off gives all the parts
/// before the break.
/// </summary>
internal sealed class JsonSlices
{
    // However deep one run is nested, the others are read; a run by itself may be as deep as TauJson.Options says.
    private const int Depth = 1_000_000;

    private readonly byte[] _bytes;
    private readonly string[] _arrays;

    private JsonSlices(byte[] bytes, string[] arrays)
    {
        _bytes = bytes;
        _arrays = arrays;
    }

    /// <summary>Elements of a root array, or several root values one after the other.</summary>
    public List<Slice> Items { get; } = [];

    /// <summary>Elements of the arrays asked for, by name.</summary>
    public Dictionary<string, List<Slice>> Arrays { get; } = new(StringComparer.Ordinal);

    /// <summary>Every other member of a root object, in order.</summary>
    public List<(string Name, Slice Value)> Members { get; } = [];

    /// <summary>The root is an object and not an array.</summary>
    public bool IsObject { get; private set; }

    /// <summary>Where the text stops being JSON; null when it is all JSON.</summary>
    public long? BrokenAt { get; private set; }

    /// <summary>Why.</summary>
    public string? Problem { get; private set; }

    /// <param name="bytes">UTF-8 text.</param>
    /// <param name="arrays">Names of root members that are arrays to be cut into elements.</param>
    public static JsonSlices Of(byte[] bytes, params string[] arrays)
    {
        var slices = new JsonSlices(bytes, arrays);
        slices.Read();
        return slices;
    }

    private void Read()
    {
        var start = _bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        var reader = new Utf8JsonReader(_bytes.AsSpan(start), new JsonReaderOptions { AllowMultipleValues = true, MaxDepth = Depth });
        try
        {
            if (!reader.Read())
            {
                return;
            }

            if (reader.TokenType == JsonTokenType.StartArray)
            {
                Elements(ref reader, start, Items);
                ReadFurther(ref reader, start);
            }
            else if (reader.TokenType == JsonTokenType.StartObject)
            {
                ReadObject(ref reader, start);
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The latter: a name that is no Unicode text.
            BrokenAt = start + reader.BytesConsumed;
            Problem = e.Message;
        }
    }

    private void ReadObject(ref Utf8JsonReader reader, int start)
    {
        IsObject = true;
        var from = start + (int)reader.TokenStartIndex;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            if (reader.TokenType == JsonTokenType.StartArray && _arrays.Contains(name))
            {
                Arrays[name] = [];
                Elements(ref reader, start, Arrays[name]);
            }
            else
            {
                Members.Add((name, Value(ref reader, start)));
            }
        }

        Items.Add(new Slice(from, start + (int)reader.BytesConsumed - from));
        ReadFurther(ref reader, start);
    }

    /// <summary>Whatever stands after the first value is as good as what stands in it.</summary>
    private void ReadFurther(ref Utf8JsonReader reader, int start)
    {
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.StartArray)
            {
                Elements(ref reader, start, Items);
            }
            else
            {
                Items.Add(Value(ref reader, start));
            }
        }
    }

    private static void Elements(ref Utf8JsonReader reader, int start, List<Slice> into)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            into.Add(Value(ref reader, start));
        }
    }

    private static Slice Value(ref Utf8JsonReader reader, int start)
    {
        var from = start + (int)reader.TokenStartIndex;
        reader.Skip();
        return new Slice(from, start + (int)reader.BytesConsumed - from);
    }
}

/// <summary>A part of a text, in bytes.</summary>
internal readonly record struct Slice(int Start, int Length)
{
    public ReadOnlyMemory<byte> Of(byte[] bytes) => bytes.AsMemory(Start, Length);
}
