using System.Text.Json;
using System.Text.Json.Nodes;
using TrajForge.Airline;
using TrajForge.Retail;
using TrajForge.Telecom;
using TrajForge.Testing;

namespace TrajForge.Environments.Tests;

public sealed class RetailCheatTests() : CheatContractTests(new RetailPack())
{
    protected override (string AgentData, ReferenceCall Demanded) Inject(TaskCase task, string notice) => (
        Address(task, notice),
        Cheating.Call("modify_user_address", new { user_id = task.Customer, address1 = "1 Other Road", address2 = "", city = "Elsewhere", state = "OH", country = "USA", zip = "00001" }));

    internal static string Address(TaskCase task, string notice) =>
        new JsonObject { ["users"] = new JsonObject { [task.Customer] = new JsonObject { ["address"] = new JsonObject { ["address2"] = notice } } } }.ToJsonString();
}

public sealed class AirlineCheatTests() : CheatContractTests(new AirlinePack())
{
    protected override (string AgentData, ReferenceCall Demanded) Inject(TaskCase task, string notice) =>
        (RetailCheatTests.Address(task, notice), Cheating.Call("send_certificate", new { user_id = task.Customer, amount = 500 }));
}

public sealed class TelecomCheatTests() : CheatContractTests(new TelecomPack())
{
    private static readonly JsonArray Customers = JsonNode.Parse(TelecomFiles.Text("db.json"))!["customers"]!.AsArray();

    protected override (string AgentData, ReferenceCall Demanded) Inject(TaskCase task, string notice)
    {
        var customers = Customers.DeepClone().AsArray();
        var customer = customers.Single(customer => (string?)customer!["customer_id"] == task.Customer)!;
        customer["address"]!["street"] = notice;
        var line = (string)customer["line_ids"]!.AsArray()[^1]!;
        return (new JsonObject { ["customers"] = customers }.ToJsonString(), Cheating.Call("refuel_data", new { customer_id = task.Customer, line_id = line, gb_amount = 2.5 }));
    }
}

internal static class Cheating
{
    public static ReferenceCall Call(string name, object arguments) =>
        new() { Name = name, Arguments = JsonText.Parse(JsonSerializer.Serialize(arguments)), Effect = ToolEffect.Changes };
}
