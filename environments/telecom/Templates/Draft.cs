using TrajForge.Telecom.Data;
using TrajForge.Telecom.State;

namespace TrajForge.Telecom.Templates;

/// <summary>One goal in the making. The naming methods say false when a thing cannot be told from its like; the draw then fails.</summary>
internal sealed class Draft
{
    private readonly List<BriefFact> _facts = [];
    private readonly List<Reference> _references = [];
    private readonly List<WorldFunction> _start;
    private readonly List<ReferenceCall> _calls = [];
    private readonly List<Constraint> _constraints = [];
    private readonly List<EvidenceNeed> _evidence = [];
    private readonly List<Question> _questions = [];
    private readonly List<int> _after = [];
    private Ruling? _ruling;

    private Draft(TelecomData data, DrawContext context, LineView phone)
    {
        (Data, Context, Phone) = (data, context, phone);
        _start = [Hand.Start(data.Customer(context.Customer), phone)];
    }

    public TelecomData Data { get; }

    public DrawContext Context { get; }

    public string Customer => Context.Customer;

    public Rng Random => Context.Random;

    /// <summary>The line of the phone in the customer's hand.</summary>
    public LineView Phone { get; }

    public IReadOnlyList<BriefFact> Facts => _facts;

    /// <summary>The changes so far.</summary>
    public IReadOnlyList<ReferenceCall> Changes => [.. _calls.Where(call => call.Effect == ToolEffect.Changes)];

    /// <summary>Null when the customer has no phone to hold.</summary>
    public static Draft? Begin(TelecomData data, DrawContext context) => Hand.Pick(data, context) is { } phone ? new Draft(data, context, phone) : null;

    /// <summary>The line, or several, are described by their plan or by what that costs.</summary>
    public bool NamesPlan => Named(Details.Plan) || Named(Details.Price) || Named(Details.EveryPlan);

    /// <summary>Several lines are meant at once.</summary>
    public bool NamesSeveral => Details.OfSeveral.Any(Named);

    /// <summary>Names the line by its number, as its owner knows it.</summary>
    public void NameByNumber(LineView line)
    {
        Use(Naming.Exactly(Data, Kinds.Line, Slots.Line, Customer, line.Id, new Detail(Details.PhoneNumber, line.PhoneNumber)));
        Read(Calls.Details(line.Id));
    }

    /// <summary>Names the line by its device, its plan or the end of its number, by its number, or by its id where ids are asked for.</summary>
    public bool NameLine(LineView line)
    {
        if (Context.ExactIds)
        {
            Use(Naming.Exactly(Data, Kinds.Line, Slots.Line, Customer, line.Id, new Detail(Details.LineId, line.Id)));
            Read(Calls.Details(line.Id));
            Need(Records.Line(line.Id), Records.Line(line.Id));
            return true;
        }

        if (Random.Chance(0.2))
        {
            NameByNumber(line);
            Need(Records.Line(line.Id), Records.Line(line.Id));
            return true;
        }

        if (Naming.Line(Data, Customer, line, Random, byPlan: !Mixing.PlansMove(Context)) is not { } reference)
        {
            return false;
        }

        Name(line, reference);
        return true;
    }

    /// <summary>Names the line by a description.</summary>
    public void Name(LineView line, Reference reference)
    {
        Use(reference);
        SeeAll(line);
    }

    /// <summary>Names several lines at once; whoever changes one of them has to know which they are.</summary>
    public void Name(LineSet set, params IReadOnlyList<Detail> more)
    {
        Use(Naming.Exactly(Data, Kinds.Lines, Slots.Line, Customer, Resolver.Joined(set.Lines.Select(line => line.Id)), [set.Said, .. more]));
        foreach (var line in set.Due)
        {
            SeeAll(line);
            foreach (var plan in set.Lines.Where(other => Named(Details.UsedUp) || (Named(Details.LeftBelow) && other.Status == LineStatus.Active)).Select(other => other.PlanId).Distinct())
            {
                Read(Calls.Details(plan));
                Need(Records.Line(line.Id), Records.Plan(plan));
            }
        }
    }

    /// <summary>Names the bill; as an overdue one, or by its rank among those, only where it still is.</summary>
    public bool NameBill(BillView bill, Debt debt)
    {
        var all = Data.BillsOf(Customer).Select(other => Records.Bill(other.Id)).ToArray();
        Read(Calls.Bills(Customer));
        Need(Records.Bill(bill.Id), Context.ExactIds ? [Records.Bill(bill.Id)] : all);
        var reference = Context.ExactIds
            ? Naming.Exactly(Data, Kinds.Bill, Slots.Bill, Customer, bill.Id, new Detail(Details.BillId, bill.Id))
            : Naming.Bill(Data, Customer, bill, Random, byRank: !Mixing.Pays(Context) && debt == Debt.Overdue, byStatus: debt == Debt.Overdue);
        if (reference is not null)
        {
            Use(reference);
        }

        return reference is not null;
    }

    /// <summary>A bill is described by its status, or by its rank among those of that status.</summary>
    public bool NamesStatus => Named(Details.Status) || Named(Details.Rank);

    public void Say(string slot, params IReadOnlyList<Detail> details) => _facts.Add(new BriefFact { Slot = slot, Details = details });

    public void Prepare(params IEnumerable<WorldFunction> functions) => _start.AddRange(functions);

    /// <summary>A call that shows something, unless it was made already.</summary>
    public void Read(ReferenceCall call)
    {
        if (!_calls.Contains(call))
        {
            _calls.Add(call);
        }
    }

    public void Play(params IEnumerable<ReferenceCall> calls) => _calls.AddRange(calls);

    public void Need(RecordRef changed, params IReadOnlyList<RecordRef> seen) => _evidence.Add(new EvidenceNeed(changed, seen));

    public void Require(string id, RecordRef record, string text, params IReadOnlyList<FieldExpectation> fields) =>
        _constraints.Add(new Constraint { Id = id, Record = record, Fields = fields, Text = text });

    public void Require(IEnumerable<Constraint> constraints) => _constraints.AddRange(constraints);

    /// <summary>Now and then the customer also wants to be told something.</summary>
    public void MayAsk(string ask, string text, double answer, ReferenceCall read, RecordRef source)
    {
        // An answer that another question has too could be given for either.
        if (!Random.Chance(0.35) || Context.IsAnswered(Resolver.Money(answer)))
        {
            return;
        }

        if (!_calls.Contains(read))
        {
            var change = _calls.FindIndex(call => call.Effect == ToolEffect.Changes);
            _calls.Insert(change < 0 ? _calls.Count : change, read);
        }

        Say(Slots.Question, new Detail(Details.Ask, ask));
        _questions.Add(new Question { Id = ask, Text = text, Answer = Resolver.Money(answer), Sources = [source] });
    }

    /// <summary>The goal can only be met once an earlier one is.</summary>
    public void Follow(IEnumerable<int> goals) => _after.AddRange(goals);

    /// <summary>The line may be on another plan in a twin's world.</summary>
    public bool PlanMayMove => !NamesPlan && Mixing.MayMovePlan(Context);

    /// <summary>The goal has a twin that is declined for one of these reasons, or none when there is none.</summary>
    public void DeclineBy(params IReadOnlyList<Ruling?> rulings)
    {
        var possible = rulings.OfType<Ruling>().Where(ruling => ruling.HandsOver || !Mixing.IsTold(Context, ruling)).ToArray();
        _ruling = possible.Length == 0 ? null : Random.Pick(possible);
    }

    /// <summary>The reason for which the twin is declined.</summary>
    public string? Rule => _ruling?.Rule;

    public TaskPart Build(TemplateInfo template, string intent, string text, IReadOnlyList<WrongPlay> wrongPlays)
    {
        var granted = new TaskPart
        {
            Template = template.Id,
            Goal = new Goal { Number = Context.Number, Intent = intent, Facts = _facts, After = _after },
            Text = _questions.Count == 0 ? text : $"{text} {Prose.Question(_questions[0].Id, Random)}",
            Start = _start,
            Constraints = _constraints,
            Questions = _questions,
            Calls = _calls,
            Evidence = Evidence(),
            References = _references,
            WrongPlays = wrongPlays,
        };
        return _ruling is null ? granted : granted with { Twin = Twins.Of(granted, _ruling) };
    }

    private bool Named(string detail) => _references.SelectMany(reference => reference.Description.Facts).Any(fact => fact[detail] is not null);

    /// <summary>One need for each record that is changed.</summary>
    private EvidenceNeed[] Evidence() =>
        [.. _evidence.GroupBy(need => need.Changed, (changed, needs) => new EvidenceNeed(changed, [.. needs.SelectMany(need => need.Seen).Distinct()]))];

    private void Use(Reference reference)
    {
        _references.Add(reference);
        _facts.AddRange(reference.Description.Facts);
    }

    /// <summary>Whoever describes a line is understood only when all of them are known, with all of the kind by which it is described.</summary>
    private void SeeAll(LineView line)
    {
        var seen = new List<RecordRef>();
        var lines = Data.LinesOf(Customer);
        foreach (var other in lines)
        {
            Read(Calls.Details(other.Id));
            seen.Add(Records.Line(other.Id));
        }

        foreach (var device in lines.Select(other => other.DeviceId).OfType<string>().Where(_ => Named(Details.Device) || Named(Details.Model) || Named(Details.EveryDevice)))
        {
            Read(Calls.Details(device));
            seen.Add(Records.OwnDevice(device));
        }

        foreach (var plan in lines.Where(Concerns).Select(other => other.PlanId).Distinct())
        {
            Read(Calls.Details(plan));
            seen.Add(Records.Plan(plan));
        }

        Need(Records.Line(line.Id), seen);
    }

    /// <summary>The line's plan has to be known to tell whether the description fits it.</summary>
    private bool Concerns(LineView line) => NamesPlan || (NamedExtreme() is { NeedsPlan: true } && line.Status == LineStatus.Active);

    private Extreme? NamedExtreme() =>
        _references.SelectMany(reference => reference.Description.Facts).Select(fact => fact[Details.Extreme]).OfType<string>().Select(Extreme.Find).FirstOrDefault();
}
