using System.Net;
using System.Net.Http.Headers;

namespace TrajForge.Models;

/// <summary>Sends one request to one endpoint and says how it ended. Tries once.</summary>
internal sealed class EndpointClient(Uri address, ModelKey? key, HttpMessageInvoker http, TimeProvider time)
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    // No profile waits longer.
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    private readonly Uri _completions = new(address.AbsoluteUri.TrimEnd('/') + "/chat/completions");

    public async ValueTask<Exchange> SendAsync(ModelCall call, CancellationToken cancellationToken)
    {
        try
        {
            using var request = Request(call);
            using var response = await http.SendAsync(request, cancellationToken);
            var body = await BoundedBody.ReadAsync(response.Content, cancellationToken);
            key?.Scrub(body);
            return Scrubbed(body is null
                ? new Exchange(ExchangeEnd.BadAnswer) { Status = (int)response.StatusCode, Message = EndpointErrors.TooLarge(BoundedBody.Most) }
                : ExchangeReader.Read(call, (int)response.StatusCode, body, RetryAfter(response.Headers.RetryAfter)));
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return Scrubbed(new Exchange(ExchangeEnd.Disconnected) { Message = EndpointErrors.Disconnected(e), Cause = e, Unreached = IsUnreached(e) });
        }
    }

    private static bool IsUnreached(Exception e) => e is HttpRequestException
    {
        HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
    };

    private HttpRequestMessage Request(ModelCall call)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, _completions)
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
            Content = new ReadOnlyMemoryContent(call.Body) { Headers = { ContentType = Json } },
        };
        request.Headers.Authorization = key?.Header;
        request.Headers.TryAddWithoutValidation("Idempotency-Key", call.Key);
        return request;
    }

    private TimeSpan? RetryAfter(RetryConditionHeaderValue? header)
    {
        var wait = header?.Delta ?? (header?.Date - time.GetUtcNow());
        return wait is { } w ? TimeSpan.FromTicks(Math.Clamp(w.Ticks, 0, LongestWait.Ticks)) : null;
    }

    private Exchange Scrubbed(Exchange exchange) => key is null || exchange.Message.Length == 0 ? exchange : exchange with { Message = key.Scrub(exchange.Message) };
}
