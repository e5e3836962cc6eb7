using TrajForge.Retail.State;

namespace TrajForge.Retail.Players;

/// <summary>Turns what was heard about a goal and what was read into the next need. Reads all candidates before it settles on one.</summary>
internal sealed partial class Resolver(Shop shop)
{
    private readonly Denials _denials = new(shop);

    /// <param name="goal">What was heard.</param>
    /// <param name="haste">How carelessly it is served, as an error on purpose.</param>
    public Need Next(HeardGoal goal, Haste haste)
    {
        var need = Find(goal, haste);
        return need is Need.Ready ready && !haste.AgainstPolicy && _denials.Of(ready.Change) is { } denied ? denied : need;
    }

    private Need Find(HeardGoal goal, Haste haste)
    {
        if (goal.Intent == Intents.UserAddress)
        {
            return WithAddress(goal, new Change { Intent = goal.Intent });
        }

        if (Matching.Pick(goal, Slots.Item) is not null && goal.Of(Slots.Item).Any(fact => fact["among"] is not null))
        {
            return WithPurchase(goal, haste);
        }

        var found = FindOrder(goal, haste, out var order);
        if (found is not null)
        {
            return found;
        }

        if (!haste.AgainstPolicy && _denials.Of(goal.Intent!, order!) is { } denied)
        {
            return denied;
        }

        var change = new Change { Intent = goal.Intent!, Order = order };
        return goal.Intent switch
        {
            Intents.Cancel => Reason(goal) is { Length: > 0 } reason ? new Need.Ready(change with { Reason = reason }) : new Need.ToAsk(Slots.Reason),
            Intents.Payment => WithPayment(goal, change),
            Intents.OrderAddress => WithAddress(goal, change),
            _ => WithItems(goal, change, haste),
        };
    }

    private static string Reason(HeardGoal goal) => goal.Of(Slots.Reason).Select(fact => Derivations.ReasonOf(fact["reason"] ?? "")).FirstOrDefault() ?? "";

    private static Need ReadOrder(string id) => new Need.ToRead(ToolNames.GetOrder, CallText.Of(("order_id", id)));

    private Need? FindOrder(HeardGoal goal, Haste haste, out Order? order)
    {
        order = null;
        if (goal.Of(Slots.Order).Select(fact => fact["order_id"]).FirstOrDefault(id => id is not null) is { } said)
        {
            order = shop.Order(Derivations.OrderIdOf(said));
            return order is null ? ReadOrder(Derivations.OrderIdOf(said)) : null;
        }

        if (!goal.Of(Slots.Order).Any() && !goal.Of(Slots.Item).Any(fact => fact["all"] is null))
        {
            return new Need.ToAsk(Slots.Order);
        }

        var fits = shop.Described.Where(seen => Matching.Fits(seen, goal)).ToArray();
        if (shop.Unread.FirstOrDefault() is { } unread && !(haste.FirstFit && fits.Any(fit => Matching.Allows(shop.Order(fit.OrderId)!, goal.Intent!))))
        {
            return ReadOrder(unread);
        }

        var settles = (haste.FirstFit && shop.Unread.Any()) || (fits.Length > 1 && goal.Closed.Contains(Slots.Order));
        if (Matching.Pick(goal, Slots.Order) is { } pick && !settles)
        {
            fits = Picked(fits, Matching.Total, pick, haste);
        }
        else if (settles)
        {
            fits = [.. fits.Where(fit => Matching.Allows(shop.Order(fit.OrderId)!, goal.Intent!)).Take(1)];
        }

        order = fits.Length == 1 ? shop.Order(fits[0].OrderId) : null;
        return fits.Length switch
        {
            0 => new Need.Stuck(Slots.Order),
            1 => null,
            _ => new Need.ToAsk(Topics.OrderMore, 0, CountWord(fits.Length)),
        };
    }

    private static string CountWord(int count) => count < 7 ? new[] { "two", "three", "four", "five", "six" }[count - 2] : "several";

    private Need WithItems(HeardGoal goal, Change change, Haste haste)
    {
        var facts = goal.Of(Slots.Item).OrderBy(fact => fact.Number).ToArray();
        if (facts.Length == 0)
        {
            return new Need.ToAsk(Slots.Item);
        }

        var swaps = new List<Swap>();
        if (facts.Any(fact => fact["all"] is not null))
        {
            swaps.AddRange(change.Order!.Items.Select((item, at) => new Swap(at + 1, item, null)));
        }
        else
        {
            foreach (var fact in facts)
            {
                var among = change.Order!.Items.Where(item => Matching.Fits(item, fact)).ToArray();
                var fits = (fact["pick"] is { } pick ? Ranks.Pick(among, item => item.Price, pick) : among).Where(item => swaps.All(swap => swap.Item != item)).ToArray();
                if (fits.Length == 0)
                {
                    return new Need.Stuck(Slots.Item);
                }

                if (fits.Length > 1 && fits.Any(fit => fit.ItemId != fits[0].ItemId))
                {
                    return new Need.ToAsk(Topics.ItemMore, fact.Number, fits[0].Name);
                }

                swaps.Add(new Swap(fact.Number, fits[0], null));
            }
        }

        if (goal.Intent != Intents.Return && WithNewItems(goal, swaps, haste) is { } need)
        {
            return need;
        }

        if (!goal.Closed.Contains(Slots.Item) && !haste.AgainstPolicy && facts.All(fact => fact["all"] is null) && swaps.Count < change.Order!.Items.Count)
        {
            return new Need.ToAsk(Topics.AllItems);
        }

        return WithPayment(goal, change with { Swaps = swaps });
    }

    private Need? WithNewItems(HeardGoal goal, List<Swap> swaps, Haste haste)
    {
        for (var i = 0; i < swaps.Count; i++)
        {
            var swap = swaps[i];
            var fact = goal.Of(Slots.NewItem).FirstOrDefault(fact => fact.Number == swap.Number);
            if (fact is null)
            {
                return new Need.ToAsk(Slots.NewItem, swap.Number, swap.Item.Name);
            }

            if (shop.Product(swap.Item.ProductId) is not { } product)
            {
                return new Need.ToRead(ToolNames.GetProduct, CallText.Of(("product_id", swap.Item.ProductId)));
            }

            var options = Matching.Options(fact.Details);
            var kept = fact["otherwise"] is null ? [] : Matching.Details(swap.Item.Options).Where(old => options.All(option => !Matching.Same(option.Name, old.Name)));
            Detail[] wanted = [.. options, .. kept];
            var fits = product.Variants.Values
                .Where(variant => (fact["item_id"] ?? variant.ItemId) == variant.ItemId && Matching.Has(variant.Options, wanted))
                .OrderBy(variant => variant.ItemId, StringComparer.Ordinal).ToArray();
            if (fact["pick"] is { } pick)
            {
                fits = Picked([.. fits.Where(variant => variant.Available && variant.ItemId != swap.Item.ItemId)], variant => variant.Price, pick, haste);
            }

            if (fits.Length == 1 && !fits[0].Available && !haste.AgainstPolicy)
            {
                return Denials.SoldOut(swap.Item);
            }

            if (fits.Length != 1)
            {
                return fits.Length < 2 ? new Need.Stuck(Slots.NewItem, swap.Number, swap.Item.Name) : AskOption(swap, fits);
            }

            swaps[i] = swap with { Into = fits[0] };
        }

        return null;
    }

    private static Need.ToAsk AskOption(Swap swap, Variant[] fits)
    {
        var option = fits[0].Options.Keys.First(name => fits.Select(fit => fit.Options.GetValueOrDefault(name)).Distinct().Count() > 1);
        var choices = fits.Where(fit => fit.Available).Select(fit => fit.Options.GetValueOrDefault(option) ?? "").Distinct().Order(StringComparer.Ordinal).ToArray();
        return new Need.ToAsk(Slots.NewItem, swap.Number, $"{option} of the {swap.Item.Name}", choices);
    }

    private Need WithPayment(HeardGoal goal, Change change)
    {
        if (goal.Of(Slots.PaymentMethod).FirstOrDefault() is not { } fact)
        {
            return new Need.ToAsk(Slots.PaymentMethod);
        }

        var fits = shop.User!.PaymentMethods.Values.Where(method => Matching.Fits(method, fact)).OrderBy(method => method.Id, StringComparer.Ordinal).ToArray();
        return fits.Length switch
        {
            0 => new Need.Stuck(Slots.PaymentMethod),
            1 => new Need.Ready(change with { Payment = fits[0] }),
            _ => new Need.ToAsk(Slots.PaymentMethod, 0, Matching.KindOf(fits[0])),
        };
    }

    private Need WithAddress(HeardGoal goal, Change change)
    {
        if (goal.Of(Slots.Address).FirstOrDefault() is not { } fact)
        {
            return new Need.ToAsk(Slots.Address);
        }

        if (fact["source"] is not { } source)
        {
            return fact["address1"] is null || fact["zip"] is null
                ? new Need.ToAsk(Slots.Address)
                : new Need.Ready(change with { Address = Spoken(fact) });
        }

        if (source is "default" or "new default")
        {
            return new Need.Ready(change with { Address = shop.User!.Address });
        }

        if (shop.Unread.FirstOrDefault() is { } unread)
        {
            return ReadOrder(unread);
        }

        var things = fact with { Details = [.. fact.Details.Where(detail => detail.Name is not ("city" or "source"))] };
        var fits = shop.Described
            .Where(order => order.OrderId != change.Order?.OrderId && order.Items.Any(item => Matching.Fits(item, things)) && (fact["city"] ?? order.Address.City) == order.Address.City)
            .Select(order => order.Address).Distinct().ToArray();
        return fits.Length == 0 ? new Need.Stuck(Slots.Address) : fits.Length > 1 ? new Need.ToAsk(Slots.Address) : new Need.Ready(change with { Address = fits[0] });
    }

    private static Address Spoken(BriefFact fact) => new()
    {
        Address1 = fact["address1"]!,
        Address2 = fact["address2"] ?? "",
        City = fact["city"] ?? "",
        State = fact["state"] ?? "",
        Zip = fact["zip"]!,
        Country = Derivations.CountryOf(fact["state"] ?? ""),
    };
}
