using TrajForge.Airline.Data;

namespace TrajForge.Airline.Templates;

/// <summary>A reservation is cancelled because a flight of it is delayed, and then, which takes that first, a certificate is asked for.</summary>
internal sealed class CancelDelayedTemplate(Bookings bookings) : IConstraintTemplate
{
    public TemplateInfo Info { get; } =
        new("cancel_delayed", "A reservation with a delayed flight is cancelled, and then a certificate makes up for the delay.") { Goals = 2 };

    public TaskPart? Draw(DrawContext context)
    {
        var draft = new Draft(bookings, context);
        return CompensationTemplate.MayBeDrawn(draft)
            && Choices.Reservation(draft, r => Fits(draft, r)) is { } reservation
            && Cancelled(draft, reservation) is { } first
            && Compensated(new Draft(bookings, context, first), reservation) is { } second
                ? first with { Then = second }
                : null;
    }

    /// <summary>Booked within a day, if not in the data then in the task's world: it can be cancelled whatever decides about the certificate.</summary>
    private TaskPart? Cancelled(Draft draft, Reservation reservation) =>
        draft.NameReservation(reservation)
        && CancelTemplate.Part(draft, Info, reservation, Reasons.Delay, Denials.NotRecent(draft, reservation)) is { } part
            ? part with { Twin = null }
            : null;

    private TaskPart? Compensated(Draft draft, Reservation reservation)
    {
        var denial = Denials.NotEntitled(draft, reservation);
        return draft.NameReservation(reservation, [Details.Status, Details.Cost, .. denial?.Unsaid ?? []])
            ? CompensationTemplate.Part(draft, Info, reservation, FlightStatus.Delayed, denial)
            : null;
    }

    private bool Fits(Draft draft, Reservation reservation) =>
        CompensationTemplate.Troubled(bookings, reservation, FlightStatus.Delayed).Count() == 1
        && Trips.Unflown(bookings, reservation)
        && !Trips.Has(bookings, reservation, FlightStatus.Cancelled)
        && (Trips.Compensable(draft.User, reservation) || Denials.NotEntitled(draft, reservation) is not null);
}
