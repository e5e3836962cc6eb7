namespace TrajForge.Testing;

/// <summary>An environment that is described and never opened; for tests of what only stores and shows it.</summary>
public sealed class FakeEnvironment : IEnvironment
{
    public string Id => "fake";

    public string Variant => "corrected";

    public string DataDigest { get; } = ContentHash.Of("fake data");

    public EnvironmentRules Rules { get; } = new();

    public IReadOnlyList<IConstraintTemplate> Templates => [];

    public IReadOnlyList<string> Customers => [];

    public IReadOnlyList<string> Names => [];

    public string Policy(PlayMode mode) => "Do things when asked.\nNothing else.";

    public IReadOnlyList<ToolInfo> Tools(PlayMode mode) =>
    [
        new ToolInfo
        {
            Name = "do_thing",
            Description = "Does a thing.",
            Parameters = JsonText.Parse("""{"type":"object","properties":{"id":{"type":"string"}},"required":["id"]}"""),
            Effect = ToolEffect.Changes,
        },
    ];

    public Identification? Identify(string customer, bool exactId, Rng random) => null;

    public IReadOnlyList<string> Resolve(Description description) => [];

    /// <exception cref="InvalidOperationException">Always: there is no world.</exception>
    public ValueTask<IWorld> OpenAsync(WorldRequest request, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("the fake environment has no world");
}
