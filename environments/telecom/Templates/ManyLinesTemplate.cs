using TrajForge.Telecom.Data;
using TrajForge.Telecom.State;

namespace TrajForge.Telecom.Templates;

/// <summary>The agent changes one of the customer's lines, or all that are of some kind and not as wished yet.</summary>
internal abstract class ManyLinesTemplate(TelecomData data, TemplateInfo info, string intent) : LineTemplate(data, info, intent)
{
    private protected override double Several => 0.88;

    /// <summary>Several are never told by device or plan.</summary>
    private protected virtual bool OnlyEveryLine => false;

    /// <summary>Of one, two and three lines that something is left to do for, before the customer is known.</summary>
    private protected virtual IReadOnlyList<double> Chances { get; } = [3, 4, 5];

    /// <summary>The line is as wished, in the data.</summary>
    protected abstract bool Has(LineView line);

    /// <summary>The policy allows the wish for the line, should it not be as wished.</summary>
    protected abstract bool MayHave(Draft draft, LineView line);

    /// <summary>Makes the line as wished, or not, before anybody plays.</summary>
    protected abstract WorldFunction Make(Draft draft, LineView line, bool has);

    /// <summary>The line as the world has it when something is left to do for it.</summary>
    protected virtual LineView AsDue(LineView line) => line;

    /// <summary>Nothing has to be made of the line for it to be due.</summary>
    protected virtual bool IsDue(LineView line) => !Has(line);

    /// <summary>Says what the wish needs besides the lines.</summary>
    protected virtual void Say(Draft draft)
    {
    }

    /// <summary>The change of one line.</summary>
    protected abstract ReferenceCall Right(Draft draft, LineView line);

    /// <summary>Looks at what allows the change.</summary>
    protected virtual void See(Draft draft, LineView line)
    {
    }

    /// <summary>What holds of a line when the goal is met.</summary>
    protected abstract (string Id, string Text, FieldExpectation Field) Wanted(Draft draft, LineView line);

    /// <summary>The change of one line with another value.</summary>
    protected virtual IEnumerable<ReferenceCall> WrongValues(Draft draft, LineView line) => [];

    /// <summary>Why the wish may be declined for several lines, because of one of them.</summary>
    protected virtual IEnumerable<Ruling?> RulingsOfSeveral(Draft draft, LineView line) => Rulings(draft, line);

    /// <summary>Lines that could be changed but are not among those that are meant.</summary>
    protected virtual IEnumerable<LineView> Uninvited(Draft draft, LineSet set) =>
        Data.LinesOf(draft.Customer).Where(line => !set.Lines.Contains(line) && line.Status == LineStatus.Active && !Has(line));

    /// <summary>What is said of several lines besides which they are.</summary>
    protected virtual IEnumerable<Detail> Narrower(Draft draft) => [];

    protected override bool Fits(Draft draft, LineView line) => !Has(line) && MayHave(draft, line);

    protected sealed override ReferenceCall Change(Draft draft, LineView line, Wrongs wrongs)
    {
        Say(draft);
        See(draft, line);
        var right = Play(draft, line, "");
        MayAsk(draft, line);
        wrongs.Replace(WrongKinds.Value, right, WrongValues(draft, line));
        return right;
    }

    /// <summary>The customer may want to be told something about the line.</summary>
    protected virtual void MayAsk(Draft draft, LineView line) => MayAskPrice(draft, line);

    private protected sealed override TaskPart? DrawSeveral(Draft draft)
    {
        if (LineSet.Choose(draft, line => IsFree(draft, line) && MayHave(draft, line), line => Has(line) && !IsConcerned(draft, line), Chances, OnlyEveryLine) is not { } set)
        {
            return null;
        }

        draft.Name(set, [.. Narrower(draft)]);
        Say(draft);
        draft.Prepare(set.Due.Where(line => !IsDue(line)).Select(line => Make(draft, line, has: false)));
        draft.Prepare(set.Lines.Where(line => !set.Due.Contains(line) && !Has(line)).Select(line => Make(draft, line, has: true)));
        foreach (var line in set.Due)
        {
            See(draft, line);
        }

        var rights = set.Due.Select((line, n) => Play(draft, line, n == 0 ? "" : $"_{n + 1}")).ToArray();
        var wrongs = new Wrongs(draft, Info)
            .LeaveOutLast()
            .Instead(WrongKinds.Record, Others(draft, set.Lines).Select(other => draft.Changes.SkipLast(1).Append(Elsewhere(rights[^1], set.Due[^1].Id, other.Id)).ToArray()))
            .Replace(WrongKinds.Value, rights[^1], WrongValues(draft, set.Due[^1]))
            .OnTop([.. Uninvited(draft, set).Select(line => Elsewhere(rights[^1], set.Due[^1].Id, line.Id)), Calls.Do("toggle_data_saver_mode")]);
        draft.DeclineBy(Mixing.KeepsLines(draft.Context) ? [] : [.. RulingsOfSeveral(draft, AsDue(draft.Random.Pick(set.Due)))]);
        return draft.Build(Info, Intent, Prose.Line(Intent, draft.Facts, draft.Random), wrongs.Plays);
    }

    private ReferenceCall Play(Draft draft, LineView line, string suffix)
    {
        var (right, (id, text, field)) = (Right(draft, line), Wanted(draft, line));
        draft.Play(right);
        draft.Require(id + suffix, Records.Line(line.Id), text, field);
        return right;
    }
}
