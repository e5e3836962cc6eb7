using TrajForge.Mock.State;
using TrajForge.Mock.Tools;

namespace TrajForge.Mock;

/// <summary>The task list with its data loaded. It has no templates: it plays and grades tasks that somebody else wrote.</summary>
internal sealed class MockEnvironment(MockBase shared, MockVariant variant) : IEnvironment
{
    private readonly MockTools _tools = MockTools.Of(variant);

    public string Id => "mock";

    public string Variant => variant.Name;

    public string DataDigest => shared.Documents.Digest;

    public EnvironmentRules Rules { get; } = new()
    {
        AuthenticateFirst = false,
        ConfirmChanges = false,
        OneCallPerMessage = true,
        HandOverTool = "transfer_to_human_agents",
    };

    public IReadOnlyList<IConstraintTemplate> Templates => [];

    public IReadOnlyList<string> Customers => shared.Documents[Tables.Users].Records.Ids;

    public IReadOnlyList<string> Names { get; } = shared.Documents[Tables.Users].Records.Ids
        .Select(id => shared.Documents[Tables.Users].Records.Find(id)!["name"].AsText!)
        .Order(StringComparer.Ordinal)
        .ToArray();

    public string Policy(PlayMode mode) => MockFiles.Text(mode == PlayMode.Solo ? "policy_solo.md" : "policy.md");

    public IReadOnlyList<ToolInfo> Tools(PlayMode mode) => mode == PlayMode.Solo ? _tools.Catalog.Solo().Tools : _tools.Catalog.Tools;

    public Identification? Identify(string customer, bool exactId, Rng random) => null;

    public IReadOnlyList<string> Resolve(Description description) => [];

    public async ValueTask<IWorld> OpenAsync(WorldRequest request, CancellationToken cancellationToken)
    {
        var (data, only) = shared.Start(request.Start, variant.MergesEachDatabase);
        var (state, mode) = (new MockState(data, only), request.Mode ?? PlayMode.Dialogue);
        var world = variant == MockVariant.V2 ? new PublishedMockWorld(_tools, state, mode) : new MockWorld(_tools, state, mode);
        await world.StartAsync(request.Start, cancellationToken);
        return world;
    }
}
