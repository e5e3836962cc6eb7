using TrajForge.Chat;
using TrajForge.Chat.Scripted;

namespace TrajForge.Telecom.Players;

/// <summary>
/// The scripted agent of the phone company: identifies the customer, finds the line or the bill, has the customer look at the phone one
/// thing at a time until the cause is found, and changes the account only after a yes.
/// </summary>
internal sealed partial class TelecomAgent : ScriptedAgent<Change>
{
    private readonly TelecomSlips _slips;
    private readonly Account _account = new();
    private readonly Subjects _subjects;
    private readonly PhoneView _phone = new();
    private readonly Denials _denials;
    private readonly Diagnosis _diagnosis;
    private readonly HashSet<int> _opened = [];
    private readonly HashSet<string> _told = [];
    private readonly HashSet<string> _tried = [];
    private readonly HashSet<string> _requested = [];
    private readonly HashSet<string> _collected = [];
    private Change? _making;
    private string? _thanks;
    private bool _begun;

    public TelecomAgent(AgentSeat seat)
        : this(seat, new TelecomSlips(seat))
    {
    }

    private TelecomAgent(AgentSeat seat, TelecomSlips slips)
        : base(seat, slips, AgentPhrases.Book, SmallTalk.AgentStyles)
    {
        _slips = slips;
        _subjects = new Subjects(_account);
        _denials = new Denials(_account, _phone);
        _diagnosis = new Diagnosis(_phone, _account, _subjects, _denials, seat.Random.Chance(0.3));
    }

    protected override bool IsIdentity(string? slot) => slot is Slots.Phone or Slots.NameDob;

    protected override void TakeReply(ChatLine line)
    {
        if (line.Tool is ToolNames.ByPhone or ToolNames.ByName)
        {
            TakeCustomer(line);
            return;
        }

        if (!line.IsError)
        {
            _account.Read(line.Tool, line.Arguments, line.Text);
            _diagnosis.Paid.Remove(Account.Argument(line.Arguments, "id"));
            if (Current?.Intent == Intents.NoService && _account.Bill(Account.Argument(line.Arguments, "id")) is { Status: Statuses.Paid } bill)
            {
                Lead("paid_bill", ("bill", bill.Id));
            }
        }

        if (_making is { } made && made.Tool == line.Tool)
        {
            _making = null;
            Current!.AgainstPolicy = null;
            Made(Current!, made, line);
        }
    }

    protected override bool HearAside(DialogueAct act)
    {
        switch (act.Kind)
        {
            case PhoneActs.Observe:
                HearSign(act);
                return true;
            case PhoneActs.Did:
                HearDeed(act);
                return true;
            case Acts.Ask:
                GoalOf(act.Goal).Questions.TryAdd(act.Slot!, null);
                return true;
            case Acts.Reject when GoalOf(act.Goal) is { Done: true } goal:
                Lead("give_time", Acts.Of(Acts.Report, goal.Intent, goal.Number));
                return true;
            default:
                return false;
        }
    }

    protected override string WhyAsked(string? slot) => slot switch
    {
        Signs.Signal => "where_bar",
        Signs.Airplane or Signs.Network or Signs.Data or Signs.Roaming or Signs.DataAndNetwork or Deeds.AirplaneOff or Deeds.DataOn or Deeds.RoamingOn => "where_network",
        Signs.Sim => "where_sim",
        Deeds.Reseat => "where_tray",
        Signs.Apn or Signs.Mmsc or Deeds.ResetApn => "where_apn",
        Signs.Speed => "where_speed",
        Signs.Saver or Deeds.SaverOff => "where_data",
        Signs.Mode or Deeds.BestMode => "where_mode",
        Signs.Vpn or Deeds.VpnOff => "where_vpn",
        Signs.WifiCalling or Deeds.WifiCallingOff => "where_calling",
        Signs.Permissions or Deeds.GrantSms or Deeds.GrantStorage => "where_apps",
        Signs.Mms => "where_messages",
        Deeds.Pay => "where_pay",
        Deeds.Reboot => "where_power",
        Slots.Line or PhoneActs.LineMore => "why_line",
        Slots.Bill or PhoneActs.BillMore => "why_bill",
        Slots.Location => "why_location",
        Slots.Amount => "why_amount",
        Slots.Reason => "why_reason",
        CommonTopics.Identity => "why_identity",
        _ => "why_request",
    };

    private void TakeCustomer(ChatLine line)
    {
        _account.Read(line.Tool, line.Arguments, line.Text);
        if (line.IsError || _account.Customer is null)
        {
            Identity.Forget(line.Tool == ToolNames.ByPhone ? Slots.Phone : Slots.NameDob);
            Lead("not_found_user");
        }
        else if (!Greeted)
        {
            Greeted = true;
            Lead(Asked is null ? "verified_first" : "verified", ("name", _account.Customer.FullName.Split(' ')[0]));
        }
    }

    private void HearSign(DialogueAct act)
    {
        var sign = new Sign(act.Slot!, act[PhoneActs.Value] ?? "", [.. act.Details.Where(detail => detail.Name != PhoneActs.Value)]);
        var again = _phone.Untested;
        _phone.Saw(sign);
        if (sign.Name == Signs.Payment && sign.More.FirstOrDefault(detail => detail.Name == "bill") is { } bill)
        {
            _diagnosis.Paid.Add(bill.Value);
        }

        if (Finding(sign) is { } finding)
        {
            Lead(finding);
        }
        else if (again && GoalOf(act.Goal).Intent is { } intent && Diagnosis.Proof(intent) == sign.Name && !IsGood(intent, sign))
        {
            Lead("still_no");
        }
        else
        {
            _thanks = "thanks";
        }
    }

    private void HearDeed(DialogueAct act)
    {
        var done = act[PhoneActs.State] == "done";
        if (done)
        {
            _phone.Did(act.Slot!);
        }

        if (act.Slot == TelecomSlips.Needless)
        {
            _slips.Flipped(done);
        }

        _thanks = "thanks_did";
    }

    private static bool IsGood(string intent, Sign sign) => intent switch
    {
        Intents.SlowData => sign.Value == "excellent",
        Intents.Mms => sign.Value == "yes",
        _ => sign.Value != "none",
    };

    private static string? Finding(Sign sign) => (sign.Name, sign.Value) switch
    {
        (Signs.Airplane, "on") => "found_airplane_on",
        (Signs.Sim, "missing") => "found_sim_missing",
        (Signs.Apn, "broken") => "found_apn_broken",
        (Signs.Data, "off") => "found_data_off",
        (Signs.Roaming, "off") => "found_roaming_off",
        (Signs.Saver, "on") => "found_saver_on",
        (Signs.Mode, not Deeds.FastestMode) => "found_mode_old",
        (Signs.Vpn, "slow") => "found_vpn_slow",
        (Signs.Mmsc, "missing") => "found_mmsc_missing",
        (Signs.WifiCalling, "on") => "found_wifi_calling_on",
        (Signs.Storage, "no") or (Signs.Sms, "no") => "found_storage_no",
        (Signs.Network, "2G") => "found_network_2g",
        _ => null,
    };
}
