using System.Collections.Frozen;
using TrajForge.Python;

namespace TrajForge.Telecom.State;

/// <summary>Both databases as loaded: frozen, with their indexes, shared by all worlds. Telephone numbers never change.</summary>
internal sealed class TelecomBase
{
    private readonly FrozenDictionary<string, string> _lineByPhone;
    private readonly FrozenDictionary<string, string> _customerByPhone;
    private readonly FrozenDictionary<string, string> _customerByLine;
    private readonly FrozenDictionary<string, string> _customerByDevice;

    /// <param name="agent">The agent's database, validated.</param>
    /// <param name="customer">The customer's database, validated.</param>
    public TelecomBase(PyDict agent, PyDict customer)
    {
        (AgentDatabase, CustomerDatabase) = (agent, customer);
        Documents = new DocumentBase(
        [
            .. TelecomTables.Agent.Select(table => new DocumentTable(table.Table, Records(agent, table.Table, table.IdField), TableShape.List)),
            new DocumentTable(Tables.Phone, customer.Pairs, TableShape.Fields, Side.Customer),
        ]);
        var lines = Records(agent, Tables.Lines, "line_id").ToArray();
        var customers = Records(agent, Tables.Customers, "customer_id").ToArray();
        var phoneOf = lines.ToDictionary(line => line.Key, line => line.Value["phone_number"].AsText!, StringComparer.Ordinal);
        _lineByPhone = First(lines.Select(line => (phoneOf[line.Key], line.Key)));
        _customerByLine = First(customers.SelectMany(customer => Texts(customer.Value["line_ids"]), (customer, line) => (line, customer.Key)));
        _customerByPhone = First(customers.SelectMany(
            customer => Texts(customer.Value["line_ids"]).Where(phoneOf.ContainsKey).Select(line => phoneOf[line]).Prepend(customer.Value["phone_number"].AsText!),
            (customer, phone) => (phone, customer.Key)));
        _customerByDevice = First(lines.Where(line => line.Value["device_id"].AsText is not null && _customerByLine.ContainsKey(line.Key))
            .Select(line => (line.Value["device_id"].AsText!, _customerByLine[line.Key])));
    }

    public PyDict AgentDatabase { get; }

    public PyDict CustomerDatabase { get; }

    public DocumentBase Documents { get; }

    /// <summary>The first line of the list with this number.</summary>
    public string? LineByPhone(PyValue phone) => Look(_lineByPhone, phone.AsText);

    /// <summary>The first customer of the list to whom the number belongs, as their own or as one of their lines'.</summary>
    public string? CustomerByPhone(PyValue phone) => Look(_customerByPhone, phone.AsText);

    /// <summary>Whose data a record is; null for nobody's, such as a plan.</summary>
    public string? Owner(string table, PyDict record) => table switch
    {
        Tables.Customers => record["customer_id"].AsText,
        Tables.Bills => record["customer_id"].AsText,
        Tables.Lines => Look(_customerByLine, record["line_id"].AsText),
        Tables.Devices => Look(_customerByDevice, record["device_id"].AsText),
        _ => null,
    };

    public static IEnumerable<string> Texts(PyValue list) => ((PyList)list).Items.Select(item => item.AsText!);

    private static IEnumerable<KeyValuePair<string, PyValue>> Records(PyDict database, string table, string idField) =>
        ((PyList)database[table]).Items.Select(record => KeyValuePair.Create(record[idField].AsText!, record));

    private static string? Look(FrozenDictionary<string, string> index, string? key) => key is null ? null : index.GetValueOrDefault(key);

    private static FrozenDictionary<string, string> First(IEnumerable<(string Key, string Value)> pairs) =>
        pairs.DistinctBy(pair => pair.Key, StringComparer.Ordinal).ToFrozenDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
}
