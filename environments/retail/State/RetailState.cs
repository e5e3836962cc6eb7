using TrajForge.Environments;

namespace TrajForge.Retail.State;

/// <summary>One world of the shop: this episode's users and orders over the shared data. Products never change.</summary>
internal sealed class RetailState(RetailBase shared) : WorldState(shared.Digest)
{
    private readonly RecordTable<User> _users = new(shared.Users);
    private readonly RecordTable<Order> _orders = new(shared.Orders);

    public RetailBase Shared => shared;

    public User? FindUser(string id) => _users.Find(id);

    public Order? FindOrder(string id) => _orders.Find(id);

    public void Put(User user) => Write(_users, user.UserId, user, user.UserId);

    public void Put(Order order) => Write(_orders, order.OrderId, order, order.UserId);

    /// <summary>All users as they are now, in the order of the file.</summary>
    public IEnumerable<User> AllUsers => shared.Users.FileOrder.Select(id => _users.Find(id)!);

    /// <summary>All orders as they are now, in the order of the file.</summary>
    public IEnumerable<Order> AllOrders => shared.Orders.FileOrder.Select(id => _orders.Find(id)!);

    protected override IEnumerable<RecordRef> TouchedRecords() =>
        _users.Touched.Select(id => new RecordRef(Tables.Users, id)).Concat(_orders.Touched.Select(id => new RecordRef(Tables.Orders, id)));

    protected override JsonText BaseText(RecordRef record) => record.Table switch
    {
        Tables.Users => shared.Users.BaseText(record.Id),
        Tables.Orders => shared.Orders.BaseText(record.Id),
        Tables.Products => shared.Products.BaseText(record.Id),
        Tables.Variants => shared.FindVariant(record.Id) is { } found ? RetailJson.Canonical(found.Variant) : JsonText.Null,
        _ => JsonText.Null,
    };

    protected override JsonText CurrentText(RecordRef record) => record.Table switch
    {
        Tables.Users => _users.Text(record.Id),
        Tables.Orders => _orders.Text(record.Id),
        _ => BaseText(record),
    };
}
