using System.Text.Json;
using TrajForge.Chat;
using TrajForge.Episodes;
using TrajForge.Specs;

namespace TrajForge.Models;

/// <summary>The models that play a spec's two sides, and what each is told. Nobody is given the task: the agent has policy and tools, the customer its brief.</summary>
public sealed class ModelCast
{
    private readonly ModelPlayer _agent;
    private readonly ModelPlayer _customer;
    private readonly PlayerPrompts _prompts;
    private readonly Players _players;
    private readonly (ModelSpec Agent, ModelSpec Customer) _specs;

    private ModelCast(Spec spec, IEnvironment environment, PlayerPrompts prompts, string agentPrompt)
    {
        _specs = (spec.Models![spec.Players.Agent], spec.Models[spec.Players.Customer]);
        var tools = environment.Tools(PlayMode.Dialogue);
        _agent = new ModelPlayer(spec.Players.Agent, _specs.Agent, [.. tools.Where(tool => tool.Side == Side.Agent)], Side.Agent);
        _customer = new ModelPlayer(spec.Players.Customer, _specs.Customer, [.. tools.Where(tool => tool.Side == Side.Customer)], Side.Customer);
        _prompts = prompts;
        _players = new Players(_specs.Agent.Model, _specs.Customer.Model);
        AgentPrompt = agentPrompt;
    }

    /// <summary>The agent's system prompt.</summary>
    public string AgentPrompt { get; }

    /// <exception cref="PromptException">A prompt that the spec names is none.</exception>
    public static async Task<ModelCast> CreateAsync(Spec spec, IEnvironment environment, CancellationToken cancellationToken)
    {
        var prompts = await PlayerPrompts.ReadAsync(spec.Players, cancellationToken);
        return new ModelCast(spec, environment, prompts, await prompts.AgentAsync(environment.Policy(PlayMode.Dialogue), cancellationToken));
    }

    /// <summary>Seats both models for one episode.</summary>
    /// <param name="random">By side, the same whenever the episode is played.</param>
    public async ValueTask<Seats> SeatAsync(
        IModelWire wire, string episodeId, Brief brief, Behaviour behaviour, Func<string, Rng> random, CancellationToken cancellationToken) => new()
    {
        Agent = _agent.Seat(wire, episodeId, random("agent").Next(int.MaxValue)),
        Customer = _customer.Seat(wire, episodeId, random("customer").Next(int.MaxValue)),
        Policy = AgentPrompt,
        CustomerPrompt = brief.Goals.Count == 0 ? brief.Text : await _prompts.CustomerAsync(brief, behaviour, cancellationToken),
        Players = _players,
    };

    /// <summary>What shapes episodes: models, sampling, tools and prompts; not addresses, keys or prices.</summary>
    public void WriteIdentity(Utf8JsonWriter json)
    {
        json.WriteStartObject("models");
        Write(json, "agent", _specs.Agent, _agent, _prompts.AgentText);
        Write(json, "customer", _specs.Customer, _customer, _prompts.CustomerText);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string side, ModelSpec spec, ModelPlayer player, string prompt)
    {
        json.WriteStartObject(side);
        json.WriteString("model", spec.Model);
        json.WriteString("request", player.Tail.Digest);
        json.WriteString("prompt", ContentHash.Of(prompt));
        json.WriteEndObject();
    }
}
