using TrajForge.Telecom.Data;
using TrajForge.Telecom.State;

namespace TrajForge.Telecom.Templates;

/// <summary>An overdue bill is to be paid: the agent requests it, the customer pays on the phone.</summary>
internal sealed class PayBillTemplate(TelecomData data) : IConstraintTemplate
{
    public TemplateInfo Info { get; } = new("pay_bill", "An overdue bill is paid, on the agent's request, with the phone.");

    public TaskPart? Draw(DrawContext context)
    {
        if (!Mixing.Allows(context, Info.Id) || context.Earlier.Any(part => part.Template == "suspended_line") || Draft.Begin(data, context) is not { } draft)
        {
            return null;
        }

        var open = data.BillsOf(context.Customer).Where(bill => bill.Status == BillStatus.Overdue && !context.Taken.Contains(Records.Bill(bill.Id))).ToArray();
        if (open.Length == 0)
        {
            return null;
        }

        var bill = context.Random.Pick(open);
        if (!draft.NameBill(bill))
        {
            return null;
        }

        draft.Play(Pay(context.Customer, bill.Id));
        draft.Play(Calls.Details(bill.Id));
        draft.Require("paid", Records.Bill(bill.Id), $"bill {bill.Id} is paid", new FieldExpectation("status", Json.Text(BillStatus.Paid)));
        draft.MayAsk(Details.BillTotal, "how much the bill is", bill.TotalDue, Calls.Bills(context.Customer), Records.Bill(bill.Id));
        draft.DeclineBy(draft.NamesStatus ? null : OtherRulings.NotOverdue(bill, draft.Random));
        var others = data.BillsOf(context.Customer).Where(other => other.Id != bill.Id).OrderBy(other => other.Status != BillStatus.Overdue);
        var wrongs = new Wrongs(draft, Info)
            .LeaveOutLast()
            .Instead(WrongKinds.Record, others.Select(other => Pay(context.Customer, other.Id).Where(call => call.Effect == ToolEffect.Changes).ToArray()))
            .OnTop([Calls.Do("toggle_data_saver_mode")]);
        return draft.Build(Info, Intents.PayBill, Prose.Bill(draft.Facts, draft.Random), wrongs.Plays);
    }

    /// <summary>Has a bill paid.</summary>
    internal static ReferenceCall[] Pay(string customer, string bill) =>
        [Calls.RequestPayment(customer, bill), Calls.Check("check_payment_request"), Calls.Do("make_payment")];
}
