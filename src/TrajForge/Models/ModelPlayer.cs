using System.ClientModel;
using System.ClientModel.Primitives;
using System.Text.Json;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using OpenAI;
using TrajForge.Chat;
using TrajForge.Episodes;
using TrajForge.Specs;

namespace TrajForge.Models;

/// <summary>A model of the spec in one seat of all episodes: Semantic Kernel's client and what each of its requests says besides the conversation.</summary>
internal sealed class ModelPlayer
{
    // Never used: the wire knows where endpoints are and holds their keys.
    private static readonly Uri Nowhere = new("http://wire.invalid/v1");
    private static readonly HttpClient Client = new(new WireHandler()) { Timeout = Timeout.InfiniteTimeSpan };

    private readonly string _profile;
    private readonly ModelSeat _seat;

    public ModelPlayer(string profile, ModelSpec model, IReadOnlyList<ToolInfo> tools, ModelSeat seat)
    {
        (_profile, _seat, Spec) = (profile, seat, model);
        Tail = new RequestTail(model, tools, seat == ModelSeat.Customer ? Side.Customer : Side.Agent);
        var client = new OpenAIClient(new ApiKeyCredential("none"), new OpenAIClientOptions
        {
            Endpoint = Nowhere,
            Transport = new HttpClientPipelineTransport(Client),
            RetryPolicy = new ClientRetryPolicy(0),
            NetworkTimeout = Timeout.InfiniteTimeSpan,
        });
        Service = new OpenAIChatCompletionService(model.Model, client);
    }

    public ModelSpec Spec { get; }

    public RequestTail Tail { get; }

    public IChatCompletionService Service { get; }

    /// <summary>The seat of one episode.</summary>
    /// <param name="seed">The same whenever the episode is played.</param>
    public IChatCompletionService Seat(IModelWire wire, string episodeId, int seed) => new ModelChatService(this, turn => new CallScope
    {
        Wire = wire,
        Profile = _profile,
        EpisodeId = episodeId,
        Seat = _seat,
        Turn = turn,
        Tail = Tail,
        Seed = seed,
    });

    /// <summary>One question outside of any conversation.</summary>
    /// <param name="id">What it is asked about: an episode's id, or another hash.</param>
    public async ValueTask<ModelWords> AskAsync(IModelWire wire, string id, int seed, string prompt, CancellationToken cancellationToken)
    {
        var message = await Seat(wire, id, seed).GetChatMessageContentAsync(new ChatHistory(prompt, AuthorRole.User), cancellationToken: cancellationToken);
        return new ModelWords(message.Content ?? "", Trouble.In(ChatKeys.FinishReasonOf(message), string.IsNullOrWhiteSpace(message.Content)));
    }

    /// <summary>What shapes this seat's answers: model, sampling, tools and prompt; not addresses, keys or prices.</summary>
    public void WriteIdentity(Utf8JsonWriter json, string name, string prompt)
    {
        json.WriteStartObject(name);
        json.WriteString("model", Spec.Model);
        json.WriteString("request", Tail.Digest);
        json.WriteString("prompt", ContentHash.Of(prompt));
        json.WriteEndObject();
    }
}

/// <summary>A model's answer to a question.</summary>
/// <param name="Trouble">Why it is of no use, e.g. <c>was empty</c>; null when it may be.</param>
internal readonly record struct ModelWords(string Text, string? Trouble);
