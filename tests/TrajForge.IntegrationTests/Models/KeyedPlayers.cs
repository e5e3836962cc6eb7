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
    public static IChatCompletionService Of(ChatServer server, string episode, string side, string prefix = "v1") => new OpenAIChatCompletionService("model", new OpenAIClient(
        new ApiKeyCredential("none"),
        new OpenAIClientOptions
        {
            Endpoint = server.Under(prefix),
            Transport = new HttpClientPipelineTransport(new HttpClient(new Keys(episode, side))),
            RetryPolicy = new ClientRetryPolicy(0),
        }));

    private sealed class Keys(string episode, string side) : DelegatingHandler(new SocketsHttpHandler())
    {
        private int _turn;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Add("Idempotency-Key", $"{episode}.{side}.{_turn++}");
            return base.SendAsync(request, cancellationToken);
        }
    }
}
