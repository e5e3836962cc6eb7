namespace TrajForge.Retail.Templates;

/// <summary>What retail descriptions describe, and where each looks.</summary>
internal static class Kinds
{
    /// <summary>Scope: <see cref="AllUsers"/>. Target: a user id.</summary>
    public const string Customer = "customer";

    /// <summary>Scope: a customer. Target: an order id.</summary>
    public const string Order = "order";

    /// <summary>Scope: an order id. Target: an item id.</summary>
    public const string Item = "item";

    /// <summary>Scope: <c>product id/item id to be replaced</c>. Target: an item id.</summary>
    public const string Variant = "variant";

    /// <summary>Scope: a customer. Target: a payment method id.</summary>
    public const string Payment = "payment";

    /// <summary>Scope: a customer. Target: an order and one of its items, e.g. <c>#W1/123</c>.</summary>
    public const string Purchase = "purchase";

    /// <summary>Scope: a customer. Target: the record that holds the address, e.g. <c>orders/#W1</c>.</summary>
    public const string Address = "address";

    public const string AllUsers = "users";
}

/// <summary>Names and fixed values of details, as <see cref="Slots"/> lists them.</summary>
internal static class Details
{
    public const string Email = "email";
    public const string FirstName = "first_name";
    public const string LastName = "last_name";
    public const string Zip = "zip";
    public const string UserId = "user_id";
    public const string OrderId = "order_id";
    public const string ItemId = "item_id";
    public const string PaymentMethodId = "payment_method_id";
    public const string Product = "product";
    public const string Status = "status";
    public const string Otherwise = "otherwise";
    public const string Same = "same";
    public const string All = "all";
    public const string Everything = "everything";
    public const string Type = "type";
    public const string Brand = "brand";
    public const string LastFour = "last_four";
    public const string Reason = "reason";
    public const string Source = "source";
    public const string Default = "default";
    public const string NewDefault = "new default";
    public const string City = "city";
    public const string Pick = "pick";
    public const string Price = "price";
    public const string About = "about";
    public const string Tie = "tie";
    public const string Among = "among";
    public const string AllOrders = "all my orders";
    public const string AllDelivered = "all my delivered orders";
    public const string Ask = "ask";
    public const string RefundTotal = "refund_total";
    public const string PriceDifference = "price_difference";

    private static readonly string[] Aside = [ItemId, Status, Pick, Price, About, Tie, Among];

    /// <summary>The status of an order decides what is meant.</summary>
    public static bool SaysStatus(BriefFact fact) => fact[Status] is not null || fact[Among] == AllDelivered;

    /// <summary>Says something other than an option's value.</summary>
    public static bool IsAside(string name) => Aside.Contains(name);
}
