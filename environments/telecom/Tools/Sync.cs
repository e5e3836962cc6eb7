using TrajForge.Environments;
using TrajForge.Python;
using TrajForge.Telecom.Phones;
using TrajForge.Telecom.State;

namespace TrajForge.Telecom.Tools;

/// <summary>
/// Brings the two sides into step after every call: the network tells the phone about its line, and payment requests travel. What the phone is
/// connected to changes only when it next searches.
/// </summary>
internal static class Sync
{
    public static void Run(TelecomState world)
    {
        var phone = world.Phone();
        var number = phone.Surroundings["phone_number"];
        if (number.IsNone)
        {
            return;
        }

        try
        {
            TellLine(world, phone, number);
            TakePayment(world, phone);
            BringRequest(world, phone, number);
        }
        finally
        {
            world.Save(phone);
        }
    }

    private static void TellLine(TelecomState world, Phone phone, PyValue number)
    {
        world.Look(Tables.Lines, PyValue.None);
        var line = world.Line(world.Data.LineByPhone(number) ?? throw new ToolRefusedException($"Line with phone number {number} not found"));
        Tell(phone, "line_active", line["status"] == LineStatus.Active);
        Tell(phone, "roaming_allowed", line["roaming_enabled"]);
        var plan = world.Plan(line["plan_id"]);
        var limit = PyMath.Add(plan["data_limit_gb"], line["data_refueling_gb"]);
        Tell(phone, "mobile_data_usage_exceeded", PyMath.Compare(line["data_used_gb"], ">=", limit) >= 0);
    }

    private static void TakePayment(TelecomState world, Phone phone)
    {
        if (phone.PaymentRequest is { } request && PyMath.Truth(request["paid"]))
        {
            world.Put(Tables.Bills, world.Bill(request["bill_id"]).With("status", BillStatus.Paid));
            phone.SetAround("payment_request", PyValue.None);
        }
    }

    private static void BringRequest(TelecomState world, Phone phone, PyValue number)
    {
        if (phone.PaymentRequest is not null)
        {
            return;
        }

        var customer = world.Customer(world.Data.CustomerByPhone(number) ?? throw new ToolRefusedException($"Customer with phone number {number} not found"));
        if (world.BillsOf(customer).FirstOrDefault(bill => bill["status"] == BillStatus.AwaitingPayment) is { } awaiting)
        {
            phone.SetAround("payment_request", PhoneModels.PaymentRequest.Validate(PyDict.Of(("bill_id", awaiting["bill_id"]), ("amount_due", awaiting["total_due"]))));
        }
    }

    private static void Tell(Phone phone, string field, PyValue value)
    {
        if (phone.Surroundings[field] != value || phone.Surroundings[field].Type != value.Type)
        {
            phone.SetAround(field, value);
        }
    }
}
