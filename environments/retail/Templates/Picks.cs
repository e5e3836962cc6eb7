using TrajForge.Retail.State;

namespace TrajForge.Retail.Templates;

/// <summary>
/// Wishes that leave open which record is meant and say by which measure to choose (METHODS: WRIT, read-heavy tasks). A slice of the data is taken
/// in which every candidate would do and every two differ in price by a margin; then the candidate is drawn, and last the words that pick it. So
/// whatever is picked, its place among the candidates is as likely as any other.
/// </summary>
internal sealed class Picks(Draft draft)
{
    private const int MostTries = 24;

    /// <summary>One of the customer's orders of a status, from among those or from among all that hold some product.</summary>
    /// <param name="status">Every candidate has it.</param>
    /// <param name="says">The words may say so.</param>
    public Picked? Order(string status, bool says)
    {
        var all = draft.Shop.OrdersOf(draft.Context.Customer);
        var slice = Slice(all, status, says ? 0.6 : 0);
        if (slice is null || slice.Candidates.Any(order => order.Status != status) || slice.Candidates.Length > Ranks.Most)
        {
            return null;
        }

        var order = draft.Random.Pick(slice.Candidates);
        if (Choices.Place(slice.Candidates, Resolver.Total, order) is not { } place || Ranks.Word(place, slice.Candidates.Length) is not { } word || IsTaken(order))
        {
            return null;
        }

        Detail[] details = [.. slice.Status is { } said ? [new Detail(Details.Status, said)] : Array.Empty<Detail>(), .. slice.Things, new Detail(Details.Pick, word)];
        return new Picked(Refer(Kinds.Order, order.UserId, order.OrderId, new BriefFact { Slot = Slots.Order, Details = details }, all.Count), order);
    }

    /// <summary>Something that the customer bought, in any of several orders of a status.</summary>
    public Picked? Purchase(string status)
    {
        var orders = draft.Shop.OrdersOf(draft.Context.Customer);
        var slice = Slice(orders, status, 0.5);
        if (slice is null || slice.Candidates.Any(order => order.Status != status))
        {
            return null;
        }

        var product = slice.Things.Select(detail => detail.Value).FirstOrDefault();
        var bought = slice.Candidates.SelectMany(order => order.Items, (order, item) => (Order: order, Item: item)).Where(pair => product is null || pair.Item.Name == product).ToArray();
        if (bought.Length > Ranks.Most)
        {
            return null;
        }

        var target = draft.Random.Pick(bought);
        if (Choices.Place(bought, pair => pair.Item.Price, target) is not { } place || Ranks.Word(place, bought.Length) is not { } word || IsTaken(target.Order))
        {
            return null;
        }

        Detail[] details = [new(Details.Among, slice.Status is null ? Details.AllOrders : Details.AllDelivered), .. slice.Things, new(Details.Pick, word)];
        var fact = new BriefFact { Slot = Slots.Item, Number = 1, Details = details };
        return new Picked(Refer(Kinds.Purchase, draft.Context.Customer, Resolver.Purchase(target.Order, target.Item), fact, orders.Sum(o => o.Items.Count)), target.Order, target.Item);
    }

    /// <summary>
    /// Another variant of the item, from among those that have some values of some options. Each option that stays open has two or more values
    /// among the candidates, so who looks at one value only finds something, and the wrong thing.
    /// </summary>
    public (Variant Variant, Reference Reference)? Variant(OrderItem item, int number)
    {
        var all = draft.Shop.VariantsOf(item.ProductId);
        for (var n = 0; n < MostTries; n++)
        {
            var wanted = Values(item, all);
            var slice = all.Where(v => wanted.All(option => option.Values.Contains(v.Options.GetValueOrDefault(option.Name)))).ToArray();
            var candidates = slice.Where(v => v.Available).ToArray();
            var open = item.Options.Keys.Where(name => wanted.FirstOrDefault(option => option.Name == name).Values is not { Length: 1 }).ToArray();
            if (slice.Any(v => v.ItemId == item.ItemId) || candidates.Length is < 2 or > Ranks.Most
                || candidates.Any(v => Math.Abs(v.Price - item.Price) < 0.01)
                || wanted.Any(option => option.Values.Any(value => candidates.All(v => v.Options[option.Name] != value)))
                || open.All(name => candidates.Select(v => v.Options.GetValueOrDefault(name)).Distinct().Count() < 2))
            {
                continue;
            }

            var target = draft.Random.Pick(candidates);
            if (Choices.Place(candidates, v => v.Price, target) is { } place && Ranks.Word(place, candidates.Length) is { } word)
            {
                return (target, Refer(item, target, number, wanted, word, all.Count));
            }
        }

        return null;
    }

    /// <summary>One or two options with one or two values each, in any order.</summary>
    private (string Name, string[] Values)[] Values(OrderItem item, IReadOnlyList<Variant> all)
    {
        var names = draft.Random.Shuffle(item.Options.Keys.Order(StringComparer.Ordinal)).Take(draft.Random.Between(1, 2));
        return [.. names.Select(name =>
        {
            var values = draft.Random.Shuffle(all.Select(v => v.Options.GetValueOrDefault(name) ?? "").Where(value => value.Length > 0).Distinct().Order(StringComparer.Ordinal));
            var most = values.Any(value => value is "yes" or "no" or "none") ? 1 : 2;
            return (name, values.Take(draft.Random.Between(1, most)).ToArray());
        })];
    }

    private Reference Refer(OrderItem old, Variant target, int number, (string Name, string[] Values)[] wanted, string word, int all)
    {
        var scope = $"{old.ProductId}/{old.ItemId}";
        var details = wanted.SelectMany(option => option.Values, (option, value) => new Detail(option.Name, value)).ToList();
        var counts = new List<int> { all };
        for (var n = 1; n <= wanted.Length; n++)
        {
            var some = wanted.Take(n).SelectMany(option => option.Values, (option, value) => new Detail(option.Name, value)).ToArray();
            counts.Add(Resolver.Resolve(draft.Shop, Describe(some)).Count);
        }

        details.Add(new Detail(Details.Pick, word));
        if (wanted.FirstOrDefault(option => option.Values.Length > 1) is { Values: { } choice } && draft.Random.Chance(0.4))
        {
            // Of no consequence, since no two cost the same; people say it all the same.
            details.Add(new Detail(Details.Tie, draft.Random.Pick(choice)));
        }

        return new Reference { Description = Describe([.. details]), Target = target.ItemId, Candidates = [.. counts, 1] };

        Description Describe(IReadOnlyList<Detail> some) =>
            new() { Kind = Kinds.Variant, Scope = scope, Facts = [new BriefFact { Slot = Slots.NewItem, Number = number, Details = some }] };
    }

    private Reference Refer(string kind, string scope, string target, BriefFact fact, int all)
    {
        var counts = Enumerable.Range(1, fact.Details.Count).Select(n => Resolver.Resolve(draft.Shop, Describe([.. fact.Details.Take(n)])).Count);
        return new Reference { Description = Describe(fact.Details), Target = target, Candidates = [all, .. counts] };

        Description Describe(IReadOnlyList<Detail> some) => new() { Kind = kind, Scope = scope, Facts = [some == fact.Details ? fact : fact with { Details = some }] };
    }

    /// <summary>Two or more orders of a status, or with some product, or both; null where there are none, or some product is in one only.</summary>
    private OrderSlice? Slice(IReadOnlyList<Order> orders, string status, double says)
    {
        var saysStatus = draft.Random.Chance(says);
        var some = saysStatus ? [.. orders.Where(order => order.Status == status)] : orders.ToArray();
        var shared = some.SelectMany(order => order.Items.Select(item => item.Name).Distinct())
            .GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key).Order(StringComparer.Ordinal).ToArray();
        var product = shared.Length > 0 && (!saysStatus || draft.Random.Chance(0.3)) ? draft.Random.Pick(shared) : null;
        if (some.Length < 2 || (product is null && !saysStatus))
        {
            return null;
        }

        return new OrderSlice(
            [.. some.Where(order => product is null || order.Items.Any(item => item.Name == product))],
            saysStatus ? status : null,
            product is null ? [] : [new Detail(Details.Product, product)]);
    }

    private bool IsTaken(Order order) => draft.Context.Taken.Contains(new RecordRef(Tables.Orders, order.OrderId));

    private sealed record OrderSlice(Order[] Candidates, string? Status, Detail[] Things);
}
