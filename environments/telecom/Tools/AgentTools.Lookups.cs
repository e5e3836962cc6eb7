using System.ComponentModel;
using System.Numerics;
using Microsoft.SemanticKernel;
using TrajForge.Environments;
using TrajForge.Python;
using TrajForge.Telecom.State;

namespace TrajForge.Telecom.Tools;

internal sealed partial class AgentTools
{
    private const string CycleEnd = "2025-02-28";

    [KernelFunction("get_customer_by_phone"), Reads]
    [Description("Find the customer to whom a telephone number belongs, be it their contact number or the number of one of their lines.")]
    public string GetCustomerByPhone(
        TelecomState world, [Takes(TakesAttribute.Text), Description("Telephone number as it is written in the data, e.g. '555-010-0000'.")] PyValue phoneNumber)
    {
        world.Look(Tables.Customers, PyValue.None);
        return world.Data.CustomerByPhone(phoneNumber) is { } id
            ? Identified(world, world.Customer(id))
            : throw new ToolRefusedException($"Customer with phone number {phoneNumber} not found");
    }

    [KernelFunction("get_customer_by_id"), Reads]
    [Description("Show a customer's profile: contact data, address, payment methods, and the ids of their lines and bills.")]
    public string GetCustomerById(TelecomState world, [Takes(TakesAttribute.Text), Description("Id of the customer; it begins with C.")] PyValue customerId) =>
        Identified(world, world.Customer(customerId));

    [KernelFunction("get_customer_by_name"), Reads]
    [Description("Find customers by full name and date of birth. Gives a list, which is empty when nobody fits.")]
    public string GetCustomerByName(
        TelecomState world,
        [Takes(TakesAttribute.Text), Description("First and last name.")] PyValue fullName,
        [Takes(TakesAttribute.Text), Description("Date of birth as YYYY-MM-DD.")] PyValue dob)
    {
        var found = world.List(Tables.Customers)
            .Where(customer => PyMath.Lower(customer["full_name"]) == PyMath.Lower(fullName) && customer["date_of_birth"] == dob)
            .ToArray();
        if (found is [var only])
        {
            world.Authenticates = only["customer_id"].AsText;
        }

        return PyText.Json(new PyList(found.Select(customer => Seen(world, Tables.Customers, customer)).ToArray()));
    }

    [KernelFunction("get_details_by_id"), Reads]
    [Description("Show the record with this id: a line, device, bill, customer or plan. The id's first letter says which.")]
    public string GetDetailsById(TelecomState world, [Takes(TakesAttribute.Text), Description("Id that begins with L, D, B, C or P.")] PyValue id)
    {
        var (table, kind) = id.AsText is { } text ? Kind(text) : throw new ToolRefusedException($"'{id.Type}' object has no attribute 'startswith'");
        return table is null
            ? throw new ToolRefusedException($"Unknown ID format or type: {id}")
            : Show(world, table, world.Look(table, id) ?? throw new ToolRefusedException($"{kind} with ID {id} not found"));
    }

    [KernelFunction("get_bills_for_customer"), Reads]
    [Description("Show a customer's bills, the latest first.")]
    public string GetBillsForCustomer(
        TelecomState world,
        [Takes(TakesAttribute.Text), Description("Id of the customer; it begins with C.")] PyValue customerId,
        [Takes(TakesAttribute.Whole), Description("How many bills at most; 12 unless given.")] PyValue? limit = null)
    {
        var bills = world.BillsOf(world.Customer(customerId)).OrderByDescending(bill => bill["issue_date"].AsText, StringComparer.Ordinal).ToArray();
        return PyText.Json(new PyList(bills.Take(Slice(limit ?? 12, bills.Length)).Select(bill => Seen(world, Tables.Bills, bill)).ToArray()));
    }

    [KernelFunction("get_data_usage"), Reads]
    [Description("Show how much data a line has used in this billing cycle, what its plan includes, and what was added to it.")]
    public string GetDataUsage(
        TelecomState world,
        [Takes(TakesAttribute.Text), Description("Id of the customer; it begins with C.")] PyValue customerId,
        [Takes(TakesAttribute.Text), Description("Id of one of the customer's lines; it begins with L.")] PyValue lineId)
    {
        var line = world.Line(customerId, lineId);

        // Neither the line's status nor the end of its contract is shown, so the line itself has not been seen.
        world.Saw(new RecordRef(Tables.Usage, line["line_id"].AsText!), world.Data.Owner(Tables.Lines, line));
        var plan = Seen(world, Tables.Plans, world.Plan(line["plan_id"]));
        return PyText.Json(PyDict.Of(
            ("line_id", line["line_id"]),
            ("data_used_gb", Number(line["data_used_gb"])),
            ("data_limit_gb", Number(plan["data_limit_gb"])),
            ("data_refueling_gb", Number(line["data_refueling_gb"])),
            ("cycle_end_date", CycleEnd)));
    }

    private static string Identified(TelecomState world, PyDict customer)
    {
        world.Authenticates = customer["customer_id"].AsText;
        return Show(world, Tables.Customers, customer);
    }

    private static (string? Table, string Kind) Kind(string id) => id switch
    {
        ['L', ..] => (Tables.Lines, "Line"),
        ['D', ..] => (Tables.Devices, "Device"),
        ['B', ..] => (Tables.Bills, "Bill"),
        ['C', ..] => (Tables.Customers, "Customer"),
        ['P', ..] => (Tables.Plans, "Plan"),
        _ => (null, ""),
    };

    /// <summary>How many of <paramref name="count"/> elements Python's <c>list[:limit]</c> leaves.</summary>
    private static int Slice(PyValue limit, int count) => limit switch
    {
        PyNone => count,
        PyNumeric { Whole: { } whole } => (int)BigInteger.Clamp(whole.Sign < 0 ? whole + count : whole, 0, count),
        _ => throw new ToolRefusedException("slice indices must be integers or None or have an __index__ method"),
    };
}
