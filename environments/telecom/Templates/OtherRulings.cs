using TrajForge.Telecom.Data;
using TrajForge.Telecom.State;

namespace TrajForge.Telecom.Templates;

/// <summary>Reasons to decline that lie in a bill or in the customer's phone.</summary>
internal static class OtherRulings
{
    private static readonly string[] Others = [BillStatus.Paid, BillStatus.Issued, BillStatus.Disputed];

    /// <summary>The bill is not one that can be paid through the agent.</summary>
    public static Ruling NotOverdue(BillView bill, Debt debt, Rng random)
    {
        // Of the others no payment would have been requested.
        var status = debt == Debt.Overdue ? random.Pick(Others) : BillStatus.Disputed;
        string[] told = status switch
        {
            BillStatus.Paid => ["paid", "settled", "nothing is due", "nothing due"],
            BillStatus.Disputed => ["disputed", "in dispute", "dispute"],
            _ => ["issued", "not due yet", "not yet due", "isn't due yet"],
        };
        return new Ruling
        {
            Rule = "not_overdue",
            Text = $"bill {bill.Id} is {status}",
            Start = Calls.SetField(Tables.Bills, bill.Id, "status", Json.Text(status)),
            Deciding = [Records.Bill(bill.Id)],
            Told = [new Facet("status", [.. told, "not overdue", "isn't overdue"])],
            Keeps = [Keep(bill, status)],
        };
    }

    /// <summary>One of the paid bills is disputed, and until that is settled no line comes back; null when none is paid.</summary>
    public static Ruling? DisputedBill(IEnumerable<BillView> bills, string customer, Rng random)
    {
        var paid = bills.Where(bill => bill.Status == BillStatus.Paid).ToArray();
        if (paid.Length == 0)
        {
            return null;
        }

        var bill = random.Pick(paid);
        return new Ruling
        {
            Rule = "disputed_bill",
            Text = $"bill {bill.Id} is disputed",
            Start = Calls.SetField(Tables.Bills, bill.Id, "status", Json.Text(BillStatus.Disputed)),
            Deciding = [Records.Bill(bill.Id)],
            Told = [new Facet("bill", ["bill", "invoice"]), new Facet("disputed", ["disputed", "in dispute", "dispute"])],
            Reads = [Calls.Bills(customer)],
            Keeps = [Keep(bill, BillStatus.Disputed)],
        };
    }

    /// <summary>The SIM card is locked, which nobody can lift from here.</summary>
    public static Ruling SimLocked(Rng random)
    {
        var code = random.Chance(0.6) ? "puk" : "pin";
        return new Ruling
        {
            Rule = "sim_locked",
            Text = $"the SIM card is locked by {code.ToUpperInvariant()}",
            Start = Calls.Prepare("lock_sim_card", ("mode", Json.Text(code))),
            Deciding = [Records.Device],
            Told = [new Facet("card", ["SIM"]), new Facet("locked", ["locked", "lock", "PIN", "PUK"])],
            Reads = [Calls.Check("check_sim_status")],
            HandsOver = true,
        };
    }

    private static Constraint Keep(BillView bill, string status) => new()
    {
        Id = "bill_stays",
        Kind = ConstraintKind.Preserve,
        Record = Records.Bill(bill.Id),
        Text = $"bill {bill.Id} stays {status}",
        Fields = [new FieldExpectation("status", Json.Text(status))],
    };
}
