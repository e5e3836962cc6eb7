using TrajForge.Airline.Templates;

namespace TrajForge.Airline;

internal sealed partial class AirlineEnvironment : IFactReads
{
    // Tasks are drawn for the corrected variant; the others play and judge those of their publishers.
    private readonly AirlineTasks _tasks;

    internal Bookings Bookings => _tasks.Bookings;

    public IReadOnlyList<IConstraintTemplate> Templates => _tasks.Templates;

    public IReadOnlyList<string> Customers => _tasks.Customers;

    public IReadOnlyList<string> Names => _tasks.Names;

    public Identification? Identify(string customer, bool exactId, Rng random) => _tasks.Identify(customer);

    public IReadOnlyList<FactRead> ReadsOf(RecordRef fact) => _tasks.ReadsOf(fact);

    public IReadOnlyList<string> Resolve(Description description) => _tasks.Resolve(description);
}
