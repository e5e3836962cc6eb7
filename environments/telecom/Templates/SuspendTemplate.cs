using TrajForge.Telecom.Data;
using TrajForge.Telecom.State;

namespace TrajForge.Telecom.Templates;

/// <summary>A line that is not in the customer's hand is suspended, or several.</summary>
internal sealed class SuspendTemplate(TelecomData data) : ManyLinesTemplate(
    data, new TemplateInfo("suspend_line", "A line is suspended for a while, or several."), Intents.Suspend)
{
    private static readonly string[] Reasons =
    [
        "a long trip without it", "the device is being repaired", "nobody uses it at the moment", "the device was stolen", "saving money for a while",
        "the device was lost", "moving abroad for some months",
    ];

    private static readonly string[] ReasonsForSeveral = ["nobody uses them at the moment", "saving money for a while", "moving abroad for some months", "a long trip without them"];

    private protected override double Several => 0.97;

    // Few customers have so many lines besides the one in hand.
    private protected override IReadOnlyList<double> Chances { get; } = [1, 3, 8];

    protected override bool Has(LineView line) => line.Status == LineStatus.Suspended;

    protected override bool MayHave(Draft draft, LineView line) => line.Status == LineStatus.Active && line.Id != draft.Phone.Id;

    /// <summary>A line that is suspended in the data stays so.</summary>
    protected override WorldFunction Make(Draft draft, LineView line, bool has) =>
        Calls.PrepareLine("suspend_line", draft.Customer, line.Id, ("reason", Json.Text("nobody uses it at the moment")));

    protected override IEnumerable<Ruling?> Rulings(Draft draft, LineView line) =>
        [LineRulings.ContractEnded(line, draft.Random), LineRulings.NotActive(line, draft.Random)];

    // A suspended one would be as wished.
    protected override IEnumerable<Ruling?> RulingsOfSeveral(Draft draft, LineView line) =>
        [LineRulings.ContractEnded(line, draft.Random), LineRulings.NotActive(line, draft.Random.Pick<string>([LineStatus.Closed, LineStatus.PendingActivation]))];

    protected override void Say(Draft draft) =>
        draft.Say(Slots.Reason, new Detail(Details.Reason, draft.Random.Pick(draft.NamesSeveral ? ReasonsForSeveral : Reasons)));

    protected override ReferenceCall Right(Draft draft, LineView line) =>
        Calls.Suspend(draft.Customer, line.Id, draft.Facts.Single(fact => fact.Slot == Slots.Reason)[Details.Reason]!);

    protected override (string Id, string Text, FieldExpectation Field) Wanted(Draft draft, LineView line) =>
        ("suspended", $"line {line.Id} is suspended", new FieldExpectation("status", Json.Text(LineStatus.Suspended)));
}
