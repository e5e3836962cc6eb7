using System.Globalization;
using TrajForge.Telecom.Data;
using TrajForge.Telecom.State;

namespace TrajForge.Telecom.Templates;

/// <summary>Data is bought for a line, or for all of some kind whose data is used up.</summary>
internal class RefuelTemplate(TelecomData data, TemplateInfo info) : ManyLinesTemplate(data, info, Intents.Refuel)
{
    private static readonly double[] Amounts = [1, 1.5, 2, 2.5, 3, 3.5, 4, 5];

    protected override IEnumerable<Detail> Narrower(Draft draft) => [new Detail(Details.UsedUp, Details.Yes)];

    /// <summary>Of several lines, those are as wished that have data left.</summary>
    protected override bool Has(LineView line) => line.UsedGb < Most(line);

    protected override bool MayHave(Draft draft, LineView line) =>
        line.Status == LineStatus.Active && !Policy.IsUnlimited(Data.PlanOf(line)) && line.RefuelledGb + Amounts[^1] <= Policy.MostAdded;

    /// <summary>One line may be bought data for whatever it has left.</summary>
    protected override bool Fits(Draft draft, LineView line) => MayHave(draft, line);

    protected override WorldFunction Make(Draft draft, LineView line, bool has)
    {
        var most = Most(line);
        var used = has ? most * draft.Random.Between(2, 9) / 10 : most + (draft.Random.Between(0, 4) / 10.0);
        return Calls.PrepareLine("set_data_usage", draft.Customer, line.Id, ("data_used_gb", Json.Number(Math.Round(used, 1))));
    }

    protected override IEnumerable<Ruling?> Rulings(Draft draft, LineView line) =>
    [
        LineRulings.ContractEnded(line, draft.Random),
        LineRulings.RefuelLimit(line, Full(Amount(draft), draft.Random)),
        .. Others(draft, line),
    ];

    /// <summary>So much added before that this amount is too much, by whatever it is.</summary>
    private static double Full(double gb, Rng random) => Policy.MostAdded - random.Pick([.. Enumerable.Range(0, (int)(2 * gb)).Select(halves => halves / 2.0)]);

    private protected virtual IEnumerable<Ruling?> Others(Draft draft, LineView line) =>
    [
        LineRulings.NotActive(line, draft.Random),
        draft.PlanMayMove ? LineRulings.UnlimitedPlan(Data, line) : null,
    ];

    // What was added, and a plan without limit, would leave data to use.
    protected override IEnumerable<Ruling?> RulingsOfSeveral(Draft draft, LineView line) =>
        [LineRulings.ContractEnded(line, draft.Random), LineRulings.NotActive(line, draft.Random)];

    protected override void Say(Draft draft) => draft.Say(Slots.Amount, new Detail(Details.Gb, draft.Random.Pick(Amounts).ToString(CultureInfo.InvariantCulture)));

    protected override void See(Draft draft, LineView line)
    {
        draft.Read(Calls.Details(line.PlanId));
        draft.Need(Records.Line(line.Id), Records.Plan(line.PlanId));
    }

    protected override ReferenceCall Right(Draft draft, LineView line) => Calls.Refuel(draft.Customer, line.Id, Amount(draft));

    protected override (string Id, string Text, FieldExpectation Field) Wanted(Draft draft, LineView line) =>
        ("refuelled", $"line {line.Id} has {Json.Number(Amount(draft))} GB more", new FieldExpectation("data_refueling_gb", Json.Number(line.RefuelledGb + Amount(draft))));

    protected override IEnumerable<ReferenceCall> WrongValues(Draft draft, LineView line) =>
        [Calls.Refuel(draft.Customer, line.Id, Amount(draft) + 1), Calls.Refuel(draft.Customer, line.Id, Amount(draft) + 0.5)];

    protected override IEnumerable<LineView> Uninvited(Draft draft, LineSet set) =>
        Data.LinesOf(draft.Customer).Where(line => !set.Due.Contains(line) && MayHave(draft, line)).OrderBy(line => !set.Lines.Contains(line));

    protected override void MayAsk(Draft draft, LineView line)
    {
        var plan = Data.PlanOf(line);
        if (draft.Random.Chance(0.5))
        {
            draft.MayAsk(Details.RefuelPrice, "what the data costs", Amount(draft) * plan.PricePerGb, Calls.Details(plan.Id), Records.Plan(plan.Id));
        }
        else
        {
            draft.MayAsk(Details.DataUsed, "how much data the line has used", line.UsedGb, Calls.DataUsage(draft.Customer, line.Id), Records.Line(line.Id));
        }
    }

    /// <summary>GB that the line may use this month.</summary>
    protected double Most(LineView line) => Data.PlanOf(line).LimitGb + line.RefuelledGb;

    private static double Amount(Draft draft) => double.Parse(draft.Facts.Single(fact => fact.Slot == Slots.Amount)[Details.Gb]!, CultureInfo.InvariantCulture);
}

/// <summary>
/// The line is told by what it is first in among all active ones, so that every one of them has to be read. Only customers are asked each of whose
/// active lines is first in something, and which of them it is is drawn before what: its place in the list says nothing.
/// </summary>
internal sealed class RefuelExtremeTemplate(TelecomData data) : RefuelTemplate(
    data, new TemplateInfo(Mixing.Extreme, "Data is bought for the line that has used the most, costs the least and the like: all active lines are compared."))
{
    private const double Little = 1.5;
    private const double Plenty = 4.5;

    private protected override double Several => 0.55;

    private protected override bool OnlyEveryLine => true;

    protected override IEnumerable<Detail> Narrower(Draft draft) => [new Detail(Details.LeftBelow, draft.Random.Pick<string>(["2", "3", "4"]))];

    protected override bool Has(LineView line) => line.Status != LineStatus.Active || Most(line) - line.UsedGb >= Plenty;

    protected override bool IsDue(LineView line) => false;

    protected override bool MayHave(Draft draft, LineView line) => base.MayHave(draft, line) && Most(line) >= Plenty;

    protected override bool Fits(Draft draft, LineView line) => base.MayHave(draft, line);

    protected override WorldFunction Make(Draft draft, LineView line, bool has)
    {
        var used = has ? (Most(line) - Plenty) * draft.Random.Between(1, 10) / 10 : Most(line) - Little + (draft.Random.Between(0, 12) / 10.0);
        return Calls.PrepareLine("set_data_usage", draft.Customer, line.Id, ("data_used_gb", Json.Number(Math.Round(used, 1, MidpointRounding.ToZero))));
    }

    // A line that is not active is not meant, and one to which data was added has more left.
    protected override IEnumerable<Ruling?> RulingsOfSeveral(Draft draft, LineView line) => [LineRulings.ContractEnded(line, draft.Random)];

    protected override LineView? Choose(Draft draft, IReadOnlyList<LineView> fitting)
    {
        var active = Data.LinesOf(draft.Customer).Where(line => line.Status == LineStatus.Active).ToArray();
        if (draft.Context.ExactIds)
        {
            return base.Choose(draft, fitting);
        }

        if (active.Length < 2 || active.Except(fitting).Any())
        {
            return null;
        }

        var firsts = Extreme.All.Select(extreme => (Extreme: extreme, Line: extreme.Clear(Data, active))).Where(pair => pair.Line is not null).ToLookup(pair => pair.Line!, pair => pair.Extreme);
        if (active.Any(line => !firsts.Contains(line)))
        {
            return null;
        }

        var line = draft.Random.Pick(active);
        draft.Name(line, Naming.Line(Data, draft.Customer, line, draft.Random.Pick([.. firsts[line]])));
        return line;
    }

    protected override IEnumerable<Ruling?> Rulings(Draft draft, LineView line)
    {
        var extreme = draft.Facts.Single(fact => fact.Slot == Slots.Line)[Details.Extreme];
        return base.Rulings(draft, line).Where(ruling => ruling?.Rule switch
        {
            "contract_ended" => extreme != Details.EndsLast,
            "refuel_limit" => extreme != Details.LeastLeft,
            _ => true,
        });
    }

    private protected override IEnumerable<Ruling?> Others(Draft draft, LineView line) => [];
}
