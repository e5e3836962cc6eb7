using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using TrajForge.Datasets;
using TrajForge.Specs;

namespace TrajForge.Models;

/// <summary>
/// The fields of a request that are the same in every call of a seat: sampling, tools and what the spec adds. Semantic Kernel writes the model and the
/// messages; these are put behind them byte for byte, so that what goes out is the schema that datasets show and costs nothing per call.
/// </summary>
internal sealed class RequestTail
{
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly byte[] _fields;
    private readonly bool _seeded;

    public RequestTail(ModelSpec model, IReadOnlyList<ToolInfo> tools, Side side)
    {
        var extra = model.Extra?.ToElement() is { ValueKind: JsonValueKind.Object } fields ? fields.EnumerateObject().ToArray() : [];
        var taken = extra.Select(field => field.Name).ToHashSet(StringComparer.Ordinal);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Relaxed))
        {
            json.WriteStartObject();
            Write("max_completion_tokens", name => json.WriteNumber(name, model.MaxTokens));
            Write("temperature", name => WriteNumber(json, name, model.Temperature));
            Write("top_p", name => WriteNumber(json, name, model.TopP));
            if (tools.Count > 0)
            {
                json.WriteTools("tools", tools, side);
            }

            foreach (var field in extra.Where(field => field.Value.ValueKind != JsonValueKind.Null))
            {
                field.WriteTo(json);
            }

            json.WriteEndObject();

            void Write(string name, Action<string> write)
            {
                if (!taken.Contains(name))
                {
                    write(name);
                }
            }
        }

        _fields = buffer.WrittenSpan[1..^1].ToArray();
        _seeded = !taken.Contains("seed");
        MaxTokens = model.MaxTokens;
        Digest = ContentHash.Of(Encoding.UTF8.GetString(_fields), _seeded ? "seeded" : "unseeded");
    }

    /// <summary>Most tokens of an answer.</summary>
    public int MaxTokens { get; }

    /// <summary>Names all that is sent besides model, messages and the seed's number.</summary>
    public string Digest { get; }

    /// <summary>The request with these fields behind its own.</summary>
    public byte[] Join(ReadOnlySpan<byte> request, int seed)
    {
        var end = request.LastIndexOf((byte)'}');
        var seedField = _seeded ? Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $",\"seed\":{seed}")) : [];
        var comma = _fields.Length > 0 ? 1 : 0;
        var joined = new byte[end + comma + _fields.Length + seedField.Length + 1];
        request[..end].CopyTo(joined);
        if (comma > 0)
        {
            joined[end] = (byte)',';
        }

        _fields.CopyTo(joined.AsSpan(end + comma));
        seedField.CopyTo(joined.AsSpan(end + comma + _fields.Length));
        joined[^1] = (byte)'}';
        return joined;
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }
}
