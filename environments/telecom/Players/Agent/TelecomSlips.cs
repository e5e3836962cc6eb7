using System.Text.Json.Nodes;
using TrajForge.Chat;
using TrajForge.Chat.Scripted;

namespace TrajForge.Telecom.Players;

/// <summary>At most one error on purpose, made when its moment comes.</summary>
internal sealed class TelecomSlips(AgentSeat seat) : SlipPlan(seat, Kinds)
{
    private static readonly string[] Kinds =
    [
        "wrong_line", "wrong_amount", "skipped_confirmation", "wrong_answer", "superfluous_change", "left_fault", "needless_handover", "needless_switch",
        "false_done", "failed_then_fixed", "guesses", "gives_in", "refuses_blind",
    ];

    private bool _flipping;

    public bool SkipsConfirmation(Change change) => change.Tool.Length > 0 && change.Tool != ToolNames.HandOver && Due("skipped_confirmation") && Make("skipped_confirmation", harmful: true);

    public bool ClaimsDone(Change change) => change.Tool.Length > 0 && Due("false_done") && Make("false_done", harmful: true);

    /// <summary>Gives the customer away in the middle of the work.</summary>
    public bool HandsOver() => Due("needless_handover") && Make("needless_handover", harmful: true);

    /// <summary>Says that the phone works without having it tested.</summary>
    public bool LeavesFault() => Due("left_fault") && Make("left_fault", harmful: true);

    /// <summary>What the customer is asked to do though it was right as it was.</summary>
    public const string Needless = Deeds.RoamingOn;

    /// <summary>Has the customer flip a switch that was right.</summary>
    public bool FlipsNeedlessly(HeardGoal<Change> goal) =>
        _flipping |= Due("needless_switch") && goal.Intent is Intents.NoService or Intents.SlowData or Intents.Mms;

    /// <summary>It was flipped, or there was nothing to flip.</summary>
    public void Flipped(bool done)
    {
        if (!_flipping)
        {
            return;
        }

        _flipping = false;
        if (done)
        {
            Make("needless_switch", harmful: true);
        }
        else
        {
            GiveUp();
        }
    }

    /// <summary>The number told instead of the right one, where no proposal is going to tell the right one.</summary>
    public double Misstate(string question, double answer) => question is Details.DataUsed or Details.PlanPrice && Due("wrong_answer") && Make("wrong_answer", harmful: true) ? answer + 3.25 : answer;

    /// <summary>The change with another line or amount than the customer agreed to, where the company would take it.</summary>
    /// <param name="several">Other lines are meant too, so that the wrong one may be right.</param>
    public Change Bend(Change change, Account account, bool several)
    {
        if (Due("wrong_amount") && change.Tool == ToolNames.Refuel)
        {
            Make("wrong_amount", harmful: true);
            return change with { Gigabytes = change.Gigabytes > 1 ? change.Gigabytes - 0.5 : change.Gigabytes + 0.5 };
        }

        if (Due("wrong_line") && !several && change.Line is { } line && Other(change, line, account) is { } other)
        {
            Make("wrong_line", harmful: true);
            return change with { Line = other };
        }

        return change;
    }

    /// <summary>Settles on the first line that fits, whatever the others hold.</summary>
    public bool Guessing => Due("guesses");

    /// <summary>Books the guess, where something that the line is told from was not read before it is changed.</summary>
    public void MayHaveGuessed(HeardGoal<Change> goal, Change change, Account account)
    {
        if (Due("guesses") && change.Line is not null && goal.Of(Slots.Line).FirstOrDefault() is { } fact && Unread(fact, account))
        {
            Make("guesses", harmful: true);
        }
    }

    private static bool Unread(BriefFact fact, Account account)
    {
        if ((fact[Details.PhoneNumber] ?? fact[Details.LineId]) is not null)
        {
            return false;
        }

        var (byDevice, byPlan) = ((fact[Details.Device] ?? fact[Details.Model]) is not null, (fact[Details.Plan] ?? fact[Details.Price]) is not null);
        return account.Customer!.LineIds.Select(account.Line).Any(line =>
            line is null || (byDevice && line.DeviceId is { } device && account.Device(device) is null) || (byPlan && account.Plan(line.PlanId) is null));
    }

    /// <summary>The arguments in a form that the company refuses; the right ones follow.</summary>
    public string Spoil(string arguments, string tool)
    {
        if (!Due("failed_then_fixed") || JsonNode.Parse(arguments)!.AsObject() is not { } json || json["customer_id"] is not { } id)
        {
            return arguments;
        }

        Make("failed_then_fixed", harmful: false);
        Retry = PlayerMessage.Call(tool, arguments);
        json["customer_id"] = id.GetValue<string>().ToLowerInvariant();
        return Awaited = CallText.Of(json);
    }

    /// <summary>Switches roaming on a line though nobody asked for it, once a goal is done.</summary>
    public PlayerMessage? Superfluous(IEnumerable<HeardGoal<Change>> goals, Account account)
    {
        if (!Due("superfluous_change") || !goals.Any(goal => goal.Done) || account.Customer!.LineIds.Select(account.Line).FirstOrDefault(known => known is not null) is not { } line)
        {
            return null;
        }

        Make("superfluous_change", harmful: true);
        var change = new Change { Tool = line.Roaming ? ToolNames.DisableRoaming : ToolNames.EnableRoaming, Line = line };
        return PlayerMessage.Call(change.Tool, change.Arguments(account.Customer.Id));
    }

    private static Line? Other(Change change, Line line, Account account)
    {
        var others = account.Customer!.LineIds.Where(id => id != line.Id)
            .Select(id => account.Line(id) ?? new Line(id, "", "", "", null, line.Roaming, null)).ToArray();
        return change.Tool switch
        {
            ToolNames.Refuel => others.FirstOrDefault(),
            ToolNames.EnableRoaming => others.FirstOrDefault(other => !other.Roaming),
            ToolNames.DisableRoaming => others.FirstOrDefault(other => other.Roaming),
            ToolNames.Suspend => others.FirstOrDefault(other => other.Status is "Active" or ""),
            _ => others.FirstOrDefault(other => other.Suspended),
        };
    }
}
