using TrajForge.Retail.State;

namespace TrajForge.Retail.Templates;

/// <summary>What may be drawn for a goal, and what may be done wrong; all of it succeeds against the tools.</summary>
internal static class Choices
{
    /// <summary>The customer's orders of a status that no earlier goal touches, in random order.</summary>
    public static Order[] Orders(Draft draft, string status) =>
        draft.Random.Shuffle(draft.Shop.OrdersOf(draft.Context.Customer)
            .Where(o => o.Status == status && !draft.Context.Taken.Contains(new RecordRef(Tables.Orders, o.OrderId))));

    /// <summary>An order of a status, named: described, or picked by its price from among several; null when there is none.</summary>
    /// <param name="says">The words may say the status.</param>
    public static Order? Order(Draft draft, string status, bool pick, bool says = true, Func<Order, bool>? usable = null)
    {
        if (pick)
        {
            var picked = new Picks(draft).Order(status, says);
            if (picked is not null && usable?.Invoke(picked.Order) != false)
            {
                draft.NamePicked(picked);
                return picked.Order;
            }

            return null;
        }

        return Orders(draft, status).FirstOrDefault(order => usable?.Invoke(order) != false) is { } order && draft.NameOrder(order, says) ? order : null;
    }

    /// <summary>Items with no twin in the order; twins cannot be told apart, nor need they be.</summary>
    public static OrderItem[] SingleItems(Order order) =>
        order.Items.GroupBy(i => i.ItemId, StringComparer.Ordinal).Where(g => g.Count() == 1).Select(g => g.Single()).ToArray();

    /// <summary>The least that a candidate's price may be off its neighbours', in dollars.</summary>
    public const double Margin = 1;

    /// <summary>Place of one among its like by price, 0 being the cheapest; null where there is too little to choose or two are near in price.</summary>
    public static int? Place<T>(IReadOnlyList<T> among, Func<T, double> price, T one)
    {
        var prices = among.Select(price).Order().ToArray();
        var far = prices.Zip(prices.Skip(1)).All(pair => pair.Second - pair.First >= Margin);
        return prices.Length is < 2 or > Ranks.Most || !far ? null : Array.IndexOf(prices, price(one));
    }

    /// <summary>Another variant of the item, in stock and at another price, rather one that differs little; null when there is none.</summary>
    public static Variant? OtherVariant(Draft draft, OrderItem item)
    {
        var variants = OtherVariants(draft, item);
        return variants.Length == 0 ? null : draft.Random.PickWeighted(variants, v => Nearness(item, v));
    }

    /// <summary>All of them, in random order.</summary>
    public static Variant[] OtherVariants(Draft draft, OrderItem item, string? not = null) =>
        draft.Random.Shuffle(draft.Shop.VariantsOf(item.ProductId)
            .Where(v => v.Available && v.ItemId != item.ItemId && v.ItemId != not && Math.Abs(v.Price - item.Price) >= 0.01));

    /// <summary>One to three swaps whose sum is not zero: a change for nothing books no payment, so nothing would prove its method.</summary>
    public static Swap[]? Swaps(Draft draft, Order order)
    {
        var items = draft.Random.Shuffle(SingleItems(order));
        var wanted = draft.Random.PickWeighted([1, 2, 3], n => n == 1 ? 0.6 : n == 2 ? 0.3 : 0.1);
        var swaps = items.Select(item => (item, other: OtherVariant(draft, item))).Where(p => p.other is not null)
            .Select(p => new Swap(p.item, p.other!)).Take(wanted).ToArray();
        return swaps.Length > 0 && Math.Abs(Sum(swaps)) >= 0.01 ? swaps : null;
    }

    public static double Sum(IEnumerable<Swap> swaps) => Math.Round(swaps.Sum(s => s.Difference), 2);

    /// <summary>
    /// Methods that can take an amount (negative: a refund), in random order. Only a task's first goal spends from a gift card, so that no later one
    /// finds it empty.
    /// </summary>
    public static PaymentMethod[] Methods(Draft draft, string customer, double amount) =>
        draft.Random.Shuffle(draft.Shop.MethodsOf(customer)
            .Where(m => m.Balance is not { } balance || amount <= 0 || (draft.Context.Number == 1 && balance >= amount)));

    /// <summary>Where a return's money may go: the first payment's method or a gift card.</summary>
    public static PaymentMethod[] RefundMethods(Draft draft, Order order) =>
        draft.Random.Shuffle(draft.Shop.MethodsOf(order.UserId)
            .Where(m => m.Source == "gift_card" || (order.PaymentHistory.Count > 0 && m.Id == order.PaymentHistory[0].PaymentMethodId)));

    /// <summary>Methods an order's payment may be moved to; none when it has not exactly one payment.</summary>
    public static PaymentMethod[] NewMethods(Draft draft, Order order) =>
        order.PaymentHistory is [{ TransactionType: "payment" } paid]
            ? [.. Methods(draft, order.UserId, paid.Amount).Where(m => m.Id != paid.PaymentMethodId)]
            : [];

    /// <summary>An address that nobody has, of streets and towns that exist.</summary>
    public static Address NewAddress(Draft draft)
    {
        var street = draft.Shop.User(draft.Random.Pick(draft.Shop.UserIds)).Address;
        var town = draft.Shop.User(draft.Random.Pick(draft.Shop.UserIds)).Address;
        var name = string.Join(' ', street.Address1.Split(' ').SkipWhile(word => word.All(char.IsAsciiDigit)));
        return town with { Address1 = $"{draft.Random.Between(100, 999)} {name}", Address2 = $"Suite {draft.Random.Between(100, 999)}" };
    }

    /// <summary>
    /// Orders of a status to do the wrong thing to: the customer's others, then those of strangers from a random place on.
    /// </summary>
    public static IEnumerable<Order> WrongOrders(Draft draft, string status, string? not)
    {
        var own = draft.Random.Shuffle(draft.Shop.OrdersOf(draft.Context.Customer));
        var start = draft.Shop.OrderIds.Count == 0 ? 0 : draft.Random.Next(draft.Shop.OrderIds.Count);
        var strangers = Enumerable.Range(0, draft.Shop.OrderIds.Count)
            .Select(n => draft.Shop.Order(draft.Shop.OrderIds[(start + n) % draft.Shop.OrderIds.Count]))
            .Where(o => o.UserId != draft.Context.Customer);
        return own.Concat(strangers).Where(o => o.Status == status && o.OrderId != not);
    }

    private static double Nearness(OrderItem item, Variant variant)
    {
        var differences = variant.Options.Count(o => item.Options.GetValueOrDefault(o.Key) != o.Value);
        return differences switch { 1 => 6, 2 => 3, _ => 1 };
    }
}
