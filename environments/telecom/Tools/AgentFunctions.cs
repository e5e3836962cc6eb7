using Microsoft.SemanticKernel;
using TrajForge.Environments;
using TrajForge.Python;
using TrajForge.Telecom.State;

namespace TrajForge.Telecom.Tools;

/// <summary>Functions of the agent's side that are not tools: they prepare a task or assert something. Each gives a JSON value.</summary>
internal sealed class AgentFunctions(TelecomVariant variant)
{
    public static ToolCatalog Catalog(TelecomVariant variant) => ToolCatalog.From<TelecomState>(
        new AgentFunctions(variant), variant.ValidatesArguments ? null : PythonArguments.V2("TelecomTools"));

    [KernelFunction("set_data_usage")]
    public string SetDataUsage(TelecomState world, [Takes(Functions.Any)] PyValue customerId, [Takes(Functions.Any)] PyValue lineId, [Takes(Functions.Any)] PyValue dataUsedGb)
    {
        world.Put(Tables.Lines, world.Line(customerId, lineId).With("data_used_gb", dataUsedGb));
        return Functions.Nothing;
    }

    [KernelFunction("suspend_line_for_overdue_bill")]
    public string SuspendLineForOverdueBill(
        TelecomState world,
        [Takes(Functions.Any)] PyValue customerId,
        [Takes(Functions.Any)] PyValue lineId,
        [Takes(Functions.Any)] PyValue newBillId,
        [Takes(Functions.Any)] PyValue contractEnded)
    {
        var line = world.Line(lineId);
        Refuse.If(line["status"] != LineStatus.Active, "Line must be active to suspend for unpaid bill");
        var price = world.Plan(line["plan_id"])["price_per_month"];
        Refuse.If(!PyMath.Greater(price, 0), "Amount must be positive for overdue bill");
        var customer = world.Customer(customerId);
        Refuse.If(world.BillsOf(customer).Any(bill => bill["status"] == BillStatus.Overdue), "Customer already has an overdue bill");
        world.Add(OverdueBill(newBillId, customerId, price, $"Charge for line {lineId}"), customer);
        var suspended = line.With("status", LineStatus.Suspended).With("suspension_start_date", Calendar.Today);
        world.Put(Tables.Lines, PyMath.Truth(contractEnded) ? suspended.With("contract_end_date", "2025-01-31") : suspended);
        return Functions.Nothing;
    }

    [KernelFunction("assert_data_refueling_amount")]
    public string AssertDataRefuelingAmount(
        TelecomState world, [Takes(Functions.Any)] PyValue customerId, [Takes(Functions.Any)] PyValue lineId, [Takes(Functions.Any)] PyValue expectedAmount)
    {
        var difference = PyMath.Subtract(world.Line(customerId, lineId)["data_refueling_gb"], expectedAmount);
        return Functions.Answer(Math.Abs(difference.AsNumber!.Value) < 1e-6);
    }

    [KernelFunction("assert_line_status")]
    public string AssertLineStatus(
        TelecomState world, [Takes(Functions.Any)] PyValue customerId, [Takes(Functions.Any)] PyValue lineId, [Takes(Functions.Any)] PyValue expectedStatus) =>
        Functions.Answer(world.Line(customerId, lineId)["status"] == expectedStatus);

    [KernelFunction("assert_overdue_bill_exists")]
    public string AssertOverdueBillExists(TelecomState world, [Takes(Functions.Any)] PyValue customerId, [Takes(Functions.Any)] PyValue overdueBillId)
    {
        var bill = world.BillsOf(world.Customer(customerId)).FirstOrDefault(own => own["bill_id"] == overdueBillId);
        var overdue = bill?["status"] == (PyValue)BillStatus.Overdue;
        Refuse.If(!overdue && !variant.AnswersAboutAbsentBills, $"Overdue bill {overdueBillId} {(bill is null ? "not found" : "is not overdue")}");
        return Functions.Answer(overdue);
    }

    [KernelFunction("assert_no_overdue_bill")]
    public string AssertNoOverdueBill(TelecomState world, [Takes(Functions.Any)] PyValue overdueBillId) =>
        Functions.Answer(world.Look(Tables.Bills, overdueBillId) is not { } bill || bill["status"] == BillStatus.Paid);

    private static PyDict OverdueBill(PyValue id, PyValue customerId, PyValue price, string description) => AgentModels.Bill.Validate(PyDict.Of(
        ("bill_id", id),
        ("customer_id", customerId),
        ("period_start", "2025-01-01"),
        ("period_end", "2025-01-31"),
        ("issue_date", "2025-01-01"),
        ("total_due", price),
        ("due_date", "2025-01-15"),
        ("status", BillStatus.Overdue),
        ("line_items", new PyList([Charges.Item(price, description)]))));
}
