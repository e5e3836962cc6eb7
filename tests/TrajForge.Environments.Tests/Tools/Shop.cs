using System.Text.Json;
using TrajForge.Python;
using TrajForge.Retail;
using TrajForge.Retail.State;
using TrajForge.Retail.Tools;

namespace TrajForge.Environments.Tests.Tools;

/// <summary>A shop small enough to know by heart: one customer with a gift card of 100, two cards' worth of products, four orders.</summary>
internal static class Shop
{
    public static Address Home { get; } = new() { Address1 = "1 Elm Street", Address2 = "Apt 2", City = "Boston", Country = "USA", State = "MA", Zip = "02108" };

    public static RetailData Data { get; } = new()
    {
        Products = new Dictionary<string, Product>
        {
            ["10"] = Product("10", "Mug", ("11", "blue", 10.1, true), ("12", "red", 20.35, true), ("13", "green", 5.0, false), ("14", "black", 10.1, true)),
            ["20"] = Product("20", "Lamp", ("21", "small", 50.0, true), ("22", "large", 80.2, true)),
        },
        Users = new Dictionary<string, User>
        {
            ["ann_lee_1"] = new()
            {
                UserId = "ann_lee_1",
                Name = new PersonName("Ann", "Lee"),
                Address = Home,
                Email = "Ann.Lee@example.com",
                PaymentMethods = new Dictionary<string, PaymentMethod>
                {
                    ["gift_card_1"] = new() { Source = PaymentSources.GiftCard, Id = "gift_card_1", Balance = 100 },
                    ["paypal_1"] = new() { Source = PaymentSources.PayPal, Id = "paypal_1" },
                    ["credit_card_1"] = new() { Source = PaymentSources.CreditCard, Id = "credit_card_1", Brand = "visa", LastFour = "4321" },
                },
                Orders = ["#W1", "#W2", "#W3", "#W4"],
            },
            ["bo_orr_2"] = new()
            {
                UserId = "bo_orr_2",
                Name = new PersonName("Bo", "Orr"),
                Address = Home with { Zip = "02109" },
                Email = "bo@example.com",
                PaymentMethods = new Dictionary<string, PaymentMethod> { ["paypal_2"] = new() { Source = PaymentSources.PayPal, Id = "paypal_2" } },
                Orders = [],
            },
        },
        Orders = new Dictionary<string, Order>
        {
            ["#W1"] = Order("#W1", OrderStatus.Pending, "paypal_1", ("10", "11"), ("20", "21")),
            ["#W2"] = Order("#W2", OrderStatus.Delivered, "paypal_1", ("10", "11"), ("20", "21"), ("10", "12")),
            ["#W3"] = Order("#W3", OrderStatus.Processed, "gift_card_1", ("10", "12")),
            ["#W4"] = Order("#W4", OrderStatus.Pending, "gift_card_1", ("10", "11"), ("10", "12")),
        },
    };

    public static RetailEnvironment Load(RetailVariant variant, RetailData? data = null) => new(data ?? Data, variant, variant.TypesRecords ? null : Raw(data ?? Data));

    public static ToolWorld<RetailState> Corrected() => Load(RetailVariant.Corrected).Open();

    public static ToolWorld<RetailState> V2() => Load(RetailVariant.V2).Open();

    public static ToolWorld<RetailState> V1() => Load(RetailVariant.V1).Open();

    /// <summary>A corrected world whose customer has this much on the gift card.</summary>
    public static ToolWorld<RetailState> WithGiftCard(double balance)
    {
        var ann = Data.Users["ann_lee_1"];
        var methods = new Dictionary<string, PaymentMethod>(ann.PaymentMethods) { ["gift_card_1"] = ann.PaymentMethods["gift_card_1"] with { Balance = balance } };
        var users = new Dictionary<string, User>(Data.Users) { ["ann_lee_1"] = ann with { PaymentMethods = methods } };
        return new RetailEnvironment(Data with { Users = users }, RetailVariant.Corrected).Open();
    }

    /// <summary>The call's reply; arguments are JSON without the outer braces.</summary>
    public static async Task<ToolReply> CallAsync(this IWorld world, string name, string arguments) =>
        await world.CallAsync(new ToolRequest { Name = name, Arguments = "{" + arguments + "}" }, TestContext.Current.CancellationToken);

    public static Order Order(this ToolWorld<RetailState> world, string id) => (Order)Typed(world.State.Order(id)!, typeof(Order));

    public static User User(this ToolWorld<RetailState> world, string id) => (User)Typed(world.State.User(id)!, typeof(User));

    public static double GiftCard(this ToolWorld<RetailState> world) => world.State.User("ann_lee_1")!["payment_methods"]["gift_card_1"]["balance"].AsNumber!.Value;

    private static object Typed(PyDict record, Type type) => JsonSerializer.Deserialize(PyText.Json(record), type, RetailJson.Default)!;

    /// <summary>The same shop as v1's files would have it.</summary>
    private static DocumentBase Raw(RetailData data) => RetailTables.Raw(new Dictionary<string, PyValue>
    {
        [Tables.Orders] = PyDict.From(data.Orders.Select(pair => KeyValuePair.Create(pair.Key, RawOrder(pair.Value)))),
        [Tables.Products] = PyDict.From(data.Products.Select(pair => KeyValuePair.Create(pair.Key, PyValue.From(RetailJson.Element(pair.Value))))),
        [Tables.Users] = PyDict.From(data.Users.Select(pair => KeyValuePair.Create<string, PyValue>(pair.Key, ((PyDict)PyValue.From(RetailJson.Element(pair.Value))).Without("user_id")))),
    });

    private static PyValue RawOrder(Order order)
    {
        var record = (PyDict)PyValue.From(RetailJson.Element(order));
        var first = new[] { "order_id", "user_id", "address", "items", "fulfillments", "status", "payment_history" };
        return PyDict.Of(first.Select(name => (name, record[name])).ToArray());
    }

    private static Product Product(string id, string name, params (string Id, string Look, double Price, bool Available)[] variants) => new()
    {
        Name = name,
        ProductId = id,
        Variants = variants.ToDictionary(
            variant => variant.Id,
            variant => new Variant { ItemId = variant.Id, Options = Options(variant.Look), Available = variant.Available, Price = variant.Price }),
    };

    private static Dictionary<string, string> Options(string look) => new() { ["look"] = look };

    private static Order Order(string id, string status, string method, params (string Product, string Item)[] items)
    {
        var prices = new Dictionary<string, (string Name, string Look, double Price)>
        {
            ["11"] = ("Mug", "blue", 10.1),
            ["12"] = ("Mug", "red", 20.35),
            ["21"] = ("Lamp", "small", 50.0),
        };
        return new Order
        {
            OrderId = id,
            UserId = "ann_lee_1",
            Address = Home,
            Items = items.Select(item => new OrderItem
            {
                Name = prices[item.Item].Name,
                ProductId = item.Product,
                ItemId = item.Item,
                Price = prices[item.Item].Price,
                Options = Options(prices[item.Item].Look),
            }).ToArray(),
            Status = status,
            Fulfillments = [],
            PaymentHistory = [new() { TransactionType = "payment", Amount = Math.Round(items.Sum(item => prices[item.Item].Price), 2), PaymentMethodId = method }],
        };
    }
}
