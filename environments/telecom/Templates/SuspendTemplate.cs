using TrajForge.Telecom.Data;
using TrajForge.Telecom.State;

namespace TrajForge.Telecom.Templates;

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

    protected override IEnumerable<Ruling?> Rulings(Draft draft, LineView line) =>
        [LineRulings.ContractEnded(line, draft.Random), LineRulings.NotActive(line, draft.Random)];

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
