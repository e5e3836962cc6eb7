using TrajForge.Telecom.Data;
using TrajForge.Telecom.State;

namespace TrajForge.Telecom.Templates;

/// <summary>A line that the customer had suspended comes back, once nothing is owed.</summary>
internal abstract class LiftTemplate(TelecomData data, TemplateInfo info) : LineTemplate(data, info, Intents.Resume)
{
    protected override bool Fits(Draft draft, LineView line) => line.Status == LineStatus.Suspended;

    protected override bool MayFollow(DrawContext context) =>
        context.Earlier.All(part => part.Template != "suspended_line") && Data.BillsOf(context.Customer).All(bill => bill.Status != BillStatus.Disputed);

    protected override IEnumerable<Ruling?> Rulings(Draft draft, LineView line) =>
    [
        LineRulings.ContractEnded(line, draft.Random),
        Mixing.Resumes(draft.Context) ? null : OtherRulings.DisputedBill(Data.BillsOf(draft.Customer), draft.Customer, draft.Random),
    ];

    protected override ReferenceCall Change(Draft draft, LineView line, Wrongs wrongs)
    {
        var right = Calls.Resume(draft.Customer, line.Id);
        draft.Say(Slots.Payment, new Detail(Details.Agree, Details.Yes));
        draft.Read(Calls.Bills(draft.Customer));
        draft.Need(Records.Line(line.Id), [.. Data.BillsOf(draft.Customer).Select(bill => Records.Bill(bill.Id))]);
        draft.Follow(draft.Context.Earlier.Where(part => part.Template == "pay_bill").Select(part => part.Goal.Number));
        Settle(draft);
        draft.Play(right);
        draft.Require("resumed", Records.Line(line.Id), $"line {line.Id} is active", new FieldExpectation("status", Json.Text(LineStatus.Active)));
        MayAskPrice(draft, line);
        return right;
    }

    /// <summary>Has paid what is still owed.</summary>
    protected virtual void Settle(Draft draft)
    {
    }

    /// <summary>Bills that keep a line suspended, and that no earlier goal has paid.</summary>
    protected BillView[] Owed(DrawContext context) =>
        [.. Data.BillsOf(context.Customer).Where(bill => bill.Status is BillStatus.Overdue or BillStatus.AwaitingPayment && !context.Taken.Contains(Records.Bill(bill.Id)))];
}

/// <summary>Nothing is owed, or earlier goals pay it.</summary>
internal sealed class ResumeTemplate(TelecomData data) : LiftTemplate(
    data, new TemplateInfo("resume_line", "A line that the customer had suspended is resumed; what was owed is paid before, as goals of its own."))
{
    protected override bool MayFollow(DrawContext context) => base.MayFollow(context) && Owed(context).Length == 0;
}

/// <summary>One bill is overdue, which the customer does not mention: it is paid first, and then the line comes back.</summary>
internal sealed class ResumeOwingTemplate(TelecomData data) : LiftTemplate(
    data, new TemplateInfo("resume_owing", "A line that the customer had suspended is resumed, after an overdue bill that stands in the way was paid."))
{
    protected override bool MayFollow(DrawContext context) => base.MayFollow(context) && Owed(context) is [{ Status: BillStatus.Overdue }];

    protected override void Settle(Draft draft)
    {
        var bill = Owed(draft.Context)[0];
        var debt = !Mixing.Pays(draft.Context) && draft.Random.Chance(0.5) ? Debt.Requested : Debt.Overdue;
        draft.Prepare(PayBillTemplate.Before(draft.Customer, bill.Id, debt));
        draft.Play(PayBillTemplate.Pay(draft.Customer, bill.Id, debt));
        draft.Need(Records.Bill(bill.Id), [.. Data.BillsOf(draft.Customer).Select(other => Records.Bill(other.Id))]);
        draft.Require("bill_paid", Records.Bill(bill.Id), $"bill {bill.Id} is paid", new FieldExpectation("status", Json.Text(BillStatus.Paid)));
    }
}
