using System.Text.Json.Nodes;

namespace TrajForge.Telecom.Data;

/// <summary>Makes a customer's bills of four months; the last is next month's draft, to which one-time charges go.</summary>
internal sealed class BillMaker(Rng random, List<JsonObject> bills)
{
    /// <summary>Ids of the new bills, oldest first.</summary>
    public IReadOnlyList<string> Make(string customer, IReadOnlyList<(string PhoneNumber, PlanView Plan)> lines)
    {
        // About half of the customers owe nothing.
        var owes = random.Chance(0.5);
        var ids = new List<string>();
        ids.Add(Add(customer, lines, "2024-11", "2024-12-05", "2024-12-19", owes && random.Chance(0.3) ? "Overdue" : "Paid"));
        ids.Add(Add(customer, lines, "2024-12", "2025-01-05", "2025-01-19", owes && random.Chance(0.5) ? "Overdue" : random.Chance(0.08) ? "Disputed" : "Paid"));
        ids.Add(Add(customer, lines, "2025-01", "2025-02-05", "2025-02-19", owes ? "Overdue" : "Paid"));
        ids.Add(Add(customer, lines, "2025-02", "2025-02-24", "2025-03-10", "Issued"));
        ids.Add(Add(customer, [], "2025-03", "2025-03-01", "2025-03-15", "Draft"));
        return ids;
    }

    private string Add(string customer, IReadOnlyList<(string PhoneNumber, PlanView Plan)> lines, string month, string issued, string due, string status)
    {
        var id = $"B{9001 + bills.Count}";
        var items = lines.Select(line => Item($"{line.Plan.Name} - Line {line.PhoneNumber}", line.Plan.PricePerMonth, issued, "Plan Charge")).ToList();
        if (lines.Count > 0 && random.Chance(0.45))
        {
            items.Add(Item($"Data Overage - Line {lines[0].PhoneNumber}", random.Between(2, 90) / 4.0, issued, "Overage"));
        }

        bills.Add(new JsonObject
        {
            ["bill_id"] = id,
            ["customer_id"] = customer,
            ["period_start"] = $"{month}-01",
            ["period_end"] = $"{month}-{LastDay(month)}",
            ["issue_date"] = issued,
            ["total_due"] = items.Sum(item => (double)item["amount"]!),
            ["due_date"] = due,
            ["line_items"] = new JsonArray([.. items]),
            ["status"] = status,
        });
        return id;
    }

    private static JsonObject Item(string description, double amount, string date, string type) => new()
    {
        ["description"] = description,
        ["amount"] = amount,
        ["date"] = date,
        ["item_type"] = type,
    };

    private static string LastDay(string month) => month[^2..] switch
    {
        "11" => "30",
        "02" => "28",
        _ => "31",
    };
}
