using System.Collections.Concurrent;
using TrajForge.Retail.State;
using TrajForge.Retail.Templates;

namespace TrajForge.Retail;

internal sealed partial class RetailEnvironment : IFactReads
{
    private readonly ConcurrentDictionary<RecordRef, IReadOnlyList<FactRead>> _reads = new();
    private readonly Lazy<ILookup<string, RecordRef>> _holders;

    /// <summary>
    /// A profile is known by the customer's identification, an order by the profile that lists it, a product by any order that holds one of it, and a
    /// variant by its product.
    /// </summary>
    public IReadOnlyList<FactRead> ReadsOf(RecordRef fact) => _reads.GetOrAdd(fact, Find);

    private IReadOnlyList<FactRead> Find(RecordRef fact) => fact.Table switch
    {
        Tables.Users when _shared.Users.Find(fact.Id) is not null => [Read("get_user_details", "user_id", fact, [])],
        Tables.Orders when _shared.Orders.Find(fact.Id) is { } order => [Read("get_order_details", "order_id", fact, [new RecordRef(Tables.Users, order.UserId)])],
        Tables.Products when _shared.Products.Find(fact.Id) is { } product => Product(product),
        Tables.Variants when _shared.FindVariant(fact.Id) is var (product, _) =>
            [Read("get_item_details", "item_id", fact, [new RecordRef(Tables.Products, product.ProductId)]), .. ReadsOf(new RecordRef(Tables.Products, product.ProductId))],
        _ => [],
    };

    private FactRead[] Product(Product product)
    {
        var record = new RecordRef(Tables.Products, product.ProductId);
        var read = Read("get_product_details", "product_id", record, []) with
        {
            Shows = [record, .. product.Variants.Keys.Select(id => new RecordRef(Tables.Variants, id))],
        };
        return [.. _holders.Value[product.ProductId].Select(order => read with { Needs = [order] })];
    }

    private static ILookup<string, RecordRef> Holders(RetailBase shop) => shop.Orders.Ids
        .SelectMany(id => shop.Orders.Find(id)!.Items.Select(item => item.ProductId).Distinct(), (id, product) => (Product: product, Order: new RecordRef(Tables.Orders, id)))
        .ToLookup(pair => pair.Product, pair => pair.Order, StringComparer.Ordinal);

    private static FactRead Read(string tool, string argument, RecordRef fact, IReadOnlyList<RecordRef> needs) =>
        new(new ReferenceCall { Name = tool, Arguments = Json.Args((argument, Json.Text(fact.Id))) }, [fact], needs);
}
