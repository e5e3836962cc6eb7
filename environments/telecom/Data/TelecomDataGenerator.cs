using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TrajForge.Telecom.Data;

/// <summary>Makes the company's data: six plans, 160 customers with one to six lines each, and their bills.</summary>
internal static class TelecomDataGenerator
{
    private const int Customers = 160;

    private static readonly string[] Tables = ["plans", "devices", "lines", "bills", "customers"];

    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>JSON, one record a line; the same bytes for a seed on every machine.</summary>
    public static string Generate(long seed)
    {
        var tables = Tables.ToDictionary(table => table, _ => new List<JsonObject>(), StringComparer.Ordinal);
        tables["plans"].AddRange(NetworkWords.Plans.Select(Plan));
        var maker = new AccountMaker(Rng.For(seed, "telecom", "data"), tables);
        for (var i = 0; i < Customers; i++)
        {
            maker.Make();
        }

        return Write(tables);
    }

    private static JsonObject Plan(PlanView plan) => new()
    {
        ["plan_id"] = plan.Id,
        ["name"] = plan.Name,
        ["data_limit_gb"] = plan.LimitGb,
        ["price_per_month"] = plan.PricePerMonth,
        ["data_refueling_price_per_gb"] = plan.PricePerGb,
    };

    private static string Write(Dictionary<string, List<JsonObject>> tables)
    {
        var text = new StringBuilder("{\n");
        foreach (var table in Tables)
        {
            text.Append($"\"{table}\":[\n")
                .AppendJoin(",\n", tables[table].Select(record => record.ToJsonString(Compact)))
                .Append(table == Tables[^1] ? "\n]\n" : "\n],\n");
        }

        return text.Append("}\n").ToString();
    }
}
