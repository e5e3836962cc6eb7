namespace TrajForge.Environments.Tests.Telecom;

public sealed class SyncTests
{
    [Fact]
    public async Task A_phone_without_a_number_hears_nothing_of_the_network()
    {
        await using var world = await Provider.OpenAsync(Provider.V2);

        var reply = await world.AgentAsync("enable_roaming", """ "customer_id":"C1","line_id":"L1" """);

        Assert.Equal(new RecordRef("lines", "L1"), Assert.Single(reply.Changes).Record);
    }

    [Fact]
    public async Task The_phone_hears_of_its_line_after_every_call()
    {
        await using var world = await Provider.AnnAsync(Provider.V2);

        var reply = await world.AgentAsync("enable_roaming", """ "customer_id":"C1","line_id":"L1" """);

        Assert.Equal([new("lines", "L1"), new("phone", "surroundings")], reply.Changes.Select(change => change.Record));
        Assert.Equal("true", await world.FieldAsync("phone", "surroundings", "roaming_allowed"));
    }

    [Fact]
    public async Task A_used_up_quota_stops_data_until_it_is_refuelled()
    {
        await using var world = await Provider.AnnAsync(Provider.V2, Provider.OfAgent("set_data_usage", """{"customer_id":"C1","line_id":"L1","data_used_gb":5}"""));
        Assert.Equal("Speed test failed: No Connection.", (await world.CustomerAsync("run_speed_test")).Text);

        await world.AgentAsync("refuel_data", """ "customer_id":"C1","line_id":"L1","gb_amount":0.1 """);

        Assert.StartsWith("Speed Test Result: ", (await world.CustomerAsync("run_speed_test")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_suspended_line_stays_connected_until_the_next_search_and_a_resumed_one_dead()
    {
        await using var world = await Provider.AnnAsync(Provider.V2);

        await world.AgentAsync("suspend_line", """ "customer_id":"C1","line_id":"L1","reason":"away" """);
        Assert.Contains("5G", (await world.CustomerAsync("check_status_bar")).Text, StringComparison.Ordinal);
        Assert.Contains("No Signal", (await world.CustomerAsync("reboot_device")).Text, StringComparison.Ordinal);
        await world.AgentAsync("resume_line", """ "customer_id":"C1","line_id":"L1" """);

        Assert.Contains("No Signal", (await world.CustomerAsync("check_status_bar")).Text, StringComparison.Ordinal);
        Assert.Contains("5G", (await world.CustomerAsync("reboot_device")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_payment_request_reaches_the_phone_and_the_payment_reaches_the_bill()
    {
        await using var world = await Provider.AnnAsync(Provider.V2);

        await world.AgentAsync("send_payment_request", """ "customer_id":"C1","bill_id":"B1" """);
        Assert.Equal("You have a payment request for bill B1 of 40.5 USD.", (await world.CustomerAsync("check_payment_request")).Text);
        var paid = await world.CustomerAsync("make_payment");

        Assert.Equal("Payment of 40.5 USD has been made for bill B1.", paid.Text);
        Assert.Equal([new("bills", "B1"), new("phone", "surroundings")], paid.Changes.Select(change => change.Record));
        Assert.Equal("\"Paid\"", await world.FieldAsync("bills", "B1", "status"));
        Assert.Equal("No payment request has been made.", (await world.CustomerAsync("check_payment_request")).Text);
    }

    [Fact]
    public async Task A_bare_call_leaves_the_sides_out_of_step()
    {
        await using var world = await Provider.AnnAsync(Provider.V2);

        await world.CallBareAsync(
            new ToolRequest { Name = "enable_roaming", Arguments = """{"customer_id":"C1","line_id":"L1"}""" }, TestContext.Current.CancellationToken);

        Assert.Equal("false", await world.FieldAsync("phone", "surroundings", "roaming_allowed"));
    }

    [Fact]
    public async Task A_number_without_a_line_makes_every_call_fail()
    {
        var failure = await Assert.ThrowsAsync<WorldFunctionException>(() => Provider.OpenAsync(
            Provider.V2, new WorldRequest { Start = new WorldStart { Functions = [Provider.OfCustomer("set_user_info", """{"name":"X","phone_number":"1"}""")] } }));

        Assert.Equal("Line with phone number 1 not found", failure.Message);
    }
}
