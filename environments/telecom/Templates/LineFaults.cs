using TrajForge.Telecom.Data;

namespace TrajForge.Telecom.Templates;

/// <summary>Causes in which the line has a part: the agent puts them right, or agent and customer together.</summary>
internal static class LineFaults
{
    public const string Refuelled = "refuelled";

    /// <summary>The line was suspended for a bill that was overdue.</summary>
    /// <param name="debt">What has become of the bill since.</param>
    public static Fault Suspended(string customer, LineView line, TelecomData data, Debt debt)
    {
        var bill = data.NextBill(customer);
        RecordRef[] bills = [.. data.BillsOf(customer).Select(own => Records.Bill(own.Id)), Records.Bill(bill)];
        var (paid, resume) = (debt == Debt.Paid, Calls.Resume(customer, line.Id));
        return new Fault
        {
            Id = "line_active",
            Start =
            [
                Calls.PrepareLine("suspend_line_for_overdue_bill", customer, line.Id, ("new_bill_id", Json.Text(bill)), ("contract_ended", Json.Flag(false))),
                .. debt == Debt.Overdue ? [] : new[] { Calls.PrepareRequest(customer, bill) },
                .. paid ? [Calls.Prepare("make_payment")] : Array.Empty<WorldFunction>(),

                // The phone notices only when it looks for its network.
                Calls.Prepare("simulate_network_search"),
            ],
            Steps = [Calls.Bills(customer), .. paid ? [] : PayBillTemplate.Pay(customer, bill, debt), resume],
            Wants =
            [
                .. paid ? [] : new[] { Fault.Want("bill_paid", Records.Bill(bill), $"bill {bill} is paid", new FieldExpectation("status", Json.Text("Paid"))) },
                Fault.Want("line_active", Records.Line(line.Id), $"line {line.Id} is active", new FieldExpectation("status", Json.Text("Active"))),
            ],
            Needs =
            [
                .. paid ? [] : new[] { new EvidenceNeed(Records.Bill(bill), [Records.Line(line.Id), .. bills]) },
                new EvidenceNeed(Records.Line(line.Id), [Records.Line(line.Id), .. bills]),
            ],
            Reboots = true,
        };
    }

    /// <summary>Abroad, and the phone may not roam.</summary>
    public static Fault PhoneRoaming { get; } = Fault.OfPhone(
        "phone_roams",
        Calls.Prepare("turn_roaming_off"),
        "the phone's roaming is on",
        new FieldExpectation("roaming_enabled", Json.Flag(true)),
        "check_network_status",
        Calls.Do("toggle_roaming"));

    /// <summary>Abroad, and the line may not roam.</summary>
    public static Fault LineRoaming(string customer, LineView line)
    {
        var enable = Calls.Roaming(customer, line.Id, on: true);
        return new Fault
        {
            Id = "line_roams",
            Start = [Calls.PrepareLine("disable_roaming", customer, line.Id)],
            Steps = [Calls.Details(line.PlanId), enable],
            Needs = [new EvidenceNeed(Records.Line(line.Id), [Records.Line(line.Id), Records.Plan(line.PlanId)])],
            Wants = [Fault.Want("line_roams", Records.Line(line.Id), $"line {line.Id} may roam", new FieldExpectation("roaming_enabled", Json.Flag(true)))],
            Right = enable,
        };
    }

    /// <summary>The month's data is used up.</summary>
    public static Fault QuotaUsed(TelecomData data, string customer, LineView line, double gb, double over)
    {
        var plan = data.PlanOf(line);
        var refuel = Calls.Refuel(customer, line.Id, gb);
        return new Fault
        {
            Id = Refuelled,
            Needs = [new EvidenceNeed(Records.Line(line.Id), [Records.Line(line.Id), Records.Plan(plan.Id)])],
            Start = [Calls.PrepareLine("set_data_usage", customer, line.Id, ("data_used_gb", Json.Number(Math.Round(plan.LimitGb + line.RefuelledGb + over, 1))))],
            Steps = [Calls.DataUsage(customer, line.Id), Calls.Details(plan.Id), refuel],
            Wants =
            [
                Fault.Want(
                    Refuelled,
                    Records.Line(line.Id),
                    $"line {line.Id} has {Json.Number(gb)} GB more",
                    new FieldExpectation("data_refueling_gb", Json.Number(line.RefuelledGb + gb))),
            ],
            Right = refuel,
            WrongValues = [Calls.Refuel(customer, line.Id, gb + 1), Calls.Refuel(customer, line.Id, gb + 0.5)],
        };
    }
}
