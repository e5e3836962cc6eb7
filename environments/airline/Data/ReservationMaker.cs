using System.Globalization;

namespace TrajForge.Airline.Data;

/// <summary>Makes reservations: most lie ahead, some are flown, some have a flight that was cancelled or is delayed today. Many resemble another of the customer.</summary>
internal sealed class ReservationMaker(Rng random, Ids ids, Timetable timetable)
{
    private const int MostDirect = 3;

    private enum Phase
    {
        Ahead,
        Flown,
        Cancelled,
        Delayed,
    }

    public Reservation Make(User user, IReadOnlyList<Reservation> own)
    {
        var phase = random.PickWeighted([Phase.Ahead, Phase.Flown, Phase.Cancelled, Phase.Delayed], p => p switch
        {
            Phase.Ahead => 0.55,
            Phase.Flown => 0.09,
            _ => 0.18,
        });
        Reservation? made;
        do
        {
            made = TryMake(user, own, phase);
        }
        while (made is null);
        return made;
    }

    private Reservation? TryMake(User user, IReadOnlyList<Reservation> own, Phase phase)
    {
        var (origin, destination) = Route(own);
        var roundTrip = random.Chance(0.45);
        var day = phase switch
        {
            Phase.Ahead => random.Between(16, 28),
            Phase.Delayed => 15,
            _ => random.Between(8, 15),
        };
        var cabin = random.PickWeighted(Cabin.All, c => c != Cabin.Business ? 0.33 : phase == Phase.Delayed ? 0.8 : 0.34);
        var hops = Way(origin, destination, day)?.Hops ?? [];
        var back = roundTrip && hops.Count > 0 ? Way(destination, origin, random.Between(day + 2, Math.Min(day + 7, 30)))?.Hops ?? [] : [];
        if (hops.Count == 0 || (roundTrip && back.Count == 0) || !Fits(phase, [.. hops, .. back]))
        {
            return null;
        }

        var passengers = Passengers(user);
        var insurance = random.Chance(0.42);
        var bags = random.PickWeighted([0, 1, 2, 3, 4], n => n == 0 ? 0.35 : 1.2 / (n + 2));
        var nonfree = Allowance.Paid(user.Membership, cabin, passengers.Length, bags);
        ReservedFlight[] flights = [.. hops.Concat(back).Select(hop => Reserved(hop, cabin))];
        var perHead = flights.Sum(flight => flight.Price) + (insurance ? Allowance.InsurancePrice : 0);
        return new Reservation
        {
            ReservationId = ids.Reservation(),
            UserId = user.UserId,
            Origin = origin,
            Destination = destination,
            FlightType = roundTrip ? FlightType.RoundTrip : FlightType.OneWay,
            Cabin = cabin,
            Flights = flights,
            Passengers = passengers,
            PaymentHistory = [new Payment(random.Pick(user.PaymentMethods.Values.Where(m => m.Source != PaymentSources.Certificate).ToArray()).Id, (perHead * passengers.Length) + (Allowance.BagPrice * nonfree))],
            CreatedAt = Created(phase, day),
            TotalBaggages = bags,
            NonfreeBaggages = nonfree,
            Insurance = insurance ? "yes" : "no",
        };
    }

    private (string Origin, string Destination) Route(IReadOnlyList<Reservation> own)
    {
        if (own.Count > 0 && random.Chance(0.4))
        {
            var like = random.Pick(own);
            return random.Chance(0.8) ? (like.Origin, like.Destination) : (like.Destination, like.Origin);
        }

        var route = random.Shuffle(Cities.Codes);
        return (route[0], route[1]);
    }

    private Journey? Way(string origin, string destination, int day)
    {
        var ways = timetable.Ways(origin, destination, Date(day), bookable: false).ToArray();
        var direct = ways.Where(way => way.Hops.Count == 1).Take(MostDirect).ToArray();
        return ways.Length == 0 ? null : direct.Length > 0 && random.Chance(0.5) ? random.Pick(direct) : random.Pick(ways);
    }

    /// <summary>A cancelled or delayed reservation has not been flown in any part.</summary>
    private static bool Fits(Phase phase, IReadOnlyList<Hop> hops)
    {
        bool Gone(Hop hop) => hop.Day.Status is FlightStatus.Landed or FlightStatus.Flying;
        bool Any(string status) => hops.Any(hop => hop.Day.Status == status);
        return phase switch
        {
            Phase.Cancelled => Any(FlightStatus.Cancelled) && !hops.Any(Gone),
            Phase.Delayed => Any(FlightStatus.Delayed) && !hops.Any(Gone),
            Phase.Flown => Gone(hops[0]),
            _ => true,
        };
    }

    private Passenger[] Passengers(User user)
    {
        var self = new Passenger(user.Name.FirstName, user.Name.LastName, user.Dob);
        var count = random.PickWeighted([1, 2, 3], n => n == 1 ? 0.45 : n == 2 ? 0.35 : 0.2);
        var others = random.Shuffle(user.SavedPassengers);
        return random.Chance(0.8) ? [self, .. others.Take(count - 1)] : [.. others.Take(count)];
    }

    private ReservedFlight Reserved(Hop hop, string cabin)
    {
        var price = cabin switch
        {
            Cabin.Business => random.Between(239, 560),
            Cabin.Economy => random.Between(113, 238),
            _ => random.Between(48, 112),
        };
        return new ReservedFlight(hop.Flight.FlightNumber, hop.Flight.Origin, hop.Flight.Destination, hop.Date, price);
    }

    // Some were booked within the last day, which policy treats apart.
    private string Created(Phase phase, int day)
    {
        var now = new DateTime(2024, 5, 15, 15, 0, 0);
        var late = phase is Phase.Ahead or Phase.Delayed && random.Chance(phase == Phase.Delayed ? 0.6 : 0.25);
        var created = late ? now.AddMinutes(-random.Between(60, 23 * 60)) : new DateTime(2024, 4, 28).AddMinutes(random.Between(0, (Math.Min(day, 14) + 1) * 24 * 60));
        return created.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
    }

    private static string Date(int day) => $"2024-05-{day:00}";
}
