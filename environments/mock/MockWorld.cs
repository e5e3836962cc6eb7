using TrajForge.Environments;
using TrajForge.Mock.State;
using TrajForge.Mock.Tools;

namespace TrajForge.Mock;

/// <summary>One episode's task list and notifications.</summary>
internal class MockWorld(MockTools tools, MockState state, PlayMode mode)
    : ToolWorld<MockState>(tools.Catalog, state, MockFacets.Read, tools.Manners(mode), tools.Functions);

/// <summary>A world whose state can be compared with the reference's.</summary>
internal sealed class PublishedMockWorld(MockTools tools, MockState state, PlayMode mode) : MockWorld(tools, state, mode), IPublishedState
{
    public IReadOnlyList<Side> Databases => [Side.Agent, Side.Customer];

    public string PublishedHash(Side side) => State.PublishedHash(side);

    public string PublishedKey() => State.PublishedKey();
}
