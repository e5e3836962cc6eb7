using System.Globalization;
using TrajForge.Python;
using TrajForge.Telecom.State;

namespace TrajForge.Telecom.Tools;

/// <summary>Books one-time charges on a customer's next bill.</summary>
internal static class Charges
{
    public static void Book(TelecomState world, TelecomVariant variant, PyValue customerId, PyValue amount, string description)
    {
        var customer = world.Customer(customerId);
        var bill = world.BillsOf(customer).FirstOrDefault(draft => draft["status"] == BillStatus.Draft);
        if (bill is null)
        {
            bill = NextBill(world, variant, customer);
            world.Add(bill, customer);
        }

        world.Put(Tables.Bills, bill.With("line_items", ((PyList)bill["line_items"]).With(Item(amount, description))).With("total_due", PyMath.AddTo(bill["total_due"], amount)));
    }

    /// <summary>A line of a bill.</summary>
    public static PyDict Item(PyValue amount, string description) => AgentModels.LineItem.Validate(PyDict.Of(
        ("description", description),
        ("amount", amount),
        ("date", Calendar.Today),
        ("item_type", amount.AsNumber < 0 ? "Credit" : "Charge")));

    private static PyDict NextBill(TelecomState world, TelecomVariant variant, PyDict customer) => AgentModels.Bill.Validate(PyDict.Of(
        ("bill_id", "B" + Digits(world, variant, customer)),
        ("customer_id", customer["customer_id"]),
        ("period_start", "2025-03-01"),
        ("period_end", "2025-03-31"),
        ("issue_date", "2025-03-01"),
        ("total_due", 0.0),
        ("due_date", "2025-03-15")));

    /// <summary>Eight hexadecimal digits, which nobody can foresee in the reference.</summary>
    private static string Digits(TelecomState world, TelecomVariant variant, PyDict customer)
    {
        var start = variant.NamesBillsByRule ? "next bill" : world.Seed.ToString(CultureInfo.InvariantCulture);
        return ContentHash.Of(start, customer["customer_id"].AsText!, $"{world.BillsOf(customer).Count()}")[..8];
    }
}
