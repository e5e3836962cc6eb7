using TrajForge.Retail.State;

namespace TrajForge.Retail.Templates;

/// <summary>Items become other variants of their products: in a delivered order (exchange) or a pending one (items changed).</summary>
/// <param name="pick">The new variant is picked by its price from among several.</param>
internal sealed class SwapTemplate(Shop shop, bool delivered, bool pick) : IConstraintTemplate
{
    private readonly string _status = delivered ? OrderStatus.Delivered : OrderStatus.Pending;

    public TemplateInfo Info { get; } = (delivered, pick) switch
    {
        (true, false) => new("exchange", "Items of a delivered order are exchanged for other variants."),
        (false, false) => new("modify_items", "Items of a pending order are changed to other variants."),
        (true, true) => new("exchange_pick", "An item of a delivered order is exchanged for the cheapest, second cheapest... available variant of some kind."),
        _ => new("modify_pick", "An item of a pending order is changed to the cheapest, second cheapest... available variant of some kind."),
    };

    public TaskPart? Draw(DrawContext context)
    {
        var draft = new Draft(shop, context);
        if (Choices.Order(draft, _status, pick: false) is not { } order || (pick ? Picked(draft, order) : Described(draft, order)) is not { } swaps)
        {
            return null;
        }

        var difference = Choices.Sum(swaps);
        var methods = Choices.Methods(draft, context.Customer, difference);
        if (methods.Length == 0 || !draft.NameMethod(methods[0], spends: difference > 0))
        {
            return null;
        }

        var record = new RecordRef(Tables.Orders, order.OrderId);
        var right = Call(order.OrderId, swaps, methods[0].Id);
        draft.Change(right);
        Require(draft, order, swaps, methods[0].Id);
        var products = swaps.Select(s => new RecordRef(Tables.Products, s.Old.ProductId)).Distinct();
        draft.MayAsk(Details.PriceDifference, "how much the prices differ in total", difference, [record, .. products]);
        var declines = new Declines(draft, right.Name);
        draft.MayBeDeclined(
            delivered ? declines.NotDelivered(order) : declines.NotPending(order),
            delivered ? declines.AlreadyRequested(order) : declines.AlreadyModified(order),
            declines.CardTooLow(order, methods[0], difference),
            pick ? null : declines.SoldOut(order, draft.Random.Pick(swaps)));
        var wrongs = new Wrongs(draft, Info, right)
            .Miss(WrongKinds.Record, OtherOrders(draft, order))
            .Miss(WrongKinds.Value, OtherVariants(draft, order, swaps, methods[0]))
            .Miss(WrongKinds.Payment, methods.Skip(1).Select(m => Call(order.OrderId, swaps, m.Id)))
            .MoveMoneyOnTop(order.OrderId);
        return draft.Build(Info, delivered ? Intents.Exchange : Intents.ModifyItems, Text(draft), record, wrongs.Plays);
    }

    private static Swap[]? Described(Draft draft, Order order) =>
        Choices.Swaps(draft, order) is { } swaps && swaps.Select((swap, n) => draft.NameItem(order, swap.Old, n + 1) && draft.NameVariant(swap.Old, swap.New, n + 1)).All(named => named)
            ? swaps
            : null;

    private static Swap[]? Picked(Draft draft, Order order)
    {
        var picks = new Picks(draft);
        foreach (var item in draft.Random.Shuffle(Choices.SingleItems(order)))
        {
            if (picks.Variant(item, 1) is var (variant, reference))
            {
                if (!draft.NameItem(order, item, 1))
                {
                    return null;
                }

                draft.NameVariant(item, reference);
                return [new Swap(item, variant)];
            }
        }

        return null;
    }

    private ReferenceCall Call(string order, IEnumerable<Swap> swaps, string method) =>
        delivered ? Calls.Exchange(order, swaps, method) : Calls.ModifyItems(order, swaps, method);

    private void Require(Draft draft, Order order, Swap[] swaps, string method)
    {
        var record = new RecordRef(Tables.Orders, order.OrderId);
        var text = $"order {order.OrderId}: {string.Join(", ", swaps.Select(s => $"{s.Old.ItemId} becomes {s.New.ItemId}"))}, settled with {method}";
        if (delivered)
        {
            var pairs = swaps.OrderBy(s => s.Old.ItemId, StringComparer.Ordinal).ThenBy(s => s.New.ItemId, StringComparer.Ordinal).ToArray();
            draft.Require(
                ConstraintKind.Achieve,
                "exchanged",
                record,
                text,
                new FieldExpectation(Paths.Status, Json.Text(OrderStatus.ExchangeRequested)),
                new FieldExpectation(Paths.ExchangeItems, Json.Texts(pairs.Select(s => s.Old.ItemId))),
                new FieldExpectation(Paths.ExchangeNewItems, Json.Texts(pairs.Select(s => s.New.ItemId))),
                new FieldExpectation(Paths.ExchangeMethod, Json.Text(method)));
            return;
        }

        var items = order.Items.Select(i => swaps.FirstOrDefault(s => s.Old.ItemId == i.ItemId)?.New.ItemId ?? i.ItemId);
        draft.Require(
            ConstraintKind.Achieve,
            "changed",
            record,
            text,
            new FieldExpectation(Paths.Status, Json.Text(OrderStatus.ItemsModified)),
            new FieldExpectation(Paths.ItemIds, Json.Texts(items)),
            new FieldExpectation(Paths.PaymentMethods, Json.Texts([.. order.PaymentHistory.Select(p => p.PaymentMethodId), method])));
        draft.Require(
            ConstraintKind.Preserve,
            "address_stays",
            record,
            $"the address of order {order.OrderId} stays",
            new FieldExpectation(Paths.Address, Json.Address(order.Address)));
    }

    private IEnumerable<ReferenceCall> OtherOrders(Draft draft, Order order)
    {
        foreach (var other in Choices.WrongOrders(draft, _status, order.OrderId))
        {
            if (Choices.Swaps(draft, other) is { } swaps && Choices.Methods(draft, other.UserId, Choices.Sum(swaps)) is [var method, ..])
            {
                yield return Call(other.OrderId, swaps, method.Id);
            }
        }
    }

    /// <summary>The first item becomes another variant, or one swap is left out.</summary>
    private IEnumerable<ReferenceCall> OtherVariants(Draft draft, Order order, Swap[] swaps, PaymentMethod method)
    {
        foreach (var other in Choices.OtherVariants(draft, swaps[0].Old, swaps[0].New.ItemId))
        {
            Swap[] changed = [swaps[0] with { New = other }, .. swaps[1..]];
            if (Affordable(method, changed))
            {
                yield return Call(order.OrderId, changed, method.Id);
            }
        }

        if (swaps.Length > 1 && Affordable(method, swaps[1..]))
        {
            yield return Call(order.OrderId, swaps[1..], method.Id);
        }

        var untouched = Choices.SingleItems(order).FirstOrDefault(i => swaps.All(s => s.Old.ItemId != i.ItemId));
        if (untouched is not null && Choices.OtherVariant(draft, untouched) is { } uninvited
            && Affordable(method, [.. swaps, new Swap(untouched, uninvited)]))
        {
            yield return Call(order.OrderId, [.. swaps, new Swap(untouched, uninvited)], method.Id);
        }
    }

    private static bool Affordable(PaymentMethod method, Swap[] swaps) => method.Balance is not { } balance || balance >= Choices.Sum(swaps);

    private string Text(Draft draft)
    {
        var order = Prose.Order(draft.Facts, draft.Random);
        var swaps = Prose.Swaps(draft.Facts);
        var method = Prose.Method(draft.Facts);
        return delivered
            ? draft.Random.Pick(
            [
                $"You want to exchange something from {order}: {swaps}. Use {method} for the difference.",
                $"You already have {order}. You want it exchanged: {swaps}. The difference goes over {method}.",
            ])
            : draft.Random.Pick(
            [
                $"You want to change {order}: {swaps}. Use {method} for the difference.",
                $"Before {order} ships you want other things: {swaps}. The difference goes over {method}.",
            ]);
    }
}
