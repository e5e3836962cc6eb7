namespace TrajForge.Environments.Tests.Telecom;

public sealed class AgentToolTests
{
    private const string Ann = """
        {"customer_id": "C1", "full_name": "Ann Lee", "date_of_birth": "1985-06-15", "email": "ann@example.com", "phone_number": "555-999-0001", "address": {"street": "1 Elm Street", "city": "Boston", "state": "MA", "zip_code": "02108"}, "account_status": "Active", "payment_methods": [], "line_ids": ["L1", "L2"], "bill_ids": ["B1", "B2", "B3"], "created_at": "2025-01-15 10:30:00", "last_extension_date": null, "goodwill_credit_used_this_year": 0.0}
        """;

    private const string L1 = """{"line_id": "L1", "phone_number": "555-000-0001", "status": "Active", "plan_id": "P1", "device_id": "D1", "data_used_gb": 3.2, "data_refueling_gb": 0.0, "roaming_enabled": false, "contract_end_date": "2026-12-31", "last_plan_change_date": null, "last_sim_replacement_date": null, "suspension_start_date": null}""";

    private const string B1 = """{"bill_id": "B1", "customer_id": "C1", "period_start": "2025-01-01", "period_end": "2025-01-31", "issue_date": "2025-01-05", "total_due": 40.5, "due_date": "2025-01-19", "line_items": [], "status": "Overdue"}""";

    private const string B2 = """{"bill_id": "B2", "customer_id": "C1", "period_start": "2025-02-01", "period_end": "2025-02-28", "issue_date": "2025-02-05", "total_due": 40.0, "due_date": "2025-02-19", "line_items": [], "status": "Paid"}""";

    private const string B3 = """{"bill_id": "B3", "customer_id": "C1", "period_start": "2025-03-01", "period_end": "2025-03-31", "issue_date": "2025-03-01", "total_due": 0.0, "due_date": "2025-03-15", "line_items": [], "status": "Draft"}""";

    [Theory]
    [InlineData("get_customer_by_phone", """ "phone_number":"555-999-0001" """, Ann)]
    [InlineData("get_customer_by_phone", """ "phone_number":"555-000-0002" """, Ann)]
    [InlineData("get_customer_by_id", """ "customer_id":"C1" """, Ann)]
    [InlineData("get_customer_by_name", """ "full_name":"ANN lee","dob":"1985-06-15" """, "[" + Ann + "]")]
    [InlineData("get_customer_by_name", """ "full_name":"Ann Lee","dob":"1985-06-16" """, "[]")]
    [InlineData("get_details_by_id", """ "id":"L1" """, L1)]
    [InlineData("get_details_by_id", """ "id":"B1" """, B1)]
    [InlineData("get_details_by_id", """ "id":"C1" """, Ann)]
    [InlineData("get_details_by_id", """ "id":"P1" """, """{"plan_id": "P1", "name": "Small", "data_limit_gb": 5.0, "price_per_month": 40.0, "data_refueling_price_per_gb": 2.5}""")]
    [InlineData("get_details_by_id", """ "id":"D1" """, """{"device_id": "D1", "device_type": "phone", "model": "Pebble 3", "imei": null, "is_esim_capable": true, "activated": false, "activation_date": "2025-01-20 14:30:00", "last_esim_transfer_date": null}""")]
    [InlineData("get_bills_for_customer", """ "customer_id":"C1" """, "[" + B3 + ", " + B2 + ", " + B1 + "]")]
    [InlineData("get_bills_for_customer", """ "customer_id":"C1","limit":1 """, "[" + B3 + "]")]
    [InlineData("get_bills_for_customer", """ "customer_id":"C1","limit":-2 """, "[" + B3 + "]")]
    [InlineData("get_bills_for_customer", """ "customer_id":"C1","limit":0 """, "[]")]
    [InlineData("get_data_usage", """ "customer_id":"C1","line_id":"L1" """, """{"line_id": "L1", "data_used_gb": "3.2", "data_limit_gb": "5.0", "data_refueling_gb": "0.0", "cycle_end_date": "2025-02-28"}""")]
    [InlineData("enable_roaming", """ "customer_id":"C1","line_id":"L1" """, "Roaming enabled successfully")]
    [InlineData("disable_roaming", """ "customer_id":"C1","line_id":"L1" """, "Roaming was already disabled")]
    [InlineData("send_payment_request", """ "customer_id":"C1","bill_id":"B1" """, "Payment request sent to the customer for bill B1")]
    [InlineData("transfer_to_human_agents", """ "summary":"help" """, "Transfer successful")]
    public async Task V2_replies_as_the_reference(string tool, string arguments, string reply)
    {
        await using var world = await Provider.OpenAsync(Provider.V2);

        var answer = await world.AgentAsync(tool, arguments);

        Assert.False(answer.IsError, answer.Text);
        Assert.Equal(reply.Replace("\n", "", StringComparison.Ordinal).Trim(), answer.Text);
    }

    [Theory]
    [InlineData("get_customer_by_phone", """ "phone_number":"1" """, "Customer with phone number 1 not found")]
    [InlineData("get_customer_by_phone", """ "phone_number":["a"] """, "Customer with phone number ['a'] not found")]
    [InlineData("get_customer_by_phone", "", "TelecomTools.get_customer_by_phone() missing 1 required positional argument: 'phone_number'")]
    [InlineData("get_customer_by_id", """ "customer_id":"C9" """, "Customer with ID C9 not found")]
    [InlineData("get_customer_by_id", """ "id":"C9" """, "TelecomTools.get_customer_by_id() got an unexpected keyword argument 'id'")]
    [InlineData("get_customer_by_name", """ "full_name":null,"dob":"1985-06-15" """, "'NoneType' object has no attribute 'lower'")]
    [InlineData("get_customer_by_name", "", "TelecomTools.get_customer_by_name() missing 2 required positional arguments: 'full_name' and 'dob'")]
    [InlineData("get_details_by_id", """ "id":"L9" """, "Line with ID L9 not found")]
    [InlineData("get_details_by_id", """ "id":"D9" """, "Device with ID D9 not found")]
    [InlineData("get_details_by_id", """ "id":"B9" """, "Bill with ID B9 not found")]
    [InlineData("get_details_by_id", """ "id":"C9" """, "Customer with ID C9 not found")]
    [InlineData("get_details_by_id", """ "id":"P9" """, "Plan with ID P9 not found")]
    [InlineData("get_details_by_id", """ "id":"X1" """, "Unknown ID format or type: X1")]
    [InlineData("get_details_by_id", """ "id":"" """, "Unknown ID format or type: ")]
    [InlineData("get_details_by_id", """ "id":5 """, "'int' object has no attribute 'startswith'")]
    [InlineData("get_bills_for_customer", """ "customer_id":"C1","limit":"2" """, "slice indices must be integers or None or have an __index__ method")]
    [InlineData("get_data_usage", """ "customer_id":"C9","line_id":"L1" """, "Customer with ID C9 not found")]
    [InlineData("get_data_usage", """ "customer_id":"C1","line_id":"L3" """, "Line L3 not found for customer C1")]
    [InlineData("suspend_line", """ "customer_id":"C1","line_id":"L2","reason":"x" """, "Line must be active to suspend")]
    [InlineData("suspend_line", "", "TelecomTools.suspend_line() missing 3 required positional arguments: 'customer_id', 'line_id', and 'reason'")]
    [InlineData("resume_line", """ "customer_id":"C1","line_id":"L1" """, "Line must be suspended to resume")]
    [InlineData("send_payment_request", """ "customer_id":"C1","bill_id":"B4" """, "Bill B4 not found for customer C1")]
    [InlineData("refuel_data", """ "customer_id":"C1","line_id":"L1","gb_amount":0 """, "Refuel amount must be positive")]
    [InlineData("refuel_data", """ "customer_id":"C1","line_id":"L1","gb_amount":"2" """, "'<=' not supported between instances of 'str' and 'int'")]
    [InlineData("refuel_data", """ "customer_id":"C1","line_id":"L1","gb_amount":null """, "'<=' not supported between instances of 'NoneType' and 'int'")]
    [InlineData("enable_roaming", """ "customer_id":"C1","line_id":"L1","requestor":"user" """, "tau2.environment.environment.Environment.make_tool_call() got multiple values for keyword argument 'requestor'")]
    [InlineData("toggle_data", "", "Tool 'toggle_data' not found.")]
    [InlineData("no_such_tool", "", "Tool 'no_such_tool' not found.")]
    public async Task V2_refuses_in_the_words_of_the_reference(string tool, string arguments, string error)
    {
        await using var world = await Provider.OpenAsync(Provider.V2);

        var reply = await world.AgentAsync(tool, arguments);

        Assert.Equal((true, "Error: " + error), (reply.IsError, reply.Text));
    }

    [Fact]
    public async Task Suspending_and_resuming_a_line_set_and_clear_the_day()
    {
        await using var world = await Provider.OpenAsync(Provider.V2);

        var suspended = await world.AgentAsync("suspend_line", """ "customer_id":"C1","line_id":"L1","reason":"" """);
        var resumed = await world.AgentAsync("resume_line", """ "customer_id":"C1","line_id":"L1" """);

        Assert.StartsWith("""{"message": "Line suspended successfully. $5/month holding fee will apply.", "line": {"line_id": "L1", "phone_number": "555-000-0001", "status": "Suspended",""", suspended.Text, StringComparison.Ordinal);
        Assert.EndsWith("""
            "suspension_start_date": "2025-02-25"}}
            """.Trim(), suspended.Text, StringComparison.Ordinal);
        Assert.Equal("""{"message": "Line resumed successfully", "line": """ + L1 + "}", resumed.Text);
    }

    [Fact]
    public async Task A_line_that_was_never_activated_can_be_resumed()
    {
        await using var world = await Provider.OpenAsync(Provider.V2);

        await world.AgentAsync("resume_line", """ "customer_id":"C2","line_id":"L4" """);

        Assert.Equal("\"Active\"", await world.FieldAsync("lines", "L4", "status"));
    }

    [Fact]
    public async Task Refuelling_adds_the_data_and_puts_the_charge_on_the_draft_bill()
    {
        await using var world = await Provider.OpenAsync(Provider.V2);

        var reply = await world.AgentAsync("refuel_data", """ "customer_id":"C1","line_id":"L1","gb_amount":1.5 """);

        Assert.Equal("""{"message": "Successfully added 1.5 GB of data for line L1 for $3.75", "new_data_refueling_gb": "1.5", "charge": "3.75"}""", reply.Text);
        Assert.Equal("1.5", await world.FieldAsync("lines", "L1", "data_refueling_gb"));
        Assert.Equal("3.75", await world.FieldAsync("bills", "B3", "total_due"));
        Assert.Equal(
            """[{"amount":3.75,"date":"2025-02-25","description":"Data refueling: 1.5 GB at $2.5/GB","item_type":"Charge"}]""",
            await world.FieldAsync("bills", "B3", "line_items"));
    }

    [Fact]
    public async Task Without_a_draft_bill_refuelling_makes_the_next_one()
    {
        await using var world = await Provider.OpenAsync(Provider.V2);
        await world.AgentAsync("resume_line", """ "customer_id":"C2","line_id":"L4" """);

        var reply = await world.AgentAsync("refuel_data", """ "customer_id":"C2","line_id":"L4","gb_amount":2 """);

        Assert.Equal(["bills", "customers", "lines"], reply.Changes.Select(change => change.Record.Table));
        var made = reply.Changes[0];
        Assert.Matches("^B[0-9a-f]{8}$", made.Record.Id);
        Assert.Equal($"""["B4","{made.Record.Id}"]""", await world.FieldAsync("customers", "C2", "bill_ids"));
        var bill = made.After.ToElement();
        Assert.Equal(("2025-03-01", "2025-03-31", "2025-03-15", "Draft"), (
            bill.GetProperty("issue_date").GetString(), bill.GetProperty("period_end").GetString(), bill.GetProperty("due_date").GetString(), bill.GetProperty("status").GetString()));
        Assert.Equal(0.2, bill.GetProperty("total_due").GetDouble());
    }

    [Fact]
    public async Task Only_one_bill_awaits_payment()
    {
        await using var world = await Provider.OpenAsync(Provider.V2);
        await world.AgentAsync("send_payment_request", """ "customer_id":"C1","bill_id":"B1" """);

        var reply = await world.AgentAsync("send_payment_request", """ "customer_id":"C1","bill_id":"B9" """);

        Assert.Equal("Error: A bill is already awaiting payment for this customer", reply.Text);
    }

    [Fact]
    public async Task Looking_a_customer_up_identifies_them_and_replies_tell_whose_data_they_show()
    {
        await using var world = await Provider.OpenAsync(Provider.Corrected);

        var byPhone = await world.AgentAsync("get_customer_by_phone", """ "phone_number":"555-000-0001" """);
        var byName = await world.AgentAsync("get_customer_by_name", """ "full_name":"Bo Örn","dob":"1990-11-22" """);
        var device = await world.AgentAsync("get_details_by_id", """ "id":"D1" """);
        var plan = await world.AgentAsync("get_details_by_id", """ "id":"P1" """);
        var usage = await world.AgentAsync("get_data_usage", """ "customer_id":"C1","line_id":"L1" """);

        Assert.Equal(("C1", "C2"), (byPhone.Authenticates, byName.Authenticates));
        Assert.Equal(["C1"], device.Owners);
        Assert.Empty(plan.Owners);
        Assert.Equal([new RecordRef("usage", "L1"), new RecordRef("plans", "P1")], usage.Seen);
    }
}
