using System.Collections.Concurrent;
using TrajForge.Retail.State;
using TrajForge.Retail.Templates;

namespace TrajForge.Retail;

internal sealed partial class RetailEnvironment : IFactReads
{
    private readonly ConcurrentDictionary<RecordRef, IReadOnlyList<FactRead>> _reads = new();

    /// <summary>
    /// A profile is known by the customer's identification, an order by the profile that lists it. The product of an item stands in its order, and
    /// that is always read where the product matters.
    /// </summary>
    public IReadOnlyList<FactRead> ReadsOf(RecordRef fact) => _reads.GetOrAdd(fact, Find);

    private IReadOnlyList<FactRead> Find(RecordRef fact) => fact.Table switch
    {
        Tables.Users when _shared.Users.Find(fact.Id) is not null => [Read("get_user_details", "user_id", fact, [])],
        Tables.Orders when _shared.Orders.Find(fact.Id) is { } order => [Read("get_order_details", "order_id", fact, [new RecordRef(Tables.Users, order.UserId)])],
        Tables.Products when _shared.Products.Find(fact.Id) is { } product => [Product(product)],
        Tables.Variants when _shared.FindVariant(fact.Id) is var (product, _) => [Read("get_item_details", "item_id", fact, []), Product(product)],
        _ => [],
    };

    private static FactRead Product(Product product)
    {
        var record = new RecordRef(Tables.Products, product.ProductId);
        var read = Read("get_product_details", "product_id", record, []);
        return read with { Shows = [record, .. product.Variants.Keys.Select(id => new RecordRef(Tables.Variants, id))] };
    }

    private static FactRead Read(string tool, string argument, RecordRef fact, IReadOnlyList<RecordRef> needs) =>
        new(new ReferenceCall { Name = tool, Arguments = Json.Args((argument, Json.Text(fact.Id))) }, [fact], needs);
}
