namespace TrajForge.Chat;

/// <summary>
/// A scripted agent or customer: a deterministic stand-in for a model, reached through the same chat service. It sees what a model
/// in its seat would see, and no more. One instance plays one episode.
/// </summary>
public interface IPlayer
{
    /// <summary>The player's next message.</summary>
    /// <param name="news">Lines since its own last message (all lines at first), in order; its own lines are not repeated.</param>
    PlayerMessage Next(IReadOnlyList<ChatLine> news);
}

/// <summary>Implemented by an <see cref="IEnvironment"/> that can be played without a model.</summary>
public interface IScriptedPlayers
{
    IPlayer CreateAgent(AgentSeat seat);

    IPlayer CreateCustomer(CustomerSeat seat);
}

/// <summary>All that an agent is given. Never the task.</summary>
public sealed record AgentSeat
{
    public required string Policy { get; init; }

    public required IReadOnlyList<ToolInfo> Tools { get; init; }

    public required Rng Random { get; init; }

    /// <summary>Probability in [0, 1] that this episode holds one error on purpose.</summary>
    public double Slips { get; init; }

    /// <summary>Told of every error made on purpose; kept beside the episode, never in it.</summary>
    public Action<Slip> OnSlip { get; init; } = _ => { };
}

/// <summary>An error that the scripted agent made on purpose.</summary>
/// <param name="Kind">E.g. <c>wrong_variant</c>.</param>
/// <param name="Harmful">True when the episode must not be accepted for it.</param>
public sealed record Slip(string Kind, bool Harmful);

/// <summary>All that a customer is given. Never the constraints.</summary>
public sealed record CustomerSeat
{
    public required Brief Brief { get; init; }

    /// <summary>Tools of the customer's own device; empty in most environments.</summary>
    public IReadOnlyList<ToolInfo> Tools { get; init; } = [];

    public required Behaviour Behaviour { get; init; }

    public required Rng Random { get; init; }
}

/// <summary>One line of the conversation as a player sees it: what the other side said, and replies to the player's own calls.</summary>
public sealed record ChatLine
{
    public required ChatRole Role { get; init; }

    /// <summary>What was said, or a tool's reply.</summary>
    public string Text { get; init; } = "";

    public IReadOnlyList<DialogueAct> Acts { get; init; } = [];

    /// <summary>For a tool's reply: the tool, the arguments it was called with, and whether it failed.</summary>
    public string Tool { get; init; } = "";

    public string Arguments { get; init; } = "";

    public bool IsError { get; init; }
}

public enum ChatRole
{
    Agent,
    Customer,
    Tool,
}

/// <summary>
/// A player's message: text, or calls, or for a customer text with a <see cref="StopToken"/>. Who calls is asked again with the replies, until
/// it speaks.
/// </summary>
public sealed record PlayerMessage
{
    public string? Text { get; init; }

    public IReadOnlyList<PlayerCall> Calls { get; init; } = [];

    public IReadOnlyList<DialogueAct> Acts { get; init; } = [];

    /// <summary>The customer's last message: set to one of <see cref="StopTokens"/>.</summary>
    public string? StopToken { get; init; }

    public static PlayerMessage Say(string text, params IReadOnlyList<DialogueAct> acts) => new() { Text = text, Acts = acts };

    public static PlayerMessage Call(string name, string arguments) => new() { Calls = [new PlayerCall(name, arguments)] };
}

/// <summary>A call with its argument text.</summary>
public sealed record PlayerCall(string Name, string Arguments);

/// <summary>The tokens with which a simulated customer ends a conversation (tau2-bench's, so that its user prompts work here).</summary>
public static class StopTokens
{
    /// <summary>All goals were met or given up politely.</summary>
    public const string Done = "###STOP###";

    /// <summary>The customer was handed to a human.</summary>
    public const string HandedOver = "###TRANSFER###";

    /// <summary>The brief gives no way on.</summary>
    public const string GaveUp = "###OUT-OF-SCOPE###";
}
