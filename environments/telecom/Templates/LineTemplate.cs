using TrajForge.Telecom.Data;

namespace TrajForge.Telecom.Templates;

/// <summary>The agent changes one of the customer's lines.</summary>
internal abstract class LineTemplate(TelecomData data, TemplateInfo info, string intent) : IConstraintTemplate
{
    public TemplateInfo Info => info;

    protected TelecomData Data => data;

    public TaskPart? Draw(DrawContext context)
    {
        if (!Mixing.Allows(context, info.Id) || !MayFollow(context) || Draft.Begin(data, context) is not { } draft)
        {
            return null;
        }

        var lines = data.LinesOf(context.Customer)
            .Where(line => !context.Taken.Contains(Records.Line(line.Id)) && !(line.Id == draft.Phone.Id && Hand.IsBroken(context)) && Policy.IsUnderContract(line) && Fits(draft, line))
            .ToArray();
        if (Choose(draft, lines) is not { } line)
        {
            return null;
        }

        var wrongs = new Wrongs(draft, info);
        var right = Change(draft, line, wrongs);
        var strangers = data.LinesOf(context.Random.Pick(data.Customers.Where(other => other.Id != context.Customer && other.LineIds.Count > 0).ToArray()).Id);
        var others = data.LinesOf(context.Customer).Where(other => other.Id != line.Id).Concat(strangers);
        wrongs.Instead(WrongKinds.Record, others.Select(other => new[] { Elsewhere(right, line.Id, other.Id) }))
            .Instead(WrongKinds.Step, [[]])
            .OnTop(Calls.Do("toggle_data_saver_mode"));
        draft.DeclineBy(Mixing.KeepsLines(context) ? [] : [.. Rulings(draft, line)]);
        return draft.Build(info, intent, Prose.Line(intent, draft.Facts, context.Random), wrongs.Plays);
    }

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

    private static ReferenceCall Elsewhere(ReferenceCall call, string from, string to) =>
        call with { Arguments = JsonText.Parse(call.Arguments.ToString().Replace($"\"{from}\"", $"\"{to}\"", StringComparison.Ordinal)) };
}
