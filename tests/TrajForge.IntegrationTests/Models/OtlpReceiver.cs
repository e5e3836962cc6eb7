using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace TrajForge.IntegrationTests.Models;

/// <summary>A span as it came over the wire.</summary>
/// <param name="Start">Nanoseconds since 1970.</param>
internal sealed record OtlpSpan(string Id, string Parent, string Name, long Kind, long Start, IReadOnlyDictionary<string, object> Attributes, IReadOnlyList<OtlpEvent> Events);

internal sealed record OtlpEvent(string Name, IReadOnlyDictionary<string, object> Attributes);

/// <summary>Takes what an exporter sends over HTTP in protobuf, and reads the spans and the names of metrics out of it.</summary>
internal sealed class OtlpReceiver : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly ConcurrentQueue<byte[]> _traces = new();
    private readonly ConcurrentQueue<byte[]> _metrics = new();

    private OtlpReceiver(WebApplication application) => _application = application;

    public string Address => _application.Urls.Single();

    public byte[] Everything => [.. _traces.Concat(_metrics).SelectMany(bytes => bytes)];

    public IReadOnlyList<OtlpSpan> Spans => [.. _traces.SelectMany(request => In(request, 1, 2, 2)).Select(Span)];

    public IReadOnlyList<string> Metrics => [.. _metrics.SelectMany(request => In(request, 1, 2, 2)).Select(metric => Text(metric, 1)).Distinct().Order(StringComparer.Ordinal)];

    public static async Task<OtlpReceiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var receiver = new OtlpReceiver(builder.Build());
        receiver._application.Run(receiver.TakeAsync);
        await receiver._application.StartAsync(TestContext.Current.CancellationToken);
        return receiver;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        (context.Request.Path.Value!.EndsWith("/traces", StringComparison.Ordinal) ? _traces : _metrics).Enqueue(body.ToArray());
        context.Response.ContentType = "application/x-protobuf";
    }

    private static OtlpSpan Span(byte[] span) => new(
        Convert.ToHexString(Fields(span, 2).Single()),
        Convert.ToHexString(Fields(span, 4).SingleOrDefault() ?? []),
        Text(span, 5),
        Read(span).Single(field => field.Number == 6).Value,
        Read(span).Single(field => field.Number == 7).Value,
        Attributes(span, 9),
        [.. Fields(span, 11).Select(e => new OtlpEvent(Text(e, 2), Attributes(e, 3)))]);

    private static Dictionary<string, object> Attributes(byte[] message, int number) => Fields(message, number).ToDictionary(pair => Text(pair, 1), pair => Any(Fields(pair, 2).Single()));

    private static object Any(byte[] value)
    {
        var field = Read(value).Single();
        return field.Number switch
        {
            1 => Encoding.UTF8.GetString(field.Bytes),
            2 => field.Value != 0,
            3 => field.Value,
            4 => BitConverter.Int64BitsToDouble(field.Value),
            _ => string.Join(',', Fields(field.Bytes, 1).Select(Any)),
        };
    }

    private static string Text(byte[] message, int number) => Encoding.UTF8.GetString(Fields(message, number).SingleOrDefault() ?? []);

    /// <summary>Messages within messages, by the field numbers on the way.</summary>
    private static IEnumerable<byte[]> In(byte[] message, params int[] path) =>
        path.Aggregate((IEnumerable<byte[]>)[message], (messages, number) => messages.SelectMany(inner => Fields(inner, number)));

    private static IEnumerable<byte[]> Fields(byte[] message, int number) => Read(message).Where(field => field.Number == number).Select(field => field.Bytes);

    private static List<(int Number, long Value, byte[] Bytes)> Read(byte[] message)
    {
        var fields = new List<(int, long, byte[])>();
        for (var at = 0; at < message.Length;)
        {
            var tag = Varint(message, ref at);
            var number = (int)(tag >> 3);
            switch (tag & 7)
            {
                case 0:
                    fields.Add((number, Varint(message, ref at), []));
                    break;
                case 1:
                    fields.Add((number, BinaryPrimitives.ReadInt64LittleEndian(message.AsSpan(at)), []));
                    at += 8;
                    break;
                case 2:
                    var length = (int)Varint(message, ref at);
                    fields.Add((number, 0, message[at..(at + length)]));
                    at += length;
                    break;
                default:
                    fields.Add((number, BinaryPrimitives.ReadInt32LittleEndian(message.AsSpan(at)), []));
                    at += 4;
                    break;
            }
        }

        return fields;
    }

    private static long Varint(byte[] message, ref int at)
    {
        var (value, shift) = (0L, 0);
        while (true)
        {
            var next = message[at++];
            value |= (long)(next & 0x7F) << shift;
            if ((next & 0x80) == 0)
            {
                return value;
            }

            shift += 7;
        }
    }
}
