using TrajForge.Telecom.Templates;

namespace TrajForge.Telecom;

internal sealed partial class TelecomEnvironment : IFactReads
{
    private readonly TelecomTasks _tasks;

    public IReadOnlyList<IConstraintTemplate> Templates => _tasks.Templates;

    public Identification? Identify(string customer, bool exactId, Rng random) => _tasks.Identify(customer, random);

    public IReadOnlyList<FactRead> ReadsOf(RecordRef fact) => _tasks.Reads.Of(fact);

    public IReadOnlyList<string> Resolve(Description description) => _tasks.Resolve(description);
}
