using System.Text.Json;
using TrajForge.Telecom;
using TrajForge.Telecom.Data;
using TrajForge.Telecom.State;

namespace TrajForge.Environments.Tests.Telecom.Tasks;

public sealed class TelecomDataGeneratorTests
{
    private static readonly string Shipped = TelecomFiles.Text("db.json");

    [Fact]
    public void The_shipped_data_is_that_of_seed_1() => Assert.Equal(Shipped, new TelecomPack().GenerateData(1));

    [Fact]
    public void Another_seed_gives_other_valid_data()
    {
        var json = new TelecomPack().GenerateData(2);

        Assert.NotEqual(Shipped, json);
        Assert.Equal(160, new TelecomData(TelecomReader.Read("seed 2", json, "{}").AgentDatabase).Customers.Count());
    }

    [Fact]
    public void Phone_numbers_are_unique_but_for_a_customers_own_line()
    {
        var data = new TelecomData(TelecomReader.Read("db.json", Shipped, "{}").AgentDatabase);

        foreach (var customer in data.Customers)
        {
            var others = data.Customers.Where(other => other.Id != customer.Id).SelectMany(other => data.LinesOf(other.Id).Select(line => line.PhoneNumber).Append(other.PhoneNumber));
            Assert.DoesNotContain(customer.PhoneNumber, others);
        }
    }

    [Fact]
    public void Prices_are_multiples_of_a_quarter()
    {
        using var document = JsonDocument.Parse(Shipped);

        var amounts = document.RootElement.GetProperty("bills").EnumerateArray().Select(bill => bill.GetProperty("total_due").GetDouble());

        Assert.All(amounts, amount => Assert.Equal(0, amount % 0.25));
    }
}
