using Microsoft.SemanticKernel;
using TrajForge.Specs;

namespace TrajForge.Chat;

/// <summary>The system prompts of models that play, as Semantic Kernel templates from files; the built-in ones are files of this assembly.</summary>
public sealed class PlayerPrompts
{
    public const string AgentFile = "agent.txt";
    public const string CustomerFile = "customer.txt";

    private static readonly Kernel Bare = new();

    private static readonly string StopRules = string.Join('\n',
        $"- When all you want is done, or declined for good, thank the agent and put {StopTokens.Done} at the end of your message.",
        $"- When the agent says that you are handed to a human, put {StopTokens.HandedOver} at the end of your message.",
        $"- When the agent asks for something you cannot know and cannot go on without, put {StopTokens.GaveUp} at the end of your message.");

    private readonly IPromptTemplate _agent;
    private readonly IPromptTemplate _customer;

    private PlayerPrompts(string agent, string customer)
    {
        (AgentText, CustomerText) = (agent, customer);
        (_agent, _customer) = (Template(agent, AgentFile), Template(customer, CustomerFile));
    }

    /// <summary>The agent's template as written.</summary>
    public string AgentText { get; }

    /// <summary>The customer's template as written.</summary>
    public string CustomerText { get; }

    /// <summary>The templates that the spec names, or the built-in ones.</summary>
    /// <exception cref="PromptException">A file is no template, or leaves out what its reader must know.</exception>
    public static async Task<PlayerPrompts> ReadAsync(PlayerSpec players, CancellationToken cancellationToken)
    {
        var agent = await TextAsync(players.AgentPrompt, AgentFile, ["policy"], cancellationToken);
        var customer = await TextAsync(players.CustomerPrompt, CustomerFile, ["brief", "behaviour", "stop_rules"], cancellationToken);
        var prompts = new PlayerPrompts(agent, customer);
        await prompts.AgentAsync("", cancellationToken);
        await prompts.CustomerAsync(new Brief { Identity = [], Goals = [], Text = "" }, new Behaviour(), cancellationToken);
        return prompts;
    }

    /// <summary>A built-in template.</summary>
    /// <param name="file"><see cref="AgentFile"/> or <see cref="CustomerFile"/>.</param>
    public static string BuiltIn(string file)
    {
        using var reader = new StreamReader(typeof(PlayerPrompts).Assembly.GetManifestResourceStream($"TrajForge.Chat.Prompts.{file}")!);
        return reader.ReadToEnd();
    }

    public Task<string> AgentAsync(string policy, CancellationToken cancellationToken) =>
        _agent.RenderAsync(Bare, new KernelArguments { ["policy"] = policy.Trim() }, cancellationToken);

    public Task<string> CustomerAsync(Brief brief, Behaviour behaviour, CancellationToken cancellationToken) =>
        _customer.RenderAsync(
            Bare,
            new KernelArguments { ["brief"] = brief.Text.Trim(), ["behaviour"] = CustomerPrompt.Guidance(behaviour), ["stop_rules"] = StopRules },
            cancellationToken);

    private static async Task<string> TextAsync(string? path, string builtIn, string[] variables, CancellationToken cancellationToken)
    {
        if (path is null)
        {
            return BuiltIn(builtIn);
        }

        string text;
        try
        {
            text = await File.ReadAllTextAsync(path, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PromptException($"prompt '{path}' cannot be read: {e.Message}", e);
        }

        var missing = variables.Where(name => !text.Contains($"${name}", StringComparison.Ordinal)).ToArray();
        return missing.Length == 0 ? text : throw new PromptException($"prompt '{path}' leaves out {string.Join(", ", missing.Select(name => $"{{{{${name}}}}}"))}");
    }

    /// <summary>Values go in as they are: a prompt is text, not markup, and a value is never read as a template.</summary>
    private static IPromptTemplate Template(string text, string name)
    {
        var config = new PromptTemplateConfig(text)
        {
            Name = Path.GetFileNameWithoutExtension(name),
            AllowDangerouslySetContent = true,
            InputVariables = [.. new[] { "policy", "brief", "behaviour", "stop_rules" }.Select(variable => new InputVariable { Name = variable, AllowDangerouslySetContent = true })],
        };
        try
        {
            return new KernelPromptTemplateFactory { AllowDangerouslySetContent = true }.Create(config);
        }
        catch (KernelException e)
        {
            throw new PromptException($"the {config.Name}'s prompt is no template: {e.Message}", e);
        }
    }
}

/// <summary>A prompt that no model can be given; its author's mistake.</summary>
public sealed class PromptException(string message, Exception? inner = null) : Exception(message, inner);
