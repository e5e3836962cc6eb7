namespace TrajForge.Telecom;

internal sealed partial class TelecomEnvironment
{
    public IReadOnlyList<IConstraintTemplate> Templates => [];

    public Identification? Identify(string customer, bool exactId, Rng random) => null;

    public IReadOnlyList<string> Resolve(Description description) => [];
}
