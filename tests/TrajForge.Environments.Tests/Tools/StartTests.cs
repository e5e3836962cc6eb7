using TrajForge.Retail.Tools;

namespace TrajForge.Environments.Tests.Tools;

public sealed class StartTests
{
    private const string TwoPayments = """
        {"orders": {"#W1": {"payment_history": [
            {"transaction_type": "payment", "amount": 5, "payment_method_id": "gift_card_1"},
            {"transaction_type": "payment", "amount": 7, "payment_method_id": "gone"}]}}}
        """;

    [Fact]
    public async Task Initial_data_is_merged_and_typed()
    {
        await using var world = await OpenAsync(RetailVariant.V2, new() { AgentData = TwoPayments });

        var reply = await world.CallAsync("get_order_details", "\"order_id\": \"#W1\"");

        Assert.Contains("\"amount\": 5.0", reply.Text, StringComparison.Ordinal);
        Assert.Contains("\"status\": \"pending\"", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_customer_whose_address_was_set_is_found_by_it()
    {
        const string Data = """{"users": {"bo_orr_2": {"email": "Bo.Orr@example.org"}}, "products": {"10": {"variants": {"19": {"item_id": "19", "options": {}, "available": true, "price": 1}}}}}""";
        await using var world = await OpenAsync(RetailVariant.V2, new() { AgentData = Data });

        Assert.Equal("bo_orr_2", (await world.CallAsync("find_user_id_by_email", "\"email\": \"bo.orr@EXAMPLE.org\"")).Text);
        Assert.Equal("Error: User not found", (await world.CallAsync("find_user_id_by_email", "\"email\": \"bo@example.com\"")).Text);
        Assert.Equal("""{"item_id": "19", "options": {}, "available": true, "price": 1.0}""", (await world.CallAsync("get_item_details", "\"item_id\": \"19\"")).Text);
    }

    [Fact]
    public async Task Earlier_calls_are_made_again()
    {
        var call = new ToolRequest { Name = "cancel_pending_order", Arguments = """{"order_id": "#W1", "reason": "no longer needed"}""" };

        await using var world = await OpenAsync(RetailVariant.V2, new() { Calls = [call] });

        Assert.Equal("Error: Non-pending order cannot be cancelled", (await world.CallAsync(call, TestContext.Current.CancellationToken)).Text);
    }

    [Fact]
    public async Task G4_v2_keeps_what_a_failed_call_wrote_and_corrected_takes_it_back()
    {
        const string Cancel = """ "order_id": "#W1", "reason": "no longer needed" """;
        await using var v2 = await OpenAsync(RetailVariant.V2, new() { AgentData = TwoPayments });
        await using var corrected = await OpenAsync(RetailVariant.Corrected, new() { AgentData = TwoPayments });

        Assert.Equal("Error: Payment method not found", (await v2.CallAsync("cancel_pending_order", Cancel)).Text);
        Assert.Equal("Error: Payment method not found", (await corrected.CallAsync("cancel_pending_order", Cancel)).Text);

        Assert.Contains("\"balance\": 105.0", (await v2.CallAsync("get_user_details", "\"user_id\": \"ann_lee_1\"")).Text, StringComparison.Ordinal);
        Assert.Contains("\"balance\": 100.0", (await corrected.CallAsync("get_user_details", "\"user_id\": \"ann_lee_1\"")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("""{"orders": {"#W1": {"status": "lost"}}}""")]
    [InlineData("""{"orders": {"#W1": 5}}""")]
    [InlineData("""{"users": [5]}""")]
    [InlineData("""{"shops": {}}""")]
    public async Task Data_that_does_not_fit_is_refused(string data) =>
        await Assert.ThrowsAsync<WorldFunctionException>(() => OpenAsync(RetailVariant.V2, new() { AgentData = data }));

    [Fact]
    public async Task Data_that_is_no_text_is_refused() =>
        await Assert.ThrowsAsync<WorldFunctionException>(() => OpenAsync(RetailVariant.V2, new() { AgentData = "{\"orders\": \ud800}" }));

    [Fact]
    public async Task Data_for_a_customer_who_has_no_database_is_refused() =>
        await Assert.ThrowsAsync<WorldFunctionException>(() => OpenAsync(RetailVariant.V2, new() { CustomerData = "{}" }));

    [Fact]
    public async Task A_tool_can_be_run_as_a_function()
    {
        await using var world = await OpenAsync(RetailVariant.V2, null);
        var functions = (IWorldFunctions)world;

        var result = await functions.RunAsync(new(Side.Agent, "find_user_id_by_email", """{"email": "bo@example.com"}"""), TestContext.Current.CancellationToken);
        var failure = await Assert.ThrowsAsync<WorldFunctionException>(async () => await functions.RunAsync(new(Side.Agent, "set_mood", "{}"), TestContext.Current.CancellationToken));

        Assert.Equal(("\"bo_orr_2\"", "'RetailTools' object has no attribute 'set_mood'"), (result.ToString(), failure.Message));
    }

    private static async Task<IWorld> OpenAsync(RetailVariant variant, WorldStart? start) =>
        await Shop.Load(variant).OpenAsync(new WorldRequest { Start = start }, TestContext.Current.CancellationToken);
}
