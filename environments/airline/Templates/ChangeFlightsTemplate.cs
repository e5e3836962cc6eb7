using TrajForge.Airline.Data;

namespace TrajForge.Airline.Templates;

/// <summary>One direction of a reservation, now and then both, moves to flights of another day, or to the best of several days.</summary>
internal sealed class ChangeFlightsTemplate(Bookings bookings, bool best) : IConstraintTemplate
{
    private const int LastDay = 30;

    public TemplateInfo Info { get; } = best
        ? new("change_best", "Flights of a reservation move to the best of all that leave on several days.")
        : new("change_flights", "Flights of a reservation move to another day; route and cabin stay.");

    public TaskPart? Draw(DrawContext context)
    {
        var draft = new Draft(bookings, context);
        if (Choices.Reservation(draft, r => Movable(bookings, r)) is not { } reservation)
        {
            return null;
        }

        var denial = Denials.Any(draft, Denials.IsBasicEconomy(reservation), Denials.IsCancelled(reservation));
        return draft.NameReservation(reservation, denial!.Unsaid) && Move(draft, reservation) is { } flights
            ? Part(draft, Info, reservation, flights, denial)
            : null;
    }

    /// <summary>The goal, once the reservation and its new flights are named.</summary>
    /// <param name="reservation">As the goal finds it.</param>
    /// <param name="denial">How it would be declined whatever pays for it; null where only that counts.</param>
    public static TaskPart? Part(Draft draft, TemplateInfo info, Reservation reservation, ReservedFlight[] flights, Denial? denial)
    {
        var difference = Trips.Price(flights, reservation) - Trips.Price(reservation.Flights, reservation);
        var (methods, poor) = Paying(draft, difference);
        if (difference == 0 || methods.Length == 0 || !draft.NameMethod(methods[0], balance: poor is null))
        {
            return null;
        }

        var (record, method) = (Choices.Record(reservation), methods[0].Id);
        var right = Calls.FlightsOf(reservation.ReservationId, reservation.Cabin, flights, method);
        draft.Change(right);
        draft.Require(
            ConstraintKind.Achieve,
            "moved",
            record,
            $"reservation {reservation.ReservationId} flies {string.Join(", ", flights.Select(f => $"{f.FlightNumber} on {f.Date}"))}, settled with {method}",
            new FieldExpectation(Paths.Flights, Json.Records(flights)),
            new FieldExpectation(Paths.Payments, Json.Records(Choices.Settled(reservation, method, difference))));
        var passengers = new FieldExpectation(Paths.Passengers, Json.Records(reservation.Passengers));
        draft.Require(
            ConstraintKind.Preserve,
            "rest_stays",
            record,
            $"{(draft.Follows ? "" : "cabin and ")}passengers of reservation {reservation.ReservationId} stay",
            draft.Follows ? [passengers] : [new FieldExpectation(Paths.Cabin, Json.Text(reservation.Cabin)), passengers]);
        var sources = flights.Except(reservation.Flights).Select(flight => ShownFacts.FareOf(flight.FlightNumber, flight.Date));
        draft.MayAsk(Details.PriceDifference, "how much the prices differ in total", difference, [record, .. sources]);
        var wrongs = new Wrongs(draft, info, right)
            .Miss(WrongKinds.Record, OtherReservations(draft, reservation))
            .Miss(WrongKinds.Value, OtherWays(draft, reservation, flights, methods[0]))
            .OnTop(WrongKinds.Value, [Choices.OtherBirthday(draft, reservation)])
            .Miss(WrongKinds.Payment, methods.Skip(1).Select(m => Calls.FlightsOf(reservation.ReservationId, reservation.Cabin, flights, m.Id)))
            .GiveMoneyOnTop()
            .LeaveOut();
        return draft.Build(info, Intents.ChangeFlights, Text(draft), [record], wrongs.Plays, poor ?? denial);
    }

    /// <summary>What may settle the difference, the one to use first; of what follows from an upgrade only a gift card that is too low can be declined.</summary>
    private static (PaymentMethod[] Methods, Denial? Poor) Paying(Draft draft, int difference)
    {
        var methods = Choices.Methods(draft, draft.Context.Customer, difference);
        var cards = draft.Bookings.MethodsOf(draft.Context.Customer).Where(method => method.Source == PaymentSources.GiftCard && draft.IsOnly(method)).ToArray();
        return draft.Follows && draft.MaySpend && cards.Length > 0 && draft.Random.Chance(0.8) && Denials.IsShort(draft, cards[0], difference) is { } poor
            ? ([cards[0], .. methods.Where(method => method.Id != cards[0].Id)], poor)
            : (methods, Denials.MayBeShort(draft, methods, difference));
    }

    private static bool Movable(Bookings bookings, Reservation reservation) => reservation.Cabin != Cabin.BasicEconomy && Trips.Ahead(bookings, reservation);

    private ReservedFlight[]? Move(Draft draft, Reservation reservation)
    {
        var (there, back) = (Trips.Out(reservation), Trips.Back(reservation));
        if (back.Length == 0)
        {
            return Direction(draft, reservation, there, 1, 16, LastDay);
        }

        var (leaves, lands) = (Choices.DayOf(back[0].Date), Choices.DayOf(Timetable.Lands(draft.Bookings.Hop(there[^1]))));
        if (!best && draft.Random.Chance(0.15))
        {
            return Direction(draft, reservation, there, 1, 16, LastDay - 6) is { } both
                && Direction(draft, reservation, back, 2, Choices.DayOf(both[^1].Date) + 2, LastDay) is { } home
                ? [.. both, .. home]
                : null;
        }

        return draft.Random.Chance(0.5)
            ? Direction(draft, reservation, there, 1, 16, leaves - 2) is { } moved ? [.. moved, .. back] : null
            : Direction(draft, reservation, back, 2, lands + 1, LastDay) is { } later ? [.. there, .. later] : null;
    }

    private ReservedFlight[]? Direction(Draft draft, Reservation reservation, ReservedFlight[] old, int number, int from, int to)
    {
        var way = best
            ? Best(draft, reservation, old, number, from, to)
            : Day(draft, reservation, old, number, from, to);
        return way is null ? null : Keep(reservation, Trips.Reserve(way, reservation.Cabin));
    }

    /// <summary>Draws the way to fly on another day.</summary>
    internal static Journey? Day(Draft draft, Reservation reservation, ReservedFlight[] old, int number, int from, int to) =>
        from > to || Choices.Day(draft, from, to) is var day && day == old[0].Date
            ? null
            : draft.NameWay(old[0].Origin, old[^1].Destination, day, reservation.Cabin, reservation.Passengers.Count, number, old[0].Date);

    /// <summary>Draws two or three days, none of them the booked one, and what picks among their ways.</summary>
    private static Journey? Best(Draft draft, Reservation reservation, ReservedFlight[] old, int number, int from, int to)
    {
        var random = draft.Random;
        string[] days = [.. Enumerable.Range(from, Math.Max(0, to - from + 1)).Select(day => $"2024-05-{day:00}").Where(day => day != old[0].Date)];
        if (days.Length < 3)
        {
            return null;
        }

        Slice Draw()
        {
            var (first, count) = (random.Next(days.Length - 2), random.Chance(0.65) ? 2 : 3);
            var stops = random.Chance(0.6) ? null : random.Chance(0.4) ? Details.Nonstop : Details.OneStop;
            return new Slice([old[0].Origin], [old[^1].Destination], days[first..(first + count)], stops, reservation.Cabin);
        }

        return new ChoiceWording(draft.Bookings, random).Find(Draw, reservation.Passengers.Count) is { } choice ? draft.NameChoice(choice, number) : null;
    }

    /// <summary>A flight that the reservation has already keeps its price.</summary>
    internal static ReservedFlight[] Keep(Reservation reservation, IEnumerable<ReservedFlight> flights) =>
        [.. flights.Select(flight => reservation.Flights.FirstOrDefault(old => (old.FlightNumber, old.Date) == (flight.FlightNumber, flight.Date)) ?? flight)];

    private static IEnumerable<ReferenceCall> OtherReservations(Draft draft, Reservation right) =>
        from other in Choices.Others(draft, right, r => Movable(draft.Bookings, r) && r.FlightType == FlightType.OneWay)
        from way in Ways(draft, other, other.Flights).Take(1)
        let difference = Trips.Price(way, other) - Trips.Price(other.Flights, other)
        from method in Choices.Methods(draft, other.UserId, difference).Take(1)
        select Calls.FlightsOf(other.ReservationId, other.Cabin, way, method.Id);

    /// <summary>The direction that moves flies another way on the new day.</summary>
    private static IEnumerable<ReferenceCall> OtherWays(Draft draft, Reservation reservation, ReservedFlight[] flights, PaymentMethod method)
    {
        var moved = reservation with { Flights = flights };
        var (there, back) = (Trips.Out(moved), Trips.Back(moved));
        var outbound = !there.SequenceEqual(Trips.Out(reservation));
        return Ways(draft, reservation, outbound ? there : back)
            .Select(way => outbound ? way.Concat(back).ToArray() : [.. there, .. way])
            .Where(other => Choices.Takes(draft, method, Trips.Price(other, reservation) - Trips.Price(reservation.Flights, reservation)))
            .Select(other => Calls.FlightsOf(reservation.ReservationId, reservation.Cabin, other, method.Id));
    }

    /// <summary>Other ways to fly a direction on its day.</summary>
    private static IEnumerable<ReservedFlight[]> Ways(Draft draft, Reservation reservation, IReadOnlyList<ReservedFlight> direction) =>
        draft.Bookings.Timetable.Ways(direction[0].Origin, direction[^1].Destination, direction[0].Date)
            .Where(way => way.Seats(reservation.Cabin) >= reservation.Passengers.Count)
            .Select(way => Keep(reservation, Trips.Reserve(way, reservation.Cabin)))
            .Where(way => !way.Select(f => f.FlightNumber).SequenceEqual(direction.Select(f => f.FlightNumber)));

    private static string Text(Draft draft)
    {
        var trip = Prose.Reservation(draft.Facts, draft.Random);
        var flights = Prose.Flights(draft.Facts, "outbound", "return");
        var method = Prose.Methods(draft.Facts);
        return draft.Follows
            ? draft.Random.Pick(
            [
                $"Once that is done, you want the flights of {trip} changed: {flights}. Use {method} for that difference.",
                $"With that settled, you want {trip} moved: {flights}. That difference goes over {method}.",
            ])
            : draft.Random.Pick(
            [
                $"You want to change the flights of {trip}: {flights}. Use {method} for the difference.",
                $"Have {trip} moved: {flights}. Any difference goes over {method}.",
            ]);
    }
}
