using System.Globalization;
using TrajForge.Telecom.Data;
using TrajForge.Telecom.State;

namespace TrajForge.Telecom.Templates;

/// <summary>No service, for reasons of the phone's own or because the line is suspended for an overdue bill.</summary>
internal sealed class NoServiceTemplate(TelecomData data, bool suspended) : TroubleTemplate(
    data,
    suspended
        ? new TemplateInfo("suspended_line", "The phone has no service because the line was suspended for a bill, paid since or not; perhaps the phone has its own part in it.")
        : new TemplateInfo("no_service", "The phone has no service: airplane mode, SIM card or access point."),
    Intents.NoService)
{
    private static readonly string[] Owing = ["pay_bill", "resume_line", "resume_owing"];

    protected override IEnumerable<Constraint> Ends =>
        [Fault.Want("connected", Records.Device, "the phone is connected", new FieldExpectation("network_connection_status", Json.Text("connected")))];

    protected override IReadOnlyList<Fault>? Faults(Draft draft)
    {
        Fault[] own = [PhoneFaults.Airplane, PhoneFaults.Sim, PhoneFaults.Apn];
        draft.Say(Slots.Payment, new Detail(Details.Agree, Details.Yes));
        if (!suspended)
        {
            return Pick(draft, Choices(draft, own), Work.Little);
        }

        var owes = draft.Data.BillsOf(draft.Customer).Any(bill => bill.Status is BillStatus.Overdue or BillStatus.AwaitingPayment or BillStatus.Disputed);
        if (owes || draft.Context.Earlier.Any(part => Owing.Contains(part.Template)))
        {
            return null;
        }

        var owing = Enum.GetValues<Debt>().Select(debt => LineFaults.Suspended(draft.Customer, draft.Phone, draft.Data, debt)).ToArray();
        return Pick(draft, Choices(draft, own).Prepend([]).SelectMany(some => owing, (some, fault) => (IReadOnlyList<Fault>)[.. some, fault]), Work.Much);
    }

    protected override IEnumerable<Ruling?> Rulings(Draft draft, IReadOnlyList<Fault> faults) =>
    [
        LineRulings.NotActive(draft.Phone, draft.Random.Pick<string>([LineStatus.Closed, LineStatus.PendingActivation])),
        suspended || faults.Contains(PhoneFaults.Sim) ? null : OtherRulings.SimLocked(draft.Random),
    ];
}

/// <summary>Mobile data does not work at all, at home or abroad.</summary>
internal sealed class MobileDataTemplate(TelecomData data) : TroubleTemplate(
    data, new TemplateInfo("mobile_data", "Mobile data does not work: switched off, no roaming abroad, or the month's data used up."), Intents.MobileData)
{
    private const double Large = 5;

    private static readonly double[] Amounts = [1, 1.5, 2, 2.5, 3, 5, 6];

    protected override IReadOnlyList<Fault>? Faults(Draft draft)
    {
        var (line, gb) = (draft.Phone, draft.Random.Pick(Amounts));
        var full = Policy.IsUnlimited(draft.Data.PlanOf(line)) || line.RefuelledGb + gb > Policy.MostAdded;

        // At home there would be one cause left.
        var abroad = full || draft.Random.Chance(0.35);
        // Who would buy a lot has used so much that what fills up the month's additions would be gone too, but not what is bought.
        var over = (draft.Random.Between(0, 4) / 10.0) + (gb >= Large ? TooMuch(gb) : 0);
        var quota = LineFaults.QuotaUsed(draft.Data, draft.Customer, line, gb, over);
        var lineRoaming = LineFaults.LineRoaming(draft.Customer, line);
        Fault[] home = full ? [PhoneFaults.DataOff] : [PhoneFaults.DataOff, quota];
        var faults = Pick(draft, Choices(draft, abroad ? [.. home, LineFaults.PhoneRoaming, lineRoaming] : home));
        draft.Say(Slots.Location, new Detail(Details.Place, abroad ? Details.Abroad : Details.Home));
        draft.Say(Slots.Amount, new Detail(Details.Gb, gb.ToString(CultureInfo.InvariantCulture)));
        draft.Prepare(Calls.Prepare("set_user_location", ("abroad", Json.Flag(abroad))));
        if (abroad)
        {
            // What is not broken works.
            draft.Prepare(Calls.Prepare("turn_roaming_on"), Calls.PrepareLine("enable_roaming", draft.Customer, line.Id));
        }

        return faults;
    }

    protected override IEnumerable<Ruling?> Rulings(Draft draft, IReadOnlyList<Fault> faults)
    {
        var (refuel, line) = (faults.FirstOrDefault(fault => fault.Id == LineFaults.Refuelled), draft.Phone);
        var gb = double.Parse(draft.Facts.Single(fact => fact.Slot == Slots.Amount)[Details.Gb]!, CultureInfo.InvariantCulture);
        return [refuel is null || gb < Large || TooMuch(gb) <= line.RefuelledGb ? null : LineRulings.RefuelLimit(line, TooMuch(gb))];
    }

    /// <summary>The least that, added before, leaves no room for so much.</summary>
    private static double TooMuch(double gb) => Policy.MostAdded - gb + 0.5;
}

/// <summary>Mobile data is slow.</summary>
internal sealed class SlowDataTemplate(TelecomData data) : TroubleTemplate(
    data, new TemplateInfo("slow_data", "Mobile data is slow: data saver, an old network mode, or a slow VPN."), Intents.SlowData)
{
    protected override IReadOnlyList<Fault> Faults(Draft draft)
    {
        SeePlan(draft);
        draft.Read(Calls.Check("run_speed_test"));
        return Pick(draft, Choices(draft, [PhoneFaults.Saver, PhoneFaults.OldMode(draft.Random.Pick<string>([NetworkModes.Only2G, NetworkModes.Only3G])), PhoneFaults.Vpn]));
    }

    protected override IEnumerable<Ruling?> Rulings(Draft draft, IReadOnlyList<Fault> faults) => [ForDevices(draft)];
}

/// <summary>Picture messages cannot be sent.</summary>
internal sealed class MmsTemplate(TelecomData data) : TroubleTemplate(
    data, new TemplateInfo("mms", "Picture messages cannot be sent: the messaging app's permissions, the MMSC URL, Wi-Fi calling, mobile data or 2G."), Intents.Mms)
{
    protected override IReadOnlyList<Fault> Faults(Draft draft)
    {
        SeePlan(draft);
        draft.Read(Calls.Check("can_send_mms"));
        return Pick(draft, Choices(draft,
        [
            PhoneFaults.NoPermission("storage"), PhoneFaults.NoPermission("sms"), PhoneFaults.Mmsc, PhoneFaults.WifiCalling, PhoneFaults.DataOff,
            PhoneFaults.OldMode(NetworkModes.Only2G),
        ]));
    }

    protected override IEnumerable<Ruling?> Rulings(Draft draft, IReadOnlyList<Fault> faults) => [ForDevices(draft)];
}
