using TrajForge.Telecom.Data;
using TrajForge.Telecom.State;

namespace TrajForge.Telecom.Templates;

/// <summary>Roaming is switched on or off for a line, or for several.</summary>
internal sealed class RoamingTemplate(TelecomData data, bool on) : ManyLinesTemplate(
    data,
    on ? new TemplateInfo("roaming_on", "Roaming is switched on for a line, or for several.") : new TemplateInfo("roaming_off", "Roaming is switched off for a line, or for several."),
    on ? Intents.RoamingOn : Intents.RoamingOff)
{
    protected override bool Has(LineView line) => line.Roaming == on;

    protected override bool MayHave(Draft draft, LineView line) => line.Status == LineStatus.Active && !(on && Policy.IsForDevices(Data.PlanOf(line)));

    protected override LineView AsDue(LineView line) => line with { Roaming = !on };

    protected override WorldFunction Make(Draft draft, LineView line, bool has) => Calls.PrepareLine(has == on ? "enable_roaming" : "disable_roaming", draft.Customer, line.Id);

    protected override IEnumerable<Ruling?> Rulings(Draft draft, LineView line) =>
    [
        LineRulings.ContractEnded(line, draft.Random),
        LineRulings.NotActive(line, draft.Random),
        on && draft.PlanMayMove ? LineRulings.DevicePlan(Data, line) : null,
    ];

    protected override void See(Draft draft, LineView line)
    {
        if (on)
        {
            // A device plan has no roaming.
            draft.Read(Calls.Details(line.PlanId));
            draft.Need(Records.Line(line.Id), Records.Plan(line.PlanId));
        }
    }

    protected override ReferenceCall Right(Draft draft, LineView line) => Calls.Roaming(draft.Customer, line.Id, on);

    protected override (string Id, string Text, FieldExpectation Field) Wanted(Draft draft, LineView line) =>
        ("roaming", $"line {line.Id} may {(on ? "" : "not ")}roam", new FieldExpectation("roaming_enabled", Json.Flag(on)));

    protected override IEnumerable<ReferenceCall> WrongValues(Draft draft, LineView line) => [Calls.Roaming(draft.Customer, line.Id, !on)];
}
