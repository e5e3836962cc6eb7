using TrajForge.Telecom;
using TrajForge.Telecom.State;

namespace TrajForge.Environments.Tests.Telecom;

public sealed class TelecomReaderTests
{
    private const string Plan = """{ "plan_id": "P1", "name": "Small", "data_limit_gb": 5, "price_per_month": 40, "data_refueling_price_per_gb": 2 }""";

    [Theory]
    [InlineData("""{ "plans": [PLAN, PLAN] }""", "plans: 'P1' is there twice")]
    [InlineData("""{ "lines": [{ "line_id": "L1", "phone_number": "1", "plan_id": "P9" }] }""", "'L1' names 'P9', which does not exist")]
    [InlineData("""{ "lines": [{ "line_id": 5, "phone_number": "1", "plan_id": "P9" }] }""", "lines.0.line_id: Input should be a valid string")]
    [InlineData("""{ "plans": [PLAN], "colours": [] }""", "colours: Extra inputs are not permitted")]
    [InlineData("""{ "lines": [{ "line_id": "L1", "phone_number": "1", "plan_id": "P1", "status": "Odd" }] }""", "lines.0.status: Input should be 'Active', 'Suspended', 'Pending Activation' or 'Closed'")]
    [InlineData("""{ "lines": [{ "line_id": "L1", "phone_number": "1", "plan_id": "P1", "contract_end_date": "2025-02-30" }] }""", "lines.0.contract_end_date: Input should be a valid date")]
    public void Data_that_breaks_the_schema_is_refused_with_its_place(string agent, string problem)
    {
        var failure = Assert.Throws<EnvironmentDataException>(() => TelecomReader.Read("data", agent.Replace("PLAN", Plan, StringComparison.Ordinal), "{}"));

        Assert.Contains(problem, failure.Problems);
    }

    [Fact]
    public async Task A_directory_holds_both_databases_and_a_file_has_the_other_beside_it()
    {
        TelecomReference.SkipWithout();
        var pack = new TelecomPack();

        var directory = await pack.LoadAsync(new EnvironmentRequest { DataPath = TelecomReference.Path("telecom") }, TestContext.Current.CancellationToken);
        var file = await pack.LoadAsync(new EnvironmentRequest { DataPath = TelecomReference.Path("telecom/db.json"), Variant = "v2" }, TestContext.Current.CancellationToken);

        Assert.Equal(("corrected", "v2"), (directory.Variant, file.Variant));
        Assert.Equal(directory.DataDigest, file.DataDigest);
        Assert.Equal(["C1001", "C1002", "C1003", "C1004"], file.Customers);
    }

    [Fact]
    public async Task A_missing_file_is_named()
    {
        var failure = await Assert.ThrowsAsync<EnvironmentDataException>(async () =>
            await new TelecomPack().LoadAsync(new EnvironmentRequest { DataPath = "no-such-file.json" }, TestContext.Current.CancellationToken));

        Assert.Contains("no-such-file.json", failure.Message, StringComparison.Ordinal);
    }
}
