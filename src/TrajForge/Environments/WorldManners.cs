namespace TrajForge.Environments;

/// <summary>How a world answers calls that go wrong; the default is ours, other values reproduce somebody else's world.</summary>
public sealed record WorldManners
{
    public static WorldManners Ours { get; } = new();

    /// <summary>The whole reply to a call of a tool that does not exist.</summary>
    public Func<string, string> UnknownTool { get; init; } = name => $"Error: Tool '{name}' not found.";

    /// <summary>What a tool wrote before it failed is taken back.</summary>
    public bool Atomic { get; init; } = true;
}
