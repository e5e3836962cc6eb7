using TrajForge.Python;

namespace TrajForge.Telecom.Data;

internal sealed record PlanView(string Id, string Name, double LimitGb, double PricePerMonth, double PricePerGb);

internal sealed record DeviceView(string Id, string Type, string Model);

internal sealed record LineView(
    string Id, string PhoneNumber, string Status, string PlanId, string? DeviceId, double UsedGb, double RefuelledGb, bool Roaming, string? ContractEnd)
{
    /// <summary>What people remember of a number.</summary>
    public string LastDigits => PhoneNumber.Length > 4 ? PhoneNumber[^4..] : PhoneNumber;
}

internal sealed record BillView(string Id, string PeriodStart, double TotalDue, string Status);

internal sealed record CustomerView(
    string Id, string FullName, string Dob, string PhoneNumber, IReadOnlyList<string> LineIds, IReadOnlyList<string> BillIds);

/// <summary>The agent's database as templates and descriptions see it: read-only, everything in ordinal order of its id.</summary>
internal sealed class TelecomData
{
    private readonly SortedDictionary<string, PlanView> _plans;
    private readonly SortedDictionary<string, DeviceView> _devices;
    private readonly SortedDictionary<string, LineView> _lines;
    private readonly SortedDictionary<string, BillView> _bills;
    private readonly SortedDictionary<string, CustomerView> _customers;
    private readonly Dictionary<string, IReadOnlyList<LineView>> _linesOf;
    private readonly Dictionary<string, IReadOnlyList<BillView>> _billsOf;
    private readonly Dictionary<string, string> _ownerOf;

    /// <param name="database">Validated: the types are right, and what is named exists.</param>
    public TelecomData(PyDict database)
    {
        _plans = Table(database, "plans", r => new PlanView(
            Text(r, "plan_id"), Text(r, "name"), Number(r, "data_limit_gb"), Number(r, "price_per_month"), Number(r, "data_refueling_price_per_gb")), plan => plan.Id);
        _devices = Table(database, "devices", r => new DeviceView(Text(r, "device_id"), Text(r, "device_type"), Text(r, "model")), device => device.Id);
        _lines = Table(database, "lines", Line, line => line.Id);
        _bills = Table(database, "bills", r => new BillView(Text(r, "bill_id"), Text(r, "period_start"), Number(r, "total_due"), Text(r, "status")), bill => bill.Id);
        _customers = Table(database, "customers", Customer, customer => customer.Id);
        _linesOf = Owned(customer => customer.LineIds, _lines, line => line.Id);
        _billsOf = Owned(customer => customer.BillIds, _bills, bill => bill.Id);
        _ownerOf = Ids().DistinctBy(pair => pair.Id).ToDictionary(pair => pair.Id, pair => pair.Customer, StringComparer.Ordinal);
    }

    public static TelecomData Empty { get; } = new(PyDict.Empty);

    public IReadOnlyCollection<CustomerView> Customers => _customers.Values;

    public IReadOnlyCollection<PlanView> Plans => _plans.Values;

    public CustomerView Customer(string id) => _customers[id];

    public CustomerView? Find(string id) => _customers.GetValueOrDefault(id);

    public PlanView PlanOf(LineView line) => _plans[line.PlanId];

    public DeviceView? DeviceOf(LineView line) => line.DeviceId is { } id ? _devices[id] : null;

    public LineView? FindLine(string id) => _lines.GetValueOrDefault(id);

    /// <summary>The customer to whom a line, a device or a bill belongs, one made by <see cref="NextBill"/> too; null for any other id.</summary>
    public string? OwnerOf(string id) => _ownerOf.GetValueOrDefault(id);

    /// <summary>Id of a bill that a task makes for the customer, which no bill has.</summary>
    public string NextBill(string customer)
    {
        var (digits, n) = (customer.TrimStart('C'), 1);
        while (HasBill($"B{digits}{n:00}"))
        {
            n++;
        }

        return $"B{digits}{n:00}";
    }

    public bool HasBill(string id) => _bills.ContainsKey(id);

    public IReadOnlyList<LineView> LinesOf(string customer) => _linesOf.GetValueOrDefault(customer) ?? [];

    public IReadOnlyList<BillView> BillsOf(string customer) => _billsOf.GetValueOrDefault(customer) ?? [];

    private IEnumerable<(string Id, string Customer)> Ids() => _customers.Values.SelectMany(
        customer => (string[])
        [
            .. customer.LineIds, .. _linesOf[customer.Id].Select(line => line.DeviceId).OfType<string>(), .. customer.BillIds, NextBill(customer.Id),
        ],
        (customer, id) => (id, customer.Id));

    private static LineView Line(PyValue line) => new(
        Text(line, "line_id"),
        Text(line, "phone_number"),
        Text(line, "status"),
        Text(line, "plan_id"),
        line["device_id"].AsText,
        Number(line, "data_used_gb"),
        Number(line, "data_refueling_gb"),
        line["roaming_enabled"] == PyValue.True,
        line["contract_end_date"].AsText);

    private static CustomerView Customer(PyValue customer) => new(
        Text(customer, "customer_id"),
        Text(customer, "full_name"),
        Text(customer, "date_of_birth"),
        Text(customer, "phone_number"),
        Texts(customer, "line_ids"),
        Texts(customer, "bill_ids"));

    private Dictionary<string, IReadOnlyList<T>> Owned<T>(Func<CustomerView, IReadOnlyList<string>> ids, SortedDictionary<string, T> table, Func<T, string> id) =>
        _customers.Values.ToDictionary(
            customer => customer.Id, customer => (IReadOnlyList<T>)[.. ids(customer).Select(own => table[own]).OrderBy(id, StringComparer.Ordinal)], StringComparer.Ordinal);

    private static SortedDictionary<string, T> Table<T>(PyDict database, string name, Func<PyValue, T> read, Func<T, string> id) =>
        new(((PyList?)database.Find(name) ?? PyList.Empty).Items.Select(read).DistinctBy(id).ToDictionary(id), StringComparer.Ordinal);

    private static string Text(PyValue record, string field) => record[field].AsText ?? "";

    private static double Number(PyValue record, string field) => record[field].AsNumber ?? 0;

    private static string[] Texts(PyValue record, string field) => [.. ((PyList)record[field]).Items.Select(item => item.AsText ?? "")];
}
