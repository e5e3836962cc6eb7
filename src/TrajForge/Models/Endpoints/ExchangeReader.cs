namespace TrajForge.Models;

/// <summary>What a status and a body mean.</summary>
internal static class ExchangeReader
{
    public static Exchange Read(ModelCall call, int status, byte[] body, TimeSpan? retryAfter)
    {
        if (status == 200)
        {
            return Completion(call, body);
        }

        var error = ProviderError.Read(body);
        return new Exchange(End(status, error))
        {
            Status = status,
            Body = body,
            RetryAfter = retryAfter,
            Message = IsTransient(status) ? EndpointErrors.Status(status, error.Message) : error.Message,
        };
    }

    private static Exchange Completion(ModelCall call, byte[] body) => CompletionReader.Problem(body, out var usage) is { } problem
        ? new Exchange(ExchangeEnd.BadAnswer) { Status = 200, Message = problem }
        : new Exchange(ExchangeEnd.Answered) { Status = 200, Body = body, Usage = usage is not null && UsageReader.CanBe(usage, call) ? usage : null };

    private static ExchangeEnd End(int status, ProviderError error) => status switch
    {
        429 => ExchangeEnd.RateLimited,
        _ when IsTransient(status) => ExchangeEnd.ServerError,
        400 when error.IsContextLength || error.IsContentFilter => ExchangeEnd.Declined,
        400 when error.IsUnknownModel => ExchangeEnd.Misconfigured,
        401 or 403 or 404 or (>= 300 and < 400) => ExchangeEnd.Misconfigured,
        >= 400 and < 500 => ExchangeEnd.Rejected,
        _ => ExchangeEnd.BadAnswer,
    };

    private static bool IsTransient(int status) => status is 408 or 409 or 425 or 429 or >= 500;
}
