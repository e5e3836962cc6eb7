using TrajForge.Retail;
using TrajForge.Retail.Data;
using TrajForge.Retail.State;

namespace TrajForge.Environments.Tests.Data;

public sealed class RetailDataGeneratorTests
{
    private static readonly RetailData Shipped = RetailDataReader.Read("db.json", RetailFiles.Bytes("db.json"));

    [Fact]
    public void The_shipped_data_is_that_of_seed_1() => Assert.Equal(RetailFiles.Text("db.json"), new RetailPack().GenerateData(1));

    [Fact]
    public void Another_seed_gives_other_valid_data()
    {
        var json = new RetailPack().GenerateData(2);

        Assert.NotEqual(RetailFiles.Text("db.json"), json);
        Assert.Equal(1000, RetailDataReader.Read("seed 2", System.Text.Encoding.UTF8.GetBytes(json)).Orders.Count);
    }

    [Fact]
    public void Half_of_the_customers_have_three_orders_or_more()
    {
        Assert.Equal((500, 50, 1000), (Shipped.Users.Count, Shipped.Products.Count, Shipped.Orders.Count));
        Assert.True(Shipped.Users.Values.Count(user => user.Orders.Count >= 3) >= 250);
    }

    [Fact]
    public void Variants_of_a_product_differ_and_most_have_a_neighbour_in_one_option()
    {
        var variants = Shipped.Products.Values.SelectMany(product => product.Variants.Values, (product, variant) => (product, variant)).ToArray();

        Assert.All(Shipped.Products.Values, product => Assert.Equal(
            product.Variants.Count,
            product.Variants.Values.Select(variant => string.Join("|", variant.Options.Values)).Distinct().Count()));
        Assert.All(Shipped.Products.Values, product => Assert.InRange(product.Variants.Count, 8, 20));
        Assert.True(variants.Count(pair => pair.product.Variants.Values.Any(other => Distance(pair.variant, other) == 1)) > 0.9 * variants.Length);
        Assert.True(variants.Count(pair => pair.variant.Available) > 0.75 * variants.Length);
    }

    [Fact]
    public void Many_customers_have_orders_with_a_product_in_common()
    {
        var alike = Shipped.Users.Values.Count(user => user.Orders
            .SelectMany(id => Shipped.Orders[id].Items.Select(item => item.ProductId).Distinct())
            .GroupBy(id => id).Any(group => group.Count() > 1));

        Assert.True(alike > 200, $"{alike}");
    }

    [Fact]
    public void Payments_add_up_and_cancelled_orders_are_refunded()
    {
        Assert.All(Shipped.Orders.Values, order =>
        {
            var total = Math.Round(order.Items.Sum(item => item.Price), 2);
            Assert.Equal(total, order.PaymentHistory[0].Amount, 2);
            Assert.Equal(order.Status == OrderStatus.Cancelled ? 2 : 1, order.PaymentHistory.Count);
            Assert.All(order.Items, item => Assert.Equal(Shipped.Products[item.ProductId].Variants[item.ItemId].Price, item.Price));
        });
    }

    [Fact]
    public void E_mails_are_unique_and_so_are_names_with_zip_though_names_are_not()
    {
        var users = Shipped.Users.Values.ToArray();

        Assert.Equal(users.Length, users.Select(user => user.Email).Distinct().Count());
        Assert.Equal(users.Length, users.Select(user => (user.Name, user.Address.Zip)).Distinct().Count());
        Assert.True(users.Select(user => user.Name).Distinct().Count() < users.Length - 30);
    }

    private static int Distance(Variant left, Variant right) => left.Options.Count(option => right.Options[option.Key] != option.Value);
}
