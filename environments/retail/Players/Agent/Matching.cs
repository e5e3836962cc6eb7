using TrajForge.Retail.State;

namespace TrajForge.Retail.Players;

/// <summary>Which records fit what was said.</summary>
internal static class Matching
{
    private static readonly string[] NotOptions = ["product", "status", "order_id", "item_id", "otherwise", "all", "source", "city"];

    public static IReadOnlyList<Detail> Options(IEnumerable<Detail> details) => details.Where(detail => !NotOptions.Contains(detail.Name)).ToArray();

    public static bool Same(string? a, string? b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    public static bool Has(IReadOnlyDictionary<string, string> options, IEnumerable<Detail> wanted) =>
        wanted.All(detail => options.Any(option => Same(option.Key, detail.Name) && Same(option.Value, detail.Value)));

    public static bool Fits(OrderItem item, BriefFact fact) =>
        (fact["item_id"] is not { } id || id == item.ItemId)
        && (fact["product"] is not { } product || Same(product, item.Name))
        && Has(item.Options, Options(fact.Details));

    /// <summary>The order can be the one meant, as far as was said.</summary>
    public static bool Fits(Order order, HeardGoal goal) =>
        goal.Of(Slots.Order).All(fact => fact["status"] is { } status
            ? order.Status.StartsWith(status, StringComparison.OrdinalIgnoreCase)
            : order.Items.Any(item => Fits(item, fact)))
        && goal.Of(Slots.Item).Where(fact => fact["all"] is null).All(fact => order.Items.Any(item => Fits(item, fact)));

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
