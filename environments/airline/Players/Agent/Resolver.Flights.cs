using System.Globalization;

namespace TrajForge.Airline.Players;

internal sealed partial class Resolver
{
    private const int MostChoices = 3;

    /// <summary>The one flight, or pair of flights, of that direction that fits what was said, out of all days and airports that are open.</summary>
    private Need? FindJourney(HeardGoal goal, Change change, int number, out Journey? journey)
    {
        journey = null;
        var fact = goal.Of(Slots.Flight).FirstOrDefault(fact => fact.Number == number);
        var searches = Searches(change, number, DatesOf(goal, change, number), fact?["stops"] ?? (fact?["via"] is null ? null : "one stop")).ToArray();
        var found = new List<Journey>();
        for (var i = 0; i < searches.Length; i++)
        {
            if (desk.Search(searches[i].Tool, searches[i].Arguments) is { } journeys)
            {
                found.AddRange(journeys);
            }
            else if (fact is null || !slips.Guesses(goal, fact, i, searches.Length, found.Count(one => Bookable(one) && Fits(one, fact, change.Cabin))))
            {
                return new Need.ToRead(searches[i].Tool, searches[i].Arguments);
            }
        }

        var open = found.Where(Bookable).ToArray();
        var fits = fact is null ? open : Pick(goal, [.. open.Where(one => Fits(one, fact, change.Cabin))], fact, change.Cabin);
        if (fits.Length == 1)
        {
            journey = fits[0];
            slips.Chose(goal);
            return null;
        }

        return fits.Length switch
        {
            0 when open.Length == 0 => new Need.Stuck(Slots.Date, number),
            0 => new Need.Stuck(Slots.Flight, number),
            _ => new Need.ToAsk(Slots.Flight, number, Spoken.Count(fits.Length), searches.Length > 2 ? null : Choices(fits, change.Cabin)),
        };

        bool Bookable(Journey one) => one.HasSeats(change.Cabin, change.Passengers.Count);
    }

    /// <summary>All searches that show what is open, in the order in which the customer named it.</summary>
    private static IEnumerable<(string Tool, string Arguments)> Searches(Change change, int number, IReadOnlyList<string> dates, string? stops)
    {
        var (here, there) = (change.Origins ?? [change.Origin], change.Destinations ?? [change.Destination]);
        var (origins, destinations) = number == 1 ? (here, there) : (there, here);
        return
            from date in dates
            from origin in origins
            from destination in destinations
            from tool in ((string, string)[])[(ToolNames.Direct, "nonstop"), (ToolNames.OneStop, "one stop")]
            where stops is null || stops == tool.Item2
            select (tool.Item1, CallText.Of(("origin", origin), ("destination", destination), ("date", date)));
    }

    private bool Fits(Journey journey, BriefFact fact, string cabin) =>
        (fact["flight_number"] is not { } first || (journey.Flights[0].FlightNumber == first && journey.Flights.ElementAtOrDefault(1)?.FlightNumber == fact["second_flight_number"]))
        && (fact["after"] is not { } after || string.CompareOrdinal(journey.Departure[..5], after) >= 0)
        && (fact["before"] is not { } before || string.CompareOrdinal(journey.Departure[..5], before) < 0)
        && (fact["price"] is not { } price || journey.Price(cabin).ToString(CultureInfo.InvariantCulture) == price)
        && (fact["via"] is not { } via || (journey.Stops > 0 && Matching.Same(desk.City(journey.Flights[0].Destination), via)));

    /// <summary>The best of those that fit, by what was said to pick and to break ties.</summary>
    private Journey[] Pick(HeardGoal goal, Journey[] fits, BriefFact fact, string cabin)
    {
        if (fact["pick"] is not { } pick || fits.Length == 0)
        {
            return fits;
        }

        Journey[] ordered = [.. fits.OrderBy(one => Key(one, pick, cabin)).ThenBy(one => fact["tie"] is { } tie ? Key(one, tie, cabin) : 0)];
        var place = slips.SecondBest(goal, (fact["rank"] is null ? 0 : 1), ordered.Length);
        return place < ordered.Length ? [ordered[place]] : [];
    }

    /// <summary>What makes a way better; smaller is better.</summary>
    private static int Key(Journey one, string pick, string cabin) => pick switch
    {
        "cheapest" => one.Price(cabin),
        "fastest" => one.Lands - one.Leaves,
        "earliest" => one.Leaves,
        "latest" => -one.Leaves,
        _ => one.Lands,
    };

    private string[] Choices(Journey[] fits, string cabin) =>
        [.. fits.OrderBy(one => one.Price(cabin)).Take(MostChoices).OrderBy(one => one.Departure, StringComparer.Ordinal).Select(one =>
            $"{string.Join(" and ", one.Flights.Select(flight => flight.FlightNumber))} at {Spoken.Time(one.Departure)}{(one.Stops == 0 ? "" : $" via {desk.City(one.Flights[0].Destination)}")} for {Spoken.Dollars(one.Price(cabin))}")];

    private Need ChangeFlights(HeardGoal goal, Change change)
    {
        if (change.Cabin == "basic_economy" && !lenient)
        {
            return Denied("denied_basic_economy", change);
        }

        return Move(goal, change, out var legs) ?? WithDifference(goal, change with { Legs = legs });
    }

    /// <summary>The flights after the directions moved of which the customer gave a day.</summary>
    private Need? Move(HeardGoal goal, Change change, out IReadOnlyList<Leg> legs)
    {
        legs = change.Legs;
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

            IEnumerable<Leg> ways = [.. journey!.Legs(change.Cabin).Select(leg => Kept(leg, change.Reservation) ?? leg)];
            there = number == 1 ? ways : there;
            back = number == 1 ? back : ways;
        }

        legs = [.. there, .. back];
        return null;
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

        if (Flown(change, handsOver: false) is { } flown)
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
                return Denied("denied_no_seats", change);
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
