using TrajForge.Retail.State;

namespace TrajForge.Retail.Templates;

/// <summary>Some items of a delivered order go back, or all of them.</summary>
/// <param name="pick">The order, or the thing to return, is picked by its price from among several.</param>
internal sealed class ReturnTemplate(Shop shop, bool all, bool pick) : IConstraintTemplate
{
    public TemplateInfo Info { get; } = (all, pick) switch
    {
        (true, false) => new("return_all", "All items of a delivered order are returned."),
        (false, false) => new("return", "Some items of a delivered order are returned."),
        (true, true) => new("return_order_pick", "Of several orders, the cheapest, second cheapest... is returned."),
        _ => new("return_pick", "Of all things bought in several orders, the most expensive, second most expensive... is returned."),
    };

    public TaskPart? Draw(DrawContext context)
    {
        var draft = new Draft(shop, context);
        if (Chosen(draft) is not var (order, items))
        {
            return null;
        }

        if (Choices.RefundMethods(draft, order).FirstOrDefault() is not { } method || !draft.NameMethod(method, spends: false))
        {
            return null;
        }

        var record = new RecordRef(Tables.Orders, order.OrderId);
        var ids = items.Select(i => i.ItemId).ToArray();
        var right = Calls.Return(order.OrderId, ids, method.Id);
        draft.Change(right);
        draft.Require(
            ConstraintKind.Achieve,
            "returned",
            record,
            $"items {string.Join(", ", ids)} of order {order.OrderId} are returned to {method.Id}",
            new FieldExpectation(Paths.Status, Json.Text(OrderStatus.ReturnRequested)),
            new FieldExpectation(Paths.ReturnItems, Json.Texts(ids.Order(StringComparer.Ordinal))),
            new FieldExpectation(Paths.ReturnMethod, Json.Text(method.Id)));
        draft.MayAsk(Details.RefundTotal, "how much the return gives back", items.Sum(i => i.Price), record);
        var declines = new Declines(draft, right.Name);
        draft.MayBeDeclined(declines.NotDelivered(order), declines.AlreadyRequested(order), declines.PaidOtherwise(order, method));
        var wrongs = new Wrongs(draft, Info, right)
            .Miss(WrongKinds.Record, OtherOrders(draft, order))
            .Miss(WrongKinds.Value, OtherItems(draft, order, ids).Select(other => Calls.Return(order.OrderId, other, method.Id)))
            .Miss(WrongKinds.Payment, Choices.RefundMethods(draft, order).Where(m => m.Id != method.Id).Select(m => Calls.Return(order.OrderId, ids, m.Id)))
            .MoveMoneyOnTop(order.OrderId);
        return draft.Build(Info, Intents.Return, Text(draft), record, wrongs.Plays);
    }

    private (Order Order, OrderItem[] Items)? Chosen(Draft draft)
    {
        if (pick && !all)
        {
            if (new Picks(draft).Purchase(OrderStatus.Delivered) is not { Item: { } item } picked || picked.Order.Items.Count < 2)
            {
                return null;
            }

            draft.NamePicked(picked);
            return (picked.Order, [item]);
        }

        return Choices.Order(draft, OrderStatus.Delivered, pick, usable: o => o.Items.Count >= 2 && Choices.SingleItems(o).Length > 0) is { } order
            && Items(draft, order) is { } items ? (order, items) : null;
    }

    private OrderItem[]? Items(Draft draft, Order order)
    {
        if (all)
        {
            draft.Say(Slots.Item, new Detail(Details.All, Details.Everything));
            return [.. order.Items];
        }

        var single = draft.Random.Shuffle(Choices.SingleItems(order));
        var most = Math.Min(3, Math.Min(single.Length, order.Items.Count - 1));
        var items = single.Take(draft.Random.Between(1, most)).ToArray();
        return items.Select((item, n) => draft.NameItem(order, item, n + 1)).All(named => named) ? items : null;
    }

    private static IEnumerable<ReferenceCall> OtherOrders(Draft draft, Order order) =>
        Choices.WrongOrders(draft, OrderStatus.Delivered, order.OrderId)
            .Select(o => (Order: o, Method: Choices.RefundMethods(draft, o).FirstOrDefault()))
            .Where(pair => pair.Method is not null)
            .Select(pair => Calls.Return(pair.Order.OrderId, pair.Order.Items.Select(i => i.ItemId), pair.Method!.Id));

    /// <summary>One item less, or one more, or another instead.</summary>
    private static IEnumerable<string[]> OtherItems(Draft draft, Order order, string[] ids)
    {
        var others = draft.Random.Shuffle(order.Items.Select(i => i.ItemId).Where(id => !ids.Contains(id)));
        if (ids.Length > 1)
        {
            yield return ids[1..];
        }

        if (others.Length > 0)
        {
            yield return [.. ids, others[0]];
            yield return [.. ids[1..], others[0]];
        }
    }

    private static string Text(Draft draft)
    {
        var items = Prose.Items(draft.Facts);
        var method = Prose.Method(draft.Facts);
        if (draft.Facts.All(fact => fact.Slot != Slots.Order))
        {
            return draft.Random.Pick([$"You want to return {items}. The refund should go to {method}.", $"You send back {items}, and you want the money on {method}."]);
        }

        var order = Prose.Order(draft.Facts, draft.Random);
        return draft.Random.Pick(
        [
            $"You want to return {items} from {order}. The refund should go to {method}.",
            $"From {order} you send back {items}, and you want the money on {method}.",
        ]);
    }
}
