namespace TrajForge.Playback;

/// <summary>An environment whose world, when an episode leaves it, tells the state it ended in. For one episode.</summary>
internal sealed class WatchedEnvironment(IEnvironment inner) : IEnvironment
{
    /// <summary>Digest of the state that the world was left in; null before that.</summary>
    public string? EndState { get; private set; }

    public string Id => inner.Id;

    public string Variant => inner.Variant;

    public string DataDigest => inner.DataDigest;

    public EnvironmentRules Rules => inner.Rules;

    public IReadOnlyList<IConstraintTemplate> Templates => inner.Templates;

    public IReadOnlyList<string> Customers => inner.Customers;

    public IReadOnlyList<string> Names => inner.Names;

    public string Policy(PlayMode mode) => inner.Policy(mode);

    public IReadOnlyList<ToolInfo> Tools(PlayMode mode) => inner.Tools(mode);

    public Identification? Identify(string customer, bool exactId, Rng random) => inner.Identify(customer, exactId, random);

    public IReadOnlyList<string> Resolve(Description description) => inner.Resolve(description);

    public async ValueTask<IWorld> OpenAsync(WorldRequest request, CancellationToken cancellationToken) =>
        new WatchedWorld(await inner.OpenAsync(request, cancellationToken), state => EndState = state);

    private sealed class WatchedWorld(IWorld inner, Action<string> onEnd) : IWorld
    {
        public ValueTask<ToolReply> CallAsync(ToolRequest request, CancellationToken cancellationToken) => inner.CallAsync(request, cancellationToken);

        public ValueTask<IReadOnlyList<Facet>> FacetsAsync(ToolRequest request, CancellationToken cancellationToken) => inner.FacetsAsync(request, cancellationToken);

        public ValueTask<StateSnapshot> SnapshotAsync(IReadOnlyList<RecordRef> records, CancellationToken cancellationToken) => inner.SnapshotAsync(records, cancellationToken);

        public async ValueTask DisposeAsync()
        {
            onEnd((await inner.SnapshotAsync([], CancellationToken.None)).Digest);
            await inner.DisposeAsync();
        }
    }
}
