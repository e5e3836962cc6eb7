using TrajForge.Retail.State;

namespace TrajForge.Retail.Templates;

/// <summary>The way back from a description to the records that fit it: plain queries over every record of the scope.</summary>
internal static class Resolver
{
    public static IReadOnlyList<string> Resolve(Shop shop, Description description) => description.Kind switch
    {
        Kinds.Customer => shop.Users.Where(user => description.Facts.All(fact => FitsUser(user, fact))).Select(user => user.UserId).ToArray(),
        Kinds.Order => shop.OrdersOf(description.Scope).Where(o => description.Facts.All(fact => FitsOrder(o, fact))).Select(o => o.OrderId).ToArray(),
        Kinds.Item => Items(shop, description),
        Kinds.Variant => Variants(shop, description),
        Kinds.Payment => shop.MethodsOf(description.Scope).Where(m => description.Facts.All(fact => FitsMethod(m, fact))).Select(m => m.Id).ToArray(),
        Kinds.Address => Addresses(shop, description),
        _ => [],
    };

    /// <summary>The word a customer uses for a kind of payment method.</summary>
    public static string TypeWord(PaymentMethod method) => method.Source switch
    {
        "gift_card" => "gift card",
        "paypal" => "PayPal",
        _ => "credit card",
    };

    private static bool FitsUser(User user, BriefFact fact) => fact.Details.All(detail => detail.Name switch
    {
        Details.Email => string.Equals(user.Email, detail.Value, StringComparison.OrdinalIgnoreCase),
        Details.FirstName => string.Equals(user.Name.FirstName, detail.Value, StringComparison.OrdinalIgnoreCase),
        Details.LastName => string.Equals(user.Name.LastName, detail.Value, StringComparison.OrdinalIgnoreCase),
        Details.Zip => user.Address.Zip == detail.Value,
        Details.UserId => user.UserId == detail.Value,
        _ => false,
    });

    private static bool FitsOrder(Order order, BriefFact fact)
    {
        if (fact[Details.OrderId] is { } id)
        {
            return order.OrderId == id;
        }

        return fact[Details.Status] is { } status
            ? order.Status.StartsWith(status, StringComparison.Ordinal)
            : order.Items.Any(item => FitsThing(item.Name, item.Options, fact.Details));
    }

    private static string[] Items(Shop shop, Description description)
    {
        var items = shop.FindOrder(description.Scope)?.Items ?? [];
        return items
            .Where(item => description.Facts.All(fact => fact[Details.ItemId] is { } id ? item.ItemId == id : FitsThing(item.Name, item.Options, fact.Details)))
            .Select(item => item.ItemId)
            .ToArray();
    }

    private static string[] Variants(Shop shop, Description description)
    {
        var (product, old) = SplitScope(description.Scope);
        var details = description.Facts.SelectMany(fact => fact.Details).ToArray();
        var oldOptions = details.Any(d => d.Name == Details.Otherwise) ? shop.FindVariant(old)?.Options : null;
        return shop.VariantsOf(product).Where(Fits).Select(v => v.ItemId).ToArray();

        bool Fits(Variant variant) =>
            details.All(d => d.Name switch
            {
                Details.Otherwise => true,
                Details.ItemId => variant.ItemId == d.Value,
                _ => variant.Options.GetValueOrDefault(d.Name) == d.Value,
            })
            && (oldOptions is null || variant.Options.All(o => details.Any(d => d.Name == o.Key) || oldOptions.GetValueOrDefault(o.Key) == o.Value));
    }

    private static (string Product, string Item) SplitScope(string scope)
    {
        var slash = scope.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? (scope, "") : (scope[..slash], scope[(slash + 1)..]);
    }

    private static bool FitsMethod(PaymentMethod method, BriefFact fact) => fact.Details.All(detail => detail.Name switch
    {
        Details.Type => TypeWord(method) == detail.Value,
        Details.Brand => method.Brand == detail.Value,
        Details.LastFour => method.LastFour == detail.Value,
        Details.PaymentMethodId => method.Id == detail.Value,
        _ => false,
    });

    private static string[] Addresses(Shop shop, Description description)
    {
        var details = description.Facts.SelectMany(fact => fact.Details).ToArray();
        var city = details.FirstOrDefault(d => d.Name == Details.City)?.Value;
        var source = details.FirstOrDefault(d => d.Name == Details.Source)?.Value;
        var thing = details.Where(d => d.Name is not (Details.City or Details.Source)).ToArray();
        var orders = shop.OrdersOf(description.Scope)
            .Where(o => source != Details.Default && FitsCity(o.Address) && (thing.Length == 0 || o.Items.Any(item => FitsThing(item.Name, item.Options, thing))))
            .Select(o => new RecordRef(Tables.Orders, o.OrderId).ToString());
        return shop.FindUser(description.Scope) is { } user && source != Slots.Order && thing.Length == 0 && FitsCity(user.Address)
            ? [new RecordRef(Tables.Users, user.UserId).ToString(), .. orders]
            : [.. orders];

        bool FitsCity(Address address) => city is null || address.City == city;
    }

    private static bool FitsThing(string name, IReadOnlyDictionary<string, string> options, IReadOnlyList<Detail> details) =>
        details.All(d => d.Name == Details.Product ? name == d.Value : options.GetValueOrDefault(d.Name) == d.Value);
}
