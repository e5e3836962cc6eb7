using TrajForge.Telecom.Data;
using TrajForge.Telecom.State;

namespace TrajForge.Telecom.Templates;

/// <summary>A bill is to be paid: the agent requests it, where that was not done before, and the customer pays on the phone.</summary>
internal sealed class PayBillTemplate(TelecomData data) : IConstraintTemplate
{
    public TemplateInfo Info { get; } = new("pay_bill", "A bill that is overdue, or awaits payment since, is paid with the phone.");

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
        var debt = !Mixing.Pays(context) && draft.Random.Chance(0.55) ? Debt.Requested : Debt.Overdue;
        if (!draft.NameBill(bill, debt))
        {
            return null;
        }

        draft.Prepare(Before(context.Customer, bill.Id, debt));
        draft.Play(Pay(context.Customer, bill.Id, debt));
        draft.Require("paid", Records.Bill(bill.Id), $"bill {bill.Id} is paid", new FieldExpectation("status", Json.Text(BillStatus.Paid)));
        draft.MayAsk(Details.BillTotal, "how much the bill is", bill.TotalDue, Calls.Bills(context.Customer), Records.Bill(bill.Id));
        draft.DeclineBy(draft.NamesStatus ? null : OtherRulings.NotOverdue(bill, debt, draft.Random));
        var others = data.BillsOf(context.Customer).Where(other => other.Id != bill.Id).OrderBy(other => other.Status != BillStatus.Overdue);
        var wrongs = new Wrongs(draft, Info)
            .LeaveOutLast()
            // While one bill awaits payment no other can be paid.
            .Instead(WrongKinds.Record, others.Where(_ => debt == Debt.Overdue).Select(other => Pay(context.Customer, other.Id, debt).Where(call => call.Effect == ToolEffect.Changes).ToArray()))
            .OnTop([Calls.Do("toggle_data_saver_mode")]);
        return draft.Build(Info, Intents.PayBill, Prose.Bill(draft.Facts, draft.Random), wrongs.Plays);
    }

    /// <summary>What has happened to an overdue bill before anybody plays.</summary>
    internal static IEnumerable<WorldFunction> Before(string customer, string bill, Debt debt) => debt == Debt.Requested ? [Calls.PrepareRequest(customer, bill)] : [];

    /// <summary>Has a bill paid, and sees that it is.</summary>
    internal static ReferenceCall[] Pay(string customer, string bill, Debt debt) =>
    [
        .. debt == Debt.Overdue ? [Calls.RequestPayment(customer, bill)] : Array.Empty<ReferenceCall>(),
        Calls.Check("check_payment_request"), Calls.Do("make_payment"), Calls.Details(bill),
    ];
}
