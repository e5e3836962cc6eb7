using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using OpenAI;
using TrajForge.Specs;

namespace TrajForge.Models;

/// <summary>A model of the spec as one side of all episodes: Semantic Kernel's client and what each of its requests says besides the conversation.</summary>
internal sealed class ModelPlayer
{
    // Never used: the wire knows where endpoints are and holds their keys.
    private static readonly Uri Nowhere = new("http://wire.invalid/v1");
    private static readonly HttpClient Client = new(new WireHandler()) { Timeout = Timeout.InfiniteTimeSpan };

    private readonly string _profile;
    private readonly Side _side;

    public ModelPlayer(string profile, ModelSpec model, IReadOnlyList<ToolInfo> tools, Side side)
    {
        (_profile, _side) = (profile, side);
        Tail = new RequestTail(model, tools, side);
        var client = new OpenAIClient(new ApiKeyCredential("none"), new OpenAIClientOptions
        {
            Endpoint = Nowhere,
            Transport = new HttpClientPipelineTransport(Client),
            RetryPolicy = new ClientRetryPolicy(0),
            NetworkTimeout = Timeout.InfiniteTimeSpan,
        });
        Service = new OpenAIChatCompletionService(model.Model, client);
    }

    public RequestTail Tail { get; }

    public IChatCompletionService Service { get; }

    /// <summary>The seat of one episode.</summary>
    /// <param name="seed">The same whenever the episode is played.</param>
    public IChatCompletionService Seat(IModelWire wire, string episodeId, int seed) => new ModelChatService(this, turn => new CallScope
    {
        Wire = wire,
        Profile = _profile,
        EpisodeId = episodeId,
        Side = _side,
        Turn = turn,
        Tail = Tail,
        Seed = seed,
    });
}
