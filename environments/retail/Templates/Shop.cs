using TrajForge.Retail.State;

namespace TrajForge.Retail.Templates;

/// <summary>The data as templates and descriptions see it: at the start, or after some goals' changes. Everything it lists is in ordinal order.</summary>
internal sealed class Shop
{
    private readonly RetailBase _start;
    private readonly User[] _users;
    private readonly Dictionary<string, Order> _changedOrders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, User> _changedUsers = new(StringComparer.Ordinal);

    public Shop(RetailBase start)
        : this(start, [.. start.Users.Ids.Select(id => start.Users.Find(id)!)])
    {
    }

    private Shop(RetailBase start, User[] users)
    {
        _start = start;
        _users = users;
    }

    public IEnumerable<User> Users => _changedUsers.Count == 0 ? _users : _users.Select(user => _changedUsers.GetValueOrDefault(user.UserId, user));

    public IReadOnlyList<string> UserIds => _start.Users.Ids;

    public IReadOnlyList<string> OrderIds => _start.Orders.Ids;

    public User? FindUser(string id) => _changedUsers.GetValueOrDefault(id) ?? _start.Users.Find(id);

    public Order? FindOrder(string id) => _changedOrders.GetValueOrDefault(id) ?? _start.Orders.Find(id);

    public User User(string id) => FindUser(id) ?? throw new KeyNotFoundException($"no user '{id}'");

    public Order Order(string id) => FindOrder(id) ?? throw new KeyNotFoundException($"no order '{id}'");

    public IReadOnlyList<Order> OrdersOf(string customer) =>
        FindUser(customer)?.Orders.Select(FindOrder).OfType<Order>().ToArray() ?? [];

    public IReadOnlyList<PaymentMethod> MethodsOf(string customer) =>
        FindUser(customer)?.PaymentMethods.Values.OrderBy(m => m.Id, StringComparer.Ordinal).ToArray() ?? [];

    public IReadOnlyList<Variant> VariantsOf(string product) =>
        _start.Products.Find(product)?.Variants.Values.OrderBy(v => v.ItemId, StringComparer.Ordinal).ToArray() ?? [];

    public Variant? FindVariant(string item) => _start.FindVariant(item)?.Variant;

    /// <summary>The shop after what these goals ask for, read off their constraints.</summary>
    public Shop After(IEnumerable<TaskPart> parts)
    {
        var after = new Shop(_start, _users);
        foreach (var constraint in parts.SelectMany(part => part.Constraints).Where(c => c.Kind == ConstraintKind.Achieve))
        {
            foreach (var field in constraint.Fields)
            {
                after.Apply(constraint.Record, field);
            }
        }

        return after;
    }

    private void Apply(RecordRef record, FieldExpectation field)
    {
        if (record.Table == Tables.Users && field.Path == Paths.Address)
        {
            _changedUsers[record.Id] = User(record.Id) with { Address = Json.ReadAddress(field.Value) };
        }
        else if (record.Table == Tables.Orders)
        {
            var order = Order(record.Id);
            _changedOrders[record.Id] = field.Path switch
            {
                Paths.Address => order with { Address = Json.ReadAddress(field.Value) },
                Paths.Status => order with { Status = Json.ReadText(field.Value) },
                Paths.ItemIds => order with { Items = Json.ReadTexts(field.Value).Select(ItemOf).ToArray() },
                _ => order,
            };
        }
    }

    private OrderItem ItemOf(string id)
    {
        var (product, variant) = _start.FindVariant(id) ?? throw new KeyNotFoundException($"no item '{id}'");
        return new OrderItem { Name = product.Name, ProductId = product.ProductId, ItemId = id, Price = variant.Price, Options = variant.Options };
    }
}
