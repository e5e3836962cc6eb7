using TrajForge.Airline.Data;

namespace TrajForge.Airline.Templates;

/// <summary>A new reservation: one way, there and back, or one way with a choice of days and airports.</summary>
/// <param name="slice">All that is open, where that is not to be drawn.</param>
internal sealed class BookTemplate(Bookings bookings, BookingKind kind, Slice? slice = null) : IConstraintTemplate
{
    private const int FirstDay = 16;
    private const int LastDay = 30;

    public TemplateInfo Info { get; } = kind switch
    {
        BookingKind.OneWay => new("book_one_way", "A one way flight is booked, for one to three passengers."),
        BookingKind.RoundTrip => new("book_round_trip", "Flights there and back are booked, for one to three passengers."),
        _ => new("book_best", "The best of all flights is booked that leave on one of several days or from one of several airports."),
    };

    public TaskPart? Draw(DrawContext context)
    {
        // A second booking would need an id that depends on which is made first.
        if (Members.Vary(context) || context.Earlier.Any(part => part.Goal.Intent == Intents.Book))
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
        var (plans, denial) = Tender.Draw(draft, made);
        if (plans.Length == 0 || !plans[0].Methods.Select((method, n) => draft.NameMethod(method, n + 1, balance: denial is null)).All(named => named))
        {
            return null;
        }

        made = made with { PaymentHistory = plans[0].Pay(made)! };
        var right = Calls.Book(made);
        draft.Change(right);
        Require(draft, made);
        draft.MayAsk(Details.TotalPrice, "what the booking costs in total", Tender.Total(made), [.. made.Flights.Select(flight => ShownFacts.FareOf(flight.FlightNumber, flight.Date))]);
        var wrongs = new Wrongs(draft, Info, right)
            .Miss(WrongKinds.Record, OtherWays(draft, made).Select(other => Paid(other, plans[0])).OfType<Reservation>().Select(Calls.Book))
            .Miss(WrongKinds.Value, OtherValues(draft, made).Select(other => Paid(other, plans[0])).OfType<Reservation>().Select(Calls.Book))
            .Miss(WrongKinds.Payment, plans.Skip(1).Select(plan => Calls.Book(made with { PaymentHistory = plan.Pay(made)! })))
            .GiveMoneyOnTop();
        return draft.Build(Info, Intents.Book, Prose.Booking(draft.Facts, draft.Random), [Choices.Record(made)], wrongs.Plays, denial);
    }

    private sealed record Trip(Reservation Made, string Cabin, IReadOnlyList<Journey> Ways);

    private Trip? Flights(Draft draft)
    {
        var roundTrip = kind == BookingKind.RoundTrip;
        var cabin = slice?.Cabin ?? draft.Random.Pick(Cabin.All);
        draft.Read("list_all_airports");
        draft.Say(Slots.Trip, new Detail(Details.Trip, Spoken.Trip(roundTrip ? FlightType.RoundTrip : FlightType.OneWay)));
        var ways = kind == BookingKind.Best ? Chosen(draft, cabin) : Fixed(draft, cabin, roundTrip);
        if (ways is null)
        {
            return null;
        }

        var made = new Reservation
        {
            ReservationId = "",
            UserId = "",
            Origin = ways[0].Hops[0].Flight.Origin,
            Destination = ways[0].Hops[^1].Flight.Destination,
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

    private static Journey[]? Fixed(Draft draft, string cabin, bool roundTrip)
    {
        var airports = draft.Random.Shuffle(Cities.Codes);
        var (origin, destination) = (airports[0], airports[1]);
        Route(draft, [origin], [destination]);
        draft.Say(Slots.Cabin, new Detail(Details.Cabin, Spoken.Cabin(cabin)));
        if (draft.NameWay(origin, destination, Choices.Day(draft, FirstDay, roundTrip ? LastDay - 2 : LastDay), cabin, seats: 1, number: 1) is not { } there)
        {
            return null;
        }

        if (!roundTrip)
        {
            return [there];
        }

        var landed = Choices.DayOf(there.Arrives);
        return landed < LastDay && draft.NameWay(destination, origin, Choices.Day(draft, landed + 1, Math.Min(landed + 7, LastDay)), cabin, 1, 2) is { } back
            ? [there, back]
            : null;
    }

    /// <summary>For as many as may come along, so that who flies can be drawn afterwards.</summary>
    private Journey[]? Chosen(Draft draft, string cabin)
    {
        if (new ChoiceWording(draft.Bookings, draft.Random).Find(() => slice ?? Open(draft.Random, cabin), Travellers.Most) is not { } choice)
        {
            return null;
        }

        Route(draft, choice.Slice.Origins, choice.Slice.Destinations);
        draft.Say(Slots.Cabin, new Detail(Details.Cabin, Spoken.Cabin(cabin)));
        return [draft.NameChoice(choice, number: 1)];
    }

    /// <summary>A slice with at least one open dimension besides the number of stops, or two days.</summary>
    private static Slice Open(Rng random, string cabin)
    {
        var airports = random.Shuffle(Cities.Codes);
        var (from, to) = (random.Chance(0.5), random.Chance(0.35));
        var first = random.Between(FirstDay, LastDay - 3);
        var days = from || to ? random.PickWeighted([1, 2], n => n == 1 ? 0.4 : 0.6) : random.PickWeighted([2, 3], n => n == 2 ? 0.7 : 0.3);
        string[] origins = from ? Areas.Pair(random) : [airports[0]];
        string[] destinations = to ? Areas.Pair(random) : [airports[1]];
        return new Slice(
            origins,
            [.. destinations.Except(origins).DefaultIfEmpty(airports.First(airport => !origins.Contains(airport)))],
            [.. Enumerable.Range(first, days).Select(day => $"2024-05-{day:00}")],
            random.Chance(0.6) ? null : random.Chance(0.4) ? Details.Nonstop : Details.OneStop,
            cabin);
    }

    private static void Route(Draft draft, IReadOnlyList<string> origins, IReadOnlyList<string> destinations)
    {
        var exact = draft.Context.ExactIds;
        string[] from = exact ? [Details.OriginAirport, Details.OrOriginAirport] : [Details.Origin, Details.OrOrigin];
        string[] to = exact ? [Details.DestinationAirport, Details.OrDestinationAirport] : [Details.Destination, Details.OrDestination];
        draft.Say(
            Slots.Route,
            [
                .. origins.Select((airport, n) => new Detail(from[n], exact ? airport : Cities.Of(airport))),
                .. destinations.Select((airport, n) => new Detail(to[n], exact ? airport : Cities.Of(airport))),
            ]);
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

/// <summary>What is left open in a booking.</summary>
internal enum BookingKind
{
    OneWay,
    RoundTrip,
    Best,
}
