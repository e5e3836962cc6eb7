using TrajForge.Specs;

namespace TrajForge.Chat;

/// <summary>The system prompts of models that play, as Semantic Kernel templates from files; the built-in ones are files of this assembly.</summary>
public sealed class PlayerPrompts
{
    public const string AgentFile = "agent.txt";
    public const string CustomerFile = "customer.txt";

    private static readonly string StopRules = string.Join('\n',
        $"- When all you want is done, or declined for good, thank the agent and put {StopTokens.Done} at the end of your message.",
        $"- When the agent says that you are handed to a human, put {StopTokens.HandedOver} at the end of your message.",
        $"- When the agent asks for something you cannot know and cannot go on without, put {StopTokens.GaveUp} at the end of your message.");

    private readonly PromptText _agent;
    private readonly PromptText _customer;

    private PlayerPrompts(PromptText agent, PromptText customer) => (_agent, _customer) = (agent, customer);

    /// <summary>The agent's template as written.</summary>
    public string AgentText => _agent.Text;

    /// <summary>The customer's template as written.</summary>
    public string CustomerText => _customer.Text;

    /// <summary>The templates that the spec names, or the built-in ones.</summary>
    /// <exception cref="PromptException">A file is no template, or leaves out what its reader must know.</exception>
    public static async Task<PlayerPrompts> ReadAsync(PlayerSpec players, CancellationToken cancellationToken) => new(
        await PromptText.ReadAsync(players.AgentPrompt, Resource(AgentFile), ["policy"], cancellationToken),
        await PromptText.ReadAsync(players.CustomerPrompt, Resource(CustomerFile), ["brief", "behaviour", "stop_rules"], cancellationToken));

    /// <summary>A built-in template.</summary>
    /// <param name="file"><see cref="AgentFile"/> or <see cref="CustomerFile"/>.</param>
    public static string BuiltIn(string file) => PromptText.BuiltIn(Resource(file));

    public Task<string> AgentAsync(string policy, CancellationToken cancellationToken) =>
        _agent.RenderAsync(new Dictionary<string, string> { ["policy"] = policy.Trim() }, cancellationToken);

    public Task<string> CustomerAsync(Brief brief, Behaviour behaviour, CancellationToken cancellationToken) => _customer.RenderAsync(
        new Dictionary<string, string> { ["brief"] = brief.Text.Trim(), ["behaviour"] = CustomerPrompt.Guidance(behaviour), ["stop_rules"] = StopRules },
        cancellationToken);

    private static string Resource(string file) => $"TrajForge.Chat.Prompts.{file}";
}
