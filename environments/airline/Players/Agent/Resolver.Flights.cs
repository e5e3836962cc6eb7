namespace TrajForge.Airline.Players;

internal sealed partial class Resolver
{
    private const int MostChoices = 3;

    /// <summary>The one flight, or pair of flights, of that direction and day that fits what was said.</summary>
    private Need? FindJourney(HeardGoal goal, Change change, int number, out Journey? journey)
    {
        journey = null;
        var fact = goal.Of(Slots.Flight).FirstOrDefault(fact => fact.Number == number);
        var (origin, destination) = number == 1 ? (change.Origin, change.Destination) : (change.Destination, change.Origin);
        var arguments = CallText.Of(("origin", origin), ("destination", destination), ("date", DateOf(goal, number)!));
        var found = new List<Journey>();
        foreach (var (tool, stops) in ((string, string)[])[(ToolNames.Direct, "nonstop"), (ToolNames.OneStop, "one stop")])
        {
            if ((fact?["stops"] ?? stops) != stops)
            {
                continue;
            }

            if (desk.Search(tool, arguments) is not { } journeys)
            {
                return new Need.ToRead(tool, arguments);
            }

            found.AddRange(journeys);
        }

        var open = found.Where(one => one.HasSeats(change.Cabin, change.Passengers.Count)).ToArray();
        var fits = fact is null ? open : Pick([.. open.Where(one => Fits(one, fact))], fact["pick"], change.Cabin);
        journey = fits.Length == 1 ? fits[0] : null;
        return fits.Length switch
        {
            1 => null,
            0 when open.Length == 0 => new Need.Stuck(Slots.Date, number),
            0 => new Need.Stuck(Slots.Flight, number),
            _ => new Need.ToAsk(Slots.Flight, number, Spoken.Count(fits.Length), Choices(fits, change.Cabin)),
        };
    }

    private static bool Fits(Journey journey, BriefFact fact) =>
        (fact["flight_number"] is not { } first || (journey.Flights[0].FlightNumber == first && journey.Flights.ElementAtOrDefault(1)?.FlightNumber == fact["second_flight_number"]))
        && (fact["after"] is not { } after || string.CompareOrdinal(journey.Departure[..5], after) >= 0)
        && (fact["before"] is not { } before || string.CompareOrdinal(journey.Departure[..5], before) < 0);

    private static Journey[] Pick(Journey[] fits, string? pick, string cabin)
    {
        if (pick is null || fits.Length == 0)
        {
            return fits;
        }

        var best = pick switch
        {
            "cheapest" => fits.OrderBy(one => one.Price(cabin)).First(),
            "earliest" => fits.OrderBy(one => one.Departure, StringComparer.Ordinal).First(),
            _ => fits.OrderByDescending(one => one.Departure, StringComparer.Ordinal).First(),
        };
        return [best];
    }

    private string[] Choices(Journey[] fits, string cabin) =>
        [.. fits.OrderBy(one => one.Price(cabin)).Take(MostChoices).OrderBy(one => one.Departure, StringComparer.Ordinal).Select(one =>
            $"{string.Join(" and ", one.Flights.Select(flight => flight.FlightNumber))} at {Spoken.Time(one.Departure)}{(one.Stops == 0 ? "" : $" via {desk.City(one.Flights[0].Destination)}")} for {Spoken.Dollars(one.Price(cabin))}")];

    private Need ChangeFlights(HeardGoal goal, Change change)
    {
        if (change.Cabin == "basic_economy")
        {
            return new Need.Denied("denied_basic_economy");
        }

        var moved = goal.Of(Slots.Date).Select(fact => fact.Number).Distinct().Order().ToArray();
        if (moved.Length == 0)
        {
            return new Need.ToAsk(Slots.Date);
        }

        if (change.RoundTrip && moved.Length == 1 && !goal.Closed.Contains(Slots.Date))
        {
            return new Need.ToAsk(Topics.OtherDirection, 3 - moved[0], moved[0] == 1 ? "return" : "outbound");
        }

        var (there, back) = (change.Legs.Take(change.Reservation!.WayBack), change.Legs.Skip(change.Reservation.WayBack));
        foreach (var number in moved)
        {
            if (FindJourney(goal, change, number, out var journey) is { } need)
            {
                return need;
            }

            var legs = journey!.Legs(change.Cabin).Select(leg => Kept(leg, change.Reservation) ?? leg);
            (there, back) = number == 1 ? (legs, back) : (there, legs);
        }

        return WithDifference(goal, change with { Legs = [.. there, .. back] });
    }

    /// <summary>A flight that is on the reservation already keeps its price.</summary>
    private static Leg? Kept(Leg leg, SeenReservation reservation) =>
        reservation.Flights.Where(old => old.FlightNumber == leg.Number && old.Date == leg.Date).Select(old => leg with { Price = old.Price }).FirstOrDefault();

    private Need ChangeCabin(HeardGoal goal, Change change)
    {
        if (goal.Of(Slots.Cabin).FirstOrDefault()?["cabin"] is not { } said)
        {
            return new Need.ToAsk(Slots.Cabin);
        }

        if (Flown(change) is { } flown)
        {
            return flown;
        }

        var cabin = Derivations.CodeOf(said);
        var legs = new List<Leg>();
        foreach (var leg in change.Legs)
        {
            var arguments = CallText.Of(("origin", leg.Origin), ("destination", leg.Destination), ("date", leg.Date));
            if (desk.Search(ToolNames.Direct, arguments) is not { } found)
            {
                return new Need.ToRead(ToolNames.Direct, arguments);
            }

            if (found.FirstOrDefault(one => one.Flights[0].FlightNumber == leg.Number && one.HasSeats(cabin, change.Passengers.Count)) is not { } journey)
            {
                return new Need.Denied("denied_no_seats");
            }

            legs.Add(cabin == change.Cabin ? leg : leg with { Price = journey.Price(cabin) });
        }

        return WithDifference(goal, change with { Cabin = cabin, Legs = legs });
    }

    private Need WithDifference(HeardGoal goal, Change change)
    {
        if (!goal.Of(Slots.PaymentMethod).Any())
        {
            return new Need.ToAsk(Slots.PaymentMethod);
        }

        var expression = Derivations.DifferenceOf([.. change.Legs.Select(leg => leg.Price)], [.. change.Reservation!.Flights.Select(leg => leg.Price)], change.Passengers.Count);
        return Compute(expression, out var difference) ?? Pay(goal, difference, out var payments) ?? new Need.Ready(change with { Amount = difference, Payments = payments });
    }
}
