using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using OpenAI;
using TrajForge.Web;

namespace TrajForge.IntegrationTests.Models;

/// <summary>Semantic Kernel's OpenAI service, plain but for the key of each request.</summary>
internal static class KeyedPlayers
{
    public static IChatCompletionService Of(ChatServer server, string episode, string side, Action<string>? onKey = null) => new OpenAIChatCompletionService("model", new OpenAIClient(
        new ApiKeyCredential("none"),
        new OpenAIClientOptions
        {
            Endpoint = server.Under("v1"),
            Transport = new HttpClientPipelineTransport(new HttpClient(new Keys(episode, side, onKey ?? (_ => { })))),
            RetryPolicy = new ClientRetryPolicy(0),
        }));

    private sealed class Keys(string episode, string side, Action<string> onKey) : DelegatingHandler(new SocketsHttpHandler())
    {
        private int _turn;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var key = $"{episode}.{side}.{_turn++}";
            onKey(key);
            request.Headers.Add("Idempotency-Key", key);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
