using TrajForge.Airline.Oracles;

namespace TrajForge.Airline;

internal sealed partial class AirlineEnvironment : IHasOracle
{
    public IOracle Oracle { get; } = new AirlineOracle();
}
