using TrajForge.Environments;
using TrajForge.Retail.Data;
using TrajForge.Retail.State;
using TrajForge.Retail.Tools;

namespace TrajForge.Retail;

/// <summary>The shop with its data loaded.</summary>
internal sealed partial class RetailEnvironment : IEnvironment
{
    private static readonly string PolicyText = RetailFiles.Text("policy.md");
    private readonly RetailBase _shared;
    private readonly ToolCatalog _catalog;

    public RetailEnvironment(RetailData data, RetailVariant variant)
    {
        _shared = new RetailBase(data);
        _tasks = new(_shared);
        _catalog = RetailTools.Catalog(variant);
        Variant = variant.Name;
        Names = NamesIn(data);
    }

    public string Id => "retail";

    public string Variant { get; }

    public string DataDigest => _shared.Digest;

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

    public ValueTask<IWorld> OpenAsync(WorldRequest request, CancellationToken cancellationToken) => new(Open());

    internal ToolWorld<RetailState> Open() => new(_catalog, new RetailState(_shared), RetailFacets.Read);

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
