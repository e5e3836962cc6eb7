namespace TrajForge.Retail;

internal sealed partial class RetailEnvironment
{
    public IReadOnlyList<IConstraintTemplate> Templates => throw new NotSupportedException();

    public Identification? Identify(string customer, bool exactId, Rng random) => throw new NotSupportedException();

    public IReadOnlyList<string> Resolve(Description description) => throw new NotSupportedException();
}
