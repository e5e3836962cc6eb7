using TrajForge.Retail.State;
using TrajForge.Tasks;

namespace TrajForge.Retail.Templates;

/// <summary>Describes records in a customer's words (METHODS: CoVe, stage 2); null where no words fit the target alone.</summary>
internal sealed class Wording(Shop shop, Rng random)
{
    private const int MostThings = 4;

    /// <param name="status">The status may be said.</param>
    public Reference? Order(Order order, bool status)
    {
        if (random.Chance(0.12) && ByTotal(order) is { } byTotal)
        {
            return byTotal;
        }

        var things = random.Shuffle(order.Items.DistinctBy(i => i.ItemId)).Take(MostThings).ToArray();
        var products = things.Select((item, n) => new Clue(n, Details.Product, item.Name));
        var options = things.Select((item, n) => OptionClues(n, item.Options)).ToArray();
        var clues = random.Chance(0.4)
            ? things.SelectMany((_, n) => options[n].Prepend(new Clue(n, Details.Product, things[n].Name)))
            : products.Concat(random.Shuffle(options.SelectMany(o => o)));
        if (random.Chance(0.15) && status)
        {
            clues = clues.Prepend(new Clue(-1, Details.Status, order.Status.Split(' ')[0]));
        }

        return Find(Kinds.Order, order.UserId, order.OrderId, Slots.Order, 0, [.. clues]);
    }

    public Reference? Item(Order order, OrderItem item, int number)
    {
        var way = random.NextDouble();
        return (way < 0.12 ? ByRank(order, item, number) : way < 0.24 ? ByPrice(order, item, number) : null)
            ?? Find(Kinds.Item, order.OrderId, item.ItemId, Slots.Item, number, [new Clue(0, Details.Product, item.Name, Needed: true), .. OptionClues(0, item.Options)]);
    }

    /// <summary>"The order that came to about $230", perhaps with a thing in it.</summary>
    private Reference? ByTotal(Order order)
    {
        var total = Resolver.Total(order);
        var amount = random.Chance(0.5) ? new Clue(0, Details.About, Money.About(total), Needed: true) : new Clue(0, Details.Price, Money.Exact(total), Needed: true);
        return Find(Kinds.Order, order.UserId, order.OrderId, Slots.Order, 0, [amount, new Clue(1, Details.Product, random.Pick(order.Items).Name)]);
    }

    /// <summary>"The second cheapest thing in it", or of its lamps.</summary>
    private Reference? ByRank(Order order, OrderItem item, int number)
    {
        var same = order.Items.Where(other => other.Name == item.Name).ToArray();
        var among = same.Length > 1 && random.Chance(0.5) ? same : order.Items;
        if (Choices.Place(among, other => other.Price, item) is not { } place || Ranks.Word(place, among.Count) is not { } word)
        {
            return null;
        }

        Clue[] clues = among == same ? [new Clue(0, Details.Product, item.Name, Needed: true)] : [];
        return Find(Kinds.Item, order.OrderId, item.ItemId, Slots.Item, number, [.. clues, new Clue(0, Details.Pick, word, Needed: true)]);
    }

    /// <summary>"The one that cost $84.95".</summary>
    private Reference? ByPrice(Order order, OrderItem item, int number)
    {
        var amount = random.Chance(0.5) ? new Clue(0, Details.About, Money.About(item.Price), Needed: true) : new Clue(0, Details.Price, Money.Exact(item.Price), Needed: true);
        return Find(Kinds.Item, order.OrderId, item.ItemId, Slots.Item, number, [amount, new Clue(0, Details.Product, item.Name)]);
    }

    /// <summary>Either what changes, all else staying, or options that only the new variant has.</summary>
    public Reference? Variant(OrderItem old, Variant variant, int number)
    {
        var changed = OptionClues(0, variant.Options).Where(c => old.Options.GetValueOrDefault(c.Name) != c.Value).ToArray();
        var relative = changed.Append(new Clue(0, Details.Otherwise, Details.Same)).ToArray();
        var absolute = OptionClues(0, variant.Options);
        var first = changed.Length <= 2 && random.Chance(0.85) ? relative : absolute;
        var second = first == relative ? absolute : relative;
        var scope = $"{old.ProductId}/{old.ItemId}";
        return Find(Kinds.Variant, scope, variant.ItemId, Slots.NewItem, number, first)
            ?? Find(Kinds.Variant, scope, variant.ItemId, Slots.NewItem, number, second);
    }

    public Reference? Method(string customer, PaymentMethod method)
    {
        var clues = new List<Clue> { new(0, Details.Type, Resolver.TypeWord(method), Needed: true) };
        if (method is { Brand: { } brand, LastFour: { } lastFour })
        {
            clues.AddRange(random.Shuffle([new Clue(0, Details.Brand, brand), new Clue(0, Details.LastFour, lastFour)]));
        }

        return Find(Kinds.Payment, customer, method.Id, Slots.PaymentMethod, 0, clues);
    }

    public Reference? DefaultAddress(User user) => Find(
        Kinds.Address,
        user.UserId,
        new RecordRef(Tables.Users, user.UserId).ToString(),
        Slots.Address,
        0,
        [new Clue(0, Details.City, user.Address.City, Needed: true), new Clue(0, Details.Source, Details.Default, Needed: true)]);

    public Reference? AddressOf(Order order)
    {
        if (order.Items.Count == 0)
        {
            return null;
        }

        var item = random.Pick(order.Items);
        var source = new Clue(0, Details.Source, Slots.Order, Needed: true);
        var product = new Clue(0, Details.Product, item.Name, Needed: true);
        var city = new Clue(0, Details.City, order.Address.City);
        var target = new RecordRef(Tables.Orders, order.OrderId).ToString();
        return Find(Kinds.Address, order.UserId, target, Slots.Address, 0, [source, product, city, .. OptionClues(0, item.Options)]);
    }

    private Reference? Find(string kind, string scope, string target, string slot, int number, IReadOnlyList<Clue> clues) =>
        Narrowing.Find(d => Resolver.Resolve(shop, d), new Description { Kind = kind, Scope = scope, Facts = [] }, target, slot, _ => number, clues, Droppable);

    /// <summary>A product can go only with its last option: "the blue one" describes nothing.</summary>
    private static bool Droppable(IReadOnlyList<Clue> used, Clue clue) =>
        clue.Name != Details.Product || used.Count(c => c.Fact == clue.Fact) == 1;

    private Clue[] OptionClues(int fact, IReadOnlyDictionary<string, string> options) =>
        random.Shuffle(options.OrderBy(o => o.Key, StringComparer.Ordinal).Select(o => new Clue(fact, o.Key, o.Value)));
}
