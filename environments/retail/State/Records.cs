using System.Text.Json.Serialization;

namespace TrajForge.Retail.State;

/// <summary>The whole data file: the reference benchmark's shape, so that its data can be played too.</summary>
internal sealed record RetailData
{
    public required IReadOnlyDictionary<string, Product> Products { get; init; }

    public required IReadOnlyDictionary<string, User> Users { get; init; }

    public required IReadOnlyDictionary<string, Order> Orders { get; init; }
}

internal sealed record Product
{
    public required string Name { get; init; }

    public required string ProductId { get; init; }

    public required IReadOnlyDictionary<string, Variant> Variants { get; init; }
}

internal sealed record Variant
{
    public required string ItemId { get; init; }

    public required IReadOnlyDictionary<string, string> Options { get; init; }

    public required bool Available { get; init; }

    public required double Price { get; init; }
}

internal sealed record User
{
    public required string UserId { get; init; }

    public required PersonName Name { get; init; }

    public required Address Address { get; init; }

    public required string Email { get; init; }

    public required IReadOnlyDictionary<string, PaymentMethod> PaymentMethods { get; init; }

    public required IReadOnlyList<string> Orders { get; init; }
}

internal sealed record PersonName(string FirstName, string LastName);

internal sealed record Address
{
    public required string Address1 { get; init; }

    public required string Address2 { get; init; }

    public required string City { get; init; }

    public required string Country { get; init; }

    public required string State { get; init; }

    public required string Zip { get; init; }
}

/// <summary>One of three kinds; <see cref="Source"/> is <c>credit_card</c>, <c>paypal</c> or <c>gift_card</c>.</summary>
internal sealed record PaymentMethod
{
    public required string Source { get; init; }

    public required string Id { get; init; }

    /// <summary>Credit cards only.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Brand { get; init; }

    /// <summary>Credit cards only.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? LastFour { get; init; }

    /// <summary>Gift cards only, in dollars.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Balance { get; init; }
}

internal sealed record Order
{
    public required string OrderId { get; init; }

    public required string UserId { get; init; }

    public required Address Address { get; init; }

    public required IReadOnlyList<OrderItem> Items { get; init; }

    /// <summary>One of <see cref="OrderStatus"/>.</summary>
    public required string Status { get; init; }

    public required IReadOnlyList<Fulfillment> Fulfillments { get; init; }

    public required IReadOnlyList<PaymentEntry> PaymentHistory { get; init; }

    public string? CancelReason { get; init; }

    public IReadOnlyList<string>? ExchangeItems { get; init; }

    public IReadOnlyList<string>? ExchangeNewItems { get; init; }

    public string? ExchangePaymentMethodId { get; init; }

    public double? ExchangePriceDifference { get; init; }

    public IReadOnlyList<string>? ReturnItems { get; init; }

    public string? ReturnPaymentMethodId { get; init; }
}

internal sealed record OrderItem
{
    public required string Name { get; init; }

    public required string ProductId { get; init; }

    public required string ItemId { get; init; }

    public required double Price { get; init; }

    public required IReadOnlyDictionary<string, string> Options { get; init; }
}

internal sealed record Fulfillment
{
    public required IReadOnlyList<string> TrackingId { get; init; }

    public required IReadOnlyList<string> ItemIds { get; init; }
}

/// <summary><see cref="TransactionType"/> is <c>payment</c> or <c>refund</c>; the amount is in dollars, never negative.</summary>
internal sealed record PaymentEntry
{
    public required string TransactionType { get; init; }

    public required double Amount { get; init; }

    public required string PaymentMethodId { get; init; }
}

/// <summary>The kinds of payment methods.</summary>
internal static class PaymentSources
{
    public const string CreditCard = "credit_card";
    public const string PayPal = "paypal";
    public const string GiftCard = "gift_card";
}

/// <summary>The words an order's status can be.</summary>
internal static class OrderStatus
{
    public const string Processed = "processed";
    public const string Pending = "pending";
    public const string ItemsModified = "pending (item modified)";
    public const string Delivered = "delivered";
    public const string Cancelled = "cancelled";
    public const string ExchangeRequested = "exchange requested";
    public const string ReturnRequested = "return requested";

    internal static readonly string[] All = [Processed, Pending, ItemsModified, Delivered, Cancelled, ExchangeRequested, ReturnRequested];
}

/// <summary>Names of the tables in record references.</summary>
internal static class Tables
{
    public const string Users = "users";
    public const string Orders = "orders";
    public const string Products = "products";

    /// <summary>Single variants, by item id: what <c>get_item_details</c> shows without the rest of the product.</summary>
    public const string Variants = "variants";
}
