using System.Text.Json;
using CsCheck;
using TrajForge.Retail;
using TrajForge.Retail.Data;
using TrajForge.Retail.State;
using TrajForge.Retail.Tools;

namespace TrajForge.Environments.Tests.Tools;

public sealed class RandomCallTests
{
    private static readonly RetailData Shipped = RetailDataReader.Read("db.json", RetailFiles.Bytes("db.json"));
    private static readonly RetailEnvironment[] Shops = [new(Shipped, RetailVariant.Corrected), new(Shipped, RetailVariant.V2), new(Shipped, RetailVariant.V1, RetailSource.Shipped(typed: false).Documents)];
    private static readonly string Digest = Shops[0].DataDigest;

    // A handful of customers, so that calls meet the same records often.
    private static readonly User[] Users = Shipped.Users.Values.Where(user => user.Orders.Count > 2).Take(4).ToArray();

    private static readonly string[] Pool =
    [
        "#W1", "#W2", "#W3", "#W4", "ann_lee_1", "bo_orr_2", "10", "20", "11", "12", "13", "14", "21", "22", "gift_card_1", "paypal_1", "credit_card_1", "paypal_2",
        "no longer needed", "ordered by mistake", "Ann", "Lee", "02108", "ann.lee@example.com", "1 + 2", "", "#W1", "#W2", "#W4", "11", "12",
    ];

    private static readonly Gen<ToolRequest> Calls = Gen.Select(Gen.Int[0, 18], Gen.Int[0, 3], Gen.Int[0, 999], Gen.Int[0, 999], Gen.Int[0, 30], Request);

    [Fact]
    public void Calls_never_throw_touch_the_shared_data_or_answer_differently_when_replayed()
    {
        Calls.Array[1, 25].Sample(calls => Assert.All(Shops, shop => Assert.Equal(Play(shop, calls), Play(shop, calls))), iter: 100, threads: 1);

        Assert.All(Shops, shop => Assert.Equal(Digest, new RetailBase(Data(shop)).Digest));
    }

    [Theory]
    [InlineData("corrected", false)]
    [InlineData("v1", true)]
    [InlineData("v2", true)]
    public void Hostile_calls_hold_the_law_of_worlds(string name, bool keepsFailedWrites) =>
        RandomCalls.Hold(Shop.Load(RetailVariant.All.Single(variant => variant.Name == name)), Pool, keepsFailedWrites, 200);

    private static RetailData Data(RetailEnvironment shop) => new()
    {
        Products = Shipped.Products,
        Users = shop.Customers.ToDictionary(id => id, id => shop.Shared.Users.Find(id)!),
        Orders = shop.Shared.Orders.FileOrder.ToDictionary(id => id, id => shop.Shared.Orders.Find(id)!),
    };

    private static string[] Play(RetailEnvironment shop, ToolRequest[] calls)
    {
        var world = shop.Open();
        var texts = new List<string>();
        foreach (var call in calls)
        {
            var before = world.State.Snapshot([]).Digest;
            var reply = world.CallAsync(call, CancellationToken.None).AsTask().GetAwaiter().GetResult();
            texts.Add(reply.Text);
            Assert.Equal(reply.Changes.Count == 0, before == world.State.Snapshot([]).Digest);
            Assert.True(!reply.IsError || (reply.Changes.Count == 0 && reply.Seen.Count == 0));
        }

        return [.. texts, world.State.Snapshot([]).Digest];
    }

    private static ToolRequest Request(int tool, int who, int what, int which, int spoil)
    {
        var user = Users[who];
        var order = Shipped.Orders[user.Orders[what % user.Orders.Count]];
        var item = order.Items[which % order.Items.Count];
        var variants = Shipped.Products[item.ProductId].Variants.Keys.ToArray();
        var method = user.PaymentMethods.Keys.ElementAt(which % user.PaymentMethods.Count);
        var tools = Shops.SelectMany(shop => shop.Tools(PlayMode.Dialogue)).DistinctBy(known => known.Name).ToArray();
        var arguments = new Dictionary<string, object?>
        {
            ["order_id"] = order.OrderId,
            ["user_id"] = user.UserId,
            ["product_id"] = item.ProductId,
            ["item_id"] = item.ItemId,
            ["item_ids"] = new[] { item.ItemId },
            ["new_item_ids"] = new[] { variants[what % variants.Length] },
            ["payment_method_id"] = method,
            ["reason"] = "no longer needed",
            ["email"] = user.Email,
            ["first_name"] = user.Name.FirstName,
            ["last_name"] = user.Name.LastName,
            ["zip"] = user.Address.Zip,
            ["expression"] = $"{what} / ({which} - 500)",
            ["summary"] = "help",
            ["thought"] = "hm",
            ["address1"] = $"{what} Elm Street",
            ["address2"] = "",
            ["city"] = "Boston",
            ["state"] = "MA",
            ["country"] = "USA",
        };
        if (tool >= tools.Length)
        {
            return new ToolRequest { Name = "unknown", Arguments = "{}" };
        }

        var wanted = tools[tool].Parameters.ToElement().GetProperty("properties").EnumerateObject().Select(property => property.Name)
            .ToDictionary(name => name, name => arguments[name]);
        if (wanted.Count > 0)
        {
            Spoil(wanted, wanted.Keys.ElementAt(which % wanted.Count), spoil);
        }

        return new ToolRequest { Name = tools[tool].Name, Arguments = JsonSerializer.Serialize(wanted) };
    }

    private static void Spoil(Dictionary<string, object?> arguments, string name, int how)
    {
        object?[] wrong = [null, 5, 1.5, true, "", "x\ud83d\ude00", new[] { "a", "b" }, new object?[] { 1, null, "11" }, new Dictionary<string, int> { ["a"] = 1 }, "#W0"];
        if (how < wrong.Length)
        {
            arguments[name] = wrong[how];
        }
        else if (how == wrong.Length)
        {
            arguments.Remove(name);
        }
        else if (how == wrong.Length + 1)
        {
            arguments["surplus"] = 1;
        }
    }
}
