using System.Globalization;
using TrajForge.Chat.Scripted;

namespace TrajForge.Telecom.Players;

/// <summary>
/// Finds out why a phone does not do what it should: first mends what is known to be wrong, then tests whether that helped, then looks at the
/// next thing that could be wrong. Basic connectivity comes before data, data before pictures.
/// </summary>
/// <param name="phone">What was heard of the phone.</param>
/// <param name="account">What was read.</param>
/// <param name="subjects">Reads bills.</param>
/// <param name="denials">What the policy does not allow.</param>
/// <param name="tests">See the trouble before looking for its cause.</param>
internal sealed class Diagnosis(PhoneView phone, Account account, Subjects subjects, Denials denials, bool tests)
{
    /// <summary>The next step; the goal is met when it is <see cref="Change.Fixed"/>, and there is no way on when it is denied.</summary>
    public Need<Change> Next(HeardGoal<Change> goal, Line line) =>
        Solved(goal) ?? See(goal) ?? Card(goal) ?? Mend(goal, line) ?? (phone.Untested ? Ask(Proof(goal.Intent!)) : null) ?? Solved(goal) ?? Inspect(goal, line)
        ?? new Need<Change>.Denied("no_way") { HandsOver = true };

    /// <summary>The customer's phone is to be put right.</summary>
    public static bool IsTrouble(string? intent) => intent is Intents.NoService or Intents.MobileData or Intents.SlowData or Intents.Mms;

    /// <summary>What shows whether the goal is met.</summary>
    public static string Proof(string intent) => intent switch
    {
        Intents.NoService => Signs.Signal,
        Intents.Mms => Signs.Mms,
        _ => Signs.Speed,
    };

    // Where the line may be the cause, the phone is looked at before anything is done about it.
    private Need<Change>? See(HeardGoal<Change> goal) =>
        (tests || goal.Intent == Intents.NoService) && !phone.Untested && !phone.WasSeen(Proof(goal.Intent!)) ? Ask(Proof(goal.Intent!)) : null;

    // Before anything is changed on a phone without service: a locked card ends it all.
    private Need<Change>? Card(HeardGoal<Change> goal) =>
        denials.OfCard() ?? (goal.Intent == Intents.NoService && !phone.WasSeen(Signs.Sim) ? Ask(Signs.Sim) : null);

    private Need<Change>? Solved(HeardGoal<Change> goal)
    {
        var proof = phone[Proof(goal.Intent!)];
        var met = goal.Intent switch
        {
            Intents.NoService or Intents.MobileData => proof is not (null or "none"),
            Intents.SlowData => proof == "excellent",
            _ => proof == "yes",
        };
        return met && !phone.NeedsReboot ? new Need<Change>.Ready(new Change { Tool = Change.Fixed }) : null;
    }

    /// <summary>What is known to be wrong, and matters for this goal.</summary>
    private Need<Change>? Mend(HeardGoal<Change> goal, Line line) =>
        Service(goal, line)
        ?? (goal.Intent == Intents.NoService ? null : Data(goal, line))
        ?? (goal.Intent == Intents.SlowData ? Speed() : goal.Intent == Intents.Mms ? Pictures() : null);

    // One restart serves the access point and a line that was suspended.
    private Need<Change>? Service(HeardGoal<Change> goal, Line line) =>
        phone.NeedsReboot ? goal.Intent == Intents.NoService && line.Suspended ? Lift(goal, line) : Ask(Deeds.Reboot)
        : phone[Signs.Airplane] == "on" ? Ask(Deeds.AirplaneOff)
        : phone[Signs.Sim] == "missing" ? Ask(Deeds.Reseat)
        : phone[Signs.Apn] == "broken" ? Ask(Deeds.ResetApn)
        : null;

    /// <summary>A suspended line comes back once nothing is overdue, and unless something is disputed.</summary>
    public Need<Change> Lift(HeardGoal<Change> goal, Line line)
    {
        if (account.Bills is not { } bills)
        {
            return subjects.ReadBills();
        }

        if (Denials.OfBills(bills) is { } disputed)
        {
            return disputed;
        }

        foreach (var bill in bills.Where(bill => bill.Status is Statuses.Overdue or Statuses.Awaiting))
        {
            return Collect(bill);
        }

        return new Need<Change>.Ready(new Change { Tool = ToolNames.Resume, Line = line });
    }

    /// <summary>The next step towards a paid bill: a request, the customer's payment, a look at whether it arrived.</summary>
    public Need<Change> Collect(Bill bill) =>
        bill.Status != Statuses.Awaiting ? new Need<Change>.Ready(new Change { Tool = ToolNames.Request, Bill = bill })
        : Paid.Contains(bill.Id) ? Subjects.Read(bill.Id)
        : Ask(Deeds.Pay);

    /// <summary>Bills that the customer says to have paid, not looked at since.</summary>
    public HashSet<string> Paid { get; } = [];

    private Need<Change>? Data(HeardGoal<Change> goal, Line line)
    {
        // Whoever changes the line has first seen all that is wrong with it.
        if (goal.Intent == Intents.MobileData && (ReadUsage(line) ?? (account.Usage(line.Id) is { Exceeded: true } && account.Plan(line.PlanId) is null ? Subjects.Read(line.PlanId) : null)) is { } read)
        {
            return read;
        }

        // What was added before may leave no room for more, and then nothing is changed.
        if (line.Bought > 0 && account.Usage(line.Id) is { Exceeded: true } && goal.Intent == Intents.MobileData && Refuel(goal, line) is not Need<Change>.Ready and var first)
        {
            return first;
        }

        var abroad = goal.Of(Slots.Location).Any(fact => fact[Details.Place] == Details.Abroad);
        if (abroad && phone[Signs.Roaming] == "off")
        {
            return Ask(Deeds.RoamingOn);
        }

        if (abroad && !line.Roaming)
        {
            return new Need<Change>.Ready(new Change { Tool = ToolNames.EnableRoaming, Line = line });
        }

        return phone[Signs.Data] == "off" ? Ask(Deeds.DataOn)
            : account.Usage(line.Id) is { Exceeded: true } ? Refuel(goal, line)
            : null;
    }

    /// <summary>Buying data: how much, at which price.</summary>
    public Need<Change> Refuel(HeardGoal<Change> goal, Line line)
    {
        if (Gigabytes(goal) is not { } gb)
        {
            return new Need<Change>.ToAsk(Slots.Amount);
        }

        return account.Plan(line.PlanId) is not { } plan
            ? Subjects.Read(line.PlanId)
            : denials.OfAmount(line, plan, gb) ?? new Need<Change>.Ready(new Change { Tool = ToolNames.Refuel, Line = line, Plan = plan, Gigabytes = gb });
    }

    /// <summary>How much data the customer wants.</summary>
    public static double? Gigabytes(HeardGoal<Change> goal) =>
        double.TryParse(goal.Of(Slots.Amount).FirstOrDefault()?[Details.Gb], NumberStyles.Float, CultureInfo.InvariantCulture, out var gb) ? gb : null;

    private Need<Change>? Speed() =>
        phone[Signs.Saver] == "on" ? Ask(Deeds.SaverOff)
        : phone[Signs.Mode] is not (null or Deeds.FastestMode) ? Ask(Deeds.BestMode)
        : phone[Signs.Vpn] == "slow" ? Ask(Deeds.VpnOff)
        : null;

    private Need<Change>? Pictures() =>
        phone[Signs.Network] == "2G" ? Ask(Deeds.BestMode)
        : phone[Signs.WifiCalling] == "on" ? Ask(Deeds.WifiCallingOff)
        : phone[Signs.Storage] == "no" ? Ask(Deeds.GrantStorage)
        : phone[Signs.Sms] == "no" ? Ask(Deeds.GrantSms)
        : phone[Signs.Mmsc] == "missing" ? Ask(Deeds.ResetApn)
        : null;

    private Need<Change>? Inspect(HeardGoal<Change> goal, Line line) => goal.Intent switch
    {
        Intents.NoService => InspectService(goal, line),
        Intents.MobileData => InspectData(goal, line) ?? InspectService(goal, line),
        Intents.SlowData => (phone[Signs.Speed] == "none" ? InspectData(goal, line) : null)
            ?? Unseen(Signs.Saver) ?? Unseen(Signs.Mode) ?? Unseen(Signs.Vpn),
        _ => (phone[Signs.Data] is null && phone[Signs.Network] is null ? Ask(Signs.DataAndNetwork) : Unseen(Signs.Data) ?? Unseen(Signs.Network))
            ?? Unseen(Signs.WifiCalling) ?? (phone[Signs.Storage] is null ? Ask(Signs.Permissions) : null) ?? Unseen(Signs.Mmsc) ?? InspectData(goal, line),
    };

    // The phone first: a restart for the line's sake would be in vain while the phone is in its own way.
    private Need<Change>? InspectService(HeardGoal<Change> goal, Line line) =>
        Unseen(Signs.Signal) ?? Unseen(Signs.Sim) ?? Unseen(Signs.Apn) ?? (line.Suspended ? Lift(goal, line) : null);

    private Need<Change>? InspectData(HeardGoal<Change> goal, Line line)
    {
        if (ReadUsage(line) is { } read)
        {
            return read;
        }

        if (!goal.Of(Slots.Location).Any())
        {
            return new Need<Change>.ToAsk(Slots.Location);
        }

        var abroad = goal.Of(Slots.Location).Any(fact => fact[Details.Place] == Details.Abroad);
        return (abroad ? Unseen(Signs.Roaming) : null) ?? Unseen(Signs.Data);
    }

    private Need<Change>? ReadUsage(Line line) => account.Usage(line.Id) is not null
        ? null
        : new Need<Change>.ToRead(ToolNames.Usage, CallText.Of(("customer_id", account.Customer!.Id), ("line_id", line.Id)));

    private Need<Change>? Unseen(string sign) => phone[sign] is null ? Ask(sign) : null;

    private static Need<Change> Ask(string slot) => new Need<Change>.ToAsk(slot);
}
