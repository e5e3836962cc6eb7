using System.Collections.Frozen;
using TrajForge.Environments;

namespace TrajForge.Retail.State;

/// <summary>The data as loaded: frozen, with its indexes, shared by all worlds.</summary>
internal sealed class RetailBase
{
    private readonly FrozenDictionary<string, string> _userByEmail;
    private readonly FrozenDictionary<string, string[]> _usersByName;
    private readonly FrozenDictionary<string, (Product Product, Variant Variant)> _variants;

    public RetailBase(RetailData data)
    {
        Users = new(Tables.Users, data.Users, RetailJson.Canonical);
        Orders = new(Tables.Orders, data.Orders, RetailJson.Canonical);
        Products = new(Tables.Products, data.Products, RetailJson.Canonical);
        _userByEmail = data.Users.GroupBy(pair => Fold(pair.Value.Email), StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.First().Key, StringComparer.Ordinal);
        _usersByName = data.Users.GroupBy(pair => NameKey(pair.Value.Name.FirstName, pair.Value.Name.LastName), StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.Key).ToArray(), StringComparer.Ordinal);
        _variants = data.Products.Values.SelectMany(product => product.Variants, (product, pair) => (Id: pair.Key, product, variant: pair.Value))
            .DistinctBy(found => found.Id, StringComparer.Ordinal)
            .ToFrozenDictionary(found => found.Id, found => (found.product, found.variant), StringComparer.Ordinal);
        ProductTypes = data.Products.Values.OrderBy(product => product.Name, StringComparer.Ordinal)
            .Select(product => KeyValuePair.Create(product.Name, product.ProductId)).ToArray();
        Digest = ContentHash.Of([.. Texts(Users), .. Texts(Orders), .. Texts(Products)]);
    }

    public RecordBase<User> Users { get; }

    public RecordBase<Order> Orders { get; }

    public RecordBase<Product> Products { get; }

    /// <summary>Product names with their ids, in ordinal order of name.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> ProductTypes { get; }

    /// <summary>Hash of all records.</summary>
    public string Digest { get; }

    /// <summary>The first user of the file with this address, ignoring case.</summary>
    public string? UserByEmail(string email) => _userByEmail.GetValueOrDefault(Fold(email));

    /// <summary>Users of this name, ignoring case, in the order of the file.</summary>
    public IReadOnlyList<string> UsersByName(string firstName, string lastName) => _usersByName.GetValueOrDefault(NameKey(firstName, lastName)) ?? [];

    /// <summary>A variant with its product (the first of the file that holds it), or null.</summary>
    public (Product Product, Variant Variant)? FindVariant(string itemId) => _variants.TryGetValue(itemId, out var found) ? found : null;

    private static string NameKey(string firstName, string lastName) => Fold(firstName) + "\n" + Fold(lastName);

    private static string Fold(string text) => text.ToLowerInvariant();

    private static IEnumerable<string> Texts<T>(RecordBase<T> table)
        where T : class => table.Ids.SelectMany(id => new[] { id, table.BaseText(id).ToString() });
}
