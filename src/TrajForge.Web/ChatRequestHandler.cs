using Microsoft.AspNetCore.Http;

namespace TrajForge.Web;

/// <summary>Takes one HTTP request to its answer.</summary>
/// <param name="created">Unix seconds that every answer bears, so that the same answer is the same bytes.</param>
/// <param name="ending">The server ends.</param>
internal sealed class ChatRequestHandler(IChatResponder responder, long created, CancellationToken ending)
{
    private const string Completions = "/chat/completions";
    private const string ModelList = "/models";

    public async Task HandleAsync(HttpContext context)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, ending);
        try
        {
            await RouteAsync(context, either.Token);
        }
        catch (Exception) when (either.IsCancellationRequested)
        {
            context.Abort();
        }
    }

    private Task RouteAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var path = context.Request.Path.Value ?? "";
        return (context.Request.Method, path) switch
        {
            ("POST", _) when path.EndsWith(Completions, StringComparison.Ordinal) => CompleteAsync(context, path[..^Completions.Length], cancellationToken),
            ("GET", _) when path.EndsWith(ModelList, StringComparison.Ordinal) => ListAsync(context, path[..^ModelList.Length], cancellationToken),
            _ => SendAsync(context, new ChatError(404, $"there is no {context.Request.Method} {path}; there is POST .../chat/completions and GET .../models", Code: "unknown_url"), cancellationToken),
        };
    }

    private async Task ListAsync(HttpContext context, string prefix, CancellationToken cancellationToken)
    {
        if (responder.Models(prefix) is { } names)
        {
            await SendAsync(context, 200, ChatAnswerWriter.Models(names, created), cancellationToken);
        }
        else
        {
            await SendAsync(context, new ChatError(404, $"there is nothing under '{prefix}'", Code: "unknown_url"), cancellationToken);
        }
    }

    private async Task CompleteAsync(HttpContext context, string prefix, CancellationToken cancellationToken)
    {
        ChatRequest request;
        try
        {
            var body = await BodyAsync(context.Request, cancellationToken);
            request = ChatRequestReader.Read(prefix, Header(context, "Idempotency-Key"), Header(context, "Authorization"), body);
        }
        catch (BadHttpRequestException e)
        {
            await SendAsync(context, new ChatError(e.StatusCode, e.Message, Code: e.StatusCode == 413 ? "body_too_large" : null), cancellationToken);
            return;
        }
        catch (BadChatRequestException e)
        {
            await SendAsync(context, new ChatError(400, e.Message, Code: e.Code), cancellationToken);
            return;
        }

        await SendAsync(context, request, await AnswerAsync(request, cancellationToken), cancellationToken);
    }

    private async ValueTask<ChatAnswer> AnswerAsync(ChatRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await responder.AnswerAsync(request, cancellationToken);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            return new ChatError(500, $"{e.GetType().Name}: {e.Message}", "server_error", "responder_failed");
        }
    }

    private static async ValueTask<ReadOnlyMemory<byte>> BodyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        // The length told is only a hint here: what is longer than allowed is refused before any of it is read.
        using var body = new MemoryStream((int)Math.Min(request.ContentLength ?? 0, 1 << 20));
        await request.Body.CopyToAsync(body, cancellationToken);
        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }

    private Task SendAsync(HttpContext context, ChatRequest request, ChatAnswer answer, CancellationToken cancellationToken)
    {
        switch (answer)
        {
            case ChatCompletion completion:
                return SendAsync(context, 200, ChatAnswerWriter.Write(completion, request, created), cancellationToken);
            case ChatError error:
                return SendAsync(context, error, cancellationToken);
            case RawAnswer raw:
                return SendAsync(context, raw, cancellationToken);
            default:
                context.Abort();
                return Task.CompletedTask;
        }
    }

    private static Task SendAsync(HttpContext context, ChatError error, CancellationToken cancellationToken)
    {
        if (error.RetryAfter is { } wait)
        {
            context.Response.Headers.RetryAfter = wait;
        }

        return SendAsync(context, error.Status, ChatAnswerWriter.Write(error), cancellationToken);
    }

    private static async Task SendAsync(HttpContext context, RawAnswer raw, CancellationToken cancellationToken)
    {
        Begin(context.Response, raw.Status);
        await foreach (var piece in raw.Body.WithCancellation(cancellationToken))
        {
            await context.Response.Body.WriteAsync(piece, cancellationToken);
            await context.Response.Body.FlushAsync(cancellationToken);
        }
    }

    private static async Task SendAsync(HttpContext context, int status, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        Begin(context.Response, status);
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, cancellationToken);
    }

    private static void Begin(HttpResponse response, int status)
    {
        response.StatusCode = status;
        response.ContentType = "application/json";
    }

    private static string? Header(HttpContext context, string name) =>
        context.Request.Headers[name].ToString() is { Length: > 0 } value ? value : null;
}
