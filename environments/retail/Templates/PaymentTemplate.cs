using TrajForge.Retail.State;

namespace TrajForge.Retail.Templates;

internal sealed class PaymentTemplate(Shop shop) : IConstraintTemplate
{
    public TemplateInfo Info { get; } = new("payment", "A pending order is paid with another of the customer's payment methods.");

    public TaskPart? Draw(DrawContext context)
    {
        var draft = new Draft(shop, context);
        var order = Choices.Orders(draft, OrderStatus.Pending).FirstOrDefault(o => Choices.NewMethods(draft, o).Length > 0);
        if (order is null || !draft.NameOrder(order))
        {
            return null;
        }

        var methods = Choices.NewMethods(draft, order);
        if (!draft.NameMethod(methods[0]))
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
