using TrajForge.Environments.Tests.Tools;
using TrajForge.Retail;

namespace TrajForge.Environments.Tests.State;

public sealed class RetailHashTests
{
    private const string Initial1 = "5a4b2cb59f4d12dea7e4adff24a7f8fada510ead49372ea4a729a82bbb5f49b5";
    private const string Initial2 = "b25c9cb211f5efcaee5dd646054a73c4a9f43f4f5acc32c10713cd9f9ac20e9c";

    [Theory]
    [InlineData("v1", "v1/retail", Initial1)]
    [InlineData("v2", "v2/retail/db.json", Initial2)]
    [InlineData("v2", "v2/retail", Initial2)]
    public async Task The_reference_data_hashes_to_the_reference_value(string variant, string data, string hash)
    {
        await using var world = await OpenAsync(variant, data);

        Assert.Equal(hash, ((IPublishedState)world).PublishedHash(Side.Agent));
        Assert.Equal([Side.Agent], ((IPublishedState)world).Databases);
    }

    [Fact]
    public async Task A_later_file_replaces_the_table_that_it_names()
    {
        var folder = TauData.File("v1/retail");

        await using var world = await OpenAsync("v1", $"v1/retail,{Path.Combine(folder, "users.json")}");

        Assert.Equal(Initial1, ((IPublishedState)world).PublishedHash(Side.Agent));
    }

    [Theory]
    [InlineData("v1")]
    [InlineData("v2")]
    public async Task Keys_are_equal_exactly_when_the_hashes_are(string variant)
    {
        var worlds = Enumerable.Range(0, 4).Select(_ => Open(variant)).ToArray();
        await worlds[1].CallAsync("get_order_details", "\"order_id\": \"#W1\"");
        await worlds[2].CallAsync("cancel_pending_order", """ "order_id": "#W4", "reason": "no longer needed" """);
        await worlds[3].CallAsync("cancel_pending_order", """ "order_id": "#W4", "reason": "ordered by mistake" """);

        var hashes = worlds.Select(world => ((IPublishedState)world).PublishedHash(Side.Agent)).ToArray();
        var keys = worlds.Select(world => ((IPublishedState)world).PublishedKey()).ToArray();

        Assert.Equal(3, hashes.Distinct().Count());
        Assert.All(from a in Enumerable.Range(0, 4) from b in Enumerable.Range(0, 4) select (a, b), pair => Assert.Equal(hashes[pair.a] == hashes[pair.b], keys[pair.a] == keys[pair.b]));
    }

    [Fact]
    public void The_corrected_shop_has_no_publisher() => Assert.IsNotAssignableFrom<IPublishedState>(Shop.Corrected());

    private static IWorld Open(string variant) => variant == "v1" ? Shop.V1() : Shop.V2();

    private static async Task<IWorld> OpenAsync(string variant, string data)
    {
        var path = string.Join(',', data.Split(',').Select(TauData.File));
        var environment = await new RetailPack().LoadAsync(new EnvironmentRequest { Variant = variant, DataPath = path }, TestContext.Current.CancellationToken);
        return await environment.OpenAsync(new WorldRequest(), TestContext.Current.CancellationToken);
    }
}
