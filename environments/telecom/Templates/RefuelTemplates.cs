using System.Globalization;
using TrajForge.Telecom.Data;
using TrajForge.Telecom.State;

namespace TrajForge.Telecom.Templates;

/// <summary>Data is bought for a line.</summary>
internal class RefuelTemplate(TelecomData data, TemplateInfo info) : LineTemplate(data, info, Intents.Refuel)
{
    private static readonly double[] Amounts = [1, 1.5, 2, 2.5, 3, 3.5, 4, 5];

    protected override bool Fits(Draft draft, LineView line) =>
        line.Status == LineStatus.Active && !Policy.IsUnlimited(Data.PlanOf(line)) && line.RefuelledGb + Amounts[^1] <= Policy.MostAdded;

    protected override IEnumerable<Ruling?> Rulings(Draft draft, LineView line) =>
    [
        LineRulings.ContractEnded(line, draft.Random),
        LineRulings.RefuelLimit(line, Full(double.Parse(draft.Facts.Single(fact => fact.Slot == Slots.Amount)[Details.Gb]!, CultureInfo.InvariantCulture), draft.Random)),
        .. Others(draft, line),
    ];

    /// <summary>So much added before that this amount is too much, by whatever it is.</summary>
    private static double Full(double gb, Rng random) => Policy.MostAdded - random.Pick([.. Enumerable.Range(0, (int)(2 * gb)).Select(halves => halves / 2.0)]);

    private protected virtual IEnumerable<Ruling?> Others(Draft draft, LineView line) =>
    [
        LineRulings.NotActive(line, draft.Random),
        draft.PlanMayMove ? LineRulings.UnlimitedPlan(Data, line) : null,
    ];

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

/// <summary>
/// The line is told by what it is first in among all active ones, so that every one of them has to be read. Only customers are asked each of whose
/// active lines is first in something, and which of them it is is drawn before what: its place in the list says nothing.
/// </summary>
internal sealed class RefuelExtremeTemplate(TelecomData data) : RefuelTemplate(
    data, new TemplateInfo(Mixing.Extreme, "Data is bought for the line that has used the most, costs the least and the like: all active lines are compared."))
{
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
