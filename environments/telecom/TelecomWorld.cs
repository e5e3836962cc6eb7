using TrajForge.Environments;
using TrajForge.Telecom.State;
using TrajForge.Telecom.Tools;

namespace TrajForge.Telecom;

/// <summary>One episode's provider and phone, kept in step.</summary>
internal class TelecomWorld(TelecomTools tools, TelecomState state, PlayMode mode)
    : ToolWorld<TelecomState>(tools.Catalog, state, TelecomFacets.Read, tools.Manners(mode), tools.Functions), IBareCalls
{
    public ValueTask<ToolReply> CallBareAsync(ToolRequest request, CancellationToken cancellationToken) => CallAsync(request, settle: false, cancellationToken);

    protected override void Settle() => Sync.Run(State);
}

/// <summary>A world whose state can be compared with the reference's.</summary>
internal sealed class PublishedTelecomWorld(TelecomTools tools, TelecomState state, PlayMode mode) : TelecomWorld(tools, state, mode), IPublishedState
{
    public IReadOnlyList<Side> Databases => [Side.Agent, Side.Customer];

    public string PublishedHash(Side side) => State.PublishedHash(side);

    public string PublishedKey() => State.PublishedKey();
}
