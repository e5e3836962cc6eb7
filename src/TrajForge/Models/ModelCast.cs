using System.Text.Json;
using TrajForge.Assistance;
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

    private ModelCast(Spec spec, IEnvironment environment, PlayerPrompts prompts, string agentPrompt, Paraphraser? paraphraser)
    {
        _specs = (spec.Models![spec.Players.Agent], spec.Models[spec.Players.Customer]);
        var tools = environment.Tools(PlayMode.Dialogue);
        _agent = new ModelPlayer(spec.Players.Agent, _specs.Agent, [.. tools.Where(tool => tool.Side == Side.Agent)], ModelSeat.Agent);
        _customer = new ModelPlayer(spec.Players.Customer, _specs.Customer, [.. tools.Where(tool => tool.Side == Side.Customer)], ModelSeat.Customer);
        _prompts = prompts;
        _players = new Players(_specs.Agent.Model, _specs.Customer.Model);
        AgentPrompt = agentPrompt;
        Paraphraser = paraphraser;
    }

    /// <summary>The agent's system prompt.</summary>
    public string AgentPrompt { get; }

    /// <summary>Finds the words in which customers are told their briefs; null where they are told them as they stand.</summary>
    internal Paraphraser? Paraphraser { get; }

    /// <exception cref="PromptException">A prompt that the spec names is none.</exception>
    public static async Task<ModelCast> CreateAsync(Spec spec, IEnvironment environment, CancellationToken cancellationToken)
    {
        var prompts = await PlayerPrompts.ReadAsync(spec.Players, cancellationToken);
        var paraphraser = await Paraphraser.CreateAsync(spec, environment.Names, cancellationToken);
        return new ModelCast(spec, environment, prompts, await prompts.AgentAsync(environment.Policy(PlayMode.Dialogue), cancellationToken), paraphraser);
    }

    /// <summary>Seats both models for one episode.</summary>
    /// <param name="brief">In the words in which the customer is told it.</param>
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
        _agent.WriteIdentity(json, "agent", _prompts.AgentText);
        _customer.WriteIdentity(json, "customer", _prompts.CustomerText);
        Paraphraser?.WriteIdentity(json);
        json.WriteEndObject();
    }
}
