namespace TrajForge.Environments.Tests.Tools;

public sealed class FacetTests
{
    [Fact]
    public async Task Changed_items_name_order_products_new_options_and_payment()
    {
        var facets = await FacetsAsync("modify_pending_order_items", """ "order_id": "#W1", "item_ids": ["11", "21"], "new_item_ids": ["12", "22"], "payment_method_id": "credit_card_1" """);

        Assert.Equal(
            ["action: change|changed|changing|modify|modified|update|updated|swap|exchange|replace", "order: #W1|W1", "item 1: Mug", "new item 1 look: red", "item 2: Lamp", "new item 2 look: large", "payment method: credit_card_1|4321|visa|credit card"],
            facets);
    }

    [Fact]
    public async Task A_cancellation_names_order_and_reason() => Assert.Equal(
        ["action: cancel|cancelled|canceled|cancelling|canceling|cancellation", "order: #W1|W1", "reason: ordered by mistake|by mistake"],
        await FacetsAsync("cancel_pending_order", """ "order_id": "#W1", "reason": "ordered by mistake" """));

    [Fact]
    public async Task An_address_names_street_city_and_zip() => Assert.Equal(
        ["action: default|profile|account|on file", "address1: 9 Oak Road", "city: Austin", "zip: 78701"],
        await FacetsAsync("modify_user_address", """ "user_id": "ann_lee_1", "address1": "9 Oak Road", "address2": "", "city": "Austin", "state": "TX", "country": "USA", "zip": "78701" """));

    [Fact]
    public async Task A_word_of_a_products_name_is_no_other_choice()
    {
        var shop = await ToolGraphs.Environments.LoadAsync("retail");
        await using var world = await shop.OpenAsync(new WorldRequest(), TestContext.Current.CancellationToken);
        var arguments = """{"order_id": "#W6733839", "item_ids": ["3844593697"], "new_item_ids": ["5941809542"], "payment_method_id": "credit_card_4544518"}""";

        var facets = await world.FacetsAsync(new ToolRequest { Name = "modify_pending_order_items", Arguments = arguments }, TestContext.Current.CancellationToken);

        var towel = Assert.Single(facets, facet => facet.AnyOf.Contains("Bath Towel"));
        Assert.Contains("blush", towel.Others);
        Assert.DoesNotContain("bath", towel.Others);
    }

    [Theory]
    [InlineData("cancel_pending_order", "\"order_id\": 5, \"reason\": []")]
    [InlineData("exchange_delivered_order_items", "\"order_id\": \"#W9\", \"item_ids\": {}, \"new_item_ids\": [1], \"payment_method_id\": null")]
    [InlineData("get_order_details", "\"order_id\": \"#W1\"")]
    [InlineData("no_such_tool", "")]
    public async Task Nothing_is_asked_for_what_does_not_exist_or_changes_nothing(string tool, string arguments) =>
        Assert.Empty(await FacetsAsync(tool, arguments));

    private static async Task<string[]> FacetsAsync(string tool, string arguments)
    {
        var facets = await Shop.Corrected().FacetsAsync(new ToolRequest { Name = tool, Arguments = "{" + arguments + "}" }, TestContext.Current.CancellationToken);
        return facets.Select(facet => $"{facet.Name}: {string.Join("|", facet.AnyOf)}").ToArray();
    }
}
