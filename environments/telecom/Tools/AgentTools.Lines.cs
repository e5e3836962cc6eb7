using System.ComponentModel;
using System.Globalization;
using Microsoft.SemanticKernel;
using TrajForge.Environments;
using TrajForge.Python;
using TrajForge.Telecom.State;

namespace TrajForge.Telecom.Tools;

internal sealed partial class AgentTools
{
    private const double HoldingFee = 5;

    [KernelFunction("suspend_line"), Changes]
    [Description("Suspend an active line. Explain the monthly holding fee of $5 and get the customer's explicit yes first.")]
    public string SuspendLine(
        TelecomState world,
        [Takes(TakesAttribute.Text), Description("Id of the customer; it begins with C.")] PyValue customerId,
        [Takes(TakesAttribute.Text), Description("Id of one of the customer's lines; it begins with L.")] PyValue lineId,
        [Takes(TakesAttribute.Text), Description("Why the line is suspended.")] PyValue reason)
    {
        var line = world.Line(customerId, lineId);
        Refuse.If(line["status"] != LineStatus.Active, "Line must be active to suspend");
        Refuse.If(variant.ChecksSuspensions && string.IsNullOrWhiteSpace(reason.AsText), "A reason is needed to suspend a line");

        var suspended = line.With("status", LineStatus.Suspended).With("suspension_start_date", Calendar.Today);
        world.Put(Tables.Lines, suspended);
        if (variant.ChecksSuspensions)
        {
            Charges.Book(world, variant, customerId, HoldingFee, $"Suspension fee - Line {line["phone_number"]}");
        }

        return Told(world, "Line suspended successfully. $5/month holding fee will apply.", suspended);
    }

    [KernelFunction("resume_line"), Changes]
    [Description("Lift the suspension of a line, once the account is paid and if its contract has not ended.")]
    public string ResumeLine(
        TelecomState world,
        [Takes(TakesAttribute.Text), Description("Id of the customer; it begins with C.")] PyValue customerId,
        [Takes(TakesAttribute.Text), Description("Id of one of the customer's lines; it begins with L.")] PyValue lineId)
    {
        var line = world.Line(customerId, lineId);
        Refuse.If(line["status"].AsText is not (LineStatus.Suspended or LineStatus.PendingActivation), "Line must be suspended to resume");
        if (variant.ChecksSuspensions)
        {
            var unpaid = world.BillsOf(world.Customer(customerId)).Any(bill => bill["status"].AsText is BillStatus.Overdue or BillStatus.AwaitingPayment);
            Refuse.If(unpaid, "Line cannot be resumed while the customer has an overdue bill");
            Refuse.If(
                line["contract_end_date"].AsText is { } end && string.CompareOrdinal(end, Calendar.Today) < 0,
                "Line cannot be resumed after the end of its contract");
        }

        var resumed = line.With("status", LineStatus.Active).With("suspension_start_date", PyValue.None);
        world.Put(Tables.Lines, resumed);
        return Told(world, "Line resumed successfully", resumed);
    }

    [KernelFunction("enable_roaming"), Changes]
    [Description("Let a line be used in networks abroad.")]
    public string EnableRoaming(
        TelecomState world,
        [Takes(TakesAttribute.Text), Description("Id of the customer; it begins with C.")] PyValue customerId,
        [Takes(TakesAttribute.Text), Description("Id of one of the customer's lines; it begins with L.")] PyValue lineId) =>
        SetRoaming(world, world.Line(customerId, lineId), true, "enabled");

    [KernelFunction("disable_roaming"), Changes]
    [Description("Stop a line from being used in networks abroad.")]
    public string DisableRoaming(
        TelecomState world,
        [Takes(TakesAttribute.Text), Description("Id of the customer; it begins with C.")] PyValue customerId,
        [Takes(TakesAttribute.Text), Description("Id of one of the customer's lines; it begins with L.")] PyValue lineId) =>
        SetRoaming(world, world.Line(customerId, lineId), false, "disabled");

    [KernelFunction("refuel_data"), Changes]
    [Description("Add data to a line, charged at the plan's price for each GB. Name the price and get the customer's explicit yes first.")]
    public string RefuelData(
        TelecomState world,
        [Takes(TakesAttribute.Text), Description("Id of the customer; it begins with C.")] PyValue customerId,
        [Takes(TakesAttribute.Text), Description("Id of one of the customer's lines; it begins with L.")] PyValue lineId,
        [Takes(TakesAttribute.Number), Description("How many GB to add; more than 0.")] PyValue gbAmount)
    {
        var line = world.Line(customerId, lineId);
        Refuse.If(variant.RefuelsActiveLinesOnly && line["status"] != LineStatus.Active, "Line must be active to refuel data");
        Refuse.If(PyMath.Compare(gbAmount, "<=", 0) <= 0, "Refuel amount must be positive");
        var gb = variant.NormalisesAmounts ? gbAmount.AsNumber!.Value : gbAmount;
        var price = world.Plan(line["plan_id"])["data_refueling_price_per_gb"];
        var charge = PyMath.Multiply(gb, price);
        var refuelled = line.With("data_refueling_gb", PyMath.AddTo(line["data_refueling_gb"], gb));
        world.Put(Tables.Lines, refuelled);
        Charges.Book(world, variant, customerId, charge, $"Data refueling: {gb} GB at ${price}/GB");
        return PyText.Json(PyDict.Of(
            ("message", $"Successfully added {gb} GB of data for line {lineId} for ${Cents(charge.AsNumber!.Value)}"),
            ("new_data_refueling_gb", Number(refuelled["data_refueling_gb"])),
            ("charge", Number(charge))));
    }

    private static string SetRoaming(TelecomState world, PyDict line, bool enabled, string word)
    {
        if (PyMath.Truth(line["roaming_enabled"]) == enabled)
        {
            return $"Roaming was already {word}";
        }

        world.Put(Tables.Lines, line.With("roaming_enabled", enabled));
        return $"Roaming {word} successfully";
    }

    private static string Told(TelecomState world, string message, PyDict line) =>
        PyText.Json(PyDict.Of(("message", message), ("line", Seen(world, Tables.Lines, line))));

    private static string Cents(double amount) =>
        double.IsFinite(amount) ? PyMath.Round2(amount).ToString("F2", CultureInfo.InvariantCulture) : PyText.Float(amount);
}
