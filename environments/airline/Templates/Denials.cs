using System.Globalization;
using TrajForge.Airline.Data;
using TrajForge.Airline.Tools;

namespace TrajForge.Airline.Templates;

/// <summary>The policy's rules that decline a wish, each with the one field of the world that makes it do so.</summary>
internal static class Denials
{
    public const string PaymentShort = "payment_short";

    private static readonly string[] TooOld = ["24 hours", "24-hour", "24 hour", "twenty-four hours", "more than a day", "a day ago", "over a day"];
    private static readonly string[] Cancelled = ["cancelled", "canceled"];
    private static readonly string[] Gone = ["flown", "taken off", "landed", "departed", "in the air", "already left"];
    private static readonly string[] TooLittle = ["not enough", "insufficient", "not hold enough", "too little", "not cover", "doesn't cover", "cannot cover", "can't cover", "only holds", "less than", "short"];

    /// <summary>A cancelled reservation stays as it is.</summary>
    public static Denial IsCancelled(Reservation reservation) => new()
    {
        Rule = "cancelled",
        Text = $"reservation {reservation.ReservationId} is cancelled and stays as it is",
        DeclinedData = Patches.Reservation(reservation.ReservationId, "status", Json.Text(FlightStatus.Cancelled)),
        Deciding = [Choices.Record(reservation)],
        Reads = [],
        Told = [Which(reservation), new Facet("status", Cancelled)],
        Unsaid = [Details.Status],
    };

    /// <summary>Flights of basic economy stay.</summary>
    public static Denial IsBasicEconomy(Reservation reservation) => new()
    {
        Rule = "basic_economy",
        Text = $"the flights of reservation {reservation.ReservationId} cannot change in basic economy",
        DeclinedData = Patches.Reservation(reservation.ReservationId, "cabin", Json.Text(Cabin.BasicEconomy)),
        Deciding = [Choices.Record(reservation)],
        Reads = [],
        Told = [Which(reservation), new Facet("cabin", ["basic economy"])],
        Unsaid = [Details.Cabin],
    };

    /// <summary>The way there was flown last week; null where that could not be.</summary>
    public static Denial? IsFlown(Draft draft, Reservation reservation, bool handsOver)
    {
        var there = Trips.Out(reservation);
        var days = Enumerable.Range(3, 11).Select(n => $"2024-05-{n:00}")
            .Where(day => string.CompareOrdinal(day, reservation.CreatedAt) > 0 && there.All(flight => draft.Bookings.Hop(flight with { Date = day }) is var hop && hop.Flight.Dates.ContainsKey(day) && hop.Day.Status == FlightStatus.Landed))
            .ToArray();
        if (Trips.Back(reservation).Length == 0 || days.Length == 0 || there.Any(flight => flight.Date != there[0].Date))
        {
            return null;
        }

        var past = draft.Random.Pick(days);
        ReservedFlight[] flights = [.. reservation.Flights.Select((flight, n) => n < there.Length ? flight with { Date = past } : flight)];
        return new Denial
        {
            Rule = "flown",
            Text = $"a part of reservation {reservation.ReservationId} has been flown",
            DeclinedData = Patches.Reservation(reservation.ReservationId, "flights", Json.Records(flights)),
            Deciding = [Choices.Record(reservation), ShownFacts.StatusOf(there[0].FlightNumber, past)],
            Reads = [FactReads.Status(there[0].FlightNumber, past)],
            Told = [Which(reservation), new Facet("flown", Gone)],
            HandsOver = handsOver,
            Unsaid = [Details.Date, Details.Order],
        };
    }

    /// <summary>Neither booked within a day, nor in business, nor insured against the reason, nor cancelled by the airline.</summary>
    /// <param name="field">The field that decides.</param>
    /// <param name="granted">As it must be to be granted; null for what the data has.</param>
    /// <param name="declined">As it must be to be declined; null for what the data has.</param>
    public static Denial NoGround(Reservation reservation, string field, string? granted, string? declined, params IReadOnlyList<string> told) => new()
    {
        Rule = "no_ground",
        Text = $"the policy has no ground to cancel reservation {reservation.ReservationId}",
        GrantedData = granted is null ? null : Patches.Reservation(reservation.ReservationId, field, Json.Text(granted)),
        DeclinedData = declined is null ? null : Patches.Reservation(reservation.ReservationId, field, Json.Text(declined)),
        Deciding = [Choices.Record(reservation), .. reservation.Flights.Select(flight => ShownFacts.StatusOf(flight.FlightNumber, flight.Date))],
        Reads = [.. reservation.Flights.Select(flight => FactReads.Status(flight.FlightNumber, flight.Date))],
        Told = [Which(reservation), new Facet(field, told)],
        Unsaid = field == "cabin" ? [Details.Cabin] : [],
    };

    public static Denial NotRecent(Draft draft, Reservation reservation) => Trips.Recent(reservation)
        ? NoGround(reservation, "created_at", null, Long(draft), TooOld)
        : NoGround(reservation, "created_at", JustNow(draft), null, TooOld);

    public static Denial NotInsured(Reservation reservation) => reservation.Insurance == "yes"
        ? NoGround(reservation, "insurance", null, "no", "insurance", "insured", "uninsured")
        : NoGround(reservation, "insurance", "yes", null, "insurance", "insured", "uninsured");

    public static Denial NotBusiness(Draft draft, Reservation reservation) => reservation.Cabin == Cabin.Business
        ? NoGround(reservation, "cabin", null, draft.Random.Pick([Cabin.Economy, Cabin.BasicEconomy]), "business", "business class")
        : NoGround(reservation, "cabin", Cabin.Business, null, "business", "business class");

    /// <summary>
    /// Neither silver nor gold, nor insured, nor in business; null where more than one of these would have to change, or a membership on which another goal may
    /// depend.
    /// </summary>
    public static Denial? NotEntitled(Draft draft, Reservation reservation)
    {
        var member = draft.User.Membership != Membership.Regular;
        var insured = reservation.Insurance == "yes";
        if (reservation.Cabin == Cabin.Business || (member && (insured || !draft.IsFirst)))
        {
            return null;
        }

        return new Denial
        {
            Rule = "not_entitled",
            Text = $"{draft.Context.Customer} is entitled to no compensation for reservation {reservation.ReservationId}",
            GrantedData = member || insured ? null : Patches.Reservation(reservation.ReservationId, "insurance", Json.Text("yes")),
            DeclinedData = member ? Patches.Membership(draft.Context.Customer, Membership.Regular)
                : insured ? Patches.Reservation(reservation.ReservationId, "insurance", Json.Text("no"))
                : null,
            Deciding = [draft.Profile, Choices.Record(reservation)],
            Reads = [],
            Told = [Which(reservation), member ? new Facet("membership", ["regular", "member", "membership", "silver", "gold"]) : new Facet("insurance", ["insurance", "insured", "uninsured"])],
        };
    }

    /// <summary>A method that settles a difference now and then holds too little; null where the first one holds no balance.</summary>
    public static Denial? MayBeShort(Draft draft, PaymentMethod[] methods, int difference) =>
        methods.Length > 0 && draft.IsOnly(methods[0]) && draft.Random.Chance(0.6) ? IsShort(draft, methods[0], difference) : null;

    /// <summary>The only method that the customer names does not hold enough; null where it holds no balance, or where nothing is to be paid.</summary>
    public static Denial? IsShort(Draft draft, PaymentMethod method, int amount)
    {
        if (method.Amount is not { } holds || amount <= 1)
        {
            return null;
        }

        var enough = holds >= amount;
        var other = enough ? draft.Random.Between(amount / 4, amount - 1) : amount + draft.Random.Between(150, 900);
        var data = Patches.Balance(draft.Context.Customer, method.Id, other);
        var little = enough ? other : holds;
        return new Denial
        {
            Rule = PaymentShort,
            Text = $"{method.Id} does not hold {amount.ToString(CultureInfo.InvariantCulture)}",
            GrantedData = enough ? null : data,
            DeclinedData = enough ? data : null,
            Holds = enough ? holds : other,
            Deciding = [draft.Profile, .. draft.Prices],
            Reads = draft.Pricing,
            Told = [new Facet("method", [method.Source == PaymentSources.GiftCard ? "gift card" : "certificate", method.Id]), new Facet("balance", [.. TooLittle, .. AirlineWords.Dollars(little)])],
        };
    }

    /// <summary>The first that there is, in random order.</summary>
    public static Denial? Any(Draft draft, params IReadOnlyList<Denial?> denials) => draft.Random.Shuffle(denials.OfType<Denial>()).FirstOrDefault();

    /// <summary>Which reservation is spoken of.</summary>
    private static Facet Which(Reservation reservation) => new(
        "reservation",
        [
            reservation.ReservationId,
            Cities.Of(reservation.Destination),
            Cities.Of(reservation.Origin),
            .. AirlineWords.Dates(DateOnly.ParseExact(reservation.Flights[0].Date, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ]);

    private static string JustNow(Draft draft) => $"2024-05-15T{draft.Random.Between(6, 13):00}:{draft.Random.Between(0, 59):00}:{draft.Random.Between(0, 59):00}";

    private static string Long(Draft draft) =>
        $"2024-05-{draft.Random.Between(2, 12):00}T{draft.Random.Between(6, 22):00}:{draft.Random.Between(0, 59):00}:{draft.Random.Between(0, 59):00}";
}
