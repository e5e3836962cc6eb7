namespace TrajForge.Retail.Templates;

/// <summary>A goal's facts as sentences for a model that plays the customer. Says what the facts say and nothing else.</summary>
internal static class Prose
{
    public static string Order(IReadOnlyList<BriefFact> facts, Rng random)
    {
        var order = facts.Where(f => f.Slot == Slots.Order).ToArray();
        if (order is [var only] && only[Details.OrderId] is { } id)
        {
            return $"order {id}";
        }

        var status = order.Select(f => f[Details.Status]).FirstOrDefault(s => s is not null);
        var things = order.Where(f => f[Details.Product] is not null).Select(f => A(Thing(f with { Details = [.. f.Details.Where(d => !Details.IsAside(d.Name))] }))).ToArray();
        var noun = status is null ? "order" : $"{status} order";
        if (order.Select(f => f[Details.Pick]).FirstOrDefault(word => word is not null) is { } pick)
        {
            return $"the {pick} (by its total) of your {noun}s{(things.Length == 0 ? "" : $" that have {And(things)} in them")}";
        }

        var cost = order.Select(Cost).FirstOrDefault(words => words is not null);
        var named = things.Length == 0
            ? $"your {noun}"
            : random.Pick([$"the {noun} with {And(things)} in it", $"your {noun} that has {And(things)}", $"the {noun} in which you bought {And(things)}"]);
        return cost is null ? named : $"{named} (the one that cost {cost} in total)";
    }

    public static string Items(IReadOnlyList<BriefFact> facts)
    {
        var items = facts.Where(f => f.Slot == Slots.Item).ToArray();
        return items.Any(f => f[Details.All] is not null) ? "everything" : And([.. items.Select(f => $"the {Thing(f)}")]);
    }

    public static string Swaps(IReadOnlyList<BriefFact> facts)
    {
        var swaps = facts.Where(f => f.Slot == Slots.Item)
            .Select(item => (Old: item, New: facts.Single(f => f.Slot == Slots.NewItem && f.Number == item.Number)));
        return string.Join("; ", swaps.Select(swap => $"the {Thing(swap.Old)} to {NewThing(swap.New)}"));
    }

    public static string Method(IReadOnlyList<BriefFact> facts)
    {
        var method = facts.Single(f => f.Slot == Slots.PaymentMethod);
        if (method[Details.PaymentMethodId] is { } id)
        {
            return $"the payment method {id}";
        }

        var ending = method[Details.LastFour] is { } lastFour ? $" ending in {lastFour}" : "";
        var brand = method[Details.Brand] is { } name ? $"{name} " : "";
        var type = method[Details.Type];
        return type == "PayPal" ? "your PayPal account" : $"your {brand}{type}{ending}";
    }

    public static string Address(IReadOnlyList<BriefFact> facts)
    {
        var address = facts.Single(f => f.Slot == Slots.Address);
        var city = address[Details.City] is { } name ? $" in {name}" : "";
        return address[Details.Source] switch
        {
            Details.Default => $"your default address{city}, the one of your profile",
            Details.NewDefault => "your new default address, once it has been changed",
            Slots.Order => $"the address{city} to which you ordered {A(Thing(address))}",
            _ => $"{address["address1"]}, {address["address2"]}, {address["city"]}, {address["state"]} {address["zip"]}",
        };
    }

    public static string Question(string ask, Rng random) => ask == Details.RefundTotal
        ? random.Pick(["You want to know how much you get back in total.", "Ask what the refund comes to."])
        : random.Pick(["You want to know the price difference.", "Ask how much the prices differ in total."]);

    private static string? Cost(BriefFact fact) => fact[Details.Price] ?? (fact[Details.About] is { } about ? $"about {about}" : null);

    private static string Thing(BriefFact fact)
    {
        if (fact[Details.ItemId] is { } id)
        {
            return $"item {id}";
        }

        if (fact[Details.Pick] is { } pick)
        {
            var among = fact[Details.Among] switch { null => "", Details.AllDelivered => " of all your delivered orders", _ => " of all your orders" };
            return $"{pick} {fact[Details.Product] ?? "thing"}{among}";
        }

        if (Cost(fact) is { } cost)
        {
            return $"{fact[Details.Product] ?? "thing"} that cost {cost}";
        }

        var options = fact.Details.Where(d => d.Name is not (Details.Product or Details.Source or Details.City)).Select(Option).ToArray();
        return options.Length == 0 ? $"{fact[Details.Product]}" : $"{fact[Details.Product]} ({string.Join(", ", options)})";
    }

    private static string NewThing(BriefFact fact)
    {
        if (fact[Details.ItemId] is { } id)
        {
            return $"item {id}";
        }

        var options = And([.. fact.Details.Where(d => d.Name != Details.Otherwise && !Details.IsAside(d.Name))
            .GroupBy(d => d.Name).Select(group => $"{group.Key} {string.Join(" or ", group.Select(d => d.Value))}")]);
        if (fact[Details.Pick] is { } pick)
        {
            var tie = fact[Details.Tie] is { } rather ? $"; if two cost the same, rather the {rather} one" : "";
            return $"the {pick} one available with {options}{tie}";
        }

        return fact[Details.Otherwise] is null ? $"the one with {options}" : $"{options}, otherwise the same";
    }

    private static string Option(Detail detail) => $"{detail.Name} {detail.Value}";

    private static string A(string thing)
    {
        var name = thing.Split(" (")[0];
        var plural = name.EndsWith('s') && !name.EndsWith("ss", StringComparison.Ordinal);
        return plural ? thing : "AEIOU".Contains(thing[0], StringComparison.OrdinalIgnoreCase) ? $"an {thing}" : $"a {thing}";
    }

    private static string And(string[] parts) => parts.Length < 2 ? string.Concat(parts) : $"{string.Join(", ", parts[..^1])} and {parts[^1]}";
}
