using TrajForge.Verification;

namespace TrajForge.Environments.Tests.Telecom;

public sealed class TelecomFacetTests
{
    [Theory]
    [InlineData("refuel_data", """{"customer_id":"C1","line_id":"L1","gb_amount":2}""", "I would add 2 GB to line 555-000-0001 for $5.00. Is that right?", true)]
    [InlineData("refuel_data", """{"customer_id":"C1","line_id":"L1","gb_amount":2}""", "I would add 2 GB to line L1; that costs $5 in total.", true)]
    [InlineData("refuel_data", """{"customer_id":"C1","line_id":"L1","gb_amount":2}""", "I would add 2 GB to line 555-000-0001 for $5.50. Is that right?", false)]
    [InlineData("refuel_data", """{"customer_id":"C1","line_id":"L1","gb_amount":2}""", "I would add 1 GB to line 555-000-0001 for $5.00. Is that right?", false)]
    [InlineData("send_payment_request", """{"customer_id":"C1","bill_id":"B1"}""", "I would send a payment request for bill B1 of $40.50.", true)]
    [InlineData("send_payment_request", """{"customer_id":"C1","bill_id":"B1"}""", "May I send a payment request for your January bill, $40.50?", true)]
    [InlineData("send_payment_request", """{"customer_id":"C1","bill_id":"B1"}""", "May I send a payment request for your overdue bill?", false)]
    [InlineData("suspend_line", """{"customer_id":"C1","line_id":"L1","reason":"x"}""", "I would suspend the line 555-000-0001, for a fee of $5 a month.", true)]
    [InlineData("suspend_line", """{"customer_id":"C1","line_id":"L1","reason":"x"}""", "I would suspend the line 555-000-0001.", false)]
    [InlineData("suspend_line", """{"customer_id":"C1","line_id":"L1","reason":"x"}""", "I would suspend the line 555-000-0002, for a fee of $5 a month.", false)]
    [InlineData("enable_roaming", """{"customer_id":"C1","line_id":"L1"}""", "Shall I switch on roaming for 555-000-0001?", true)]
    [InlineData("enable_roaming", """{"customer_id":"C1","line_id":"L1"}""", "Shall I turn roaming on for 555-000-0001?", true)]
    [InlineData("enable_roaming", """{"customer_id":"C1","line_id":"L1"}""", "I would disable roaming for 555-000-0001. Is that right?", false)]
    [InlineData("enable_roaming", """{"customer_id":"C1","line_id":"L1"}""", "Shall I turn off roaming on line 555-000-0001?", false)]
    [InlineData("enable_roaming", """{"customer_id":"C1","line_id":"L1"}""", "Shall I enable data for 555-000-0001?", false)]
    [InlineData("disable_roaming", """{"customer_id":"C1","line_id":"L1"}""", "Shall I deactivate roaming on line 555-000-0001?", true)]
    [InlineData("disable_roaming", """{"customer_id":"C1","line_id":"L1"}""", "I would switch roaming off for 555-000-0001. May I?", true)]
    [InlineData("disable_roaming", """{"customer_id":"C1","line_id":"L1"}""", "I would enable roaming for 555-000-0001. May I?", false)]
    public async Task A_proposal_names_what_will_change(string tool, string arguments, string text, bool complete)
    {
        await using var world = await Provider.OpenAsync(Provider.Corrected);

        var facets = await world.FacetsAsync(new ToolRequest { Name = tool, Arguments = arguments }, TestContext.Current.CancellationToken);

        Assert.Equal(complete, facets.All(facet => Mentions.Names(text, facet)));
    }

    [Fact]
    public async Task Other_lines_and_bills_are_other_choices()
    {
        await using var world = await Provider.OpenAsync(Provider.Corrected);

        var line = await world.FacetsAsync(new ToolRequest { Name = "enable_roaming", Arguments = """{"customer_id":"C1","line_id":"L1"}""" }, TestContext.Current.CancellationToken);
        var bill = await world.FacetsAsync(new ToolRequest { Name = "send_payment_request", Arguments = """{"customer_id":"C1","bill_id":"B1"}""" }, TestContext.Current.CancellationToken);

        Assert.Equal(["555-000-0002", "L2"], line.Single(facet => facet.Name == "line").Others);
        Assert.Equal(["B2", "B3"], bill.Single(facet => facet.Name == "bill").Others);
    }

    [Fact]
    public async Task Customers_need_nobodys_consent_on_their_own_phone()
    {
        await using var world = await Provider.OpenAsync(Provider.Corrected);

        Assert.Empty(await world.FacetsAsync(new ToolRequest { Caller = Side.Customer, Name = "toggle_data", Arguments = "{}" }, TestContext.Current.CancellationToken));
    }
}
