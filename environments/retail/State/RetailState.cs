using TrajForge.Python;

namespace TrajForge.Retail.State;

/// <summary>One world of the shop: this episode's records over the shared data.</summary>
/// <param name="typed">The data as loaded, with its indexes.</param>
/// <param name="documents">The same data as the tools see it.</param>
internal sealed class RetailState(RetailBase typed, DocumentBase documents) : DocumentState(documents)
{
    public PyDict? User(string? id) => Record(Tables.Users, id);

    public PyDict? Order(string? id) => Record(Tables.Orders, id);

    public PyDict? Product(string? id) => Record(Tables.Products, id);

    public void PutUser(string id, PyDict user) => Put(Tables.Users, id, user, id);

    public void PutOrder(string id, PyDict order) => Put(Tables.Orders, id, order, order["user_id"].AsText);

    /// <summary>Users who may have this address, in order; all whose address it is are among them.</summary>
    /// <param name="folded">In lower case.</param>
    public IEnumerable<string> UsersByEmail(string folded) => Changed(Tables.Users) ? Ids(Tables.Users) : typed.UserByEmail(folded) is { } id ? [id] : [];

    /// <summary>Users who may have this name, in order; all whose name it is are among them.</summary>
    public IEnumerable<string> UsersByName(string firstName, string lastName) =>
        Changed(Tables.Users) ? Ids(Tables.Users) : typed.UsersByName(firstName, lastName);

    /// <summary>The variant with this id of the first product that has it, or null.</summary>
    public PyDict? Variant(string? itemId) => itemId is null ? null
        : Changed(Tables.Products) ? Ids(Tables.Products).Select(id => VariantOf(Product(id), itemId)).FirstOrDefault(found => found is not null)
        : typed.FindVariant(itemId) is { } found ? VariantOf(Product(found.Product.ProductId), itemId)
        : null;

    protected override JsonText BaseText(RecordRef record) => record.Table == Tables.Variants
        ? typed.FindVariant(record.Id) is { } found ? Text(VariantOf(Shared[Tables.Products].Records.Find(found.Product.ProductId) as PyDict, record.Id)) : JsonText.Null
        : base.BaseText(record);

    protected override JsonText CurrentText(RecordRef record) => record.Table == Tables.Variants
        ? Text(Variant(record.Id))
        : base.CurrentText(record);

    private static JsonText Text(PyDict? record) => record is null ? JsonText.Null : PyText.Canonical(record);

    private static PyDict? VariantOf(PyDict? product, string itemId) => (product?.Find("variants") as PyDict)?.Find(itemId) as PyDict;

    private bool Changed(string table) => TouchedRecords().Any(record => record.Table == table);

    private PyDict? Record(string table, string? id) => id is null ? null : Find(table, id) as PyDict;
}
