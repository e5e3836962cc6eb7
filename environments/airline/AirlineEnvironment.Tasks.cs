namespace TrajForge.Airline;

internal sealed partial class AirlineEnvironment
{
    public IReadOnlyList<IConstraintTemplate> Templates => [];

    public IReadOnlyList<string> Customers => [];

    public IReadOnlyList<string> Names => [];

    public Identification? Identify(string customer, bool exactId, Rng random) => null;

    public IReadOnlyList<string> Resolve(Description description) => [];
}
