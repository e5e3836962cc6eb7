using TrajForge.Retail.State;

namespace TrajForge.Retail.Players;

/// <summary>Which records fit what was said.</summary>
internal static class Matching
{
    private static readonly string[] NotOptions = ["product", "status", "order_id", "item_id", "otherwise", "all", "source", "city", "pick", "price", "about", "tie", "among"];

    public static IReadOnlyList<Detail> Options(IEnumerable<Detail> details) => details.Where(detail => !NotOptions.Contains(detail.Name)).ToArray();

    public static bool Same(string? a, string? b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    /// <summary>Two values of one option leave the choice between them.</summary>
    public static bool Has(IReadOnlyDictionary<string, string> options, IEnumerable<Detail> wanted) =>
        wanted.GroupBy(detail => detail.Name, StringComparer.OrdinalIgnoreCase)
            .All(values => options.Any(option => Same(option.Key, values.Key) && values.Any(detail => Same(option.Value, detail.Value))));

    public static bool Fits(OrderItem item, BriefFact fact) =>
        (fact["item_id"] is not { } id || id == item.ItemId)
        && (fact["product"] is not { } product || Same(product, item.Name))
        && Costs(item.Price, fact)
        && Has(item.Options, Options(fact.Details));

    /// <summary>The order can be the one meant, as far as was said, and before one is picked from several.</summary>
    public static bool Fits(Order order, HeardGoal goal) =>
        goal.Of(Slots.Order).All(fact => FitsOrder(order, fact))
        && goal.Of(Slots.Item).Where(fact => fact["all"] is null).All(fact => order.Items.Any(item => Fits(item, fact)));

    /// <summary>What an order came to.</summary>
    public static double Total(Order order) => Math.Round(order.Items.Sum(item => item.Price), 2);

    /// <summary>Whether the words leave it to the agent to pick one from several by its price.</summary>
    public static string? Pick(HeardGoal goal, string slot) => goal.Of(slot).Select(fact => fact["pick"]).FirstOrDefault(word => word is not null);

    private static bool FitsOrder(Order order, BriefFact fact) =>
        (fact["status"] is not { } status || order.Status.StartsWith(status, StringComparison.OrdinalIgnoreCase))
        && Costs(Total(order), fact)
        && (NamesNoThing(fact) || order.Items.Any(item => Fits(item, fact with { Details = [.. fact.Details.Where(detail => detail.Name is not ("price" or "about"))] })));

    private static bool NamesNoThing(BriefFact fact) => fact["product"] is null && Options(fact.Details).Count == 0;

    private static bool Costs(double amount, BriefFact fact) =>
        (fact["price"] is not { } price || Money.IsExactly(amount, price)) && (fact["about"] is not { } about || Money.IsAbout(amount, about));

    /// <summary>The status that the shop asks for before it makes such a change.</summary>
    public static bool Allows(Order order, string intent) =>
        order.Status == (intent is Intents.Return or Intents.Exchange ? OrderStatus.Delivered : OrderStatus.Pending);

    public static bool Fits(PaymentMethod method, BriefFact fact) =>
        (fact["payment_method_id"] is not { } id || id == method.Id)
        && (fact["type"] is not { } type || Same(type, KindOf(method)))
        && (fact["brand"] is not { } brand || Same(brand, method.Brand))
        && (fact["last_four"] is not { } digits || digits == method.LastFour);

    /// <summary>As a person says it.</summary>
    public static string KindOf(PaymentMethod method) => method.Source switch
    {
        "gift_card" => "gift card",
        "paypal" => "PayPal",
        _ => "credit card",
    };

    public static IReadOnlyList<Detail> Details(IReadOnlyDictionary<string, string> options) =>
        options.Select(option => new Detail(option.Key, option.Value)).ToArray();
}
