using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using TrajForge.Retail.State;

namespace TrajForge.Retail.Data;

/// <summary>Makes the shop's data: 50 products, 500 customers of whom more than half have three orders or more, 1,000 orders.</summary>
internal static class RetailDataGenerator
{
    private static readonly RetailJson Compact = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    // How many customers have how many orders: 500 customers, 1,000 orders.
    private static readonly (int Orders, int Customers)[] Shares = [(0, 125), (1, 85), (2, 30), (3, 200), (4, 45), (5, 15)];

    /// <summary>JSON, one record a line; the same bytes for a seed on every machine.</summary>
    public static string Generate(long seed)
    {
        var random = Rng.For(seed, "retail", "data");
        var ids = new UniqueIds(random);
        var productMaker = new ProductMaker(random, ids);
        var products = ProductWords.All.Select(productMaker.Make).ToArray();
        var customers = new CustomerMaker(random, ids);
        var orderMaker = new OrderMaker(random, ids, products, customers);
        var (users, orders) = (new List<User>(), new List<Order>());
        foreach (var count in random.Shuffle(Shares.SelectMany(share => Enumerable.Repeat(share.Orders, share.Customers))))
        {
            var user = customers.Make();
            var own = new List<Order>();
            while (own.Count < count)
            {
                own.Add(orderMaker.Make(user, own));
            }

            users.Add(user with { Orders = own.Select(order => order.OrderId).ToArray() });
            orders.AddRange(own);
        }

        return Write(products, users, orders);
    }

    private static string Write(IEnumerable<Product> products, IEnumerable<User> users, IEnumerable<Order> orders)
    {
        var text = new StringBuilder("{\n");
        Append(text, "products", products.Select(product => (product.ProductId, Line(product))), ",");
        Append(text, "users", users.Select(user => (user.UserId, Line(user))), ",");
        Append(text, "orders", orders.Select(order => (order.OrderId, Line(order))), "");
        return text.Append("}\n").ToString();
    }

    private static void Append(StringBuilder text, string table, IEnumerable<(string Id, string Line)> records, string end) =>
        text.Append($"\"{table}\":{{\n")
            .AppendJoin(",\n", records.Select(record => $"\"{record.Id}\":{record.Line}"))
            .Append($"\n}}{end}\n");

    private static string Line<T>(T record) => JsonSerializer.Serialize(record, typeof(T), Compact);
}
