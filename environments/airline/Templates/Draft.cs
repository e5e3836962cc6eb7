using System.Globalization;
using TrajForge.Airline.Data;

namespace TrajForge.Airline.Templates;

/// <summary>One goal in the making. The naming methods say false or null when a thing cannot be told from its like; the draw then fails.</summary>
internal sealed partial class Draft
{
    private readonly Wording _wording;
    private readonly List<BriefFact> _facts = [];
    private readonly List<Reference> _references = [];
    private readonly List<ReferenceCall> _reads = [];
    private readonly List<ReferenceCall> _changes = [];
    private readonly List<RecordRef> _seen = [];
    private readonly List<RecordRef> _slice = [];
    private readonly List<Constraint> _constraints = [];
    private readonly List<Question> _questions = [];
    private readonly int[] _after = [];

    /// <param name="first">The goal from which this one follows; null for none.</param>
    public Draft(Bookings bookings, DrawContext context, TaskPart? first = null)
    {
        if (first is not null)
        {
            context = context with { Number = context.Number + 1, Earlier = [.. context.Earlier, first] };
            _after = [first.Goal.Number];
        }

        Bookings = Served = bookings;
        Context = context;
        _wording = new Wording(bookings, context.Random);
        Read("get_user_details", (Details.UserId, context.Customer));
        Saw(Profile);
    }

    public Bookings Bookings { get; }

    /// <summary>The data as the goal finds it: where it follows from another, after that one's change.</summary>
    public Bookings Served { get; init; }

    public DrawContext Context { get; }

    public Rng Random => Context.Random;

    public User User => Bookings.User(Context.Customer);

    public RecordRef Profile => new(Tables.Users, Context.Customer);

    public IReadOnlyList<BriefFact> Facts => _facts;

    /// <summary>It follows from another goal.</summary>
    public bool Follows => _after.Length > 0;

    /// <summary>No goal comes before, but those from which this one follows.</summary>
    public bool IsFirst => Context.Earlier.Count == _after.Length;

    /// <summary>A gift card may be spent: no earlier goal finds it empty, or fills it.</summary>
    public bool MaySpend => Purse.IsUntouched(Bookings, Context.Customer, Context.Earlier);

    /// <summary>What was seen of prices.</summary>
    public IReadOnlyList<RecordRef> Prices => [.. _seen.Where(fact => fact.Table is ShownFacts.Listing or ShownFacts.Fare)];

    /// <summary>The searches made.</summary>
    public IReadOnlyList<ReferenceCall> Pricing => [.. _reads.Where(call => call.Name is FactReads.Direct or FactReads.OneStop or "list_all_airports")];

    /// <summary>A relative day may be said; not where the day that it is relative to differs between the two faces of a goal.</summary>
    public bool SaysRelativeDays { get; set; } = true;

    /// <summary>The customer has no other method of its kind, so that nothing need be said of its balance.</summary>
    public bool IsOnly(PaymentMethod method) => Context.ExactIds || Bookings.MethodsOf(Context.Customer).Count(other => other.Source == method.Source) == 1;

    public void Say(string slot, params IReadOnlyList<Detail> details) => Say(slot, 0, details);

    public void Say(string slot, int number, params IReadOnlyList<Detail> details) =>
        _facts.Add(new BriefFact { Slot = slot, Number = number, Details = details });

    /// <summary>Flights whose state on their day the change depends on.</summary>
    public void Check(IEnumerable<ReservedFlight> flights)
    {
        foreach (var flight in flights)
        {
            Read("get_flight_status", (Details.FlightNumber, flight.FlightNumber), (Details.Date, flight.Date));
            Saw(ShownFacts.StatusOf(flight.FlightNumber, flight.Date));
        }
    }

    /// <summary>Flights whose price on their day the change depends on.</summary>
    public void Price(IEnumerable<ReservedFlight> flights)
    {
        foreach (var flight in flights)
        {
            Read(FactReads.Search(FactReads.Direct, flight.Origin, flight.Destination, flight.Date));
            Saw(ShownFacts.FareOf(flight.FlightNumber, flight.Date));
        }
    }

    public void Read(string name, params ReadOnlySpan<(string Name, string Value)> arguments) => Read(FactReads.Call(name, arguments));

    public void Change(ReferenceCall call) => _changes.Add(call);

    public void Require(ConstraintKind kind, string id, RecordRef record, string text, params IReadOnlyList<FieldExpectation> fields) =>
        _constraints.Add(new Constraint { Id = id, Kind = kind, Record = record, Fields = fields, Text = text });

    /// <summary>Now and then the customer also wants to be told an amount.</summary>
    public bool MayAsk(string question, string text, int amount, params IReadOnlyList<RecordRef> sources)
    {
        var answer = Math.Abs(amount).ToString(CultureInfo.InvariantCulture);
        if (!Random.Chance(0.35) || Context.IsAnswered(answer))
        {
            return false;
        }

        Say(Slots.Question, new Detail(Details.Ask, question));
        _questions.Add(new Question { Id = question, Text = text, Answer = answer, Sources = sources });
        return true;
    }

    /// <summary>The goal, or null when it and an earlier one would get in each other's way.</summary>
    /// <param name="denial">How the policy would decline the same wish; null where it never does.</param>
    public TaskPart? Build(
        TemplateInfo template, string intent, string text, IReadOnlyList<RecordRef> changed, IReadOnlyList<WrongPlay> wrongPlays, Denial? denial)
    {
        IReadOnlyList<RecordRef>? slice = _slice.Count == 0 ? null : [.. _seen.Union(_slice)];
        var part = new TaskPart
        {
            Template = template.Id,
            Goal = new Goal { Number = Context.Number, Intent = intent, Facts = _facts, After = _after },
            Text = _questions.Count == 0 ? text : $"{text} {Prose.Question(_questions[0].Id, Random)}",
            Constraints = _constraints,
            Questions = _questions,
            Calls = [.. _reads, .. _changes],
            Evidence = [.. changed.Select(record => new EvidenceNeed(record, _seen) { Slice = slice })],
            References = _references,
            WrongPlays = wrongPlays,
            AgentData = denial?.GrantedData,
        };
        part = part with { Twin = denial?.Of(part, Bookings, Served) };
        return Purse.Apart(Bookings, Context.Customer, [.. Context.Earlier, part]) && Drift.Leaves(Bookings, Context.Earlier, part) ? part : null;
    }

    private void Read(ReferenceCall call)
    {
        if (!_reads.Contains(call))
        {
            _reads.Add(call);
        }
    }

    private void Saw(RecordRef record)
    {
        if (!_seen.Contains(record))
        {
            _seen.Add(record);
        }
    }
}
