using TrajForge.Environments;
using TrajForge.Python;
using TrajForge.Telecom.Phones;

namespace TrajForge.Telecom.State;

/// <summary>One world: this episode's records of both databases over the shared data.</summary>
/// <param name="seed">For the ids of new bills, where they are drawn.</param>
/// <param name="only">The one database that both toolkits look at; null when each has its own (M1).</param>
internal sealed class TelecomState(TelecomBase data, long seed = 0, Side? only = null) : DocumentState(data.Documents)
{
    public TelecomBase Data => data;

    public long Seed => seed;

    /// <summary>The VPN's default details, shared by all connections, were spoilt (T1).</summary>
    public bool VpnSpoilt { get; set; }

    /// <summary>A record of the agent's database, or null.</summary>
    public PyDict? Look(string table, PyValue id)
    {
        Refuse.If(only == Side.Customer, $"'TelecomUserDB' object has no attribute '{table}'");
        return id.AsText is { } text ? Find(table, text) as PyDict : null;
    }

    /// <summary>A table of the agent's database in the order of its list.</summary>
    public IEnumerable<PyDict> List(string table)
    {
        Refuse.If(only == Side.Customer, $"'TelecomUserDB' object has no attribute '{table}'");
        return All(table).Cast<PyDict>();
    }

    public PyDict Customer(PyValue id) => Look(Tables.Customers, id) ?? throw new ToolRefusedException($"Customer with ID {id} not found");

    public PyDict Line(PyValue id) => Look(Tables.Lines, id) ?? throw new ToolRefusedException($"Line with ID {id} not found");

    public PyDict Plan(PyValue id) => Look(Tables.Plans, id) ?? throw new ToolRefusedException($"Plan with ID {id} not found");

    public PyDict Bill(PyValue id) => Look(Tables.Bills, id) ?? throw new ToolRefusedException($"Bill with ID {id} not found");

    /// <summary>A customer's line.</summary>
    public PyDict Line(PyValue customerId, PyValue lineId)
    {
        var customer = Customer(customerId);
        Refuse.If(!((PyList)customer["line_ids"]).Items.Contains(lineId), $"Line {lineId} not found for customer {customerId}");
        return Line(lineId);
    }

    /// <summary>A customer's bills in the order of their profile.</summary>
    public IEnumerable<PyDict> BillsOf(PyDict customer) => ((PyList)customer["bill_ids"]).Items.Select(Bill);

    public void Put(string table, PyDict record) => Put(table, record[TelecomTables.IdField(table)].AsText!, record, data.Owner(table, record));

    /// <summary>Adds a bill to the list and to its customer. A list may hold an id twice, and then the first is found.</summary>
    public void Add(PyDict bill, PyDict customer)
    {
        var id = bill["bill_id"].AsText!;
        var place = id;
        while (Find(Tables.Bills, place) is not null)
        {
            place += "+";
        }

        Put(Tables.Bills, place, bill, data.Owner(Tables.Bills, bill));
        Put(Tables.Customers, customer.With("bill_ids", ((PyList)customer["bill_ids"]).With(id)));
    }

    /// <summary>The phone, to work on and then to <see cref="Save(Phone)"/>.</summary>
    public Phone Phone()
    {
        Refuse.If(only == Side.Agent, "'TelecomDB' object has no attribute 'surroundings'");
        return new Phone((PyDict)Find(Tables.Phone, Tables.PhoneDevice)!, (PyDict)Find(Tables.Phone, Tables.PhoneSurroundings)!);
    }

    public void Save(Phone phone)
    {
        Save(Tables.PhoneDevice, phone.Device);
        Save(Tables.PhoneSurroundings, phone.Surroundings);
    }

    public string PublishedHash(Side side) => PublishedHash(PublishedForm.V2, only ?? side);

    /// <summary>Equal for two worlds of the same data exactly when their published hashes are.</summary>
    public string PublishedKey() => ContentHash.Of(data.Documents.Digest, PublishedKey(PublishedForm.V2));

    private void Save(string id, PyDict record)
    {
        if (!ReferenceEquals(record, Find(Tables.Phone, id)))
        {
            Put(Tables.Phone, id, record);
        }
    }
}
