using System.Globalization;
using TrajForge.Telecom.Data;
using TrajForge.Telecom.State;

namespace TrajForge.Telecom.Templates;

/// <summary>The agent changes one of the customer's lines.</summary>
internal abstract class LineTemplate(TelecomData data, TemplateInfo info, string intent) : IConstraintTemplate
{
    public TemplateInfo Info => info;

    protected TelecomData Data => data;

    public TaskPart? Draw(DrawContext context)
    {
        if (!MayFollow(context) || Draft.Begin(data, context) is not { } draft)
        {
            return null;
        }

        var lines = data.LinesOf(context.Customer)
            .Where(line => !context.Taken.Contains(Records.Line(line.Id)) && !(line.Id == draft.Phone.Id && Hand.IsBroken(context)) && Fits(draft, line))
            .ToArray();
        if (lines.Length == 0)
        {
            return null;
        }

        var line = context.Random.Pick(lines);
        if (!draft.NameLine(line))
        {
            return null;
        }

        var wrongs = new Wrongs(draft, info);
        var right = Change(draft, line, wrongs);
        var strangers = data.LinesOf(context.Random.Pick(data.Customers.Where(other => other.Id != context.Customer && other.LineIds.Count > 0).ToArray()).Id);
        var others = data.LinesOf(context.Customer).Where(other => other.Id != line.Id).Concat(strangers);
        wrongs.Instead(WrongKinds.Record, others.Select(other => new[] { Elsewhere(right, line.Id, other.Id) }))
            .Instead(WrongKinds.Step, [[]])
            .OnTop(Calls.Refuel(context.Customer, draft.Phone.Id, 1), Calls.Do("toggle_data_saver_mode"));
        return draft.Build(info, intent, Prose.Line(intent, draft.Facts, context.Random), wrongs.Plays);
    }

    protected virtual bool MayFollow(DrawContext context) => true;

    protected abstract bool Fits(Draft draft, LineView line);

    /// <summary>Plays the change, says what goes with it, and requires its effect.</summary>
    protected abstract ReferenceCall Change(Draft draft, LineView line, Wrongs wrongs);

    private protected void MayAskPrice(Draft draft, LineView line)
    {
        var plan = data.PlanOf(line);
        draft.MayAsk(Details.PlanPrice, "what the line's plan costs a month", plan.PricePerMonth, Calls.Details(plan.Id), Records.Plan(plan.Id));
    }

    private static ReferenceCall Elsewhere(ReferenceCall call, string from, string to) =>
        call with { Arguments = JsonText.Parse(call.Arguments.ToString().Replace($"\"{from}\"", $"\"{to}\"", StringComparison.Ordinal)) };
}

/// <summary>Roaming is switched on or off for a line.</summary>
internal sealed class RoamingTemplate(TelecomData data, bool on) : LineTemplate(
    data,
    on ? new TemplateInfo("roaming_on", "Roaming is switched on for a line.") : new TemplateInfo("roaming_off", "Roaming is switched off for a line."),
    on ? Intents.RoamingOn : Intents.RoamingOff)
{
    protected override bool Fits(Draft draft, LineView line) => line.Status == LineStatus.Active && line.Roaming != on;

    protected override ReferenceCall Change(Draft draft, LineView line, Wrongs wrongs)
    {
        var right = Calls.Roaming(draft.Customer, line.Id, on);
        draft.Play(right);
        draft.Require("roaming", Records.Line(line.Id), $"line {line.Id} may {(on ? "" : "not ")}roam", new FieldExpectation("roaming_enabled", Json.Flag(on)));
        MayAskPrice(draft, line);
        wrongs.Replace(WrongKinds.Value, right, [Calls.Roaming(draft.Customer, line.Id, !on)]);
        return right;
    }
}

/// <summary>A line that is not in the customer's hand is suspended.</summary>
internal sealed class SuspendTemplate(TelecomData data) : LineTemplate(
    data, new TemplateInfo("suspend_line", "A line is suspended for a while."), Intents.Suspend)
{
    private static readonly string[] Reasons =
    [
        "a long trip without it", "the device is being repaired", "nobody uses it at the moment", "the device was stolen", "saving money for a while",
        "the device was lost", "moving abroad for some months",
    ];

    protected override bool Fits(Draft draft, LineView line) => line.Status == LineStatus.Active && line.Id != draft.Phone.Id;

    protected override ReferenceCall Change(Draft draft, LineView line, Wrongs wrongs)
    {
        var reason = draft.Random.Pick(Reasons);
        var right = Calls.Suspend(draft.Customer, line.Id, reason);
        draft.Say(Slots.Reason, new Detail(Details.Reason, reason));
        draft.Play(right);
        draft.Require("suspended", Records.Line(line.Id), $"line {line.Id} is suspended", new FieldExpectation("status", Json.Text(LineStatus.Suspended)));
        MayAskPrice(draft, line);
        return right;
    }
}

/// <summary>A line that the customer had suspended comes back.</summary>
internal sealed class ResumeTemplate(TelecomData data) : LineTemplate(
    data, new TemplateInfo("resume_line", "A line that the customer had suspended is resumed."), Intents.Resume)
{
    protected override bool MayFollow(DrawContext context) =>
        context.Earlier.All(part => part.Template != "suspended_line")
        && Data.BillsOf(context.Customer).All(bill => bill.Status is not (BillStatus.Overdue or BillStatus.AwaitingPayment));

    protected override bool Fits(Draft draft, LineView line) => line.Status == LineStatus.Suspended && Hand.IsUnderContract(line);

    protected override ReferenceCall Change(Draft draft, LineView line, Wrongs wrongs)
    {
        var right = Calls.Resume(draft.Customer, line.Id);
        draft.Play(right);
        draft.Require("resumed", Records.Line(line.Id), $"line {line.Id} is active", new FieldExpectation("status", Json.Text(LineStatus.Active)));
        MayAskPrice(draft, line);
        return right;
    }
}

/// <summary>Data is bought for a line.</summary>
internal sealed class RefuelTemplate(TelecomData data) : LineTemplate(data, new TemplateInfo("refuel", "Data is bought for a line."), Intents.Refuel)
{
    private const double Unlimited = 500;

    private static readonly double[] Amounts = [1, 1.5, 2, 2.5, 3, 3.5, 4, 5];

    protected override bool Fits(Draft draft, LineView line) => line.Status == LineStatus.Active && Data.PlanOf(line).LimitGb < Unlimited;

    protected override ReferenceCall Change(Draft draft, LineView line, Wrongs wrongs)
    {
        var (plan, gb) = (Data.PlanOf(line), draft.Random.Pick(Amounts));
        var right = Calls.Refuel(draft.Customer, line.Id, gb);
        draft.Say(Slots.Amount, new Detail(Details.Gb, gb.ToString(CultureInfo.InvariantCulture)));
        draft.Read(Calls.Details(plan.Id));
        draft.Need(Records.Line(line.Id), Records.Plan(plan.Id));
        draft.Play(right);
        draft.Require(
            "refuelled", Records.Line(line.Id), $"line {line.Id} has {Json.Number(gb)} GB more", new FieldExpectation("data_refueling_gb", Json.Number(line.RefuelledGb + gb)));
        if (draft.Random.Chance(0.5))
        {
            draft.MayAsk(Details.RefuelPrice, "what the data costs", gb * plan.PricePerGb, Calls.Details(plan.Id), Records.Plan(plan.Id));
        }
        else
        {
            draft.MayAsk(Details.DataUsed, "how much data the line has used", line.UsedGb, Calls.DataUsage(draft.Customer, line.Id), Records.Line(line.Id));
        }

        wrongs.Replace(WrongKinds.Value, right, [Calls.Refuel(draft.Customer, line.Id, gb + 1), Calls.Refuel(draft.Customer, line.Id, gb + 0.5)]);
        return right;
    }
}
