using TrajForge.Airline.Data;

namespace TrajForge.Airline.Templates;

/// <summary>All flights of a reservation go to a better or to a cheaper cabin.</summary>
internal sealed class ChangeCabinTemplate(Bookings bookings, bool up) : IConstraintTemplate
{
    public TemplateInfo Info { get; } = up
        ? new("upgrade", "All flights of a reservation go to a better cabin.")
        : new("downgrade", "All flights of a reservation go to a cheaper cabin.");

    public TaskPart? Draw(DrawContext context)
    {
        var draft = new Draft(bookings, context);
        if (Choices.Reservation(draft, r => Cabins(r).Length > 0) is not { } reservation)
        {
            return null;
        }

        var denial = Denials.Any(draft, Denials.IsCancelled(reservation), Denials.IsFlown(draft, reservation, handsOver: false));
        if (!draft.NameReservation(reservation, denial?.Unsaid ?? []))
        {
            return null;
        }

        var cabin = draft.Random.Pick(Cabins(reservation));
        var difference = Priced(reservation, cabin).Difference;
        Name(draft, reservation, cabin);
        var methods = Choices.Methods(draft, context.Customer, difference);
        var poor = Denials.MayBeShort(draft, methods, difference);
        return methods.Length > 0 && draft.NameMethod(methods[0], balance: poor is null)
            ? Part(draft, Info, reservation, cabin, methods, settled: true, poor ?? denial)
            : null;
    }

    /// <summary>Names the cabin.</summary>
    public static void Name(Draft draft, Reservation reservation, string cabin)
    {
        draft.Say(Slots.Cabin, new Detail(Details.Cabin, Spoken.Cabin(cabin)));
        draft.Price(reservation.Flights);
    }

    /// <summary>The goal, once the reservation, the cabin and the method that comes first are named.</summary>
    /// <param name="settled">Flights and payments are at the end as this change leaves them; else a later goal says how they end.</param>
    public TaskPart? Part(Draft draft, TemplateInfo info, Reservation reservation, string cabin, PaymentMethod[] methods, bool settled, Denial? denial)
    {
        var (flights, difference) = Priced(reservation, cabin);
        if (difference == 0)
        {
            return null;
        }

        var (record, method) = (Choices.Record(reservation), methods[0].Id);
        var right = Call(reservation, cabin, method);
        draft.Change(right);
        FieldExpectation[] rest =
        [
            new(Paths.Flights, Json.Records(flights)),
            new(Paths.Payments, Json.Records(Choices.Settled(reservation, method, difference))),
        ];
        draft.Require(
            ConstraintKind.Achieve,
            "cabin",
            record,
            $"reservation {reservation.ReservationId} is in {cabin}{(settled ? $", settled with {method}" : "")}",
            [new FieldExpectation(Paths.Cabin, Json.Text(cabin)), .. settled ? rest : []]);
        Ask(draft, reservation, difference);
        var wrongs = new Wrongs(draft, info, right)
            .Miss(WrongKinds.Record, OtherReservations(draft, reservation))
            .Miss(WrongKinds.Value, OtherCabins(draft, reservation, cabin, methods[0]))
            .OnTop(WrongKinds.Value, [Choices.OtherBirthday(draft, reservation)])
            .Miss(WrongKinds.Payment, methods.Skip(1).Select(m => Call(reservation, cabin, m.Id)))
            .GiveMoneyOnTop();
        return draft.Build(info, Intents.ChangeCabin, Text(draft), [record], wrongs.Plays, denial);
    }

    private static ReferenceCall Call(Reservation reservation, string cabin, string method) =>
        Calls.FlightsOf(reservation.ReservationId, cabin, reservation.Flights, method);

    private static void Ask(Draft draft, Reservation reservation, int difference)
    {
        var sources = reservation.Flights.Select(flight => ShownFacts.FareOf(flight.FlightNumber, flight.Date));
        draft.MayAsk(Details.PriceDifference, "how much the prices differ in total", difference, [Choices.Record(reservation), .. sources]);
    }

    /// <summary>Cabins in the template's direction with seats on every flight.</summary>
    public string[] Cabins(Reservation reservation)
    {
        var now = Array.IndexOf(Cabin.All, reservation.Cabin);
        return Trips.Ahead(bookings, reservation) ? [.. Cabin.All.Where((cabin, n) => (up ? n > now : n < now) && Free(reservation, cabin))] : [];
    }

    private bool Free(Reservation reservation, string cabin) =>
        reservation.Flights.All(flight => bookings.Hop(flight).Seats(cabin) >= reservation.Passengers.Count);

    public (ReservedFlight[] Flights, int Difference) Priced(Reservation reservation, string cabin)
    {
        ReservedFlight[] flights = [.. reservation.Flights.Select(flight => Trips.Reserve(bookings.Hop(flight), cabin))];
        return (flights, Trips.Price(flights, reservation) - Trips.Price(reservation.Flights, reservation));
    }

    private IEnumerable<ReferenceCall> OtherReservations(Draft draft, Reservation right) =>
        from other in Choices.Others(draft, right, r => Cabins(r).Length > 0)
        let cabin = Cabins(other)[0]
        from method in Choices.Methods(draft, other.UserId, Priced(other, cabin).Difference).Take(1)
        select Call(other, cabin, method.Id);

    private IEnumerable<ReferenceCall> OtherCabins(Draft draft, Reservation reservation, string right, PaymentMethod method) =>
        Cabin.All.Where(cabin => cabin != right && cabin != reservation.Cabin && Free(reservation, cabin) && Choices.Takes(draft, method, Priced(reservation, cabin).Difference))
            .Select(cabin => Call(reservation, cabin, method.Id));

    private string Text(Draft draft)
    {
        var trip = Prose.Reservation(draft.Facts, draft.Random);
        var cabin = Prose.Cabin(draft.Facts);
        var method = Prose.Methods(draft.Facts);
        return up
            ? draft.Random.Pick([$"You want {trip} upgraded to {cabin}. Pay the difference with {method}.", $"Have all flights of {trip} put into {cabin}; you pay with {method}."])
            : draft.Random.Pick([$"You want {trip} downgraded to {cabin}. The difference goes back to {method}.", $"To save money you want all flights of {trip} in {cabin}; the refund goes to {method}."]);
    }
}
