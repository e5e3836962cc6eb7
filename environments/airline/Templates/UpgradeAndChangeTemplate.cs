using TrajForge.Airline.Data;

namespace TrajForge.Airline.Templates;

/// <summary>Flights of basic economy may not change, so a reservation goes to a better cabin first and to another day then.</summary>
internal sealed class UpgradeAndChangeTemplate(Bookings bookings) : IConstraintTemplate
{
    private const int FirstDay = 16;
    private const int LastDay = 30;

    public TemplateInfo Info { get; } = new("upgrade_and_change", "A basic economy reservation goes to a better cabin, so that its flights can move to another day.");

    public TaskPart? Draw(DrawContext context)
    {
        var draft = new Draft(bookings, context);
        if (Choices.Reservation(draft, r => Cabins(r).Length > 0) is not { } reservation)
        {
            return null;
        }

        var denial = Denials.IsCancelled(reservation);
        if (!draft.NameReservation(reservation, denial.Unsaid))
        {
            return null;
        }

        var cabin = draft.Random.Pick(Cabins(reservation));
        draft.Say(Slots.Cabin, new Detail(Details.Cabin, Spoken.Cabin(cabin)));
        draft.Price(reservation.Flights);
        ReservedFlight[] raised = [.. reservation.Flights.Select(flight => Trips.Reserve(bookings.Hop(flight), cabin))];
        var upgraded = reservation with { Cabin = cabin, Flights = raised };
        if (Move(draft, upgraded) is not { } moved)
        {
            return null;
        }

        var (first, second) = (Trips.Price(raised, reservation) - Trips.Price(reservation.Flights, reservation), Trips.Price(moved, reservation) - Trips.Price(raised, reservation));
        var methods = Choices.Methods(draft, context.Customer, Math.Max(first, 0) + Math.Max(second, 0));
        return first != 0 && second != 0 && methods.Length > 0 && draft.NameMethod(methods[0])
            ? Build(draft, upgraded, reservation, moved, methods, [first, second], denial)
            : null;
    }

    private TaskPart? Build(Draft draft, Reservation upgraded, Reservation before, ReservedFlight[] moved, PaymentMethod[] methods, int[] differences, Denial denial)
    {
        var (record, method) = (Choices.Record(before), methods[0].Id);
        var right = Both(upgraded, moved, method);
        foreach (var call in right)
        {
            draft.Change(call);
        }

        draft.Require(
            ConstraintKind.Achieve,
            "upgraded_and_moved",
            record,
            $"reservation {before.ReservationId} is in {upgraded.Cabin} and flies {string.Join(", ", moved.Select(f => $"{f.FlightNumber} on {f.Date}"))}, settled with {method}",
            new FieldExpectation(Paths.Cabin, Json.Text(upgraded.Cabin)),
            new FieldExpectation(Paths.Flights, Json.Records(moved)),
            new FieldExpectation(Paths.Payments, Json.Records(differences.Aggregate(before, (paid, difference) => paid with { PaymentHistory = Choices.Settled(paid, method, difference) }).PaymentHistory)));
        var wrongs = new Wrongs(draft, Info, right)
            .Miss(WrongKinds.Record, Choices.Others(draft, before, r => Cabins(r).Length > 0).Select(other => Upgrade(other with { Cabin = Cabins(other)[0] }, Card(draft, other.UserId))).OfType<ReferenceCall>())
            .Miss(WrongKinds.Value, [Upgrade(upgraded, method)!])
            .Miss(WrongKinds.Payment, methods.Skip(1).Select(other => Both(upgraded, moved, other.Id)))
            .GiveMoneyOnTop();
        return draft.Build(Info, Intents.UpgradeAndChange, Text(draft), [record], wrongs.Plays, denial) is { } part ? part with { InOrder = true } : null;
    }

    private static ReferenceCall[] Both(Reservation upgraded, ReservedFlight[] moved, string method) =>
        [Upgrade(upgraded, method)!, Calls.FlightsOf(upgraded.ReservationId, upgraded.Cabin, moved, method)];

    private static ReferenceCall? Upgrade(Reservation upgraded, string? method) =>
        method is null ? null : Calls.FlightsOf(upgraded.ReservationId, upgraded.Cabin, upgraded.Flights, method);

    private static string? Card(Draft draft, string customer) =>
        draft.Bookings.MethodsOf(customer).Where(method => method.Source == PaymentSources.CreditCard).Select(method => method.Id).FirstOrDefault();

    /// <summary>One direction on another day, at the prices of the new cabin.</summary>
    private static ReservedFlight[]? Move(Draft draft, Reservation upgraded)
    {
        var (there, back) = (Trips.Out(upgraded), Trips.Back(upgraded));
        var outbound = back.Length == 0 || draft.Random.Chance(0.5);
        var (from, to) = outbound
            ? (FirstDay, back.Length == 0 ? LastDay : Choices.DayOf(back[0].Date) - 2)
            : (Choices.DayOf(Timetable.Lands(draft.Bookings.Hop(there[^1]))) + 1, LastDay);
        if (ChangeFlightsTemplate.Day(draft, upgraded, outbound ? there : back, outbound ? 1 : 2, from, to) is not { } way)
        {
            return null;
        }

        var flights = ChangeFlightsTemplate.Keep(upgraded, Trips.Reserve(way, upgraded.Cabin));
        return outbound ? [.. flights, .. back] : [.. there, .. flights];
    }

    /// <summary>Better cabins with seats on every flight.</summary>
    private string[] Cabins(Reservation reservation) => reservation.Cabin == Cabin.BasicEconomy && Trips.Ahead(bookings, reservation)
        ? [.. Cabin.All.Where(cabin => cabin != Cabin.BasicEconomy && reservation.Flights.All(flight => bookings.Hop(flight).Seats(cabin) >= reservation.Passengers.Count))]
        : [];

    private static string Text(Draft draft)
    {
        var trip = Prose.Reservation(draft.Facts, draft.Random);
        var (cabin, flights, method) = (Prose.Cabin(draft.Facts), Prose.Flights(draft.Facts, "outbound", "return"), Prose.Methods(draft.Facts));
        return draft.Random.Pick(
        [
            $"You want {trip} put into {cabin} first, all flights of it, and then moved: {flights}. Use {method} for both differences.",
            $"Have {trip} upgraded to {cabin}, so that its flights can change, and then changed: {flights}. Any difference goes over {method}.",
        ]);
    }
}
