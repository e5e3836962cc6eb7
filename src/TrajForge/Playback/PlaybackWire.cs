using System.Net;
using System.Text;
using System.Text.Json;
using TrajForge.Models;

namespace TrajForge.Playback;

/// <summary>Takes each call to the address of its episode and side. Nothing is tried again: a record that does not answer once never will.</summary>
internal sealed class PlaybackWire(Uri endpoint, HttpClient http) : IModelWire
{
    public async ValueTask<ModelReply> SendAsync(ModelCall call, CancellationToken cancellationToken)
    {
        var side = call.Side == Side.Agent ? "agent" : "customer";
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{endpoint.ToString().TrimEnd('/')}/{call.EpisodeId}/{side}/v1/chat/completions")
        {
            Content = new ReadOnlyMemoryContent(call.Body) { Headers = { ContentType = new("application/json") } },
        };
        request.Headers.Add("Idempotency-Key", call.Key);
        try
        {
            using var answer = await http.SendAsync(request, cancellationToken);
            var body = await answer.Content.ReadAsByteArrayAsync(cancellationToken);

            // 400 is an answer too: the recorded request was turned away for its length or by a filter.
            return answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest
                ? new ModelReply { Status = (int)answer.StatusCode, Body = body, Attempts = 1 }
                : throw new ModelFaultException("rejected", $"status {(int)answer.StatusCode}: {Message(body)}");
        }
        catch (HttpRequestException e)
        {
            throw new ModelFaultException("connection", e.Message, e);
        }
    }

    private static string Message(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.GetProperty("error").GetProperty("message").GetString() ?? "";
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return Encoding.UTF8.GetString(body);
        }
    }
}
