using System.Globalization;
using System.Text.Json;
using TrajForge.Oracles;

namespace TrajForge.Telecom.Oracles;

/// <summary>Lines and bills that are said to be the first of their like. Of several that are equally so, each is meant.</summary>
internal static class Extremes
{
    /// <summary>Among the customer's lines for what a line is, among their overdue bills for what a bill is.</summary>
    public static bool IsFirst(Subscriber customer, JsonElement record, string said) => said switch
    {
        "most_used" => Lines(customer, record, line => -Used(line)),
        "least_used" => Lines(customer, record, Used),
        "least_left" => Lines(customer, record, line => Left(customer, line)),
        "most_left" => Lines(customer, record, line => -Left(customer, line)),
        "dearest" => Lines(customer, record, line => -Price(customer, line)),
        "cheapest" => Lines(customer, record, line => Price(customer, line)),
        "ends_first" => Lines(customer, record, line => Days(line, "contract_end_date")),
        "ends_last" => Lines(customer, record, line => -Days(line, "contract_end_date")),
        "oldest" => Bills(customer, record, bill => Days(bill, "period_start")),
        "latest" => Bills(customer, record, bill => -Days(bill, "period_start")),
        "largest" => Bills(customer, record, bill => -(bill.Number("total_due") ?? 0)),
        "smallest" => Bills(customer, record, bill => bill.Number("total_due") ?? 0),
        _ => throw new OracleUndecidedException($"'{said}' of a line or bill is not known"),
    };

    /// <summary>Less comes first.</summary>
    private static bool Lines(Subscriber customer, JsonElement line, Func<JsonElement, double?> by) =>
        IsFirst([.. customer.Lines.Where(other => other.Text("status") == "Active")], line, by);

    private static bool Bills(Subscriber customer, JsonElement bill, Func<JsonElement, double?> by) =>
        IsFirst([.. customer.Bills.Where(other => other.Text("status") == "Overdue")], bill, by);

    private static bool IsFirst(JsonElement[] among, JsonElement record, Func<JsonElement, double?> by) =>
        by(record) is { } own && among.Any(other => JsonElement.DeepEquals(other, record)) && among.All(other => !(by(other) < own));

    private static double? Used(JsonElement line) => line.Number("data_used_gb");

    /// <summary>GB that the line may still use this month.</summary>
    public static double? Left(Subscriber customer, JsonElement line) =>
        customer.PlanOf(line).Number("data_limit_gb") + (line.Number("data_refueling_gb") ?? 0) - Used(line);

    private static double? Price(Subscriber customer, JsonElement line) => customer.PlanOf(line).Number("price_per_month");

    private static double? Days(JsonElement record, string member) =>
        DateOnly.TryParseExact(record.Text(member), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.DayNumber : null;
}
