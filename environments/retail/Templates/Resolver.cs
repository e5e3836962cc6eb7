using TrajForge.Retail.State;

namespace TrajForge.Retail.Templates;

/// <summary>The way back from a description to the records that fit it: plain queries over every record of the scope.</summary>
internal static class Resolver
{
    public static IReadOnlyList<string> Resolve(Shop shop, Description description) => description.Kind switch
    {
        Kinds.Customer => shop.Users.Where(user => description.Facts.All(fact => FitsUser(user, fact))).Select(user => user.UserId).ToArray(),
        Kinds.Order => Orders(shop, description),
        Kinds.Item => Items(shop, description),
        Kinds.Variant => Variants(shop, description),
        Kinds.Purchase => Purchases(shop, description),
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

    /// <summary>What was paid for all of it.</summary>
    public static double Total(Order order) => Math.Round(order.Items.Sum(item => item.Price), 2);

    private static string[] Orders(Shop shop, Description description)
    {
        var fits = shop.OrdersOf(description.Scope).Where(order => description.Facts.All(fact => FitsOrder(order, fact)));
        var pick = description.Facts.Select(fact => fact[Details.Pick]).FirstOrDefault(word => word is not null);
        return [.. (pick is null ? fits : Ranks.Pick(fits, Total, pick)).Select(order => order.OrderId)];
    }

    private static bool FitsOrder(Order order, BriefFact fact)
    {
        if (fact[Details.OrderId] is { } id)
        {
            return order.OrderId == id;
        }

        var thing = fact.Details.Where(detail => !Details.IsAside(detail.Name)).ToArray();
        return (fact[Details.Status] is not { } status || order.Status.StartsWith(status, StringComparison.Ordinal))
            && (fact[Details.Price] is not { } price || Money.IsExactly(Total(order), price))
            && (fact[Details.About] is not { } about || Money.IsAbout(Total(order), about))
            && (thing.Length == 0 || order.Items.Any(item => FitsThing(item.Name, item.Options, thing)));
    }

    private static string[] Items(Shop shop, Description description)
    {
        var fits = (shop.FindOrder(description.Scope)?.Items ?? []).Where(item => description.Facts.All(fact => FitsItem(item, fact)));
        return [.. Picked(fits, item => item, description).Select(item => item.ItemId)];
    }

    private static string[] Purchases(Shop shop, Description description)
    {
        var fits = shop.OrdersOf(description.Scope)
            .Where(order => description.Facts.All(fact => fact[Details.Among] != Details.AllDelivered || order.Status == OrderStatus.Delivered))
            .SelectMany(order => order.Items, (order, item) => (Order: order, Item: item))
            .Where(pair => description.Facts.All(fact => FitsItem(pair.Item, fact)));
        return [.. Picked(fits, pair => pair.Item, description).Select(pair => Purchase(pair.Order, pair.Item))];
    }

    /// <summary>The target of a description of something bought.</summary>
    public static string Purchase(Order order, OrderItem item) => $"{order.OrderId}/{item.ItemId}";

    private static IEnumerable<T> Picked<T>(IEnumerable<T> fits, Func<T, OrderItem> item, Description description) =>
        description.Facts.Select(fact => fact[Details.Pick]).FirstOrDefault(word => word is not null) is { } pick
            ? Ranks.Pick(fits, one => item(one).Price, pick)
            : fits;

    private static bool FitsItem(OrderItem item, BriefFact fact) =>
        (fact[Details.ItemId] is not { } id || item.ItemId == id)
        && (fact[Details.Price] is not { } price || Money.IsExactly(item.Price, price))
        && (fact[Details.About] is not { } about || Money.IsAbout(item.Price, about))
        && FitsThing(item.Name, item.Options, [.. fact.Details.Where(detail => !Details.IsAside(detail.Name))]);

    private static string[] Variants(Shop shop, Description description)
    {
        var (product, old) = SplitScope(description.Scope);
        var details = description.Facts.SelectMany(fact => fact.Details).ToArray();
        var oldOptions = details.Any(d => d.Name == Details.Otherwise) ? shop.FindVariant(old)?.Options : null;
        var options = details.Where(d => !Details.IsAside(d.Name) && d.Name != Details.Otherwise).ToArray();
        var fits = shop.VariantsOf(product).Where(Fits);
        var pick = details.FirstOrDefault(d => d.Name == Details.Pick)?.Value;
        return [.. (pick is null ? fits : Ranks.Pick(fits.Where(v => v.Available && v.ItemId != old), v => v.Price, pick)).Select(v => v.ItemId)];

        bool Fits(Variant variant) =>
            details.All(d => d.Name != Details.ItemId || variant.ItemId == d.Value)
            && FitsOptions(variant.Options, options)
            && (oldOptions is null || variant.Options.All(o => options.Any(d => d.Name == o.Key) || oldOptions.GetValueOrDefault(o.Key) == o.Value));
    }

    /// <summary>Two values of one option leave the choice between them.</summary>
    private static bool FitsOptions(IReadOnlyDictionary<string, string> options, IReadOnlyList<Detail> wanted) =>
        wanted.All(d => options.GetValueOrDefault(d.Name) is { } value && wanted.Any(other => other.Name == d.Name && other.Value == value));

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
