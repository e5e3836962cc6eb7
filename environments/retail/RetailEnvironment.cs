using TrajForge.Environments;
using TrajForge.Python;
using TrajForge.Retail.Data;
using TrajForge.Retail.State;
using TrajForge.Retail.Tools;

namespace TrajForge.Retail;

/// <summary>The shop with its data loaded.</summary>
internal sealed partial class RetailEnvironment : IEnvironment
{
    private static readonly string PolicyText = RetailFiles.Text("policy.md");
    private readonly RetailBase _shared;
    private readonly DocumentBase _documents;
    private readonly ToolCatalog _catalog;
    private readonly RetailVariant _variant;
    private readonly DocumentManners _manners;

    /// <param name="documents">The data as its file has it, for a variant whose records are not typed; null for typed documents.</param>
    public RetailEnvironment(RetailData data, RetailVariant variant, DocumentBase? documents = null)
    {
        _shared = new RetailBase(data);
        _documents = documents ?? RetailTables.Typed(data);
        _tasks = new(_shared);
        _holders = new(() => Holders(_shared));
        _catalog = RetailTools.Catalog(variant);
        _variant = variant;
        _manners = new DocumentManners { Toolkit = "RetailTools", World = variant.Manners, Model = variant.TypesRecords ? RetailTables.Model : null };
        Names = NamesIn(data);
    }

    public string Id => "retail";

    public string Variant => _variant.Name;

    public string DataDigest => _variant.TypesRecords ? _shared.Digest : _documents.Digest;

    public EnvironmentRules Rules { get; } = new()
    {
        AuthenticateFirst = true,
        ConfirmChanges = true,
        OneCallPerMessage = true,
        HandOverTool = "transfer_to_human_agents",
        Comparison = new StateComparison { Unordered = ["orders:items", "orders:payment_history"] },
    };

    public IReadOnlyList<string> Customers => _shared.Users.Ids;

    public IReadOnlyList<string> Names { get; }

    /// <summary>The data as loaded, for templates and tests.</summary>
    internal RetailBase Shared => _shared;

    public string Policy(PlayMode mode) => PolicyText;

    public IReadOnlyList<ToolInfo> Tools(PlayMode mode) => _catalog.Tools;

    public async ValueTask<IWorld> OpenAsync(WorldRequest request, CancellationToken cancellationToken)
    {
        var world = Open();
        await world.StartAsync(request.Start, cancellationToken);
        return world;
    }

    internal DocumentWorld<RetailState> Open()
    {
        var state = new RetailState(_shared, _documents);
        return _variant.Published is { } form
            ? new PublishedWorld<RetailState>(_catalog, state, RetailFacets.Read, _manners, form)
            : new DocumentWorld<RetailState>(_catalog, state, RetailFacets.Read, _manners);
    }

    private static string[] NamesIn(RetailData data)
    {
        var addresses = data.Users.Values.Select(user => user.Address).Concat(data.Orders.Values.Select(order => order.Address));
        return data.Users.Values.SelectMany(user => new[] { user.Name.FirstName, user.Name.LastName })
            .Concat(data.Products.Values.Select(product => product.Name))
            .Concat(addresses.SelectMany(address => new[] { address.Address1, address.Address2, address.City }))
            .Where(name => name.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToArray();
    }
}
