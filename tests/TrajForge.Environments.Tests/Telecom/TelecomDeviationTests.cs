using TrajForge.Telecom;

namespace TrajForge.Environments.Tests.Telecom;

/// <summary>Each way in which the corrected environment deviates from the reference, with both behaviours.</summary>
public sealed class TelecomDeviationTests
{
    private const string Bo = """ "customer_id":"C2","line_id":"L4" """;
    private const string AnnL1 = """ "customer_id":"C1","line_id":"L1" """;

    [Fact]
    public async Task G1_arguments_are_checked_first()
    {
        var (v2, corrected) = await AgentAsync("get_details_by_id", """ "id":5 """);

        Assert.Equal("Error: 'int' object has no attribute 'startswith'", v2.Text);
        Assert.Equal("Error: argument 'id' must be a string, not a number", corrected.Text);
    }

    [Fact]
    public async Task G2_numbers_in_dictionaries_are_numbers()
    {
        var (v2, corrected) = await AgentAsync("get_data_usage", AnnL1);

        Assert.Contains("\"data_used_gb\": \"3.2\"", v2.Text, StringComparison.Ordinal);
        Assert.Contains("\"data_used_gb\": 3.2", corrected.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task G3_errors_name_no_machinery()
    {
        var (v2, corrected) = await CustomerAsync("set_apn_settings", """ "apn_settings":{"mms_port":"x"} """);

        Assert.Contains("errors.pydantic.dev", v2.Text, StringComparison.Ordinal);
        Assert.Equal("Error: argument 'apn_settings.mms_port' must be a whole number or null", corrected.Text);
    }

    [Fact]
    public async Task G4_a_call_that_fails_leaves_nothing_behind()
    {
        // The customer has moved to a number that no line has: the phone cannot be brought into step.
        foreach (var (environment, after) in ((TelecomEnvironment, string)[])[(Provider.V2, "true"), (Provider.Corrected, "false")])
        {
            await using var world = await Provider.OpenAsync(environment);
            world.State.Save(Moved(world.State.Phone()));

            var reply = await world.AgentAsync("enable_roaming", AnnL1);

            Assert.Equal("Error: Line with phone number 1 not found", reply.Text);
            Assert.Equal(after, await world.FieldAsync("lines", "L1", "roaming_enabled"));
        }

        static TrajForge.Telecom.Phones.Phone Moved(TrajForge.Telecom.Phones.Phone phone)
        {
            phone.SetAround("phone_number", "1");
            return phone;
        }
    }

    [Fact]
    public async Task T1_a_new_vpn_connection_is_excellent()
    {
        WorldFunction[] broken = [Provider.OfCustomer("break_vpn")];
        foreach (var (environment, quality) in ((TelecomEnvironment, string)[])[(Provider.V2, "poor"), (Provider.Corrected, "excellent")])
        {
            await using var world = await Provider.AnnAsync(environment, broken);
            Assert.Contains("<PerformanceLevel.POOR: 'poor'>", (await world.CustomerAsync("check_vpn_status")).Text, StringComparison.Ordinal);
            await world.CustomerAsync("disconnect_vpn");

            await world.CustomerAsync("connect_vpn");

            Assert.Contains($"'{quality}'", (await world.CustomerAsync("check_vpn_status")).Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task T2_the_next_bills_id_follows_from_the_customer()
    {
        async Task<string> IdAsync(TelecomEnvironment environment, long seed)
        {
            await using var world = await Provider.OpenAsync(environment, new WorldRequest { Seed = seed });
            await world.AgentAsync("resume_line", Bo);
            var reply = await world.AgentAsync("refuel_data", Bo + ", \"gb_amount\":1");
            return reply.Changes.Single(change => change.Record.Table == "bills").Record.Id;
        }

        Assert.NotEqual(await IdAsync(Provider.V2, 1), await IdAsync(Provider.V2, 2));
        Assert.Equal(await IdAsync(Provider.Corrected, 1), await IdAsync(Provider.Corrected, 2));
    }

    [Fact]
    public async Task T3_amounts_are_written_in_one_way_and_only_active_lines_refuelled()
    {
        var (v2, corrected) = await AgentAsync("refuel_data", AnnL1 + ", \"gb_amount\":2");
        var (suspendedV2, suspendedCorrected) = await AgentAsync("refuel_data", """ "customer_id":"C1","line_id":"L2","gb_amount":2 """);

        Assert.Contains("Successfully added 2 GB of data for line L1 for $5.00", v2.Text, StringComparison.Ordinal);
        Assert.Contains("Successfully added 2.0 GB of data for line L1 for $5.00", corrected.Text, StringComparison.Ordinal);
        Assert.False(suspendedV2.IsError);
        Assert.Equal("Error: Line must be active to refuel data", suspendedCorrected.Text);
    }

    [Fact]
    public async Task T4_suspending_takes_a_reason_and_books_its_fee()
    {
        var (v2, corrected) = await AgentAsync("suspend_line", AnnL1 + ", \"reason\":\" \"");
        Assert.False(v2.IsError);
        Assert.Equal("Error: A reason is needed to suspend a line", corrected.Text);

        (v2, corrected) = await AgentAsync("suspend_line", AnnL1 + ", \"reason\":\"away\"");
        Assert.Equal(["lines", "phone"], v2.Changes.Select(change => change.Record.Table));
        Assert.Equal(["bills", "lines", "phone"], corrected.Changes.Select(change => change.Record.Table));
        Assert.Equal(v2.Text, corrected.Text);
    }

    [Theory]
    [InlineData(""" "customer_id":"C1","line_id":"L2" """, "Line cannot be resumed while the customer has an overdue bill")]
    [InlineData(""" "customer_id":"C2","line_id":"L3" """, "Line cannot be resumed after the end of its contract")]
    public async Task T4_resuming_takes_a_paid_account_and_a_running_contract(string arguments, string error)
    {
        var (v2, corrected) = await AgentAsync("resume_line", arguments);

        Assert.False(v2.IsError);
        Assert.Equal("Error: " + error, corrected.Text);
    }

    [Theory]
    [InlineData("B2")]
    [InlineData("B3")]
    public async Task T4_paid_and_draft_bills_are_not_requested(string bill)
    {
        var (v2, corrected) = await AgentAsync("send_payment_request", $$""" "customer_id":"C1","bill_id":"{{bill}}" """);

        Assert.False(v2.IsError);
        Assert.Equal($"Error: Bill {bill} is not due for payment", corrected.Text);
    }

    [Theory]
    [InlineData("\"x\"", "str")]
    [InlineData("[]", "list")]
    [InlineData("null", "NoneType")]
    public async Task T5_access_point_settings_must_be_an_object(string argument, string type)
    {
        await using var v2 = await Provider.AnnAsync(Provider.V2);
        await using var corrected = await Provider.AnnAsync(Provider.Corrected);
        var settings = "\"apn_settings\":" + argument;

        Assert.Equal($"Error: '{type}' object has no attribute 'apn_name'", (await v2.CustomerAsync("set_apn_settings", settings)).Text);
        Assert.StartsWith("Error: argument 'apn_settings' must be an object", (await corrected.CustomerAsync("set_apn_settings", settings)).Text, StringComparison.Ordinal);

        Assert.Equal($"Error: '{type}' object has no attribute 'apn_name'", (await v2.CustomerAsync("toggle_data")).Text);
        Assert.Equal($"Error: '{type}' object has no attribute 'apn_name'", (await v2.CustomerAsync("check_apn_settings")).Text);
        Assert.Equal($"Error: '{type}' object has no attribute 'reset_at_reboot'", (await v2.CustomerAsync("reboot_device")).Text);
        Assert.False((await corrected.CustomerAsync("toggle_data")).IsError);
    }

    [Fact]
    public async Task T6_the_network_mode_must_be_a_text()
    {
        const string none = "Failed to set network mode: 'None' is not a valid option. Please use one of: 4g_5g_preferred, 4g_only, 3g_only, 2g_only\nStatus Bar: 📶³ Good | 4G | 📱 Data Enabled | 🔋 80%";
        await using var v2 = await Provider.AnnAsync(Provider.V2);
        await using var corrected = await Provider.AnnAsync(Provider.Corrected);

        Assert.Equal(none, (await v2.CustomerAsync("set_network_mode_preference", "\"mode\":null")).Text);
        Assert.Equal("Error: 'NoneType' object has no attribute 'value'", (await v2.CustomerAsync("check_network_mode_preference")).Text);
        Assert.Equal("Error: 'int' object has no attribute 'value'", (await v2.CustomerAsync("set_network_mode_preference", "\"mode\":5")).Text);
        Assert.Equal("5", await v2.FieldAsync("phone", "device", "network_mode_preference"));

        Assert.True((await corrected.CustomerAsync("set_network_mode_preference", "\"mode\":null")).IsError);
        Assert.Equal("\"4g_5g_preferred\"", await corrected.FieldAsync("phone", "device", "network_mode_preference"));
    }

    [Fact]
    public async Task T7_switching_on_what_is_on_changes_nothing_else()
    {
        WorldFunction[] functions = [Provider.OfCustomer("connect_vpn"), Provider.OfCustomer("turn_airplane_mode_off")];
        await using var v2 = await Provider.AnnAsync(Provider.V2, functions);
        await using var corrected = await Provider.AnnAsync(Provider.Corrected, functions);

        Assert.Equal("false", await v2.FieldAsync("phone", "device", "vpn_connected"));
        Assert.Equal("true", await corrected.FieldAsync("phone", "device", "vpn_connected"));
    }

    [Theory]
    [InlineData("B2", "Overdue bill B2 is not overdue")]
    [InlineData("B4", "Overdue bill B4 not found")]
    public async Task T8_a_bill_that_is_not_overdue_is_an_answer(string bill, string text)
    {
        var assertion = Provider.OfAgent("assert_overdue_bill_exists", $$"""{"customer_id":"C1","overdue_bill_id":"{{bill}}"}""");
        await using var v2 = await Provider.AnnAsync(Provider.V2);
        await using var corrected = await Provider.AnnAsync(Provider.Corrected);

        Assert.Equal(text, (await Assert.ThrowsAsync<WorldFunctionException>(() => v2.RunAsync(assertion))).Message);
        Assert.Equal("false", await corrected.RunAsync(assertion));
    }

    [Fact]
    public async Task M1_initial_data_goes_into_the_database_it_is_for()
    {
        var start = new WorldStart { AgentData = """{"plans":[{"plan_id":"P9","name":"New","data_limit_gb":1,"price_per_month":1,"data_refueling_price_per_gb":1}],"lines":[],"devices":[],"bills":[],"customers":[]}""" };

        Assert.Equal(
            "'TelecomDB' object has no attribute 'surroundings'",
            (await Assert.ThrowsAsync<WorldFunctionException>(() => Provider.OpenAsync(Provider.V2, new WorldRequest { Start = start }))).Message);
        await using var corrected = await Provider.OpenAsync(
            Provider.Corrected, new WorldRequest { Start = start with { CustomerData = """{"device":{"battery_level":7}}""" } });

        Assert.Contains("\"New\"", (await corrected.AgentAsync("get_details_by_id", "\"id\":\"P9\"")).Text, StringComparison.Ordinal);
        Assert.EndsWith("🔋 7%", (await corrected.CustomerAsync("check_status_bar")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task M1_in_the_reference_the_customers_data_hide_the_agents()
    {
        await using var world = await Provider.OpenAsync(Provider.V2, new WorldRequest { Start = new WorldStart { CustomerData = """{"device":{"battery_level":7}}""" } });

        Assert.Equal("Error: 'TelecomUserDB' object has no attribute 'customers'", (await world.AgentAsync("get_customer_by_id", "\"customer_id\":\"C1\"")).Text);
        var published = (IPublishedState)world;
        Assert.Equal(published.PublishedHash(Side.Customer), published.PublishedHash(Side.Agent));
    }

    private static async Task<(ToolReply V2, ToolReply Corrected)> AgentAsync(string tool, string arguments)
    {
        await using var v2 = await Provider.AnnAsync(Provider.V2);
        await using var corrected = await Provider.AnnAsync(Provider.Corrected);
        return (await v2.AgentAsync(tool, arguments), await corrected.AgentAsync(tool, arguments));
    }

    private static async Task<(ToolReply V2, ToolReply Corrected)> CustomerAsync(string tool, string arguments)
    {
        await using var v2 = await Provider.AnnAsync(Provider.V2);
        await using var corrected = await Provider.AnnAsync(Provider.Corrected);
        return (await v2.CustomerAsync(tool, arguments), await corrected.CustomerAsync(tool, arguments));
    }
}
