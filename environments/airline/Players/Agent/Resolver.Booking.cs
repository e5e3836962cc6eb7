namespace TrajForge.Airline.Players;

internal sealed partial class Resolver
{
    private Need Book(HeardGoal goal)
    {
        if (goal.Of(Slots.Route).FirstOrDefault() is not { } route)
        {
            return new Need.ToAsk(Slots.Route);
        }

        if (goal.Of(Slots.Trip).FirstOrDefault()?["trip"] is not { } trip)
        {
            return new Need.ToAsk(Slots.Trip);
        }

        if (desk.Airports is null)
        {
            return new Need.ToRead(ToolNames.Airports, "{}");
        }

        var change = new Change
        {
            Intent = Intents.Book,
            RoundTrip = Derivations.CodeOf(trip) == "round_trip",
            Origins = Airports(route, "origin"),
            Destinations = Airports(route, "destination"),
        };
        return change.Origins.Contains("") || change.Destinations.Contains("") ? new Need.Stuck(Slots.Route) : WithPeople(goal, change);
    }

    private string[] Airports(BriefFact route, string end) =>
        [Airport(route, end), .. route[$"or_{end}"] is null && route[$"or_{end}_airport"] is null ? Array.Empty<string>() : [Airport(route, $"or_{end}")]];

    private string Airport(BriefFact route, string end) =>
        route[$"{end}_airport"] is { } code ? code
        : desk.Airports!.Where(airport => Matching.Same(airport.City, route[end]) || Matching.Same(airport.Iata, route[end])).Select(airport => airport.Iata).FirstOrDefault() ?? "";

    private Need WithPeople(HeardGoal goal, Change change)
    {
        foreach (var number in Directions(change))
        {
            if (DatesOf(goal, change, number).Count == 0)
            {
                return new Need.ToAsk(Slots.Date, number);
            }
        }

        if (goal.Of(Slots.Cabin).FirstOrDefault()?["cabin"] is not { } cabin)
        {
            return new Need.ToAsk(Slots.Cabin);
        }

        var people = goal.Of(Slots.Passenger).OrderBy(fact => fact.Number).ToArray();
        if (people.Length == 0 || !goal.Closed.Contains(Slots.Passenger))
        {
            return new Need.ToAsk(people.Length == 0 ? Slots.Passenger : Topics.AllPassengers);
        }

        var passengers = new List<SeenPassenger>();
        foreach (var fact in people)
        {
            if (Person(fact) is not { } person)
            {
                return new Need.Stuck(Slots.Passenger, fact.Number);
            }

            passengers.Add(person);
        }

        return WithFlights(goal, change with { Cabin = Derivations.CodeOf(cabin), Passengers = passengers });
    }

    private SeenPassenger? Person(BriefFact fact) => fact["who"] switch
    {
        "self" => new SeenPassenger(desk.Profile!.Name.FirstName, desk.Profile.Name.LastName, desk.Profile.Dob),
        "saved" => desk.Profile!.SavedPassengers.FirstOrDefault(saved => Matching.IsNamed(saved, fact)),
        _ => fact["dob"] is { } dob ? new SeenPassenger(fact["first_name"] ?? "", fact["last_name"] ?? "", dob) : null,
    };

    private Need WithFlights(HeardGoal goal, Change change)
    {
        var legs = new List<Leg>();
        foreach (var number in Directions(change))
        {
            if (FindJourney(goal, change, number, out var journey) is { } need)
            {
                return need;
            }

            legs.AddRange(journey!.Legs(change.Cabin));
            if (number == 1)
            {
                change = change with { Origin = legs[0].Origin, Destination = legs[^1].Destination, Origins = null, Destinations = null };
            }
        }

        return WithExtras(goal, change with { Legs = legs });
    }

    private Need WithExtras(HeardGoal goal, Change change)
    {
        if (Number(goal, "total") is not { } bags)
        {
            return new Need.ToAsk(Slots.Bags);
        }

        if (goal.Of(Slots.Insurance).FirstOrDefault()?["insurance"] is not { } insurance)
        {
            return new Need.ToAsk(Slots.Insurance);
        }

        change = change with
        {
            Bags = bags,
            PaidBags = Derivations.PaidBags(bags, change.Passengers.Count, desk.Profile!.Membership, change.Cabin),
            Insurance = insurance == "yes",
        };
        if (!goal.Of(Slots.PaymentMethod).Any())
        {
            return new Need.ToAsk(Slots.PaymentMethod);
        }

        var fare = Derivations.FareOf([.. change.Legs.Select(leg => leg.Price)], change.Passengers.Count, change.Insurance, change.PaidBags);
        return Compute(fare, out var total) ?? Pay(goal, total, out var payments) ?? new Need.Ready(change with { Amount = total, Payments = payments });
    }

    private static int[] Directions(Change change) => change.RoundTrip ? [1, 2] : [1];

    /// <summary>The days that are open, as the customer named them.</summary>
    private static IReadOnlyList<string> DatesOf(HeardGoal goal, Change change, int number)
    {
        var fact = goal.Of(Slots.Date).FirstOrDefault(fact => fact.Number == number);
        if (fact?["when"] is { } said)
        {
            var booked = change.Reservation is not { } reservation ? null : reservation.Flights[number == 1 ? 0 : reservation.WayBack].Date;
            return Derivations.DayOf(said, booked) is { } day ? [day] : [];
        }

        return [.. new[] { fact?["date"], fact?["or_date"], fact?["or_date_2"] }.OfType<string>()];
    }

    private static int? Number(HeardGoal goal, string name) =>
        int.TryParse(goal.Of(Slots.Bags).FirstOrDefault()?[name], out var bags) && bags >= 0 ? bags : null;
}
