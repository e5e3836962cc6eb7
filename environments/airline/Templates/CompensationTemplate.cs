using TrajForge.Airline.Data;

namespace TrajForge.Airline.Templates;

/// <summary>A certificate for a flight that the airline cancelled.</summary>
internal sealed class CompensationTemplate(Bookings bookings) : IConstraintTemplate
{
    public TemplateInfo Info { get; } = new("compensation", "A certificate makes up for a flight that the airline cancelled.");

    public TaskPart? Draw(DrawContext context)
    {
        var draft = new Draft(bookings, context);
        if (!MayBeDrawn(draft) || Choices.Reservation(draft, r => Fits(draft, r)) is not { } reservation)
        {
            return null;
        }

        var denial = Denials.NotEntitled(draft, reservation);
        return draft.NameReservation(reservation, denial?.Unsaid ?? []) ? Part(draft, Info, reservation, FlightStatus.Cancelled, denial) : null;
    }

    /// <summary>The customer's profile is free for a certificate, and shows what decides.</summary>
    public static bool MayBeDrawn(Draft draft) => !draft.Context.Taken.Contains(draft.Profile) && !Members.Vary(draft.Context);

    /// <summary>Flights of that status; one, so that there is one that must have been looked at.</summary>
    public static IEnumerable<ReservedFlight> Troubled(Bookings bookings, Reservation reservation, string status) =>
        reservation.Flights.Where(flight => bookings.Hop(flight).Day.Status == status);

    /// <summary>The goal, once the reservation is named.</summary>
    /// <param name="status">What befell the flight.</param>
    public static TaskPart? Part(Draft draft, TemplateInfo info, Reservation reservation, string status, Denial? denial)
    {
        var (bookings, customer) = (draft.Bookings, draft.Context.Customer);
        var each = status == FlightStatus.Delayed ? Allowance.ForDelayed : Allowance.ForCancelled;
        var amount = each * reservation.Passengers.Count;
        var right = Calls.Certificate(customer, amount);
        draft.Say(Slots.Complaint, new Detail(Details.Complaint, $"{status} flight"));
        draft.Check(Troubled(bookings, reservation, status));
        draft.Change(right);
        draft.Require(
            ConstraintKind.Achieve,
            "compensated",
            draft.Profile,
            $"{customer} has a certificate over {amount}",
            new FieldExpectation(Paths.Certificate(bookings.NextCertificate(customer)), Json.Number(amount)));
        draft.MayAsk(Details.CertificateAmount, "what the certificate is worth", amount, Choices.Record(reservation));
        var wrongs = new Wrongs(draft, info, right)
            .Miss(WrongKinds.Record, draft.Random.Shuffle(bookings.UserIds).Where(id => id != customer).Take(1).Select(id => Calls.Certificate(id, amount)))
            .Miss(WrongKinds.Value, (reservation.Passengers.Count > 1 ? [each, amount + each] : (int[])[amount * 2]).Select(other => Calls.Certificate(customer, other)))
            .OnTop(WrongKinds.Payment, draft.Follows ? [] : [Calls.Cancel(reservation.ReservationId)])
            .LeaveOut();
        return draft.Build(info, Intents.Compensation, Text(draft, status), [draft.Profile], wrongs.Plays, denial);
    }

    private bool Fits(Draft draft, Reservation reservation) =>
        Troubled(bookings, reservation, FlightStatus.Cancelled).Count() == 1
        && (Trips.Compensable(draft.User, reservation) || Denials.NotEntitled(draft, reservation) is not null);

    private static string Text(Draft draft, string status)
    {
        var trip = Prose.Reservation(draft.Facts, draft.Random);
        return status == FlightStatus.Delayed
            ? draft.Random.Pick(
            [
                $"Once that is done, you ask to be compensated for the delayed flight of {trip}.",
                $"With that settled, you want compensation for the delay: it is about {trip}.",
            ])
            : draft.Random.Pick(
            [
                $"The airline cancelled a flight of {trip}. You do not want to cancel or change anything, but you ask for compensation.",
                $"You complain that a flight of {trip} was cancelled by the airline and want to be compensated. The reservation stays as it is.",
            ]);
    }
}
