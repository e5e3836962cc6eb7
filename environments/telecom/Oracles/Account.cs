using System.Globalization;
using System.Text.Json;
using TrajForge.Oracles;

namespace TrajForge.Telecom.Oracles;

/// <summary>The policy on lines, bills and data.</summary>
internal static class Account
{
    public static IEnumerable<OracleWay> PayBill(Subscriber customer, OracleFacts facts) => customer.MeantBills(facts).Select(bill =>
        bill.Text("status") is not ("Overdue" or "Awaiting Payment") ? TelecomOracle.Declined("not_overdue")
        : customer.Bills.Any(other => other.Text("status") == "Awaiting Payment" && other.Text("bill_id") != bill.Text("bill_id")) ? TelecomOracle.Declined("another_awaits")
        : TelecomOracle.Granted(customer.Pay(bill)));

    public static IEnumerable<OracleWay> Roaming(Subscriber customer, OracleFacts facts, bool on) => Each(customer, facts, line => line.Is("roaming_enabled") == on, line =>
        Standing.NotActive(line)
        ?? (on && Standing.IsForDevices(customer.PlanOf(line)) ? TelecomOracle.Declined("device_plan")
            : line.Is("roaming_enabled") == on ? TelecomOracle.Declined("already_so")
            : TelecomOracle.Granted(customer.OnLine(on ? "enable_roaming" : "disable_roaming", line))));

    public static IEnumerable<OracleWay> Suspend(Subscriber customer, OracleFacts facts) => Each(customer, facts, line => line.Text("status") == "Suspended", line =>
        Standing.NotActive(line) ?? TelecomOracle.Granted(customer.OnLine("suspend_line", line, ("reason", facts.Said("reason", "reason")))));

    public static IEnumerable<OracleWay> Resume(Subscriber customer, OracleFacts facts) => customer.MeantLines(facts).Select(line =>
        Standing.Ended(line)
        ?? (line.Text("status") != "Suspended" ? TelecomOracle.Declined("not_suspended")
            : customer.Bills.Any(bill => bill.Text("status") == "Disputed") ? TelecomOracle.Declined("disputed")
            : Resumed(customer, line, facts) is { } calls ? TelecomOracle.Granted(calls)
            : TelecomOracle.Declined("unpaid")));

    /// <summary>What is owed is paid first, before all else what was requested already, then the line is resumed; null where the customer will not pay.</summary>
    public static ToolRequest[]? Resumed(Subscriber customer, JsonElement line, OracleFacts facts)
    {
        facts.Knows("payment", "agree");
        var owed = customer.Bills.Where(bill => bill.Text("status") is "Overdue" or "Awaiting Payment").OrderBy(bill => bill.Text("status") == "Overdue").ToArray();
        return owed.Length > 0 && facts.One("payment")?["agree"] != "yes"
            ? null
            : [.. owed.SelectMany(customer.Pay), customer.OnLine("resume_line", line)];
    }

    public static IEnumerable<OracleWay> Refuel(Subscriber customer, OracleFacts facts)
    {
        var gb = Gigabytes(facts);
        return Each(customer, facts, _ => false, line =>
            Standing.NotActive(line)
            ?? (Standing.MayAdd(line, customer.PlanOf(line), gb)
                ? TelecomOracle.Granted(customer.OnLine("refuel_data", line, ("gb_amount", gb)))
                : TelecomOracle.Declined("too_much")));
    }

    /// <summary>One way for each line that may be meant; or where several are meant, one for all of them that are not so yet, declined for all if it is for one.</summary>
    private static IEnumerable<OracleWay> Each(Subscriber customer, OracleFacts facts, Func<JsonElement, bool> isSo, Func<JsonElement, OracleWay> judge)
    {
        var lines = customer.MeantLines(facts);
        if (!Subscriber.MeansSeveral(facts))
        {
            return lines.Select(judge);
        }

        var ways = lines.Where(line => !isSo(line)).Select(judge).ToArray();
        return [ways.OrderBy(way => !way.HandsOver).FirstOrDefault(way => way.Declined is not null) ?? TelecomOracle.Granted([.. ways.SelectMany(way => way.Calls)])];
    }

    public static double Gigabytes(OracleFacts facts)
    {
        facts.Knows("amount", "gb");
        return double.Parse(facts.Said("amount", "gb"), CultureInfo.InvariantCulture);
    }
}
