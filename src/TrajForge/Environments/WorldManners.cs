namespace TrajForge.Environments;

/// <summary>How a world answers calls that go wrong; the default is ours, other values reproduce somebody else's world.</summary>
public sealed record WorldManners
{
    public static WorldManners Ours { get; } = new();

    /// <summary>The whole reply to a call of a tool that does not exist.</summary>
    public Func<string, string> UnknownTool { get; init; } = name => $"Error: Tool '{name}' not found.";

    /// <summary>The agent plays alone and holds the customer's tools too: the whole reply to a customer's call. Null where each side has its own.</summary>
    public string? Solo { get; init; }

    /// <summary>The text of the failure when there is no such function.</summary>
    public Func<WorldFunction, string> UnknownFunction { get; init; } = function => $"there is no function '{function.Name}' on the {function.Side} side";

    /// <summary>What a tool wrote before it failed is taken back.</summary>
    public bool Atomic { get; init; } = true;
}
