using TrajForge.Airline.Data;

namespace TrajForge.Airline.Templates;

/// <summary>A passenger's name or birthday is put right, or somebody else flies instead.</summary>
internal sealed class PassengerTemplate(Bookings bookings) : IConstraintTemplate
{
    public TemplateInfo Info { get; } = new("change_passenger", "A passenger of a reservation is corrected or replaced; their number stays.");

    public TaskPart? Draw(DrawContext context)
    {
        var draft = new Draft(bookings, context);
        if (Choices.Reservation(draft, r => Trips.Ahead(bookings, r)) is not { } reservation)
        {
            return null;
        }

        var denial = Denials.IsCancelled(reservation);
        if (!draft.NameReservation(reservation, denial.Unsaid))
        {
            return null;
        }

        var position = draft.Random.Next(reservation.Passengers.Count);
        var old = reservation.Passengers[position];
        if (!draft.NamePassenger(reservation, position) || Changed(draft, old) is not { } changed || reservation.Passengers.Any(p => p.FullName == changed.FullName && p != old))
        {
            return null;
        }

        Detail[] details =
        [
            new(Details.FirstName, changed.FirstName),
            new(Details.LastName, changed.LastName),
            new(Details.Dob, changed.Dob),
        ];
        string[] before = [old.FirstName, old.LastName, old.Dob];
        draft.Say(Slots.NewPassenger, [.. details.Where((detail, n) => detail.Value != before[n])]);
        var record = Choices.Record(reservation);
        var passengers = Replace(reservation, position, changed);
        var right = Calls.Passengers(reservation.ReservationId, passengers);
        draft.Change(right);
        draft.Require(
            ConstraintKind.Achieve,
            "passengers",
            record,
            $"{old.FullName} of reservation {reservation.ReservationId} is {changed.FullName}, born {changed.Dob}",
            new FieldExpectation(Paths.Passengers, Json.Records(passengers)));
        draft.Require(
            ConstraintKind.Preserve,
            "flights_stay",
            record,
            $"the flights of reservation {reservation.ReservationId} stay",
            new FieldExpectation(Paths.Flights, Json.Records(reservation.Flights)));
        var wrongs = new Wrongs(draft, Info, right)
            .Miss(WrongKinds.Record, Choices.Others(draft, reservation, _ => true).Select(r => Calls.Passengers(r.ReservationId, Replace(r, 0, changed))))
            .Miss(WrongKinds.Value, Others(draft, reservation, position, changed))
            .GiveMoneyOnTop();
        return draft.Build(Info, Intents.ChangePassenger, Prose.Passenger(draft.Facts, draft.Random), [record], wrongs.Plays, denial);
    }

    /// <summary>One name, the birthday, or all three.</summary>
    private static Passenger? Changed(Draft draft, Passenger old)
    {
        var name = Choices.Name(draft);
        var dob = Choices.OtherDay(draft, old.Dob);
        var changed = draft.Random.NextDouble() switch
        {
            < 0.25 => old with { FirstName = name.FirstName },
            < 0.5 => old with { LastName = name.LastName },
            < 0.75 => old with { Dob = dob },
            _ => new Passenger(name.FirstName, name.LastName, dob),
        };
        return changed == old ? null : changed;
    }

    private static IEnumerable<ReferenceCall> Others(Draft draft, Reservation reservation, int position, Passenger changed)
    {
        yield return Calls.Passengers(reservation.ReservationId, Replace(reservation, position, changed with { Dob = Choices.OtherDay(draft, changed.Dob) }));
        if (reservation.Passengers.Count > 1)
        {
            var other = (position + 1) % reservation.Passengers.Count;
            yield return Calls.Passengers(reservation.ReservationId, Replace(reservation, other, changed));
        }
    }

    private static Passenger[] Replace(Reservation reservation, int position, Passenger passenger) =>
        [.. reservation.Passengers.Select((old, n) => n == position ? passenger : old)];
}
