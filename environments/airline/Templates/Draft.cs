using System.Globalization;
using TrajForge.Airline.Data;

namespace TrajForge.Airline.Templates;

/// <summary>One goal in the making. The naming methods say false or null when a thing cannot be told from its like; the draw then fails.</summary>
internal sealed class Draft
{
    private readonly Wording _wording;
    private readonly List<BriefFact> _facts = [];
    private readonly List<Reference> _references = [];
    private readonly List<ReferenceCall> _reads = [];
    private readonly List<ReferenceCall> _changes = [];
    private readonly List<RecordRef> _seen = [];
    private readonly List<Constraint> _constraints = [];
    private readonly List<Question> _questions = [];

    public Draft(Bookings bookings, DrawContext context)
    {
        Bookings = bookings;
        Context = context;
        _wording = new Wording(bookings, context.Random);
        Read("get_user_details", (Details.UserId, context.Customer));
        Saw(new RecordRef(Tables.Users, context.Customer));
    }

    public Bookings Bookings { get; }

    public DrawContext Context { get; }

    public Rng Random => Context.Random;

    public User User => Bookings.User(Context.Customer);

    public IReadOnlyList<BriefFact> Facts => _facts;

    public bool NameReservation(Reservation reservation)
    {
        if (Context.ExactIds)
        {
            var fact = new BriefFact { Slot = Slots.Reservation, Details = [new Detail(Details.ReservationId, reservation.ReservationId)] };
            Exact(Kinds.Reservation, reservation.UserId, reservation.ReservationId, fact);
            See(reservation);
            return true;
        }

        foreach (var candidate in Bookings.ReservationsOf(reservation.UserId))
        {
            See(candidate);
        }

        return Describe(_wording.Reservation(reservation));
    }

    /// <summary>Draws and names a way to fly on a day; null when there is none that can be told from the others.</summary>
    public Journey? NameWay(string origin, string destination, string date, string cabin, int seats, int number, Func<Journey, bool>? allowed = null)
    {
        var words = new FlightWording(Bookings, Random);
        var scope = FlightQuery.Scope(origin, destination, date, cabin);
        if (words.Find(scope, number, seats, allowed ?? (_ => true)) is not { } found)
        {
            return null;
        }

        Say(Slots.Date, number, new Detail(Details.Date, date));
        Search(found.Way, origin, destination, date, found.Reference.Description.Facts.Select(f => f[Details.Stops]).FirstOrDefault());
        if (!Context.ExactIds)
        {
            Describe(found.Reference);
            return found.Way;
        }

        string[] names = [Details.FlightNumber, Details.SecondFlightNumber];
        Detail[] details = [.. found.Way.Hops.Select((hop, n) => new Detail(names[n], hop.Flight.FlightNumber))];
        Exact(Kinds.Flight, scope, found.Way.Id, new BriefFact { Slot = Slots.Flight, Number = number, Details = details });
        return Resolver.Resolve(Bookings, _references[^1].Description) is [_] ? found.Way : null;
    }

    public bool NameMethod(PaymentMethod method, int number = 1)
    {
        if (!Context.ExactIds)
        {
            return Describe(_wording.Method(Context.Customer, method, number));
        }

        var fact = new BriefFact { Slot = Slots.PaymentMethod, Number = number, Details = [new Detail(Details.PaymentMethodId, method.Id)] };
        Exact(Kinds.Payment, Context.Customer, method.Id, fact);
        return true;
    }

    public bool NamePassenger(Reservation reservation, int position) =>
        Describe(_wording.Passenger(Kinds.Passenger, reservation.ReservationId, position, reservation.Passengers[position], Slots.OldPassenger, 0));

    public bool NameSaved(int position, int number)
    {
        var reference = _wording.Passenger(Kinds.Saved, Context.Customer, position, User.SavedPassengers[position], Slots.Passenger, number);
        if (reference is null)
        {
            return false;
        }

        _references.Add(reference);
        Say(Slots.Passenger, number, [new Detail(Details.Who, Details.Saved), .. reference.Description.Facts[0].Details]);
        return true;
    }

    public void Say(string slot, params IReadOnlyList<Detail> details) => Say(slot, 0, details);

    public void Say(string slot, int number, params IReadOnlyList<Detail> details) =>
        _facts.Add(new BriefFact { Slot = slot, Number = number, Details = details });

    /// <summary>Flights whose state on their day the change depends on.</summary>
    public void Check(IEnumerable<ReservedFlight> flights)
    {
        foreach (var flight in flights)
        {
            Read("get_flight_status", (Details.FlightNumber, flight.FlightNumber), (Details.Date, flight.Date));
            Saw(new RecordRef(Tables.Flights, flight.FlightNumber));
        }
    }

    public void Read(string name, params ReadOnlySpan<(string Name, string Value)> arguments)
    {
        var given = new (string, JsonText)[arguments.Length];
        for (var i = 0; i < given.Length; i++)
        {
            given[i] = (arguments[i].Name, Json.Text(arguments[i].Value));
        }

        var call = new ReferenceCall { Name = name, Arguments = Json.Args(given) };
        if (!_reads.Contains(call))
        {
            _reads.Add(call);
        }
    }

    public void Change(ReferenceCall call) => _changes.Add(call);

    public void Require(ConstraintKind kind, string id, RecordRef record, string text, params IReadOnlyList<FieldExpectation> fields) =>
        _constraints.Add(new Constraint { Id = id, Kind = kind, Record = record, Fields = fields, Text = text });

    /// <summary>Now and then the customer also wants to be told an amount.</summary>
    public bool MayAsk(string question, string text, int amount, params IReadOnlyList<RecordRef> sources)
    {
        if (!Random.Chance(0.35))
        {
            return false;
        }

        Say(Slots.Question, new Detail(Details.Ask, question));
        _questions.Add(new Question { Id = question, Text = text, Answer = Math.Abs(amount).ToString(CultureInfo.InvariantCulture), Sources = sources });
        return true;
    }

    /// <summary>The goal, or null when it and an earlier one would get in each other's way.</summary>
    public TaskPart? Build(TemplateInfo template, string intent, string text, IReadOnlyList<RecordRef> changed, IReadOnlyList<WrongPlay> wrongPlays)
    {
        var part = new TaskPart
        {
            Template = template.Id,
            Goal = new Goal { Number = Context.Number, Intent = intent, Facts = _facts },
            Text = _questions.Count == 0 ? text : $"{text} {Prose.Question(_questions[0].Id, Random)}",
            Constraints = _constraints,
            Questions = _questions,
            Calls = [.. _reads, .. _changes],
            Evidence = [.. changed.Select(record => new EvidenceNeed(record, _seen))],
            References = _references,
            WrongPlays = wrongPlays,
        };
        return Purse.Apart(Bookings, Context.Customer, [.. Context.Earlier, part]) && Drift.Leaves(Bookings, Context.Earlier, part) ? part : null;
    }

    private bool Describe(Reference? reference)
    {
        if (reference is null)
        {
            return false;
        }

        _references.Add(reference);
        _facts.AddRange(reference.Description.Facts);
        return true;
    }

    private void Exact(string kind, string scope, string target, BriefFact fact)
    {
        _facts.Add(fact);
        var description = new Description { Kind = kind, Scope = scope, Facts = [fact] };
        var all = Resolver.Resolve(Bookings, description with { Facts = [] }).Count;
        _references.Add(new Reference { Description = description, Target = target, Candidates = [all, 1], Fuzzy = false });
    }

    /// <summary>The searches that show the way and, where the words leave the stops open, something of the other kind.</summary>
    private void Search(Journey way, string origin, string destination, string date, string? stops)
    {
        foreach (var (tool, kind) in new[] { ("search_direct_flight", Details.Nonstop), ("search_onestop_flight", Details.OneStop) })
        {
            var own = FlightQuery.FitsStops(way, kind);
            if (!own && (stops is not null || Context.ExactIds))
            {
                continue;
            }

            Read(tool, (Details.Origin, origin), (Details.Destination, destination), (Details.Date, date));
            var shown = own ? way : Bookings.Timetable.Ways(origin, destination, date).FirstOrDefault(other => FlightQuery.FitsStops(other, kind));
            foreach (var hop in shown?.Hops ?? [])
            {
                Saw(new RecordRef(Tables.Flights, hop.Flight.FlightNumber));
            }
        }
    }

    private void See(Reservation reservation)
    {
        Read("get_reservation_details", (Details.ReservationId, reservation.ReservationId));
        Saw(new RecordRef(Tables.Reservations, reservation.ReservationId));
    }

    private void Saw(RecordRef record)
    {
        if (!_seen.Contains(record))
        {
            _seen.Add(record);
        }
    }
}
