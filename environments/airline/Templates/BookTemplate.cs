using TrajForge.Airline.Data;

namespace TrajForge.Airline.Templates;

/// <summary>A new reservation, one way or there and back.</summary>
internal sealed class BookTemplate(Bookings bookings, bool roundTrip) : IConstraintTemplate
{
    private const int FirstDay = 16;
    private const int LastDay = 30;

    public TemplateInfo Info { get; } = roundTrip
        ? new("book_round_trip", "Flights there and back are booked, for one to three passengers.")
        : new("book_one_way", "A one way flight is booked, for one to three passengers.");

    public TaskPart? Draw(DrawContext context)
    {
        // A second booking would need an id that depends on which is made first.
        if (context.Earlier.Any(part => part.Goal.Intent == Intents.Book))
        {
            return null;
        }

        var draft = new Draft(bookings, context);
        if (Flights(draft) is not { } trip || Travellers.Draw(draft) is not { } passengers || !Enough(trip, passengers.Length))
        {
            return null;
        }

        var bags = draft.Random.Next((Allowance.Free(draft.User.Membership, trip.Cabin) * passengers.Length) + 3);
        var made = trip.Made with
        {
            ReservationId = bookings.NextReservation,
            UserId = context.Customer,
            Passengers = passengers,
            TotalBaggages = bags,
            NonfreeBaggages = Allowance.Paid(draft.User.Membership, trip.Cabin, passengers.Length, bags),
            Insurance = draft.Random.Chance(0.4) ? "yes" : "no",
        };
        draft.Say(Slots.Bags, new Detail(Details.Total, $"{bags}"));
        draft.Say(Slots.Insurance, new Detail(Details.Insurance, made.Insurance));
        var plans = Tender.Plans(draft, made);
        if (plans.Length == 0 || !plans[0].Methods.Select((method, n) => draft.NameMethod(method, n + 1)).All(named => named))
        {
            return null;
        }

        made = made with { PaymentHistory = plans[0].Pay(made)! };
        var right = Calls.Book(made);
        draft.Change(right);
        Require(draft, made);
        var flights = made.Flights.Select(flight => new RecordRef(Tables.Flights, flight.FlightNumber));
        draft.MayAsk(Details.TotalPrice, "what the booking costs in total", Tender.Total(made), [.. flights]);
        var wrongs = new Wrongs(draft, Info, right)
            .Miss(WrongKinds.Record, OtherWays(draft, made).Select(other => Paid(other, plans[0])).OfType<Reservation>().Select(Calls.Book))
            .Miss(WrongKinds.Value, OtherValues(draft, made).Select(other => Paid(other, plans[0])).OfType<Reservation>().Select(Calls.Book))
            .Miss(WrongKinds.Payment, plans.Skip(1).Select(plan => Calls.Book(made with { PaymentHistory = plan.Pay(made)! })))
            .GiveMoneyOnTop();
        return draft.Build(Info, Intents.Book, Prose.Booking(draft.Facts, draft.Random), [Choices.Record(made)], wrongs.Plays);
    }

    private sealed record Trip(Reservation Made, string Cabin, IReadOnlyList<Journey> Ways);

    private Trip? Flights(Draft draft)
    {
        var (random, last) = (draft.Random, roundTrip ? LastDay - 2 : LastDay);
        var airports = random.Shuffle(Cities.Codes);
        var (origin, destination) = (airports[0], airports[1]);
        var cabin = random.Pick(Cabin.All);
        draft.Read("list_all_airports");
        draft.Say(Slots.Trip, new Detail(Details.Trip, Spoken.Trip(roundTrip ? FlightType.RoundTrip : FlightType.OneWay)));
        draft.Say(Slots.Route, draft.Context.ExactIds
            ? [new Detail(Details.OriginAirport, origin), new Detail(Details.DestinationAirport, destination)]
            : [new Detail(Details.Origin, Cities.Of(origin)), new Detail(Details.Destination, Cities.Of(destination))]);
        draft.Say(Slots.Cabin, new Detail(Details.Cabin, Spoken.Cabin(cabin)));
        if (draft.NameWay(origin, destination, Choices.Day(draft, FirstDay, last), cabin, seats: 1, number: 1) is not { } there)
        {
            return null;
        }

        var ways = new List<Journey> { there };
        if (roundTrip)
        {
            var landed = Choices.DayOf(there.Arrives);
            if (landed >= LastDay || draft.NameWay(destination, origin, Choices.Day(draft, landed + 1, Math.Min(landed + 7, LastDay)), cabin, 1, 2) is not { } back)
            {
                return null;
            }

            ways.Add(back);
        }

        var made = new Reservation
        {
            ReservationId = "",
            UserId = "",
            Origin = origin,
            Destination = destination,
            FlightType = roundTrip ? FlightType.RoundTrip : FlightType.OneWay,
            Cabin = cabin,
            Flights = [.. ways.SelectMany(way => Trips.Reserve(way, cabin))],
            Passengers = [],
            PaymentHistory = [],
            CreatedAt = Clock.Now,
            TotalBaggages = 0,
            NonfreeBaggages = 0,
            Insurance = "no",
        };
        return new Trip(made, cabin, ways);
    }

    private static bool Enough(Trip trip, int passengers) => trip.Ways.All(way => way.Seats(trip.Cabin) >= passengers);

    private static void Require(Draft draft, Reservation made) => draft.Require(
        ConstraintKind.Achieve,
        "booked",
        Choices.Record(made),
        $"{string.Join(", ", made.Flights.Select(f => $"{f.FlightNumber} on {f.Date}"))} booked in {made.Cabin} for {made.Passengers.Count}, paid with {string.Join(", ", made.PaymentHistory.Select(p => p.PaymentId))}",
        new FieldExpectation(Paths.UserId, Json.Text(made.UserId)),
        new FieldExpectation(Paths.Origin, Json.Text(made.Origin)),
        new FieldExpectation(Paths.Destination, Json.Text(made.Destination)),
        new FieldExpectation(Paths.FlightType, Json.Text(made.FlightType)),
        new FieldExpectation(Paths.Cabin, Json.Text(made.Cabin)),
        new FieldExpectation(Paths.Flights, Json.Records(made.Flights)),
        new FieldExpectation(Paths.Passengers, Json.Records(made.Passengers)),
        new FieldExpectation(Paths.Payments, Json.Records(made.PaymentHistory)),
        new FieldExpectation(Paths.TotalBags, Json.Number(made.TotalBaggages)),
        new FieldExpectation(Paths.PaidBags, Json.Number(made.NonfreeBaggages)),
        new FieldExpectation(Paths.Insurance, Json.Text(made.Insurance)));

    private static Reservation? Paid(Reservation made, Tender plan) => plan.Pay(made) is { } payments ? made with { PaymentHistory = payments } : null;

    /// <summary>Another way to fly there, on the same day or another before the way back.</summary>
    private static IEnumerable<Reservation> OtherWays(Draft draft, Reservation made)
    {
        var (day, back) = (Trips.Out(made)[0].Date, Trips.Back(made));
        var last = back.Length == 0 ? LastDay : Choices.DayOf(back[0].Date) - 2;
        return Enumerable.Range(FirstDay, Math.Max(0, last - FirstDay + 1)).Select(n => $"2024-05-{n:00}").Where(other => other != day).Prepend(day)
            .SelectMany(other => draft.Bookings.Timetable.Ways(made.Origin, made.Destination, other))
            .Where(way => way.Seats(made.Cabin) >= made.Passengers.Count)
            .Select(way => made with { Flights = [.. Trips.Reserve(way, made.Cabin), .. back] });
    }

    private static IEnumerable<Reservation> OtherValues(Draft draft, Reservation made)
    {
        yield return made with { Insurance = made.Insurance == "yes" ? "no" : "yes" };
        yield return made with { TotalBaggages = made.TotalBaggages + 1, NonfreeBaggages = made.NonfreeBaggages + 1 };
        var first = made.Passengers[0];
        yield return made with { Passengers = [first with { Dob = Choices.OtherDay(draft, first.Dob) }, .. made.Passengers.Skip(1)] };
    }
}
