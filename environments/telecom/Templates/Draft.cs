using TrajForge.Telecom.Data;

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

    /// <summary>Names the line by its number, as its owner knows it.</summary>
    public void NameByNumber(LineView line)
    {
        Use(Naming.Exactly(Data, Kinds.Line, Slots.Line, Customer, line.Id, new Detail(Details.PhoneNumber, line.PhoneNumber)));
        Read(Calls.Details(line.Id));
        Need(Records.Line(line.Id), Records.Line(line.Id));
    }

    /// <summary>Names the line by its device or plan, by its number, or by its id where ids are asked for.</summary>
    public bool NameLine(LineView line)
    {
        if (Context.ExactIds)
        {
            Use(Naming.Exactly(Data, Kinds.Line, Slots.Line, Customer, line.Id, new Detail(Details.LineId, line.Id)));
            Read(Calls.Details(line.Id));
            Need(Records.Line(line.Id), Records.Line(line.Id));
            return true;
        }

        if (Random.Chance(0.25))
        {
            NameByNumber(line);
            return true;
        }

        if (Naming.Line(Data, Customer, line, Random) is not { } reference)
        {
            return false;
        }

        Use(reference);
        SeeAll(line, [.. reference.Description.Facts.SelectMany(fact => fact.Details).Select(detail => detail.Name)]);
        return true;
    }

    public bool NameBill(BillView bill)
    {
        var all = Data.BillsOf(Customer).Select(other => Records.Bill(other.Id)).ToArray();
        Read(Calls.Bills(Customer));
        Need(Records.Bill(bill.Id), Context.ExactIds ? [Records.Bill(bill.Id)] : all);
        var reference = Context.ExactIds
            ? Naming.Exactly(Data, Kinds.Bill, Slots.Bill, Customer, bill.Id, new Detail(Details.BillId, bill.Id))
            : Naming.Bill(Data, Customer, bill, Random);
        if (reference is not null)
        {
            Use(reference);
        }

        return reference is not null;
    }

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
        if (!Random.Chance(0.35))
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

    public TaskPart Build(TemplateInfo template, string intent, string text, IReadOnlyList<WrongPlay> wrongPlays) => new()
    {
        Template = template.Id,
        Goal = new Goal { Number = Context.Number, Intent = intent, Facts = _facts },
        Text = _questions.Count == 0 ? text : $"{text} {Prose.Question(_questions[0].Id, Random)}",
        Start = _start,
        Constraints = _constraints,
        Questions = _questions,
        Calls = _calls,
        Evidence = _evidence,
        References = _references,
        WrongPlays = wrongPlays,
    };

    private void Use(Reference reference)
    {
        _references.Add(reference);
        _facts.AddRange(reference.Description.Facts);
    }

    /// <summary>Whoever describes a line is understood only when all of them are known.</summary>
    private void SeeAll(LineView line, IReadOnlyList<string> details)
    {
        var seen = new List<RecordRef>();
        var lines = Data.LinesOf(Customer);
        foreach (var other in lines)
        {
            Read(Calls.Details(other.Id));
            seen.Add(Records.Line(other.Id));
        }

        foreach (var device in lines.Select(other => other.DeviceId).OfType<string>().Where(_ => details.Contains(Details.Device) || details.Contains(Details.Model)))
        {
            Read(Calls.Details(device));
            seen.Add(Records.OwnDevice(device));
        }

        foreach (var plan in lines.Select(other => other.PlanId).Distinct().Where(_ => details.Contains(Details.Plan)))
        {
            Read(Calls.Details(plan));
            seen.Add(Records.Plan(plan));
        }

        Need(Records.Line(line.Id), seen);
    }
}
