using TrajForge.Telecom.Data;

namespace TrajForge.Telecom.Templates;

/// <summary>The agent changes one of the customer's lines.</summary>
internal abstract class LineTemplate(TelecomData data, TemplateInfo info, string intent) : IConstraintTemplate
{
    public TemplateInfo Info => info;

    protected TelecomData Data => data;

    protected string Intent => intent;

    public TaskPart? Draw(DrawContext context)
    {
        if (!Mixing.Allows(context, info.Id) || !MayFollow(context) || Draft.Begin(data, context) is not { } draft)
        {
            return null;
        }

        if (draft.Random.Chance(context.ExactIds ? 0 : Several * ShareOfGoal(context)))
        {
            return DrawSeveral(draft);
        }

        var lines = data.LinesOf(context.Customer).Where(line => IsFree(draft, line) && Fits(draft, line)).ToArray();
        if (Choose(draft, lines) is not { } line)
        {
            return null;
        }

        var wrongs = new Wrongs(draft, info);
        var right = Change(draft, line, wrongs);
        wrongs.Instead(WrongKinds.Record, Others(draft, [line]).Select(other => new[] { Elsewhere(right, line.Id, other.Id) }))
            .Instead(WrongKinds.Step, [[]])
            .OnTop(Calls.Do("toggle_data_saver_mode"));
        draft.DeclineBy(Mixing.KeepsLines(context) ? [] : [.. Rulings(draft, line)]);
        return draft.Build(info, intent, Prose.Line(intent, draft.Facts, context.Random), wrongs.Plays);
    }

    /// <summary>The later a goal, the more lines it leaves to others.</summary>
    private static double ShareOfGoal(DrawContext context) => context.Earlier.Count switch
    {
        0 => 1,
        1 => 0.6,
        _ => 0,
    };

    /// <summary>Share of wishes that are for several lines at once.</summary>
    private protected virtual double Several => 0;

    /// <summary>A goal for several lines; null when the customer has none such.</summary>
    private protected virtual TaskPart? DrawSeveral(Draft draft) => null;

    /// <summary>No other goal of the task concerns the line, and it is served at all.</summary>
    private protected static bool IsFree(Draft draft, LineView line) => !IsConcerned(draft, line) && Policy.IsUnderContract(line);

    /// <summary>Another goal of the task concerns the line.</summary>
    private protected static bool IsConcerned(Draft draft, LineView line) =>
        draft.Context.Taken.Contains(Records.Line(line.Id)) || Mixing.IsMeant(draft.Context, line.Id) || (line.Id == draft.Phone.Id && Hand.IsBroken(draft.Context));

    /// <summary>One of the lines that fit, named; null when none can be.</summary>
    protected virtual LineView? Choose(Draft draft, IReadOnlyList<LineView> fitting)
    {
        if (fitting.Count == 0)
        {
            return null;
        }

        var line = draft.Random.Pick(fitting);
        return draft.NameLine(line) ? line : null;
    }

    /// <summary>Why the wish may be declined.</summary>
    protected abstract IEnumerable<Ruling?> Rulings(Draft draft, LineView line);

    protected virtual bool MayFollow(DrawContext context) => true;

    protected abstract bool Fits(Draft draft, LineView line);

    /// <summary>Plays the change, says what goes with it, and requires its effect.</summary>
    protected abstract ReferenceCall Change(Draft draft, LineView line, Wrongs wrongs);

    private protected void MayAskPrice(Draft draft, LineView line)
    {
        var plan = data.PlanOf(line);
        draft.MayAsk(Details.PlanPrice, "what the line's plan costs a month", plan.PricePerMonth, Calls.Details(plan.Id), Records.Plan(plan.Id));
    }

    /// <summary>Lines that are not meant, the customer's own first.</summary>
    private protected IEnumerable<LineView> Others(Draft draft, IReadOnlyList<LineView> lines) =>
        data.LinesOf(draft.Customer).Where(other => !lines.Contains(other))
            .Concat(data.LinesOf(draft.Random.Pick(data.Customers.Where(other => other.Id != draft.Customer && other.LineIds.Count > 0).ToArray()).Id));

    private protected static ReferenceCall Elsewhere(ReferenceCall call, string from, string to) =>
        call with { Arguments = JsonText.Parse(call.Arguments.ToString().Replace($"\"{from}\"", $"\"{to}\"", StringComparison.Ordinal)) };
}
