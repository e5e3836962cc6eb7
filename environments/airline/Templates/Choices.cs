using TrajForge.Airline.Data;

namespace TrajForge.Airline.Templates;

/// <summary>What may be drawn for a goal, and what may be done wrong; all of it succeeds against the tools.</summary>
internal static class Choices
{
    /// <summary>
    /// A reservation of the customer that no earlier goal touches; null when none fits. The reference data holds trips that end where they begin, of which
    /// nobody can say where the way back starts.
    /// </summary>
    public static Reservation? Reservation(Draft draft, Func<Reservation, bool> fits) =>
        draft.Random.Shuffle(draft.Bookings.ReservationsOf(draft.Context.Customer))
            .FirstOrDefault(r => r.Status is null && r.Origin != r.Destination && r.Flights.Count > 0 && r.Passengers.Count > 0 && !draft.Context.Taken.Contains(Record(r)) && fits(r));

    /// <summary>Reservations to do the wrong thing to: the customer's others, then those of strangers from a random place on.</summary>
    public static IEnumerable<Reservation> Others(Draft draft, Reservation right, Func<Reservation, bool> fits)
    {
        var own = draft.Random.Shuffle(draft.Bookings.ReservationsOf(draft.Context.Customer));
        var ids = draft.Bookings.ReservationIds;
        var start = draft.Random.Next(ids.Count);
        var strangers = Enumerable.Range(0, ids.Count).Select(n => draft.Bookings.Reservation(ids[(start + n) % ids.Count]))
            .Where(r => r.UserId != draft.Context.Customer);
        return own.Concat(strangers).Where(r => r.Status is null && r.Passengers.Count > 0 && r.ReservationId != right.ReservationId && fits(r));
    }

    public static RecordRef Record(Reservation reservation) => new(Tables.Reservations, reservation.ReservationId);

    /// <summary>
    /// Methods that may settle a difference (negative: a refund), in random order; certificates never do. Only one goal of a task spends from a gift card,
    /// so that no other finds it empty.
    /// </summary>
    public static PaymentMethod[] Methods(Draft draft, string customer, int difference) =>
        draft.Random.Shuffle(draft.Bookings.MethodsOf(customer).Where(m => Takes(draft, m, difference)));

    public static bool Takes(Draft draft, PaymentMethod method, int difference) => method.Source switch
    {
        PaymentSources.Certificate => false,
        PaymentSources.GiftCard => difference <= 0 || (draft.MaySpend && method.Amount >= difference),
        _ => true,
    };

    /// <summary>The payments of a reservation after a change that costs so much.</summary>
    public static Payment[] Settled(Reservation reservation, string method, int difference) =>
        difference == 0 ? [.. reservation.PaymentHistory] : [.. reservation.PaymentHistory, new Payment(method, difference)];

    /// <summary>Another person's birthday, a few days off.</summary>
    public static string OtherDay(Draft draft, string dob) =>
        $"{dob[..8]}{((int.Parse(dob[8..], System.Globalization.CultureInfo.InvariantCulture) + draft.Random.Between(1, 26)) % 28) + 1:00}";

    /// <summary>The first passenger of a reservation gets another birthday.</summary>
    public static ReferenceCall OtherBirthday(Draft draft, Reservation reservation)
    {
        var first = reservation.Passengers[0];
        return Calls.Passengers(reservation.ReservationId, [first with { Dob = OtherDay(draft, first.Dob) }, .. reservation.Passengers.Skip(1)]);
    }

    /// <summary>A name that exists among the customers.</summary>
    public static PersonName Name(Draft draft)
    {
        PersonName Somebody() => draft.Bookings.User(draft.Random.Pick(draft.Bookings.UserIds)).Name;
        return new PersonName(Somebody().FirstName, Somebody().LastName);
    }

    /// <summary>A day of the month, both ends included.</summary>
    public static string Day(Draft draft, int from, int to) => $"2024-05-{draft.Random.Between(from, to):00}";

    public static int DayOf(string date) => int.Parse(date[^2..], System.Globalization.CultureInfo.InvariantCulture);
}
