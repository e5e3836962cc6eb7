using TrajForge.Chat.Scripted;

namespace TrajForge.Telecom.Players;

internal sealed partial class TelecomAgent
{
    protected override Need<Change>.Denied? BlindRefusal(HeardGoal<Change> goal) => new("refuses_blind");

    protected override Change? AgainstPolicy(HeardGoal<Change> goal)
    {
        if (FindSubject(goal, out var line, out var bill) is not null)
        {
            return null;
        }

        return goal.Intent switch
        {
            Intents.PayBill => new Change { Tool = ToolNames.Request, Bill = bill },
            Intents.RoamingOn => new Change { Tool = ToolNames.EnableRoaming, Line = line },
            Intents.RoamingOff => new Change { Tool = ToolNames.DisableRoaming, Line = line },
            Intents.Resume => new Change { Tool = ToolNames.Resume, Line = line },
            Intents.Suspend when goal.Of(Slots.Reason).FirstOrDefault()?[Details.Reason] is { } reason => new Change { Tool = ToolNames.Suspend, Line = line, Reason = reason },
            Intents.Refuel or Intents.MobileData when _account.Plan(line!.PlanId) is { } plan && Diagnosis.Gigabytes(goal) is { } gb =>
                new Change { Tool = ToolNames.Refuel, Line = line, Plan = plan, Gigabytes = gb },
            _ => null,
        };
    }
}
