using TrajForge.Retail.Oracles;

namespace TrajForge.Retail;

internal sealed partial class RetailEnvironment : IHasOracle
{
    public IOracle Oracle { get; } = new RetailOracle();
}
