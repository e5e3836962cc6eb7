using System.Globalization;
using System.Text.Json.Nodes;

namespace TrajForge.Telecom.Data;

/// <summary>Makes customers with their lines, devices and bills. The first line of each is the active one of a phone.</summary>
internal sealed class AccountMaker(Rng random, Dictionary<string, List<JsonObject>> tables)
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _numbers = new(StringComparer.Ordinal);

    public void Make()
    {
        var id = $"C{2001 + tables["customers"].Count}";
        var count = random.PickWeighted([1, 2, 3, 4, 5, 6], n => n == 1 ? 1 : 2);
        var plans = new List<PlanView>();
        var lines = new List<JsonObject>();
        while (lines.Count < count)
        {
            var plan = Plan(first: lines.Count == 0);
            plans.Add(plan);
            lines.Add(Line(plan, Device(first: lines.Count == 0), first: lines.Count == 0));
        }

        tables["lines"].AddRange(lines);
        var bills = new BillMaker(random, tables["bills"]).Make(id, [.. lines.Zip(plans, (line, plan) => ((string)line["phone_number"]!, plan))]);
        tables["customers"].Add(Customer(id, lines, bills));
    }

    private PlanView Plan(bool first) => first
        ? random.Pick(NetworkWords.LimitedPlans.Where(plan => plan.LimitGb > 2).ToArray())
        : random.Pick(NetworkWords.Plans);

    private string Device(bool first)
    {
        var (type, models) = first || random.Chance(0.4) ? ("phone", NetworkWords.Phones) : Other();
        var id = $"D{5001 + tables["devices"].Count}";
        tables["devices"].Add(new JsonObject
        {
            ["device_id"] = id,
            ["device_type"] = type,
            ["model"] = random.Pick(models),
            ["imei"] = Digits(15),
            ["is_esim_capable"] = random.Chance(0.6),
            ["activated"] = true,
            ["activation_date"] = $"{Date(2023, 2024)}T{random.Between(8, 19):00}:{random.Between(0, 59):00}:00",
        });
        return id;
    }

    private (string Type, IReadOnlyList<string> Models) Other()
    {
        var (type, models) = random.Pick(NetworkWords.Others);
        return (type, models);
    }

    private JsonObject Line(PlanView plan, string device, bool first)
    {
        var status = first ? "Active" : random.PickWeighted(["Active", "Suspended", "Closed", "Pending Activation"], s => s switch
        {
            "Active" => 70,
            "Suspended" => 22,
            _ => 4,
        });
        var line = new JsonObject
        {
            ["line_id"] = $"L{7001 + tables["devices"].Count - 1}",
            ["phone_number"] = PhoneNumber(),
            ["status"] = status,
            ["plan_id"] = plan.Id,
            ["device_id"] = device,
            ["data_used_gb"] = status == "Active" ? Tenths(Math.Min(plan.LimitGb, 70) * (0.05 + (0.85 * random.NextDouble()))) : 0,
            ["data_refueling_gb"] = status == "Active" && plan.LimitGb < 500 && random.Chance(0.2) ? random.Between(2, 5) / 2.0 : 0,
            ["roaming_enabled"] = status == "Active" && random.Chance(0.45),
            ["contract_end_date"] = Date(2025, 2027, from: 6),
            ["last_plan_change_date"] = Date(2023, 2024),
        };
        if (status == "Suspended")
        {
            // Now and then the contract is over, and nobody may lift the suspension.
            line["contract_end_date"] = random.Chance(0.2) ? Date(2024, 2024) : (string)line["contract_end_date"]!;
            line["suspension_start_date"] = $"2025-0{random.Between(1, 2)}-{random.Between(1, 20):00}";
        }

        return line;
    }

    private JsonObject Customer(string id, IReadOnlyList<JsonObject> lines, IReadOnlyList<string> bills)
    {
        var (name, dob) = Person();
        var city = random.Pick(PeopleWords.Cities);
        return new JsonObject
        {
            ["customer_id"] = id,
            ["full_name"] = name,
            ["date_of_birth"] = dob,
            ["email"] = $"{name.ToLowerInvariant().Replace(' ', '.')}{random.Between(10, 99)}@example.com",
            ["phone_number"] = random.Chance(0.75) ? (string)lines[0]["phone_number"]! : PhoneNumber(),
            ["account_status"] = "Active",
            ["created_at"] = $"{Date(2019, 2023)}T{random.Between(8, 19):00}:{random.Between(0, 59):00}:00",
            ["goodwill_credit_used_this_year"] = random.Chance(0.2) ? 5 * random.Between(1, 8) : 0,
            ["line_ids"] = new JsonArray([.. lines.Select(line => JsonValue.Create((string)line["line_id"]!))]),
            ["bill_ids"] = new JsonArray([.. bills.Select(bill => JsonValue.Create(bill))]),
            ["payment_methods"] = new JsonArray(new JsonObject
            {
                ["method_type"] = random.Pick<string>(["Credit Card", "Debit Card", "PayPal"]),
                ["account_number_last_4"] = Digits(4),
                ["expiration_date"] = $"{random.Between(1, 12):00}/{random.Between(2026, 2029)}",
            }),
            ["address"] = new JsonObject
            {
                ["street"] = $"{random.Between(3, 899)} {random.Pick(PeopleWords.Streets)}",
                ["city"] = city.Name,
                ["state"] = city.State,
                ["zip_code"] = $"{city.Zip}{random.Between(1, 99):00}",
            },
        };
    }

    /// <summary>Some share their name with another customer and differ in the date of birth.</summary>
    private (string Name, string Dob) Person()
    {
        var name = tables["customers"].Count > 0 && random.Chance(0.06)
            ? (string)random.Pick(tables["customers"])["full_name"]!
            : $"{random.Pick(PeopleWords.FirstNames)} {random.Pick(PeopleWords.LastNames)}";
        string dob;
        do
        {
            dob = Date(1948, 2004);
        }
        while (!_names.Add($"{name} {dob}"));
        return (name, dob);
    }

    private string PhoneNumber()
    {
        string number;
        do
        {
            number = $"555-{random.Between(200, 989)}-{random.Between(0, 9999):0000}";
        }
        while (!_numbers.Add(number));
        return number;
    }

    private string Date(int firstYear, int lastYear, int from = 1) =>
        $"{random.Between(firstYear, lastYear)}-{random.Between(from, 12):00}-{random.Between(1, 28):00}";

    private string Digits(int count) => string.Concat(Enumerable.Range(0, count).Select(_ => random.Next(10).ToString(CultureInfo.InvariantCulture)));

    private static double Tenths(double number) => Math.Round(number, 1);
}
