using TrajForge.Telecom.Oracles;

namespace TrajForge.Telecom;

internal sealed partial class TelecomEnvironment : IHasOracle
{
    public IOracle Oracle { get; } = new TelecomOracle();
}
