using TrajForge.Retail.State;

namespace TrajForge.Retail.Templates;

/// <param name="pick">The order is picked by its price from among several.</param>
internal sealed class PaymentTemplate(Shop shop, bool pick) : IConstraintTemplate
{
    public TemplateInfo Info { get; } = pick
        ? new("payment_pick", "Of several orders, the cheapest, second cheapest... is paid with another payment method.")
        : new("payment", "A pending order is paid with another of the customer's payment methods.");

    public TaskPart? Draw(DrawContext context)
    {
        var draft = new Draft(shop, context);
        if (Choices.Order(draft, OrderStatus.Pending, pick, usable: o => Choices.NewMethods(draft, o).Length > 0) is not { } order)
        {
            return null;
        }

        var methods = Choices.NewMethods(draft, order);
        if (!draft.NameMethod(methods[0], spends: true))
        {
            return null;
        }

        var record = new RecordRef(Tables.Orders, order.OrderId);
        var old = order.PaymentHistory[0].PaymentMethodId;
        var right = Calls.Payment(order.OrderId, methods[0].Id);
        draft.Change(right);

        // The old method pays and is refunded, the new one pays: only one such change is ever allowed, so this names the new method.
        draft.Require(
            ConstraintKind.Achieve,
            "paid",
            record,
            $"order {order.OrderId} is paid with {methods[0].Id}",
            new FieldExpectation(Paths.PaymentMethods, Json.Texts([old, methods[0].Id, old])));
        draft.Require(
            ConstraintKind.Preserve,
            "rest_stays",
            record,
            $"items and address of order {order.OrderId} stay",
            new FieldExpectation(Paths.ItemIds, Json.Texts(order.Items.Select(i => i.ItemId))),
            new FieldExpectation(Paths.Address, Json.Address(order.Address)));
        var declines = new Declines(draft, right.Name);
        draft.MayBeDeclined(
            declines.NotPending(order),
            declines.AlreadyModified(order),
            declines.SameMethod(order, methods[0]),
            declines.CardTooLow(order, methods[0], order.PaymentHistory[0].Amount));
        var wrongs = new Wrongs(draft, Info, right)
            .Miss(WrongKinds.Record, Choices.WrongOrders(draft, OrderStatus.Pending, order.OrderId).SelectMany(o => Choices.NewMethods(draft, o).Take(1), (o, m) => Calls.Payment(o.OrderId, m.Id)))
            .OnTop(WrongKinds.Value, [Calls.OrderAddress(order.OrderId, Choices.NewAddress(draft))])
            .Miss(WrongKinds.Payment, methods.Skip(1).Select(m => Calls.Payment(order.OrderId, m.Id)))
            .MoveMoneyOnTop(order.OrderId);
        return draft.Build(Info, Intents.Payment, Text(draft), record, wrongs.Plays);
    }

    private static string Text(Draft draft)
    {
        var order = Prose.Order(draft.Facts, draft.Random);
        var method = Prose.Method(draft.Facts);
        return draft.Random.Pick([$"You want to pay for {order} with {method} instead.", $"Have the payment of {order} moved to {method}."]);
    }
}
