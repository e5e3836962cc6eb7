using System.Text.Json;
using TrajForge.Python;
using TrajForge.Retail.State;

namespace TrajForge.Retail.Data;

/// <summary>Reads a data file into records; unknown fields are ignored, as the reference does.</summary>
internal static class RetailDataReader
{
    /// <exception cref="EnvironmentDataException">The file cannot be read or breaks the schema.</exception>
    public static ValueTask<RetailData> ReadFileAsync(string path, CancellationToken cancellationToken) => JsonData.ReadFileAsync(path, Data, cancellationToken);

    /// <param name="name">Names the source in messages.</param>
    /// <exception cref="EnvironmentDataException">The text breaks the schema.</exception>
    public static RetailData Read(string name, ReadOnlyMemory<byte> json) => JsonData.Read(name, json, Data);

    private static RetailData Data(JsonScan scan, JsonElement root)
    {
        scan.IsObject(root, "the file");
        var data = new RetailData
        {
            Products = scan.Map(root, "", "products", (value, path) => Product(scan, value, path)),
            Users = scan.Map(root, "", "users", (value, path) => User(scan, value, path)),
            Orders = scan.Map(root, "", "orders", (value, path) => Order(scan, value, path)),
        };
        RetailReferences.Check(scan, data);
        return data;
    }

    private static Product Product(JsonScan scan, JsonElement value, string path)
    {
        scan.IsObject(value, path);
        return new Product
        {
            Name = scan.Name(value, path, "name"),
            ProductId = scan.Text(value, path, "product_id"),
            Variants = scan.Map(value, path, "variants", (variant, at) => Variant(scan, variant, at)),
        };
    }

    private static Variant Variant(JsonScan scan, JsonElement value, string path)
    {
        scan.IsObject(value, path);
        return new Variant
        {
            ItemId = scan.Text(value, path, "item_id"),
            Options = scan.Map(value, path, "options", scan.ElementText),
            Available = scan.Flag(value, path, "available"),
            Price = scan.Amount(value, path, "price"),
        };
    }

    private static User User(JsonScan scan, JsonElement value, string path)
    {
        scan.IsObject(value, path);
        var name = scan.Object(value, path, "name");
        return new User
        {
            UserId = scan.Text(value, path, "user_id"),
            Name = new PersonName(scan.Text(name, $"{path}/name", "first_name"), scan.Text(name, $"{path}/name", "last_name")),
            Address = Address(scan, value, path),
            Email = scan.Text(value, path, "email"),
            PaymentMethods = scan.Map(value, path, "payment_methods", (method, at) => Method(scan, method, at)),
            Orders = scan.Texts(value, path, "orders"),
        };
    }

    private static Address Address(JsonScan scan, JsonElement parent, string path)
    {
        var value = scan.Object(parent, path, "address");
        path += "/address";
        return new Address
        {
            Address1 = scan.Text(value, path, "address1"),
            Address2 = scan.Text(value, path, "address2"),
            City = scan.Text(value, path, "city"),
            Country = scan.Text(value, path, "country"),
            State = scan.Text(value, path, "state"),
            Zip = scan.Text(value, path, "zip"),
        };
    }

    private static PaymentMethod Method(JsonScan scan, JsonElement value, string path)
    {
        scan.IsObject(value, path);
        var source = scan.Text(value, path, "source", PaymentSources.CreditCard, PaymentSources.PayPal, PaymentSources.GiftCard);
        var card = source == PaymentSources.CreditCard;
        return new PaymentMethod
        {
            Source = source,
            Id = scan.Text(value, path, "id"),
            Brand = card ? scan.Text(value, path, "brand") : null,
            LastFour = card ? scan.Text(value, path, "last_four") : null,
            Balance = source == PaymentSources.GiftCard ? scan.Number(value, path, "balance") : null,
        };
    }

    private static Order Order(JsonScan scan, JsonElement value, string path)
    {
        scan.IsObject(value, path);
        return new Order
        {
            OrderId = scan.Text(value, path, "order_id"),
            UserId = scan.Text(value, path, "user_id"),
            Address = Address(scan, value, path),
            Items = scan.List(value, path, "items", (item, at) => Item(scan, item, at)),
            Status = scan.Text(value, path, "status", OrderStatus.All),
            Fulfillments = scan.List(value, path, "fulfillments", (fulfillment, at) => Fulfillment(scan, fulfillment, at)),
            PaymentHistory = scan.List(value, path, "payment_history", (entry, at) => Entry(scan, entry, at)),
            CancelReason = scan.OptionalText(value, path, "cancel_reason"),
            ExchangeItems = scan.OptionalTexts(value, path, "exchange_items"),
            ExchangeNewItems = scan.OptionalTexts(value, path, "exchange_new_items"),
            ExchangePaymentMethodId = scan.OptionalText(value, path, "exchange_payment_method_id"),
            ExchangePriceDifference = scan.OptionalNumber(value, path, "exchange_price_difference"),
            ReturnItems = scan.OptionalTexts(value, path, "return_items"),
            ReturnPaymentMethodId = scan.OptionalText(value, path, "return_payment_method_id"),
        };
    }

    private static OrderItem Item(JsonScan scan, JsonElement value, string path)
    {
        scan.IsObject(value, path);
        return new OrderItem
        {
            Name = scan.Name(value, path, "name"),
            ProductId = scan.Text(value, path, "product_id"),
            ItemId = scan.Text(value, path, "item_id"),
            Price = scan.Amount(value, path, "price"),
            Options = scan.Map(value, path, "options", scan.ElementText),
        };
    }

    private static Fulfillment Fulfillment(JsonScan scan, JsonElement value, string path)
    {
        scan.IsObject(value, path);
        return new Fulfillment { TrackingId = scan.Texts(value, path, "tracking_id"), ItemIds = scan.Texts(value, path, "item_ids") };
    }

    private static PaymentEntry Entry(JsonScan scan, JsonElement value, string path)
    {
        scan.IsObject(value, path);
        return new PaymentEntry
        {
            TransactionType = scan.Text(value, path, "transaction_type", "payment", "refund"),
            Amount = scan.Amount(value, path, "amount"),
            PaymentMethodId = scan.Text(value, path, "payment_method_id"),
        };
    }
}
