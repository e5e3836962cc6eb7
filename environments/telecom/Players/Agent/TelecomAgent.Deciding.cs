using TrajForge.Chat;
using TrajForge.Chat.Scripted;

namespace TrajForge.Telecom.Players;

internal sealed partial class TelecomAgent
{
    protected override string HandOverTool => ToolNames.HandOver;

    protected override string Summary(HeardGoal<Change> goal) => $"{_account.Customer!.FullName}: {goal.Intent!.Replace('_', ' ')}";

    protected override PlayerMessage? Authenticate()
    {
        if (_account.Customer is not null)
        {
            return null;
        }

        if ((Identity.Of(Slots.Phone).FirstOrDefault()?[Details.PhoneNumber] ?? ToldNumber()) is { } number)
        {
            _tried.Add(number);
            return PlayerMessage.Call(ToolNames.ByPhone, CallText.Of(("phone_number", number)));
        }

        if (Identity.Of(Slots.NameDob).FirstOrDefault() is { } fact)
        {
            return PlayerMessage.Call(ToolNames.ByName, CallText.Of(("full_name", fact[Details.FullName] ?? ""), ("dob", fact[Details.Dob] ?? "")));
        }

        if (!Greeted && !HasLeads)
        {
            Lead("welcome");
        }

        return Say(Voice.Say("ask_identity"), Acts.Of(Acts.Ask, CommonTopics.Identity));
    }

    /// <summary>A line's number finds its customer too, so who has told one is not asked for another.</summary>
    private string? ToldNumber() => Goals.SelectMany(goal => goal.Of(Slots.Line)).Select(fact => fact[Details.PhoneNumber]).FirstOrDefault(number => number is not null && !_tried.Contains(number));

    /// <summary>An error on purpose; or the answer to a question that came after all was done.</summary>
    protected override PlayerMessage? Superfluous()
    {
        if (_slips.Superfluous(Goals, _account) is { } extra)
        {
            return extra;
        }

        foreach (var goal in Goals.Where(goal => goal.Done && goal.Questions.Values.Contains(null)))
        {
            if (FindSubject(goal, out var line, out var bill) is null && Answer(goal, line, bill) is Need<Change>.ToRead read)
            {
                return PlayerMessage.Call(read.Tool, read.Arguments);
            }
        }

        return null;
    }

    protected override Need<Change> NextNeed(HeardGoal<Change> goal)
    {
        if (FindSubject(goal, out var line, out var bill) is { } need)
        {
            return need;
        }

        // What is declined is declined before anything about it is answered.
        var step = (Subjects.MeansSeveral(goal) ? Hurdle(goal) : null) ?? Step(goal, line, bill);
        if (step is Need<Change>.Denied)
        {
            return step;
        }

        if (Answer(goal, line, bill) is { } read)
        {
            return read;
        }

        if (_opened.Contains(goal.Number) && _slips.HandsOver())
        {
            return new Need<Change>.Ready(new Change { Tool = ToolNames.HandOver });
        }

        _opened.Add(goal.Number);
        return Slipped(goal, step);
    }

    /// <summary>Of several lines none is changed before it is known that all may be.</summary>
    private Need<Change>? Hurdle(HeardGoal<Change> goal) =>
        _subjects.Due(goal).Select(line => Step(goal, line, null)).FirstOrDefault(step => step is not Need<Change>.Ready);

    private Need<Change> Step(HeardGoal<Change> goal, Line? line, Bill? bill) => (line is null ? null : _denials.OfLine(goal.Intent!, line)) ?? goal.Intent switch
    {
        Intents.PayBill => bill!.Status switch
        {
            Statuses.Paid when goal.Proposed is not null || _collected.Contains(bill.Id) => new Need<Change>.Ready(new Change { Tool = Change.Fixed, Bill = bill }),
            Statuses.Overdue or Statuses.Awaiting => Collect(bill),
            _ => Denials.NotOverdue(bill),
        },
        Intents.RoamingOn => Ready(ToolNames.EnableRoaming, line!),
        Intents.RoamingOff => Ready(ToolNames.DisableRoaming, line!),
        Intents.Suspend => goal.Of(Slots.Reason).FirstOrDefault()?[Details.Reason] is { } reason
            ? new Need<Change>.Ready(new Change { Tool = ToolNames.Suspend, Line = line, Reason = reason })
            : new Need<Change>.ToAsk(Slots.Reason),
        Intents.Resume => _diagnosis.Lift(goal, line!),
        Intents.Refuel => _diagnosis.Refuel(goal, line!),
        _ => _diagnosis.Next(goal, line!),
    };

    private Need<Change> Collect(Bill bill)
    {
        _collected.Add(bill.Id);
        return _diagnosis.Collect(bill);
    }

    private Need<Change> Slipped(HeardGoal<Change> goal, Need<Change> next) => next switch
    {
        Need<Change>.ToAsk ask when Deeds.All.Contains(ask.Slot) && Diagnosis.IsTrouble(goal.Intent) && _slips.LeavesFault() => new Need<Change>.Denied("leave_fault"),
        Need<Change>.ToAsk ask when PhoneTools.For(ask.Slot).Length > 0 && _slips.FlipsNeedlessly(goal) => new Need<Change>.ToAsk(TelecomSlips.Needless),
        _ => next,
    };

    protected override PlayerMessage Offer(HeardGoal<Change> goal, Change change)
    {
        switch (change.Tool)
        {
            case Change.Fixed:
                goal.Proposed = change;
                Finish(goal, null);
                return Decide();
            case ToolNames.HandOver:
                return HandOver(goal);
        }

        goal.Proposed = change;
        if (_slips.SkipsConfirmation(change))
        {
            goal.Confirmed = true;
            return Make(goal);
        }

        Explain(goal, change);
        var line = change.Line is null ? "" : Named(change.Line);
        var text = Voice.Say(
            $"propose_{change.Tool}",
            ("line", line), ("bill", change.Bill?.Id ?? ""), ("period", change.Bill?.Period ?? ""), ("amount", Derivations.Money(change.Bill?.Due ?? 0)),
            ("gb", Derivations.Plain(change.Gigabytes)), ("price", Derivations.Money(change.Plan?.PricePerGigabyte ?? 0)), ("total", Derivations.Money(change.Price)),
            ("reason", change.Reason));
        return Say($"{text} {Voice.Say("confirm")}", [Acts.Of(Acts.Propose, goal.Intent, goal.Number), .. Parts(goal, change)]);
    }

    protected override PlayerMessage Make(HeardGoal<Change> goal)
    {
        var change = goal.Proposed!;
        if (_slips.ClaimsDone(change))
        {
            Finish(goal, null);
            return Decide();
        }

        _slips.MayHaveGuessed(goal, change, _account);
        _making = change;
        goal.Confirmed = false;
        var arguments = _slips.Bend(change, _account, several: Subjects.MeansSeveral(goal)).Arguments(_account.Customer!.Id);
        return PlayerMessage.Call(change.Tool, _slips.Spoil(arguments, change.Tool));
    }

    private void Made(HeardGoal<Change> goal, Change change, ChatLine reply)
    {
        if (reply.IsError)
        {
            Finish(goal, reply.Text);
            return;
        }

        _account.Made(change);
        if (change is { Tool: ToolNames.Request, Bill: { } requested })
        {
            _requested.Add(requested.Id);
        }

        if (goal.Intent is Intents.NoService or Intents.MobileData)
        {
            _phone.NeedsReboot |= change.Tool == ToolNames.Resume;
            if (change.Tool is ToolNames.Resume or ToolNames.EnableRoaming or ToolNames.Refuel)
            {
                _phone.Touched();
            }
        }

        if (Subjects.MeansSeveral(goal))
        {
            _subjects.Served(goal, change.Line!);
            if (_subjects.Due(goal).Count > 0)
            {
                goal.Proposed = null;
                LeadWith(Voice.Say("one_done"));
                return;
            }
        }

        if (goal.Intent is Intents.RoamingOn or Intents.RoamingOff or Intents.Suspend or Intents.Refuel || (goal.Intent == Intents.Resume && change.Tool == ToolNames.Resume))
        {
            Finish(goal, null);
            return;
        }

        goal.Proposed = null;
        LeadWith(ReportOf(change, midway: true));
    }

    private static Need<Change> Ready(string tool, Line line) => new Need<Change>.Ready(new Change { Tool = tool, Line = line });

    private Need<Change>? FindSubject(HeardGoal<Change> goal, out Line? line, out Bill? bill)
    {
        (line, bill) = (null, null);
        return goal.Intent == Intents.PayBill ? _subjects.FindBill(goal, out bill) : _subjects.FindLine(goal, _slips.Guessing, out line);
    }

    /// <summary>A number for the script's reader: the line as the customer knows it.</summary>
    private string Named(Line line) => line.DeviceId is { } id && _account.Device(id) is { } device && Voice.Random.Chance(0.5)
        ? $"the line {line.Number} ({device.Model})"
        : $"the line {line.Number}";
}
