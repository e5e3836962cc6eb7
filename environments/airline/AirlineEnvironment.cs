using TrajForge.Airline.Data;
using TrajForge.Airline.State;
using TrajForge.Airline.Tools;
using TrajForge.Environments;
using TrajForge.Python;

namespace TrajForge.Airline;

/// <summary>The airline with its data loaded.</summary>
internal sealed partial class AirlineEnvironment : IEnvironment
{
    private static readonly string PolicyText = AirlineFiles.Text("policy.md");
    private readonly AirlineVariant _variant;
    private readonly DocumentBase _shared;
    private readonly ToolCatalog _catalog;
    private readonly DocumentManners _manners;

    public AirlineEnvironment(AirlineVariant variant, DocumentBase shared)
    {
        _variant = variant;
        _shared = shared;
        _catalog = AirlineTools.Catalog(variant);
        _tasks = new(variant == AirlineVariant.Corrected ? AirlineDataReader.Of(shared) : AirlineData.Empty);
        _manners = new DocumentManners { Toolkit = "AirlineTools", World = variant.Manners, Model = variant.Untyped ? null : AirlineTables.Model };
    }

    public string Id => "airline";

    public string Variant => _variant.Name;

    public string DataDigest => _shared.Digest;

    public EnvironmentRules Rules { get; } = new()
    {
        AuthenticateFirst = true,
        ConfirmChanges = true,
        OneCallPerMessage = true,
        HandOverTool = "transfer_to_human_agents",
        Comparison = new StateComparison
        {
            Unordered = ["reservations:payment_history", "reservations:passengers", "users:reservations"],
            GeneratedIds = [Tables.Reservations],
        },
    };

    public string Policy(PlayMode mode) => PolicyText;

    public IReadOnlyList<ToolInfo> Tools(PlayMode mode) => mode == PlayMode.Dialogue
        ? _catalog.Tools
        : throw new NotSupportedException("Airline domain does not support solo mode");

    public async ValueTask<IWorld> OpenAsync(WorldRequest request, CancellationToken cancellationToken)
    {
        var world = Open();
        await world.StartAsync(request.Start, cancellationToken);
        return world;
    }

    internal DocumentWorld<AirlineState> Open()
    {
        var state = new AirlineState(_shared);
        return _variant.Published is { } form
            ? new PublishedWorld<AirlineState>(_catalog, state, AirlineFacets.Read, _manners, form)
            : new DocumentWorld<AirlineState>(_catalog, state, AirlineFacets.Read, _manners);
    }
}
