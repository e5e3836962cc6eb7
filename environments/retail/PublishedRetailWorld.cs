using TrajForge.Environments;
using TrajForge.Python;
using TrajForge.Retail.State;
using TrajForge.Retail.Tools;

namespace TrajForge.Retail;

/// <summary>One episode's shop of a variant that reproduces a reference: it also hashes as its publisher does.</summary>
internal sealed class PublishedRetailWorld(ToolCatalog catalog, RetailState state, WorldManners manners, PublishedForm form)
    : ToolWorld<RetailState>(catalog, state, RetailFacets.Read, manners), IPublishedState
{
    public IReadOnlyList<Side> Databases => [Side.Agent];

    public string PublishedHash(Side side) => State.PublishedHash(form, side);

    public string PublishedKey() => State.PublishedKey(form);
}
