using TrajForge.Telecom.Data;
using TrajForge.Telecom.State;

namespace TrajForge.Telecom.Templates;

/// <summary>Roaming is switched on or off for a line.</summary>
internal sealed class RoamingTemplate(TelecomData data, bool on) : LineTemplate(
    data,
    on ? new TemplateInfo("roaming_on", "Roaming is switched on for a line.") : new TemplateInfo("roaming_off", "Roaming is switched off for a line."),
    on ? Intents.RoamingOn : Intents.RoamingOff)
{
    protected override bool Fits(Draft draft, LineView line) =>
        line.Status == LineStatus.Active && line.Roaming != on && !(on && Policy.IsForDevices(Data.PlanOf(line)));

    protected override IEnumerable<Ruling?> Rulings(Draft draft, LineView line) =>
    [
        LineRulings.ContractEnded(line, draft.Random),
        LineRulings.NotActive(line, draft.Random),
        on && draft.PlanMayMove ? LineRulings.DevicePlan(Data, line) : null,
    ];

    protected override ReferenceCall Change(Draft draft, LineView line, Wrongs wrongs)
    {
        var right = Calls.Roaming(draft.Customer, line.Id, on);
        if (on)
        {
            // A device plan has no roaming.
            draft.Read(Calls.Details(line.PlanId));
            draft.Need(Records.Line(line.Id), Records.Plan(line.PlanId));
        }

        draft.Play(right);
        draft.Require("roaming", Records.Line(line.Id), $"line {line.Id} may {(on ? "" : "not ")}roam", new FieldExpectation("roaming_enabled", Json.Flag(on)));
        MayAskPrice(draft, line);
        wrongs.Replace(WrongKinds.Value, right, [Calls.Roaming(draft.Customer, line.Id, !on)]);
        return right;
    }
}
