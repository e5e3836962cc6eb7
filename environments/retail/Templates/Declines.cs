using TrajForge.Retail.State;

namespace TrajForge.Retail.Templates;

/// <summary>The worlds in which a wish is declined; null where the rule does not apply to it. What is patched is in no description.</summary>
internal sealed class Declines(Draft draft, string tool)
{
    private static readonly string[] NeverPending = [OrderStatus.Processed, OrderStatus.Delivered, OrderStatus.Cancelled];
    private static readonly string[] NeverDelivered = [OrderStatus.Processed, OrderStatus.Pending, OrderStatus.Cancelled];
    private static readonly string[] Requests = [OrderStatus.ReturnRequested, OrderStatus.ExchangeRequested];

    public Decline? NotPending(Order order) => Status(order, Rules.NotPending, draft.Random.Pick(NeverPending));

    public Decline? AlreadyModified(Order order) => Status(order, Rules.AlreadyModified, OrderStatus.ItemsModified);

    public Decline? NotDelivered(Order order) => Status(order, Rules.NotDelivered, draft.Random.Pick(NeverDelivered));

    public Decline? AlreadyRequested(Order order) => Status(order, Rules.AlreadyRequested, draft.Random.Pick(Requests));

    /// <summary>The refund is to go to the card that paid; here another method has.</summary>
    public Decline? PaidOtherwise(Order order, PaymentMethod method)
    {
        var others = draft.Shop.MethodsOf(order.UserId).Where(other => other.Id != method.Id).ToArray();
        if (method.Source == PaymentSources.GiftCard || others.Length == 0 || order.PaymentHistory.Count != 1)
        {
            return null;
        }

        var paid = draft.Random.Pick(others);
        return Paid(order, paid.Id, method.Id) with
        {
            Rule = Rules.PaidOtherwise,
            Text = $"order {order.OrderId} was paid with {paid.Id}, so no refund can go to {method.Id}",
            Told = [OrderFacet(order), new Facet("paid", ["paid", "payment"]), new Facet("the method that paid", Phrases(paid))],
        };
    }

    /// <summary>The new method is the one that pays already.</summary>
    public Decline? SameMethod(Order order, PaymentMethod method) => Paid(order, method.Id, method.Id) with
    {
        Rule = Rules.SameMethod,
        Text = $"order {order.OrderId} is paid with {method.Id} already",
        Told = [OrderFacet(order), new Facet("already", ["already"]), new Facet("the method that pays", Phrases(method))],
    };

    /// <summary>The order was paid with something that the profile no longer has.</summary>
    public Decline? MethodGone(Order order)
    {
        var gone = $"credit_card_{draft.Random.Between(1000000, 9999999)}";
        return order.PaymentHistory.Count != 1 || draft.Shop.MethodsOf(order.UserId).Any(method => method.Id == gone) ? null : Paid(order, gone) with
        {
            Rule = Rules.MethodGone,
            Text = $"order {order.OrderId} was paid with {gone}, which is no longer in the profile",
            Deciding = [Ref(order), new RecordRef(Tables.Users, order.UserId)],
            Told = [OrderFacet(order), new Facet("the method is gone", ["no longer on your account", "no longer in your profile", "not on your account", "not in your profile", "no longer on file"])],
            HandsOver = true,
        };
    }

    /// <param name="amount">What the card would have to pay.</param>
    public Decline? CardTooLow(Order order, PaymentMethod method, double amount)
    {
        if (method.Balance is null || amount < 1)
        {
            return null;
        }

        var balance = Math.Round(amount * draft.Random.Between(20, 90) / 100, 2);
        var user = new RecordRef(Tables.Users, order.UserId);
        return new Decline
        {
            Rule = Rules.CardTooLow,
            Text = $"the gift card {method.Id} holds {Money.Exact(balance)}, and {Money.Exact(amount)} is needed",
            Patch = Nested(user, "payment_methods", method.Id, "balance", Json.Number(balance)),
            Deciding = [user],
            Told = [new Facet("gift card", ["gift card"]), new Facet("balance", [Money.Exact(balance), Money.Exact(balance).TrimStart('$')])],
            Forbidden = new ForbiddenCall(tool, order.OrderId, method.Id),
            Record = Ref(order),
            Stays = Stays(order, order.Status),
        };
    }

    public Decline? SoldOut(Order order, Swap swap)
    {
        var product = new RecordRef(Tables.Products, swap.Old.ProductId);
        return new Decline
        {
            Rule = Rules.SoldOut,
            Text = $"item {swap.New.ItemId} is not available",
            Patch = Nested(product, "variants", swap.New.ItemId, "available", JsonText.Parse("false")),
            Deciding = [new RecordRef(Tables.Variants, swap.New.ItemId)],
            Told = [new Facet("product", [swap.Old.Name]), new Facet("not available", ["not available", "unavailable", "out of stock", "sold out", "isn't available", "not in stock"])],
            Forbidden = new ForbiddenCall(tool, order.OrderId, swap.New.ItemId),
            Record = Ref(order),
            Stays = Stays(order, order.Status),
        };
    }

    /// <summary>The profile has this street already; all else of the address is as it was.</summary>
    public Decline? SameAddress(User user, Address address)
    {
        var record = new RecordRef(Tables.Users, user.UserId);
        return user.Address with { Address1 = address.Address1 } != address ? null : new Decline
        {
            Rule = Rules.SameAddress,
            Text = $"{address.Address1} is the default address already",
            Patch = Nested(record, "address", "address1", Json.Text(address.Address1)),
            Deciding = [record],
            Told = [new Facet("already", ["already"]), new Facet("street", [address.Address1])],
            Forbidden = new ForbiddenCall(tool, address.Address1),
            Record = record,
            Stays = [new FieldExpectation(Paths.Address, Json.Address(address))],
        };
    }

    /// <summary>How a payment method may be named.</summary>
    private static string[] Phrases(PaymentMethod method) => method.Source switch
    {
        PaymentSources.GiftCard => ["gift card", method.Id],
        PaymentSources.PayPal => ["paypal", method.Id],
        _ => [.. new[] { method.LastFour, method.Id }.OfType<string>()],
    };

    private static RecordRef Ref(Order order) => new(Tables.Orders, order.OrderId);

    private static Facet OrderFacet(Order order) => new("order", [order.OrderId, order.OrderId.TrimStart('#')]);

    private Decline? Status(Order order, string rule, string status) => draft.SaysStatus ? null : new Decline
    {
        Rule = rule,
        Text = $"order {order.OrderId} is {status}",
        Patch = Nested(Ref(order), Paths.Status, Json.Text(status)),
        Deciding = [Ref(order)],
        Told = [OrderFacet(order), new Facet("status", StatusWords(status))],
        Forbidden = new ForbiddenCall(tool, order.OrderId),
        Record = Ref(order),
        Stays = Stays(order, status),
    };

    private static string[] StatusWords(string status) => status switch
    {
        OrderStatus.Cancelled => ["cancelled", "canceled"],
        OrderStatus.ItemsModified => ["modified", "changed before", "changed once", "already been changed", "already changed"],
        OrderStatus.ReturnRequested => ["return requested", "return was requested", "return has been requested", "requested a return", "return has already been requested"],
        OrderStatus.ExchangeRequested => ["exchange requested", "exchange was requested", "exchange has been requested", "requested an exchange", "exchange has already been requested"],
        _ => [status],
    };

    /// <summary>A world in which something else paid the order.</summary>
    private Decline Paid(Order order, string method, params IReadOnlyList<string> forbidden)
    {
        var entry = order.PaymentHistory[0] with { PaymentMethodId = method };
        var history = Json.List(Json.Args(
            ("transaction_type", Json.Text(entry.TransactionType)), ("amount", Json.Number(entry.Amount)), ("payment_method_id", Json.Text(method))));
        return new Decline
        {
            Rule = "",
            Text = "",
            Patch = Nested(Ref(order), "payment_history", history),
            Deciding = [Ref(order)],
            Told = [],
            Forbidden = new ForbiddenCall(tool, [order.OrderId, .. forbidden]),
            Record = Ref(order),
            Stays = [.. Stays(order, order.Status), new FieldExpectation(Paths.PaymentMethods, Json.Texts([method]))],
        };
    }

    private static FieldExpectation[] Stays(Order order, string status) =>
    [
        new(Paths.Status, Json.Text(status)),
        new(Paths.ItemIds, Json.Texts(order.Items.Select(item => item.ItemId))),
        new(Paths.Address, Json.Address(order.Address)),
    ];

    private static JsonText Nested(RecordRef record, string field, JsonText value) => Json.Args((record.Table, Json.Args((record.Id, Json.Args((field, value))))));

    private static JsonText Nested(RecordRef record, string field, string member, JsonText value) => Nested(record, field, Json.Args((member, value)));

    private static JsonText Nested(RecordRef record, string field, string key, string member, JsonText value) => Nested(record, field, key, Json.Args((member, value)));
}
