using TrajForge.Python;
using TrajForge.Telecom.Data;
using TrajForge.Telecom.State;
using TrajForge.Telecom.Tools;

namespace TrajForge.Telecom;

/// <summary>The provider with its data loaded.</summary>
internal sealed partial class TelecomEnvironment : IEnvironment
{
    private static readonly string DialoguePolicy = TelecomFiles.Text("policy.md");
    private static readonly string SoloPolicy = TelecomFiles.Text("policy_solo.md");
    private readonly TelecomBase _shared;
    private readonly TelecomStart _start;
    private readonly TelecomTools _tools;
    private readonly IReadOnlyList<ToolInfo> _soloTools;

    public TelecomEnvironment(TelecomBase shared, TelecomVariant variant)
    {
        _shared = shared;
        _tasks = new(new TelecomData(shared.AgentDatabase));
        _tools = TelecomTools.Of(variant);
        _soloTools = _tools.Catalog.Solo().Tools;
        _start = new TelecomStart(shared, _tools.Variant.MergesEachDatabase);
        Customers = shared.Documents[Tables.Customers].Records.Ids;
        Names = NamesIn(shared);
    }

    public string Id => "telecom";

    public string Variant => _tools.Variant.Name;

    public string DataDigest => _shared.Documents.Digest;

    public EnvironmentRules Rules { get; } = new()
    {
        AuthenticateFirst = true,
        ConfirmChanges = true,
        OneCallPerMessage = true,
        HandOverTool = "transfer_to_human_agents",
        Comparison = new StateComparison { GeneratedIds = [Tables.Bills], Unordered = ["bills:line_items"] },
    };

    public IReadOnlyList<string> Customers { get; }

    public IReadOnlyList<string> Names { get; }

    /// <summary>The data as loaded, for templates and tests.</summary>
    internal TelecomBase Shared => _shared;

    public string Policy(PlayMode mode) => mode == PlayMode.Solo ? SoloPolicy : DialoguePolicy;

    public IReadOnlyList<ToolInfo> Tools(PlayMode mode) => mode == PlayMode.Solo ? _soloTools : _tools.Catalog.Tools;

    public async ValueTask<IWorld> OpenAsync(WorldRequest request, CancellationToken cancellationToken)
    {
        var world = Open(request);
        await world.StartAsync(request.Start, cancellationToken);
        return world;
    }

    /// <summary>A world that is not started yet.</summary>
    internal TelecomWorld Open(WorldRequest request)
    {
        var (data, only) = _start.Open(request.Start);
        var (state, mode) = (new TelecomState(data, request.Seed, only), request.Mode ?? PlayMode.Dialogue);
        return _tools.Variant == TelecomVariant.V2 ? new PublishedTelecomWorld(_tools, state, mode) : new TelecomWorld(_tools, state, mode);
    }

    private static string[] NamesIn(TelecomBase shared) => Records(shared, Tables.Customers)
        .SelectMany(customer => (string[])[.. customer["full_name"].AsText!.Split(' '), customer["address"]["street"].AsText!, customer["address"]["city"].AsText!])
        .Concat(Records(shared, Tables.Plans).Select(plan => plan["name"].AsText!))
        .Concat(Records(shared, Tables.Devices).Select(device => device["model"].AsText!))
        .Where(name => name.Length > 0)
        .Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal)
        .ToArray();

    private static IEnumerable<PyValue> Records(TelecomBase shared, string table) =>
        shared.Documents[table].Records.FileOrder.Select(id => shared.Documents[table].Records.Find(id)!);
}
