namespace TrajForge.Telecom.Templates;

/// <summary>What a description describes.</summary>
internal static class Kinds
{
    public const string Customer = "customer";
    public const string Line = "line";
    public const string Bill = "bill";

    /// <summary>All lines that fit, as one: what it stands for is their ids in order.</summary>
    public const string Lines = "lines";

    /// <summary>Scope of a customer's description.</summary>
    public const string AllCustomers = "customers";
}

/// <summary>Records and fields that constraints name.</summary>
internal static class Records
{
    public const string MmscUrl = "http://mms.carrier.com/mms/wapenc";

    public static RecordRef Device { get; } = new(Tables.Phone, Tables.PhoneDevice);

    public static RecordRef Line(string id) => new(Tables.Lines, id);

    public static RecordRef Bill(string id) => new(Tables.Bills, id);

    public static RecordRef Plan(string id) => new(Tables.Plans, id);

    public static RecordRef OwnDevice(string id) => new(Tables.Devices, id);
}
