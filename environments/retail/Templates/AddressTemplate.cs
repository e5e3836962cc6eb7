using TrajForge.Retail.State;

namespace TrajForge.Retail.Templates;

/// <summary>A pending order is to go elsewhere, or the customer has moved.</summary>
internal sealed class AddressTemplate(Shop shop, bool ofOrder) : IConstraintTemplate
{
    public TemplateInfo Info { get; } = ofOrder
        ? new("order_address", "A pending order goes to another address: a new one, the default one or that of another order.")
        : new("user_address", "The customer's default address changes: to a new one or that of an order.");

    public TaskPart? Draw(DrawContext context)
    {
        var draft = new Draft(shop, context);
        var user = shop.User(context.Customer);
        var order = ofOrder ? Choices.Order(draft, OrderStatus.Pending, pick: false, says: false) : null;
        var record = order is null ? new RecordRef(Tables.Users, user.UserId) : new RecordRef(Tables.Orders, order.OrderId);
        if ((ofOrder && order is null) || context.Taken.Contains(record))
        {
            return null;
        }

        if (!ofOrder)
        {
            draft.SeeProfile();
        }

        var old = order?.Address ?? user.Address;
        if (NewAddress(draft, user, order, old) is not { } address)
        {
            return null;
        }

        var right = order is null ? Calls.UserAddress(user.UserId, address) : Calls.OrderAddress(order.OrderId, address);
        draft.Change(right);
        draft.Require(ConstraintKind.Achieve, "moved", record, $"{record} has the address {address.Address1}, {address.Zip}", new FieldExpectation(Paths.Address, Json.Address(address)));
        if (order is not null)
        {
            draft.Require(
                ConstraintKind.Preserve,
                "items_stay",
                record,
                $"the items of order {order.OrderId} stay",
                new FieldExpectation(Paths.ItemIds, Json.Texts(order.Items.Select(i => i.ItemId))));
        }

        var declines = new Declines(draft, right.Name);
        draft.MayBeDeclined(order is null ? [declines.SameAddress(user, address)] : [declines.NotPending(order), declines.AlreadyModified(order)]);
        var wrongs = new Wrongs(draft, Info, right)
            .Miss(WrongKinds.Record, OtherRecords(draft, user, order, address))
            .Miss(WrongKinds.Value, OtherAddresses(draft, user, address, old).Select(a => order is null ? Calls.UserAddress(user.UserId, a) : Calls.OrderAddress(order.OrderId, a)))
            .MoveMoneyOnTop(order?.OrderId);
        return draft.Build(Info, ofOrder ? Intents.OrderAddress : Intents.UserAddress, Text(draft), record, wrongs.Plays);
    }

    private static Address? NewAddress(Draft draft, User user, Order? order, Address old)
    {
        var move = draft.Context.Earlier.FirstOrDefault(part => part.Goal.Intent == Intents.UserAddress);
        if (order is not null && move is not null && draft.Random.Chance(0.8) && Moved(move) is var moved && moved != old)
        {
            draft.NameNewDefault(move);
            return moved;
        }

        var way = draft.Random.NextDouble();
        if (way < 0.35 && order is not null && user.Address != old && draft.NameDefaultAddress(user))
        {
            return user.Address;
        }

        var other = draft.Random.Shuffle(draft.Shop.OrdersOf(user.UserId)).FirstOrDefault(o => o.OrderId != order?.OrderId && o.Address != old);
        if (way is >= 0.35 and < 0.65 && other is not null && (order is not null || way < 0.45) && draft.NameAddressOf(other))
        {
            return other.Address;
        }

        // A move within the town leaves one line to change.
        var address = order is null && way < 0.85 ? old with { Address1 = Choices.NewAddress(draft).Address1 } : Choices.NewAddress(draft);
        draft.Say(
            Slots.Address,
            new Detail("address1", address.Address1),
            new Detail("address2", address.Address2),
            new Detail("city", address.City),
            new Detail("state", address.State),
            new Detail("zip", address.Zip));
        return address;
    }

    private static Address Moved(TaskPart move) =>
        Json.ReadAddress(move.Constraints.Single(c => c.Kind == ConstraintKind.Achieve).Fields.Single(field => field.Path == Paths.Address).Value);

    private static IEnumerable<ReferenceCall> OtherRecords(Draft draft, User user, Order? order, Address address)
    {
        var orders = Choices.WrongOrders(draft, OrderStatus.Pending, order?.OrderId).Where(o => o.Address != address).Select(o => Calls.OrderAddress(o.OrderId, address));
        return order is not null && user.Address != address ? orders.Take(2).Append(Calls.UserAddress(user.UserId, address)) : orders;
    }

    private static IEnumerable<Address> OtherAddresses(Draft draft, User user, Address right, Address old) =>
        draft.Shop.OrdersOf(user.UserId).Select(o => o.Address).Append(user.Address)
            .Where(a => a != right && a != old)
            .Append(right with { Address2 = $"Suite {draft.Random.Between(1000, 1999)}" })
            .Distinct();

    private string Text(Draft draft)
    {
        var address = Prose.Address(draft.Facts);
        if (!ofOrder)
        {
            return draft.Random.Pick([$"You moved: your default address should be {address}.", $"Have the address in your profile changed to {address}."]);
        }

        var order = Prose.Order(draft.Facts, draft.Random);
        return draft.Random.Pick([$"You want {order} sent to {address} instead.", $"The delivery address of {order} is wrong; it should be {address}."]);
    }
}
