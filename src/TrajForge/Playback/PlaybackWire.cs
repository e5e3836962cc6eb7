using System.Net;
using System.Text;
using System.Text.Json;
using TrajForge.Models;

namespace TrajForge.Playback;

/// <summary>Takes each call to the address of its episode and side. Nothing is tried again: a record that does not answer once never will.</summary>
internal sealed class PlaybackWire(Uri endpoint, HttpClient http) : IModelWire
{
    private const string TooLong = "context_length_exceeded";

    public async ValueTask<ModelReply> SendAsync(ModelCall call, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{endpoint.ToString().TrimEnd('/')}/{call.EpisodeId}/{call.Seat.Word()}/v1/chat/completions")
        {
            Content = new ReadOnlyMemoryContent(call.Body) { Headers = { ContentType = new("application/json") } },
        };
        request.Headers.Add("Idempotency-Key", call.Key);
        try
        {
            using var answer = await http.SendAsync(request, cancellationToken);
            var body = await answer.Content.ReadAsByteArrayAsync(cancellationToken);

            if (answer.IsSuccessStatusCode)
            {
                return new ModelReply { Body = body, Attempts = 1 };
            }

            var (code, message) = Error(body);

            // The recorded request was turned away for its length, which is an answer.
            return code == TooLong
                ? new ModelReply { Status = (int)HttpStatusCode.BadRequest, Body = body, Attempts = 1 }
                : throw new ModelFaultException("rejected", $"status {(int)answer.StatusCode}: {message}");
        }
        catch (HttpRequestException e)
        {
            throw new ModelFaultException("connection", e.Message, e);
        }
    }

    private static (string? Code, string? Message) Error(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var error = document.RootElement.GetProperty("error");
            return (error.GetProperty("code").GetString(), error.GetProperty("message").GetString());
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return (null, Encoding.UTF8.GetString(body));
        }
    }
}
