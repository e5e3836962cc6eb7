using System.ComponentModel;
using Microsoft.SemanticKernel;
using TrajForge.Environments;
using TrajForge.Python;
using TrajForge.Telecom.State;

namespace TrajForge.Telecom.Tools;

internal sealed partial class AgentTools
{
    [KernelFunction("send_payment_request"), Changes]
    [Description("Ask the customer to pay a bill on their phone. Only one bill can await payment at a time; check its status and amount first.")]
    public string SendPaymentRequest(
        TelecomState world,
        [Takes(TakesAttribute.Text), Description("Id of the customer; it begins with C.")] PyValue customerId,
        [Takes(TakesAttribute.Text), Description("Id of one of the customer's bills; it begins with B.")] PyValue billId)
    {
        var customer = world.Customer(customerId);
        Refuse.If(
            world.BillsOf(customer).Any(bill => bill["status"] == BillStatus.AwaitingPayment), "A bill is already awaiting payment for this customer");
        Refuse.If(!((PyList)customer["bill_ids"]).Items.Contains(billId), $"Bill {billId} not found for customer {customerId}");
        var bill = world.Bill(billId);
        Refuse.If(variant.ChecksBillStatus && bill["status"].AsText is not (BillStatus.Issued or BillStatus.Overdue), $"Bill {billId} is not due for payment");
        world.Put(Tables.Bills, bill.With("status", BillStatus.AwaitingPayment));
        return $"Payment request sent to the customer for bill {billId}";
    }
}
