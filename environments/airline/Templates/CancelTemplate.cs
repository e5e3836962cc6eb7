using TrajForge.Airline.Data;

namespace TrajForge.Airline.Templates;

/// <summary>A reservation is cancelled, and policy allows it for one reason or another.</summary>
internal sealed class CancelTemplate(Bookings bookings) : IConstraintTemplate
{
    public TemplateInfo Info { get; } = new("cancel", "A reservation that policy lets the customer cancel is cancelled.");

    public TaskPart? Draw(DrawContext context)
    {
        var draft = new Draft(bookings, context);
        if (Choices.Reservation(draft, r => Trips.Unflown(bookings, r)) is not { } reservation)
        {
            return null;
        }

        var (reason, denial) = draft.Random.Pick(Ways(draft, reservation).ToArray());
        return draft.NameReservation(reservation, denial?.Unsaid ?? []) ? Part(draft, Info, reservation, reason, denial) : null;
    }

    /// <summary>The goal, once the reservation is named.</summary>
    public static TaskPart? Part(Draft draft, TemplateInfo info, Reservation reservation, string reason, Denial? denial)
    {
        var bookings = draft.Bookings;
        draft.Say(Slots.Reason, new Detail(Details.Reason, reason));
        draft.Check(Doubtful(reservation));
        var right = Calls.Cancel(reservation.ReservationId);
        draft.Change(right);
        draft.Require(
            ConstraintKind.Achieve,
            "cancelled",
            Choices.Record(reservation),
            $"reservation {reservation.ReservationId} is cancelled",
            new FieldExpectation(Paths.Status, Json.Text(FlightStatus.Cancelled)));
        if (reservation.PaymentHistory.All(payment => bookings.User(reservation.UserId).PaymentMethods.GetValueOrDefault(payment.PaymentId) is { Source: not PaymentSources.Certificate }))
        {
            var paid = reservation.PaymentHistory.Sum(payment => payment.Amount);
            draft.MayAsk(Details.RefundTotal, "how much the cancellation gives back", paid, Choices.Record(reservation));
        }

        var wrongs = new Wrongs(draft, info, right)
            .Miss(WrongKinds.Record, Choices.Others(draft, reservation, r => Trips.Unflown(bookings, r)).Select(r => Calls.Cancel(r.ReservationId)))
            .OnTop(WrongKinds.Value, Choices.Others(draft, reservation, _ => true).Select(r => Choices.OtherBirthday(draft, r)))
            .GiveMoneyOnTop();
        return draft.Build(info, Intents.Cancel, Text(draft, reason), [Choices.Record(reservation)], wrongs.Plays, denial);
    }

    /// <summary>Flights of today and before, which may have been flown or cancelled.</summary>
    private static IEnumerable<ReservedFlight> Doubtful(Reservation reservation) =>
        reservation.Flights.Where(flight => string.CompareOrdinal(flight.Date, Clock.Today) <= 0);

    /// <summary>Reasons for which policy lets it go, with what would make it decline. What the data does not grant, the task's world does.</summary>
    private IEnumerable<(string Reason, Denial? Denial)> Ways(Draft draft, Reservation reservation)
    {
        if (Trips.Has(bookings, reservation, FlightStatus.Cancelled))
        {
            yield return (Reasons.Airline, Denials.IsCancelled(reservation));
            yield break;
        }

        var covered = draft.Random.Pick([Reasons.Health, Reasons.Weather]);
        var (recent, business, insured) = (Trips.Recent(reservation), reservation.Cabin == Cabin.Business, reservation.Insurance == "yes");
        if (!business)
        {
            yield return (insured ? Reasons.Plans : draft.Random.Pick([Reasons.Plans, covered]), Denials.NotRecent(draft, reservation));
        }

        if (!recent)
        {
            yield return (insured ? Reasons.Plans : draft.Random.Pick([Reasons.Plans, covered]), Denials.NotBusiness(draft, reservation));
        }

        if (!recent && !business)
        {
            yield return (covered, Denials.NotInsured(reservation));
        }

        if (recent || business || insured)
        {
            var reason = recent || business ? Reasons.Plans : covered;
            yield return (reason, Denials.IsCancelled(reservation));
            if (Denials.IsFlown(draft, reservation, handsOver: true) is { } flown)
            {
                yield return (reason, flown);
            }
        }
    }

    private static string Text(Draft draft, string reason)
    {
        var trip = Prose.Reservation(draft.Facts, draft.Random);
        var why = Prose.Reason(reason);
        return draft.Random.Pick([$"You want to cancel {trip}, because {why}.", $"Have {trip} cancelled: {why}."]);
    }
}
