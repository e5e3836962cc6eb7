using System.Text;

namespace TrajForge.Tests.Models.Endpoints;

/// <summary>What the fake endpoint does with one request.</summary>
internal sealed record Answer(int Status, string Body)
{
    public static readonly Answer Good = Of(12, 5);

    public string Headers { get; init; } = "";

    /// <summary>Bytes that are sent before <see cref="Then"/>; all when null.</summary>
    public int? Only { get; init; }

    public Then Then { get; init; } = Then.GoOn;

    public static Answer Of(long input, long output, long cached = 0) => new(200, Completion(
        $$"""{"prompt_tokens":{{input}},"completion_tokens":{{output}},"prompt_tokens_details":{"cached_tokens":{{cached}}},"completion_tokens_details":null}"""));

    public static string Completion(string usage) =>
        $$"""{"id":"1","choices":[{"index":0,"message":{"role":"assistant","content":"hello"},"finish_reason":"stop"}],"usage":{{usage}}}""";

    public static Answer Error(int status, string message, string code = "", string headers = "") =>
        new(status, $$$"""{"error":{"message":"{{{message}}}","code":"{{{code}}}"}}""") { Headers = headers };

    public byte[] ToBytes() => Encoding.UTF8.GetBytes(
        $"HTTP/1.1 {Status} Said\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(Body)}\r\n{Headers}\r\n{Body}");
}

internal enum Then
{
    GoOn,
    Reset,
    Close,

    /// <summary>Nothing more, until the client goes away.</summary>
    Hang,
}

/// <summary>One request as it came in.</summary>
internal sealed record Ask(int Number, string Line, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public string? Key => Headers.GetValueOrDefault("idempotency-key");
}
