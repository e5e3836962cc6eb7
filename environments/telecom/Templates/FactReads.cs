using TrajForge.Telecom.Data;

namespace TrajForge.Telecom.Templates;

/// <summary>By which calls a fact is come by: the agent's look-ups for the account, the customer's own for the phone, which the agent then hears of.</summary>
internal sealed class FactReads(TelecomData data)
{
    private static readonly RecordRef Surroundings = new(Tables.Phone, Tables.PhoneSurroundings);

    private static readonly string[] Looks =
    [
        "check_network_status", "check_status_bar", "check_sim_status", "check_apn_settings", "check_network_mode_preference", "check_data_restriction_status",
        "check_vpn_status", "check_wifi_calling_status", "check_wifi_status",
    ];

    private static readonly IReadOnlyList<FactRead> OfDevice = [.. Looks.Select(name => Shows(Calls.Check(name), [Records.Device]))];

    private static readonly IReadOnlyList<FactRead> OfSurroundings =
    [
        Shows(Calls.Check("check_payment_request"), [Surroundings]),
        Shows(Calls.Check("run_speed_test"), [Surroundings, Records.Device]),
        Shows(Calls.Check("can_send_mms"), [Surroundings, Records.Device]),
    ];

    public IReadOnlyList<FactRead> Of(RecordRef fact) => fact.Table switch
    {
        Tables.Phone => fact == Records.Device ? OfDevice : OfSurroundings,

        // A line's use of data shows its plan too, at the same price as the plan's own record; whoever needs a plan has read a line that is on it.
        Tables.Plans => [Shows(Calls.Details(fact.Id), [fact])],
        Tables.Customers when data.Find(fact.Id) is { } customer => [Lookup(TelecomTasks.PhoneLookup(customer), fact), Lookup(TelecomTasks.NameLookup(customer), fact)],
        Tables.Usage when data.FindLine(fact.Id) is { } line => [.. UsageOf(line)],
        Tables.Bills when data.OwnerOf(fact.Id) is { } owner => [Bills(owner), Shows(Calls.Details(fact.Id), [fact], Customer(owner))],
        Tables.Lines when data.OwnerOf(fact.Id) is { } owner => [Shows(Calls.Details(fact.Id), [fact], Customer(owner))],
        Tables.Devices when data.OwnerOf(fact.Id) is { } owner =>
            [.. data.LinesOf(owner).Where(line => line.DeviceId == fact.Id).Select(line => Shows(Calls.Details(fact.Id), [fact], Records.Line(line.Id)))],
        _ => [],
    };

    private FactRead Bills(string owner) => Shows(
        Calls.Bills(owner), [.. data.BillsOf(owner).Select(bill => Records.Bill(bill.Id)), Records.Bill(data.NextBill(owner))], Customer(owner));

    private IEnumerable<FactRead> UsageOf(LineView line) => data.OwnerOf(line.Id) is { } owner
        ? [Shows(Calls.DataUsage(owner, line.Id), [new RecordRef(Tables.Usage, line.Id), Records.Plan(line.PlanId)], Customer(owner))]
        : [];

    private static FactRead Lookup(ReferenceCall call, RecordRef customer) => Shows(call, [customer]);

    private static RecordRef Customer(string id) => new(Tables.Customers, id);

    private static FactRead Shows(ReferenceCall call, IReadOnlyList<RecordRef> facts, params IReadOnlyList<RecordRef> needs) => new(call, facts, needs);
}
