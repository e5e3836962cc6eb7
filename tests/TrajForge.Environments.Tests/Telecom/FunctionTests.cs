namespace TrajForge.Environments.Tests.Telecom;

public sealed class FunctionTests
{
    [Theory]
    [InlineData("set_user_location", """{"abroad":true}""", "surroundings", "is_abroad", "true")]
    [InlineData("turn_airplane_mode_on", "{}", "device", "airplane_mode", "true")]
    [InlineData("turn_data_off", "{}", "device", "data_enabled", "false")]
    [InlineData("turn_roaming_on", "{}", "device", "roaming_enabled", "true")]
    [InlineData("turn_data_saver_mode_on", "{}", "device", "data_saver_mode", "true")]
    [InlineData("unseat_sim_card", "{}", "device", "network_connection_status", "\"no_service\"")]
    [InlineData("break_apn_settings", "{}", "device", "network_connection_status", "\"no_service\"")]
    [InlineData("set_wifi_calling", """{"enabled":true,"mms_over_wifi":true}""", "device", "wifi_calling_mms_over_wifi", "true")]
    [InlineData("set_wifi_calling", """{"enabled":true,"mms_over_wifi":null}""", "device", "wifi_calling_mms_over_wifi", "false")]
    [InlineData("simulate_network_search", "{}", "device", "network_signal_strength", "\"excellent\"")]
    [InlineData("set_network_mode_preference", """{"mode":"2g_only"}""", "device", "network_technology_connected", "\"2G\"")]
    public async Task Functions_prepare_the_phone_in_both_variants(string function, string arguments, string record, string field, string value)
    {
        foreach (var environment in (TrajForge.Telecom.TelecomEnvironment[])[Provider.Corrected, Provider.V2])
        {
            await using var world = await Provider.AnnAsync(environment, Provider.OfCustomer(function, arguments));

            Assert.Equal(value, await world.FieldAsync("phone", record, field));
        }
    }

    [Fact]
    public async Task Switches_can_be_turned_back()
    {
        await using var world = await Provider.AnnAsync(
            Provider.Corrected,
            Provider.OfCustomer("turn_airplane_mode_on"), Provider.OfCustomer("turn_airplane_mode_off"),
            Provider.OfCustomer("turn_data_off"), Provider.OfCustomer("turn_data_on"),
            Provider.OfCustomer("turn_roaming_on"), Provider.OfCustomer("turn_roaming_off"),
            Provider.OfCustomer("turn_data_saver_mode_on"), Provider.OfCustomer("turn_data_saver_mode_off"));

        Assert.Equal("true", await world.RunAsync(Provider.OfCustomer("assert_internet_speed", """{"expected_speed":200,"expected_desc":"excellent"}""")));
        Assert.Equal("true", await world.RunAsync(Provider.OfCustomer("assert_mobile_roaming_status", """{"expected_status":false}""")));
    }

    [Fact]
    public async Task Suspending_for_an_overdue_bill_makes_the_bill()
    {
        const string pay = """{"customer_id":"C1","bill_id":"B1"}""";
        await using var world = await Provider.AnnAsync(Provider.V2, Provider.OfAgent("send_payment_request", pay), Provider.OfCustomer("make_payment"), Suspend());

        Assert.Equal("\"Suspended\"", await world.FieldAsync("lines", "L1", "status"));
        Assert.Equal("\"2025-01-31\"", await world.FieldAsync("lines", "L1", "contract_end_date"));
        Assert.Equal("""["B1","B2","B3","B9"]""", await world.FieldAsync("customers", "C1", "bill_ids"));
        Assert.Equal(
            """[{"amount":40,"date":"2025-02-25","description":"Charge for line L1","item_type":"Charge"}]""", await world.FieldAsync("bills", "B9", "line_items"));
        Assert.Equal("true", await world.RunAsync(Provider.OfAgent("assert_overdue_bill_exists", """{"customer_id":"C1","overdue_bill_id":"B9"}""")));
        Assert.Equal("false", await world.RunAsync(Provider.OfAgent("assert_no_overdue_bill", """{"overdue_bill_id":"B9"}""")));
    }

    [Theory]
    [InlineData("Customer already has an overdue bill", "C1", "L1")]
    [InlineData("Line must be active to suspend for unpaid bill", "C2", "L3")]
    [InlineData("Line with ID L9 not found", "C1", "L9")]
    public async Task Suspending_for_an_overdue_bill_is_refused(string error, string customer, string line)
    {
        var failure = await Assert.ThrowsAsync<WorldFunctionException>(() => Provider.AnnAsync(Provider.V2, Suspend(customer, line)));

        Assert.Equal(error, failure.Message);
    }

    [Fact]
    public async Task A_plan_that_costs_nothing_has_no_overdue_bill()
    {
        var failure = await Assert.ThrowsAsync<WorldFunctionException>(() => Provider.AnnAsync(
            Provider.V2, Provider.OfAgent("resume_line", """{"customer_id":"C2","line_id":"L4"}"""), Suspend("C2", "L4")));

        Assert.Equal("Amount must be positive for overdue bill", failure.Message);
    }

    [Theory]
    [InlineData("assert_airplane_mode_status", """{"expected_status":false}""", "true")]
    [InlineData("assert_airplane_mode_status", """{"expected_status":true}""", "false")]
    [InlineData("assert_mobile_roaming_status", """{"expected_status":false}""", "true")]
    [InlineData("assert_mobile_data_saver_mode_status", """{"expected_status":true}""", "false")]
    [InlineData("assert_mobile_data_usage_exceeded", """{"expected_status":false}""", "true")]
    [InlineData("assert_mobile_data_status", """{"expected_status":true}""", "true")]
    [InlineData("assert_can_send_mms", """{"expected_status":true}""", "true")]
    [InlineData("assert_service_status", """{"expected_status":"connected"}""", "true")]
    [InlineData("assert_service_status", """{"expected_status":"searching"}""", "false")]
    [InlineData("assert_internet_speed", """{"expected_speed":220}""", "true")]
    [InlineData("assert_internet_speed", """{"expected_speed":221}""", "false")]
    [InlineData("assert_internet_speed", """{"expected_speed":1,"expected_desc":"Good"}""", "false")]
    [InlineData("assert_internet_not_excellent", "{}", "false")]
    public async Task The_customers_assertions_answer(string function, string arguments, string answer)
    {
        await using var world = await Provider.AnnAsync(Provider.V2);

        Assert.Equal(answer, await world.RunAsync(Provider.OfCustomer(function, arguments)));
    }

    [Theory]
    [InlineData("assert_data_refueling_amount", """{"customer_id":"C1","line_id":"L1","expected_amount":0}""", "true")]
    [InlineData("assert_data_refueling_amount", """{"customer_id":"C1","line_id":"L1","expected_amount":2.0}""", "false")]
    [InlineData("assert_line_status", """{"customer_id":"C1","line_id":"L2","expected_status":"Suspended"}""", "true")]
    [InlineData("assert_line_status", """{"customer_id":"C1","line_id":"L2","expected_status":"Active"}""", "false")]
    [InlineData("assert_no_overdue_bill", """{"overdue_bill_id":"B77"}""", "true")]
    [InlineData("assert_no_overdue_bill", """{"overdue_bill_id":"B2"}""", "true")]
    [InlineData("assert_no_overdue_bill", """{"overdue_bill_id":"B3"}""", "false")]
    public async Task The_agents_assertions_answer(string function, string arguments, string answer)
    {
        await using var world = await Provider.AnnAsync(Provider.V2);

        Assert.Equal(answer, await world.RunAsync(Provider.OfAgent(function, arguments)));
    }

    [Theory]
    [InlineData(Side.Customer, "no_such", "'TelecomUserTools' object has no attribute 'no_such'")]
    [InlineData(Side.Agent, "turn_data_off", "'TelecomTools' object has no attribute 'turn_data_off'")]
    [InlineData(Side.Customer, "assert_service_status", "'fine' is not a valid NetworkStatus")]
    public async Task A_function_that_fails_says_why(Side side, string function, string text)
    {
        await using var world = await Provider.AnnAsync(Provider.V2);

        var failure = await Assert.ThrowsAsync<WorldFunctionException>(() =>
            world.RunAsync(new WorldFunction(side, function, function == "assert_service_status" ? """{"expected_status":"fine"}""" : "{}")));

        Assert.Equal(text, failure.Message);
    }

    [Fact]
    public async Task A_start_is_not_a_change()
    {
        await using var fresh = await Provider.OpenAsync(Provider.Corrected);
        await using var world = await Provider.AnnAsync(Provider.Corrected, Provider.OfCustomer("turn_data_off"));
        var opening = await world.SnapshotAsync([], TestContext.Current.CancellationToken);

        await world.CustomerAsync("toggle_data");
        var changed = await world.SnapshotAsync([], TestContext.Current.CancellationToken);
        await world.CustomerAsync("toggle_data");

        Assert.Empty(opening.Changes);
        Assert.NotEqual((await fresh.SnapshotAsync([], TestContext.Current.CancellationToken)).Digest, opening.Digest);
        Assert.Equal(new RecordRef("phone", "device"), Assert.Single(changed.Changes).Record);
        Assert.Equal(opening.Digest, (await world.SnapshotAsync([], TestContext.Current.CancellationToken)).Digest);
    }

    [Fact]
    public async Task Earlier_calls_are_made_again_but_for_reads()
    {
        ToolRequest[] calls =
        [
            new() { Name = "get_customer_by_id", Arguments = """{"customer_id":"C1"}""" },
            new() { Name = "enable_roaming", Arguments = """{"customer_id":"C1","line_id":"L1"}""" },
            new() { Caller = Side.Customer, Name = "toggle_roaming", Arguments = "{}" },
            new() { Name = "no_such_tool", Arguments = "{}" },
        ];
        await using var world = await Provider.OpenAsync(Provider.V2, new WorldRequest { Start = new WorldStart { Calls = calls } });

        Assert.Equal(("true", "true"), (await world.FieldAsync("lines", "L1", "roaming_enabled"), await world.FieldAsync("phone", "device", "roaming_enabled")));
    }

    private static WorldFunction Suspend(string customer = "C1", string line = "L1") => Provider.OfAgent(
        "suspend_line_for_overdue_bill", $$"""{"customer_id":"{{customer}}","line_id":"{{line}}","new_bill_id":"B9","contract_ended":true}""");
}
