using TrajForge.Retail.State;

namespace TrajForge.Retail.Players;

/// <summary>How carelessly a goal is served, as errors on purpose.</summary>
/// <param name="FirstFit">Settles on the first order that fits, whatever the unread ones hold.</param>
/// <param name="SecondBest">Where one is to be picked by its price, takes the next but one.</param>
/// <param name="AgainstPolicy">Looks past what the policy declines.</param>
internal sealed record Haste(bool FirstFit, bool SecondBest = false, bool AgainstPolicy = false);

internal sealed partial class Resolver
{
    /// <summary>Something bought in any of the customer's orders: all are read, then compared.</summary>
    private Need WithPurchase(HeardGoal goal, Haste haste)
    {
        var fact = goal.Of(Slots.Item).First(fact => fact["among"] is not null);
        var fits = shop.Described
            .Where(order => fact["among"] != "all my delivered orders" || order.Status == OrderStatus.Delivered)
            .SelectMany(order => order.Items, (order, item) => (Order: order, Item: item))
            .Where(pair => Matching.Fits(pair.Item, fact)).ToArray();
        if (shop.Unread.FirstOrDefault() is { } unread && !(haste.FirstFit && fits.Any(fit => Matching.Allows(shop.Order(fit.Order.OrderId)!, goal.Intent!))))
        {
            return ReadOrder(unread);
        }

        var picked = haste.FirstFit && shop.Unread.Any()
            ? [.. fits.Where(fit => Matching.Allows(shop.Order(fit.Order.OrderId)!, goal.Intent!)).OrderByDescending(fit => fit.Item.Price).Take(1)]
            : Picked(fits, pair => pair.Item.Price, fact["pick"]!, haste);
        if (picked is not [var (order, bought)])
        {
            return new Need.Stuck(Slots.Item);
        }

        var now = shop.Order(order.OrderId)!;
        if (!haste.AgainstPolicy && _denials.Of(goal.Intent!, now) is { } denied)
        {
            return denied;
        }

        return !goal.Closed.Contains(Slots.Item) && now.Items.Count > 1 && !haste.AgainstPolicy
            ? new Need.ToAsk(Topics.AllItems)
            : WithPayment(goal, new Change { Intent = goal.Intent!, Order = now, Swaps = [new Swap(1, bought, null)] });
    }

    /// <summary>What the words pick; with the error on purpose, what comes next to it in price.</summary>
    private static T[] Picked<T>(T[] fits, Func<T, double> price, string pick, Haste haste)
        where T : notnull
    {
        var right = Ranks.Pick(fits, price, pick);
        if (!haste.SecondBest || right is not [var one] || fits.Length < 2)
        {
            return right;
        }

        var sorted = fits.OrderBy(price).ToList();
        var place = sorted.IndexOf(one);
        return [sorted[place == 0 ? 1 : place - 1]];
    }
}
