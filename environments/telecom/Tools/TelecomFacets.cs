using System.Globalization;
using System.Text.Json;
using TrajForge.Python;
using TrajForge.Telecom.State;

namespace TrajForge.Telecom.Tools;

/// <summary>
/// What a customer must have heard before their yes covers a change of the agent's: only what exists in the present state. A customer needs no
/// consent of their own to work on their phone.
/// </summary>
internal static class TelecomFacets
{
    public static IReadOnlyList<Facet> Read(TelecomState world, string tool, JsonElement arguments)
    {
        if (Action(tool) is not { Length: > 0 } action
            || Id(arguments, "customer_id") is not { } customerId
            || world.Find(Tables.Customers, customerId) is not PyDict customer)
        {
            return [];
        }

        var facets = new List<Facet> { new("action", action) };
        facets.AddRange(tool is "enable_roaming" or "disable_roaming" ? [new("roaming", ["roaming"])] : []);
        if (Id(arguments, "line_id") is { } lineId && world.Find(Tables.Lines, lineId) is PyDict line)
        {
            facets.Add(Line(world, customer, line));
            AddPurchase(facets, world, tool, line, arguments);
            facets.AddRange(tool == "suspend_line" ? [new("holding fee", ["$5", "5 dollar"])] : []);
        }

        if (Id(arguments, "bill_id") is { } billId && world.Find(Tables.Bills, billId) is PyDict bill)
        {
            facets.Add(Bill(world, customer, bill));
            facets.Add(new("amount of the bill", Money(bill["total_due"].AsNumber ?? 0)));
        }

        return facets;
    }

    private static Facet Line(TelecomState world, PyDict customer, PyDict line)
    {
        var lines = TelecomBase.Texts(customer["line_ids"]).ToArray();
        var others = lines.Where(id => line["line_id"] != id).Select(id => world.Find(Tables.Lines, id)).OfType<PyDict>();
        return new Facet("line", [.. Names(line), .. lines.Length == 1 ? (string[])["your line"] : []]) { Others = [.. others.SelectMany(Names)] };
    }

    private static string[] Names(PyDict line) => [line["phone_number"].AsText!, line["line_id"].AsText!];

    private static void AddPurchase(List<Facet> facets, TelecomState world, string tool, PyDict line, JsonElement arguments)
    {
        if (tool != "refuel_data"
            || !arguments.TryGetProperty("gb_amount", out var value)
            || value.ValueKind != JsonValueKind.Number
            || line["plan_id"].AsText is not { } planId
            || world.Find(Tables.Plans, planId) is not PyDict plan)
        {
            return;
        }

        var gb = value.GetDouble();
        var amount = gb.ToString("0.##########", CultureInfo.InvariantCulture);
        facets.Add(new("amount of data", [$"{amount} GB", $"{amount}GB", $"{amount} gigabyte", $"{amount} gig", $"{amount}.0 GB"]));
        facets.Add(new("charge", Money(gb * (plan["data_refueling_price_per_gb"].AsNumber ?? 0))));
    }

    private static Facet Bill(TelecomState world, PyDict customer, PyDict bill)
    {
        var bills = TelecomBase.Texts(customer["bill_ids"]).Select(id => world.Find(Tables.Bills, id)).OfType<PyDict>().ToArray();
        var names = new List<string> { bill["bill_id"].AsText! };
        if (Period(bill) is { } period && bills.Count(other => Period(other) == period) == 1)
        {
            names.Add(period);
            names.Add(period.Split(' ')[0]);
        }

        if (bills.Count(other => other["status"] == bill["status"]) == 1)
        {
            names.Add($"{bill["status"].AsText} bill");
        }

        return new Facet("bill", names) { Others = [.. bills.Select(other => other["bill_id"].AsText!).Where(id => bill["bill_id"] != id)] };
    }

    /// <summary>Month and year, as a person would name the bill.</summary>
    private static string? Period(PyDict bill) =>
        DateOnly.TryParseExact(bill["period_start"].AsText, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var start)
            ? start.ToString("MMMM yyyy", CultureInfo.InvariantCulture)
            : null;

    /// <summary>Ways to write an amount. A bare "$4" would also stand in "$4.50", so it counts only with what may follow it.</summary>
    private static string[] Money(double amount)
    {
        var cents = PyMath.Round2(amount);
        var exact = cents.ToString("F2", CultureInfo.InvariantCulture);
        var grouped = cents.ToString("#,0.00", CultureInfo.InvariantCulture);
        var whole = cents.ToString("0", CultureInfo.InvariantCulture);
        return Math.Floor(cents) == cents
            ? [exact, grouped, $"{whole} dollar", .. " ,?!;)".Select(after => $"${whole}{after}"), $"${whole}. "]
            : [exact, grouped];
    }

    private static string[] Action(string tool) => tool switch
    {
        "suspend_line" => ["suspend", "suspended", "suspending", "suspension"],
        "resume_line" => ["resume", "resumed", "resuming", "lift", "lifted", "lifting", "reactivate", "reactivated", "restore", "restored"],
        "enable_roaming" => Switching(["enable", "enabled", "enabling", "activate", "activated", "activating", "allow", "allowed", "allowing"], "on"),
        "disable_roaming" => Switching(["disable", "disabled", "disabling", "deactivate", "deactivated", "deactivating", "block", "blocked", "blocking"], "off"),
        "refuel_data" => ["add", "added", "adding", "refuel", "refueled", "refueling", "refuelling", "top up", "topping up", "buy", "buying"],
        "send_payment_request" => ["payment request", "request"],
        _ => [],
    };

    /// <summary>Ways to say that roaming goes one way. A bare "roaming on" would also stand in "turn off roaming on line 1".</summary>
    private static string[] Switching(string[] verbs, string way)
    {
        string[] turns = ["turn", "turned", "turning", "switch", "switched", "switching"];
        return [.. verbs, .. turns.SelectMany(turn => new[] { $"{turn} {way}", $"{turn} it {way}", $"{turn} roaming {way}", $"{turn} data roaming {way}" }), $"set roaming to {way}"];
    }

    private static string? Id(JsonElement arguments, string name) =>
        arguments.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
