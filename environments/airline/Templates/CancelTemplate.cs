using TrajForge.Airline.Data;

namespace TrajForge.Airline.Templates;

/// <summary>A reservation is cancelled, and policy allows it for one reason or another.</summary>
internal sealed class CancelTemplate(Bookings bookings) : IConstraintTemplate
{
    public TemplateInfo Info { get; } = new("cancel", "A reservation that policy lets the customer cancel is cancelled.");

    public TaskPart? Draw(DrawContext context)
    {
        var draft = new Draft(bookings, context);
        if (Choices.Reservation(draft, r => ReasonsOf(r).Length > 0) is not { } reservation || !draft.NameReservation(reservation))
        {
            return null;
        }

        var reason = draft.Random.Pick(ReasonsOf(reservation));
        draft.Say(Slots.Reason, new Detail(Details.Reason, reason));
        draft.Check(Doubtful(reservation));
        var right = Calls.Cancel(reservation.ReservationId);
        draft.Change(right);
        Require(draft, reservation);
        if (reservation.PaymentHistory.All(payment => bookings.User(reservation.UserId).PaymentMethods.GetValueOrDefault(payment.PaymentId) is { Source: not PaymentSources.Certificate }))
        {
            var paid = reservation.PaymentHistory.Sum(payment => payment.Amount);
            draft.MayAsk(Details.RefundTotal, "how much the cancellation gives back", paid, Choices.Record(reservation));
        }

        var wrongs = new Wrongs(draft, Info, right)
            .Miss(WrongKinds.Record, Choices.Others(draft, reservation, r => Trips.Unflown(bookings, r)).Select(r => Calls.Cancel(r.ReservationId)))
            .OnTop(WrongKinds.Value, Choices.Others(draft, reservation, _ => true).Select(r => Choices.OtherBirthday(draft, r)))
            .GiveMoneyOnTop();
        return draft.Build(Info, Intents.Cancel, Text(draft, reason), [Choices.Record(reservation)], wrongs.Plays);
    }

    /// <summary>The cancelled reservation as a constraint.</summary>
    public static void Require(Draft draft, Reservation reservation) => draft.Require(
        ConstraintKind.Achieve,
        "cancelled",
        Choices.Record(reservation),
        $"reservation {reservation.ReservationId} is cancelled",
        new FieldExpectation(Paths.Status, Json.Text(FlightStatus.Cancelled)));

    /// <summary>Flights of today and before, which may have been flown or cancelled.</summary>
    public static IEnumerable<ReservedFlight> Doubtful(Reservation reservation) =>
        reservation.Flights.Where(flight => string.CompareOrdinal(flight.Date, Clock.Today) <= 0);

    /// <summary>Reasons for which policy lets it go; none when it does not.</summary>
    private string[] ReasonsOf(Reservation reservation)
    {
        if (!Trips.Unflown(bookings, reservation))
        {
            return [];
        }

        if (Trips.Has(bookings, reservation, FlightStatus.Cancelled))
        {
            return [Reasons.Airline];
        }

        if (Trips.Free(reservation))
        {
            return [Reasons.Plans];
        }

        return reservation.Insurance == "yes" ? [Reasons.Health, Reasons.Weather] : [];
    }

    private static string Text(Draft draft, string reason)
    {
        var trip = Prose.Reservation(draft.Facts, draft.Random);
        var why = Prose.Reason(reason);
        return draft.Random.Pick([$"You want to cancel {trip}, because {why}.", $"Have {trip} cancelled: {why}."]);
    }
}
