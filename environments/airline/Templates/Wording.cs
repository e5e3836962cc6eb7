using TrajForge.Airline.Data;
using TrajForge.Tasks;

namespace TrajForge.Airline.Templates;

/// <summary>Describes records in a customer's words (METHODS: CoVe, stage 2); null where no words fit the target alone.</summary>
internal sealed class Wording(Bookings bookings, Rng random)
{
    /// <param name="unsaid">Details that the words must not use.</param>
    public Reference? Reservation(Reservation reservation, IReadOnlyList<string> unsaid)
    {
        var route = new List<Clue>
        {
            new(0, Details.Destination, Cities.Of(reservation.Destination)),
            new(0, Details.Origin, Cities.Of(reservation.Origin)),
        };
        var others = new List<Clue>
        {
            new(1, Details.Date, reservation.Flights.Count > 0 ? reservation.Flights[0].Date : ""),
            new(2, Details.Cabin, Spoken.Cabin(reservation.Cabin)),
            new(3, Details.Passengers, $"{reservation.Passengers.Count}"),
            new(4, Details.Trip, Spoken.Trip(reservation.FlightType)),
        };
        if (reservation.Passengers.Count > 0)
        {
            others.Add(new(3, Details.Passenger, random.Pick(reservation.Passengers).FullName));
        }

        if (Trips.Back(reservation) is [var back, ..])
        {
            others.Add(new(1, Details.ReturnDate, back.Date));
        }

        if (Trips.Rank(reservation, bookings.ReservationsOf(reservation.UserId)) is { } rank)
        {
            others.Add(new(6, Details.Order, rank));
        }

        if (Trips.Via(reservation).ToArray() is [var stop, ..])
        {
            others.Add(new(7, Details.Via, Cities.Of(stop)));
        }

        if (random.Chance(0.3))
        {
            others.Add(new(8, Details.Cost, Trips.Cost(reservation)));
        }

        var shuffled = random.Shuffle(others);
        var clues = random.Chance(0.75) ? route.Concat(shuffled) : shuffled.Concat(route);
        var last = new Clue(5, Details.Status, reservation.Status ?? Details.Active);
        return Narrowing.Find(
            description => Resolver.Resolve(bookings, description),
            new Description { Kind = Kinds.Reservation, Scope = reservation.UserId, Facts = [] },
            reservation.ReservationId,
            Slots.Reservation,
            group => group + 1,
            [.. clues.Append(last).Where(clue => !unsaid.Contains(clue.Name))]);
    }

    /// <param name="balance">The words may say what it holds.</param>
    public Reference? Method(string customer, PaymentMethod method, int number, bool balance)
    {
        var clues = new List<Clue> { new(0, Details.Type, Spoken.Source(method), Needed: true) };
        if (method is { Brand: { } brand, LastFour: { } lastFour })
        {
            clues.AddRange(random.Shuffle([new Clue(0, Details.Brand, brand), new Clue(0, Details.LastFour, lastFour)]));
        }
        else if (balance)
        {
            clues.Add(new(0, Details.Balance, Spoken.Balance(method)));
        }

        return Find(Kinds.Payment, customer, method.Id, Slots.PaymentMethod, number, clues);
    }

    /// <summary>By the full name, which names rather than describes.</summary>
    public Reference? Passenger(string kind, string scope, int position, Passenger passenger, string slot, int number)
    {
        Clue[] name = [new(0, Details.FirstName, passenger.FirstName, Needed: true), new(0, Details.LastName, passenger.LastName, Needed: true)];
        return Find(kind, scope, $"{position}", slot, number, name) is { } found ? found with { Fuzzy = false } : null;
    }

    private Reference? Find(string kind, string scope, string target, string slot, int number, IReadOnlyList<Clue> clues) => Narrowing.Find(
        description => Resolver.Resolve(bookings, description),
        new Description { Kind = kind, Scope = scope, Facts = [] },
        target,
        slot,
        _ => number,
        clues);
}
