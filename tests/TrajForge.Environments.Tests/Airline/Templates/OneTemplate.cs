using TrajForge.Airline;

namespace TrajForge.Environments.Tests.Airline.Templates;

/// <summary>The airline with a single template.</summary>
internal sealed class OneTemplate(AirlineEnvironment airline, IConstraintTemplate template) : IEnvironment, IFactReads
{
    public string Id => airline.Id;

    public string Variant => airline.Variant;

    public string DataDigest => airline.DataDigest;

    public EnvironmentRules Rules => airline.Rules;

    public IReadOnlyList<IConstraintTemplate> Templates { get; } = [template];

    public IReadOnlyList<string> Customers => airline.Customers;

    public IReadOnlyList<string> Names => airline.Names;

    public string Policy(PlayMode mode) => airline.Policy(mode);

    public IReadOnlyList<ToolInfo> Tools(PlayMode mode) => airline.Tools(mode);

    public Identification? Identify(string customer, bool exactId, Rng random) => airline.Identify(customer, exactId, random);

    public IReadOnlyList<string> Resolve(Description description) => airline.Resolve(description);

    public IReadOnlyList<FactRead> ReadsOf(RecordRef fact) => airline.ReadsOf(fact);

    public ValueTask<IWorld> OpenAsync(WorldRequest request, CancellationToken cancellationToken) => airline.OpenAsync(request, cancellationToken);
}
