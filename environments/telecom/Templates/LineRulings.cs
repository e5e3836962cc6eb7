using System.Globalization;
using TrajForge.Telecom.Data;
using TrajForge.Telecom.State;

namespace TrajForge.Telecom.Templates;

/// <summary>Reasons to decline that lie in a line or in its plan. Null where the data cannot have them.</summary>
internal static class LineRulings
{
    private static readonly string[] Tools = ["suspend_line", "resume_line", "enable_roaming", "disable_roaming", "refuel_data"];

    private static readonly string[] Idle = [LineStatus.Suspended, LineStatus.PendingActivation, LineStatus.Closed];

    /// <summary>The end of the contract has passed: nothing is done any more, and a human takes over.</summary>
    public static Ruling ContractEnded(LineView line, Rng random)
    {
        var end = string.Create(CultureInfo.InvariantCulture, $"{(random.Chance(0.5) ? "2025-01" : "2024-12")}-{random.Between(1, 28):00}");
        return Of("contract_ended", $"the contract of line {line.Id} ended on {end}", line, "contract_end_date", Json.Text(end), line with { ContractEnd = end }) with
        {
            Told = [new Facet("contract", ["contract"]), new Facet("ended", ["ended", "expired", "has run out", "ran out", "is over", "in the past", "no longer running", end])],
            Forbids = [.. Tools.Select(tool => new ForbiddenCall(tool, line.Id))],
            HandsOver = true,
        };
    }

    /// <summary>The line is in a state in which it is not served.</summary>
    public static Ruling NotActive(LineView line, Rng random) => NotActive(line, random.Pick(Idle));

    public static Ruling NotActive(LineView line, string status) =>
        Of("not_active", $"line {line.Id} is {status}", line, "status", Json.Text(status), line with { Status = status }) with
        {
            Told =
            [
                new Facet("status", [status, .. status == LineStatus.PendingActivation ? Pending : [], "not active", "isn't active", "inactive", "not an active line"]),
            ],
        };

    /// <summary>So much was added this month that the amount would go beyond what is allowed.</summary>
    public static Ruling RefuelLimit(LineView line, double added) =>
        Of("refuel_limit", $"{Json.Number(added)} GB were added to line {line.Id} already", line, "data_refueling_gb", Json.Number(added), line with { RefuelledGb = added }) with
        {
            Told = [new Facet("limit", [.. Gigabytes(Policy.MostAdded), "limit", "maximum", "at most"]), new Facet("added already", [.. Gigabytes(added)])],
        };

    /// <summary>The plan cannot run out.</summary>
    public static Ruling? UnlimitedPlan(TelecomData data, LineView line) => data.Plans.FirstOrDefault(Policy.IsUnlimited) is { } plan
        ? OnPlan("unlimited_plan", $"line {line.Id} is on a plan that cannot run out", line, plan, ["unlimited", "no limit", "without a limit", "no data limit", "can't run out", "cannot run out", .. Gigabytes(plan.LimitGb)])
        : null;

    /// <summary>The plan is one for devices, which lacks what is wanted.</summary>
    public static Ruling? DevicePlan(TelecomData data, LineView line) => data.Plans.FirstOrDefault(Policy.IsForDevices) is { } plan
        ? OnPlan("device_plan", $"line {line.Id} is on a device plan", line, plan, ["device plan", "plan for devices", "devices only", "device-only plan", .. Gigabytes(plan.LimitGb), plan.Name])
        : null;

    private static string[] Pending => ["pending activation", "pending", "not activated", "not yet activated", "not been activated", "awaiting activation"];

    private static Ruling OnPlan(string rule, string text, LineView line, PlanView plan, string[] told) =>
        Of(rule, text, line, "plan_id", Json.Text(plan.Id), line with { PlanId = plan.Id }) with
        {
            Deciding = [Records.Line(line.Id), Records.Plan(plan.Id)],
            Reads = [Calls.Details(line.Id), Calls.Details(plan.Id)],
            Skips = [Calls.Details(line.PlanId)],
            Told = [new Facet("plan", told)],
        };

    private static Ruling Of(string rule, string text, LineView line, string field, JsonText value, LineView then) => new()
    {
        Rule = rule,
        Text = text,
        Start = Calls.SetField(Tables.Lines, line.Id, field, value),
        Deciding = [Records.Line(line.Id)],
        Told = [],
        Keeps = [Keep(then)],
    };

    private static Constraint Keep(LineView line) => new()
    {
        Id = "line_stays",
        Kind = ConstraintKind.Preserve,
        Record = Records.Line(line.Id),
        Text = $"line {line.Id} stays as it is",
        Fields =
        [
            new FieldExpectation("status", Json.Text(line.Status)), new FieldExpectation("roaming_enabled", Json.Flag(line.Roaming)),
            new FieldExpectation("data_refueling_gb", Json.Number(line.RefuelledGb)),
        ],
    };

    private static string[] Gigabytes(double gb)
    {
        var amount = gb.ToString("0.##", CultureInfo.InvariantCulture);
        return [$"{amount} GB", $"{amount}GB", $"{amount} gigabyte", $"{amount} gig"];
    }
}
