using TrajForge.Retail.Templates;

namespace TrajForge.Retail;

internal sealed partial class RetailEnvironment
{
    private readonly RetailTasks _tasks;

    public IReadOnlyList<IConstraintTemplate> Templates => _tasks.Templates;

    public Identification? Identify(string customer, bool exactId, Rng random) => _tasks.Identify(customer, exactId, random);

    public IReadOnlyList<string> Resolve(Description description) => _tasks.Resolve(description);
}
