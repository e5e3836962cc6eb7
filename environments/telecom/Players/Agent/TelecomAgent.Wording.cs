using TrajForge.Chat.Language;
using TrajForge.Chat.Scripted;

namespace TrajForge.Telecom.Players;

internal sealed partial class TelecomAgent
{
    private static readonly string[] Tests = [Signs.Signal, Signs.Speed, Signs.Mms];

    protected override string Question(HeardGoal<Change> goal, Need<Change>.ToAsk ask)
    {
        if (!Deeds.All.Contains(ask.Slot) && PhoneTools.For(ask.Slot).Length == 0)
        {
            if (ask.Slot == Slots.Amount && goal.Intent == Intents.MobileData)
            {
                ExplainUsage(goal);
            }

            var phone = ask.Slot == Slots.Line && goal.Intent is Intents.NoService or Intents.MobileData or Intents.SlowData or Intents.Mms;
            _thanks = null;
            return Voice.Say($"ask_{ask.Slot}{(!phone ? "" : Identity.Of(Slots.Phone).Any() ? "_same" : "_phone")}", ("about", ask.About));
        }

        if (ask.Slot == Deeds.Pay && _account.Bills?.FirstOrDefault(bill => bill.Status == Statuses.Awaiting) is { } awaiting && !_requested.Contains(awaiting.Id) && _told.Add(awaiting.Id))
        {
            LeadWith(Voice.Say("found_awaiting", ("bill", awaiting.Id), ("period", awaiting.Period), ("amount", Derivations.Money(awaiting.Due))));
        }

        if (_thanks is { } thanks && !HasLeads)
        {
            Lead(thanks);
        }

        _thanks = null;
        var again = Tests.Contains(ask.Slot) && _phone.WasSeen(ask.Slot);
        var connective = Asked == ask.Slot || Voice.Random.Chance(0.4) ? "" : Voice.Say(again ? "conn_again" : _begun || Deeds.All.Contains(ask.Slot) ? "conn_next" : "conn_first") + " ";
        _begun = true;
        var core = Voice.Say($"core_{ask.Slot}{(again ? "_again" : "")}");
        return Prose.Tidy((connective + Voice.Say("frame", ("core", core))).Trim());
    }

    protected override (string Text, IReadOnlyList<DialogueAct> Acts) Report(HeardGoal<Change> goal, Change change)
    {
        _thanks = null;
        var done = Acts.Of(Acts.Report, goal.Intent, goal.Number);
        return change switch
        {
            { Tool: Change.Fixed, Bill: { } bill } => (Voice.Say("report_pay_bill", ("bill", bill.Id)), [done]),
            { Tool: Change.Fixed } => (Voice.Say($"fixed_{goal.Intent}"), [done]),
            _ => (ReportOf(change, midway: false), [done]),
        };
    }

    // In the middle of a search the restart is asked for next, on its own.
    private string ReportOf(Change change, bool midway) => Voice.Say(
        change.Tool == ToolNames.Request ? "sent_request" : midway && change.Tool == ToolNames.Resume ? "resumed_line" : $"report_{change.Tool}",
        ("line", change.Line is null ? "" : Named(change.Line)), ("bill", change.Bill?.Id ?? ""), ("gb", Derivations.Plain(change.Gigabytes)), ("total", Derivations.Money(change.Price)));

    /// <summary>The parts of a proposal that its words name.</summary>
    private IEnumerable<DialogueAct> Parts(HeardGoal<Change> goal, Change change)
    {
        if (change.Line is { } line)
        {
            yield return Acts.Of(Acts.Propose, Slots.Line, goal.Number, 0, [new Detail(Details.PhoneNumber, line.Number)]);
        }

        if (change.Tool == ToolNames.Refuel)
        {
            yield return Acts.Of(Acts.Propose, Slots.Amount, goal.Number, 0, [new Detail(Details.Gb, Derivations.Plain(change.Gigabytes))]);
            yield return Acts.Of(Acts.Answer, Details.RefuelPrice, goal.Number);
        }

        if (change.Bill is { } bill)
        {
            yield return Acts.Of(
                Acts.Propose, Slots.Bill, goal.Number, 0,
                [new Detail(Details.BillId, bill.Id), new Detail(Details.Period, bill.Period), new Detail(Details.Amount, Derivations.Money(bill.Due))]);
            yield return Acts.Of(Acts.Answer, Details.BillTotal, goal.Number);
        }
    }

    /// <summary>Why a customer who only asked for help is offered a change.</summary>
    private void Explain(HeardGoal<Change> goal, Change change)
    {
        if (change.Tool == ToolNames.EnableRoaming && goal.Intent == Intents.MobileData && _told.Add("line_roaming"))
        {
            Lead("found_line_roaming", ("line", change.Line!.Number));
        }
        else if (change.Tool == ToolNames.Request && goal.Intent is Intents.NoService or Intents.Resume && _told.Add("suspended"))
        {
            Lead("found_suspended_bill", ("line", SuspendedNumber(goal)));
        }
        else if (change.Tool == ToolNames.Resume && goal.Intent == Intents.NoService && _told.Add("suspended"))
        {
            Lead("found_suspended", ("line", change.Line!.Number));
        }
    }

    private string SuspendedNumber(HeardGoal<Change> goal) => FindSubject(goal, out var line, out _) is null && line is not null ? line.Number : "";

    private void ExplainUsage(HeardGoal<Change> goal)
    {
        if (FindSubject(goal, out var line, out _) is null && line is not null && _account.Usage(line.Id) is { } usage && _told.Add("usage"))
        {
            LeadWith(Voice.Say("found_exceeded", ("line", line.Number), ("used", Derivations.Plain(usage.Used)), ("limit", Derivations.Plain(usage.Limit + usage.Bought))));
        }
    }

    /// <summary>Answers what the customer asked, as soon as it can be read or computed; a read that is needed first.</summary>
    private Need<Change>? Answer(HeardGoal<Change> goal, Line? line, Bill? bill)
    {
        foreach (var question in goal.Questions.Where(pair => pair.Value is null).Select(pair => pair.Key).Order(StringComparer.Ordinal).ToArray())
        {
            var (need, value) = Value(goal, question, line, bill);
            if (need is not null)
            {
                return need;
            }

            if (value is not { } right)
            {
                continue;
            }

            var told = goal.Denied is null ? _slips.Misstate(question, right) : right;
            goal.Questions[question] = told;
            var number = question == Details.DataUsed ? Derivations.Plain(told) : Derivations.Money(told);
            var plan = line is not null ? _account.Plan(line.PlanId)?.Name ?? "" : "";
            LeadWith(
                Voice.Say($"a_{question}", ("value", number), ("line", line?.Number ?? ""), ("plan", plan)),
                Acts.Of(Acts.Answer, question, goal.Number));
        }

        return null;
    }

    private (Need<Change>? Need, double? Value) Value(HeardGoal<Change> goal, string question, Line? line, Bill? bill)
    {
        switch (question)
        {
            case Details.BillTotal:
                return (null, bill?.Due);
            case Details.DataUsed when line is not null:
                return _account.Usage(line.Id) is { } usage
                    ? (null, usage.Used)
                    : (new Need<Change>.ToRead(ToolNames.Usage, CallText.Of(("customer_id", _account.Customer!.Id), ("line_id", line.Id))), null);
            case Details.PlanPrice or Details.RefuelPrice when line is not null:
                if (_account.Plan(line.PlanId) is not { } plan)
                {
                    return (Subjects.Read(line.PlanId), null);
                }

                return question == Details.PlanPrice ? (null, plan.PricePerMonth)
                    : _diagnosis.Refuel(goal, line) is Need<Change>.Ready ready ? (null, ready.Change.Price)
                    : (null, null);
            default:
                return (null, null);
        }
    }
}
