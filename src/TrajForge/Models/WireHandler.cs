using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;

namespace TrajForge.Models;

/// <summary>The bottom of Semantic Kernel's HTTP client: takes the request's bytes to the seat's wire, whatever address it was meant for.</summary>
internal sealed class WireHandler : HttpMessageHandler
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var scope = CallScope.Current;
        var written = await request.Content!.ReadAsByteArrayAsync(cancellationToken);
        var body = scope.Tail.Join(written, scope.Seed);
        scope.Body = body;
        try
        {
            var reply = await scope.Wire.SendAsync(
                new ModelCall
                {
                    Profile = scope.Profile,
                    EpisodeId = scope.EpisodeId,
                    Seat = scope.Seat,
                    Turn = scope.Turn,
                    Body = body,
                    MaxTokens = scope.Tail.MaxTokens,
                    Hash = Convert.ToHexStringLower(SHA256.HashData(body)),
                },
                cancellationToken);
            scope.Reply = reply;
            var content = new ReadOnlyMemoryContent(reply.Body);
            content.Headers.ContentType = Json;
            return new HttpResponseMessage((HttpStatusCode)reply.Status) { Content = content, RequestMessage = request };
        }
        catch (Exception e)
        {
            // Layers between here and the seat wrap what they do not know.
            scope.Failure = e;
            throw;
        }
    }
}
