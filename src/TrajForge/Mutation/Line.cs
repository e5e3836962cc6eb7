namespace TrajForge.Mutation;

/// <summary>One thing that somebody does in an episode, without what the world answers. Lines are told apart by identity: the same words may fall twice.</summary>
internal abstract record Line(Side Side);

/// <summary>Words to the other side.</summary>
internal sealed record Words(Side Side, string Text) : Line(Side);

/// <summary>The calls of one message, and words beside them, where a message has such.</summary>
internal sealed record Calls(Side Side, IReadOnlyList<ToolRequest> Requests, string? Beside = null) : Line(Side)
{
    public static Calls One(ToolRequest request) => new(request.Caller, [request]);
}

/// <summary>Words that the world has to be asked for: the agent proposes the call by all that a yes to it must cover.</summary>
/// <param name="Unlike">A call that must not be proposed by these words, alone or with more; null for none. Where it is, there is no mutant.</param>
internal sealed record Proposal(ToolRequest Request, ToolRequest? Unlike = null) : Line(Side.Agent);
