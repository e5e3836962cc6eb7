using System.Text.Json;
using System.Text.Json.Serialization;
using TrajForge.Retail.State;

namespace TrajForge.Retail.Players;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(Order))]
[JsonSerializable(typeof(User))]
[JsonSerializable(typeof(Product))]
internal sealed partial class SeenRecords : JsonSerializerContext;

/// <summary>What the agent has read so far, as the replies showed it.</summary>
internal sealed class Shop
{
    private readonly Dictionary<string, Order> _first = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Order> _now = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Product> _products = new(StringComparer.Ordinal);

    public User? User { get; private set; }

    /// <summary>Orders of the profile that were not read yet, in the profile's order.</summary>
    public IEnumerable<string> Unread => User!.Orders.Where(id => !_first.ContainsKey(id));

    /// <summary>Orders as first seen: what the customer describes. In the order of reading.</summary>
    public IEnumerable<Order> Described => User is null ? [] : User.Orders.Where(_first.ContainsKey).Select(id => _first[id]);

    /// <summary>The order as it is now, or null when it was not read.</summary>
    public Order? Order(string id) => _now.GetValueOrDefault(id);

    public Product? Product(string id) => _products.GetValueOrDefault(id);

    /// <summary>Takes in a reply that is a record; any other is left alone.</summary>
    public void Read(string tool, string reply)
    {
        switch (tool)
        {
            case ToolNames.GetProduct:
                var product = JsonSerializer.Deserialize(reply, SeenRecords.Default.Product)!;
                _products[product.ProductId] = product;
                break;
            case ToolNames.GetUser or ToolNames.UserAddress:
                User = JsonSerializer.Deserialize(reply, SeenRecords.Default.User);
                break;
            case ToolNames.GetOrder or ToolNames.Cancel or ToolNames.Return or ToolNames.Exchange or ToolNames.ModifyItems or ToolNames.OrderAddress or ToolNames.Payment:
                var order = JsonSerializer.Deserialize(reply, SeenRecords.Default.Order)!;
                _first.TryAdd(order.OrderId, order);
                _now[order.OrderId] = order;
                break;
        }
    }
}

/// <summary>The shop's tools, as the policy names them.</summary>
internal static class ToolNames
{
    public const string FindByEmail = "find_user_id_by_email";
    public const string FindByName = "find_user_id_by_name_zip";
    public const string GetUser = "get_user_details";
    public const string GetOrder = "get_order_details";
    public const string GetProduct = "get_product_details";
    public const string Calculate = "calculate";
    public const string Cancel = "cancel_pending_order";
    public const string Return = "return_delivered_order_items";
    public const string Exchange = "exchange_delivered_order_items";
    public const string ModifyItems = "modify_pending_order_items";
    public const string OrderAddress = "modify_pending_order_address";
    public const string Payment = "modify_pending_order_payment";
    public const string UserAddress = "modify_user_address";
    public const string HandOver = "transfer_to_human_agents";

    /// <summary>The tool that makes the change of an intent.</summary>
    public static string For(string intent) => intent switch
    {
        Intents.Cancel => Cancel,
        Intents.Return => Return,
        Intents.Exchange => Exchange,
        Intents.ModifyItems => ModifyItems,
        Intents.OrderAddress => OrderAddress,
        Intents.Payment => Payment,
        _ => UserAddress,
    };
}
