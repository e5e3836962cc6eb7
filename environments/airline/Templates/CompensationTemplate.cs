using TrajForge.Airline.Data;

namespace TrajForge.Airline.Templates;

/// <summary>A certificate for a flight that the airline cancelled, or, once the reservation is cancelled, for one that is delayed.</summary>
internal sealed class CompensationTemplate(Bookings bookings, bool delayed) : IConstraintTemplate
{
    private readonly string _status = delayed ? FlightStatus.Delayed : FlightStatus.Cancelled;
    private readonly int _each = delayed ? Allowance.ForDelayed : Allowance.ForCancelled;

    public TemplateInfo Info { get; } = delayed
        ? new("cancel_delayed", "A reservation with a delayed flight is cancelled, and a certificate makes up for the delay.")
        : new("compensation", "A certificate makes up for a flight that the airline cancelled.");

    public TaskPart? Draw(DrawContext context)
    {
        var draft = new Draft(bookings, context);
        var profile = new RecordRef(Tables.Users, context.Customer);
        if (context.Taken.Contains(profile) || Members.Vary(context) || Choices.Reservation(draft, r => Fits(draft, r)) is not { } reservation)
        {
            return null;
        }

        var denial = DenialOf(draft, reservation);
        if (!draft.NameReservation(reservation, denial?.Unsaid ?? []))
        {
            return null;
        }

        draft.Say(Slots.Complaint, new Detail(Details.Complaint, $"{_status} flight"));
        draft.Check(delayed ? CancelTemplate.Doubtful(reservation) : Troubled(reservation));
        var amount = _each * reservation.Passengers.Count;
        var certificate = Calls.Certificate(context.Customer, amount);
        var cancel = Calls.Cancel(reservation.ReservationId);
        ReferenceCall[] right = delayed ? [cancel, certificate] : [certificate];
        if (delayed)
        {
            draft.Say(Slots.Reason, new Detail(Details.Reason, Reasons.Delay));
            CancelTemplate.Require(draft, reservation);
        }

        foreach (var call in right)
        {
            draft.Change(call);
        }

        draft.Require(
            ConstraintKind.Achieve,
            "compensated",
            profile,
            $"{context.Customer} has a certificate over {amount}",
            new FieldExpectation(Paths.Certificate(bookings.NextCertificate(context.Customer)), Json.Number(amount)));
        draft.MayAsk(Details.CertificateAmount, "what the certificate is worth", amount, Choices.Record(reservation));
        var wrongs = new Wrongs(draft, Info, right)
            .Miss(WrongKinds.Record, OtherRecords(draft, reservation, amount).Select(other => delayed ? new[] { other, certificate } : [other]))
            .Miss(WrongKinds.Value, OtherAmounts(reservation, amount).Select(other => (ReferenceCall[])[.. right[..^1], Calls.Certificate(context.Customer, other)]))
            .Miss(WrongKinds.Payment, delayed ? [cancel] : [])
            .OnTop(WrongKinds.Payment, delayed ? [] : [cancel]);
        RecordRef[] changed = delayed ? [Choices.Record(reservation), profile] : [profile];
        return draft.Build(Info, delayed ? Intents.CancelDelayed : Intents.Compensation, Text(draft), changed, wrongs.Plays, denial);
    }

    /// <summary>One flight is in trouble, so that there is one that must have been looked at; to cancel, all must have been.</summary>
    private bool Fits(Draft draft, Reservation reservation) =>
        Troubled(reservation).Count() == 1
        && (delayed
            ? Trips.Compensable(draft.User, reservation) && Trips.Unflown(bookings, reservation) && !Trips.Has(bookings, reservation, FlightStatus.Cancelled)
            : Trips.Compensable(draft.User, reservation) || Denials.NotEntitled(draft, reservation) is not null);

    private Denial? DenialOf(Draft draft, Reservation reservation) =>
        !delayed ? Denials.NotEntitled(draft, reservation)
        : reservation.Cabin != Cabin.Business ? Denials.NotRecent(draft, reservation)
        : Trips.Recent(reservation) ? Denials.IsCancelled(reservation)
        : Denials.NotBusiness(draft, reservation);

    private IEnumerable<ReservedFlight> Troubled(Reservation reservation) => reservation.Flights.Where(flight => bookings.Hop(flight).Day.Status == _status);

    private IEnumerable<ReferenceCall> OtherRecords(Draft draft, Reservation reservation, int amount) => delayed
        ? Choices.Others(draft, reservation, r => Trips.Unflown(bookings, r)).Select(r => Calls.Cancel(r.ReservationId))
        : draft.Random.Shuffle(bookings.UserIds).Where(id => id != draft.Context.Customer).Take(1).Select(id => Calls.Certificate(id, amount));

    private int[] OtherAmounts(Reservation reservation, int amount) => reservation.Passengers.Count > 1 ? [_each, amount + _each] : [amount * 2];

    private string Text(Draft draft)
    {
        var trip = Prose.Reservation(draft.Facts, draft.Random);
        return delayed
            ? draft.Random.Pick(
            [
                $"A flight of {trip} is delayed. You want to cancel it because of that, and to be compensated for the delay.",
                $"You have had enough of waiting: {trip} has a delayed flight. Have it cancelled, and ask for compensation.",
            ])
            : draft.Random.Pick(
            [
                $"The airline cancelled a flight of {trip}. You do not want to cancel or change anything, but you ask for compensation.",
                $"You complain that a flight of {trip} was cancelled by the airline and want to be compensated. The reservation stays as it is.",
            ]);
    }
}
