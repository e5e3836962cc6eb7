using System.Collections.Frozen;
using TrajForge.Retail.State;

namespace TrajForge.Retail.Templates;

/// <summary>The data as templates and descriptions see it: at the start, or after some goals' changes. Nothing it lists is in the order of a hash.</summary>
internal sealed class Shop
{
    private readonly RetailBase _start;
    private readonly User[] _users;
    private readonly IReadOnlyDictionary<string, Order[]> _orders;
    private readonly IReadOnlyDictionary<string, PaymentMethod[]> _methods;
    private readonly IReadOnlyDictionary<string, Variant[]> _variants;
    private readonly Dictionary<string, Order> _changedOrders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, User> _changedUsers = new(StringComparer.Ordinal);

    public Shop(RetailBase start)
    {
        _start = start;
        _users = [.. start.Users.Ids.Select(id => start.Users.Find(id)!)];
        _orders = _users.ToFrozenDictionary(user => user.UserId, user => user.Orders.Select(start.Orders.Find).OfType<Order>().ToArray(), StringComparer.Ordinal);
        _methods = _users.ToFrozenDictionary(
            user => user.UserId, user => user.PaymentMethods.Values.OrderBy(m => m.Id, StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);
        _variants = start.Products.Ids.ToFrozenDictionary(id => id, id => start.Products.Find(id)!.Variants.Values.ToArray(), StringComparer.Ordinal);
    }

    private Shop(Shop start) => (_start, _users, _orders, _methods, _variants) = (start._start, start._users, start._orders, start._methods, start._variants);

    public IEnumerable<User> Users => _changedUsers.Count == 0 ? _users : _users.Select(user => _changedUsers.GetValueOrDefault(user.UserId, user));

    public IReadOnlyList<string> UserIds => _start.Users.Ids;

    public IReadOnlyList<string> OrderIds => _start.Orders.Ids;

    public User? FindUser(string id) => _changedUsers.GetValueOrDefault(id) ?? _start.Users.Find(id);

    public Order? FindOrder(string id) => _changedOrders.GetValueOrDefault(id) ?? _start.Orders.Find(id);

    public User User(string id) => FindUser(id) ?? throw new KeyNotFoundException($"no user '{id}'");

    public Order Order(string id) => FindOrder(id) ?? throw new KeyNotFoundException($"no order '{id}'");

    /// <summary>In the profile's order, which is the order in which they are read.</summary>
    public IReadOnlyList<Order> OrdersOf(string customer)
    {
        var orders = _orders.GetValueOrDefault(customer) ?? [];
        return _changedOrders.Count == 0 ? orders : [.. orders.Select(order => _changedOrders.GetValueOrDefault(order.OrderId, order))];
    }

    public IReadOnlyList<PaymentMethod> MethodsOf(string customer) => _methods.GetValueOrDefault(customer) ?? [];

    /// <summary>In the order in which the shop lists them.</summary>
    public IReadOnlyList<Variant> VariantsOf(string product) => _variants.GetValueOrDefault(product) ?? [];

    public Variant? FindVariant(string item) => _start.FindVariant(item)?.Variant;

    /// <summary>The shop after what these goals ask for, read off their constraints.</summary>
    public Shop After(IEnumerable<TaskPart> parts)
    {
        var after = new Shop(this);
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
