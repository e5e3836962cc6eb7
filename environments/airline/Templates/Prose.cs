using TrajForge.Airline.Data;

namespace TrajForge.Airline.Templates;

/// <summary>A goal's facts as sentences for a model that plays the customer. Says what the facts say and nothing else.</summary>
internal static class Prose
{
    public static string Reservation(IReadOnlyList<BriefFact> facts, Rng random)
    {
        var own = facts.Where(fact => fact.Slot == Slots.Reservation).ToArray();
        string? Find(string name) => own.Select(fact => fact[name]).FirstOrDefault(value => value is not null);
        if (Find(Details.ReservationId) is { } id)
        {
            return $"reservation {id}";
        }

        string?[] before = [Find(Details.Order)?.Replace(' ', '-'), Find(Details.Status), Find(Details.Cabin), Find(Details.Trip)?.Replace("one way", "one-way", StringComparison.Ordinal)];
        string?[] after =
        [
            Find(Details.Origin) is { } origin ? $"from {origin}" : null,
            Find(Details.Destination) is { } destination ? $"to {destination}" : null,
            Find(Details.Via) is { } stop ? $"by way of {stop}" : null,
            Find(Details.Date) is { } date ? $"that leaves on {date}" : null,
            Find(Details.ReturnDate) is { } back ? $"with the way back on {back}" : null,
            Find(Details.Passengers) is { } count ? $"for {(count == "1" ? "one passenger" : $"{count} passengers")}" : null,
            Find(Details.Passenger) is { } passenger ? $"on which {passenger} flies" : null,
            Find(Details.Cost) is { } cost ? $"for which you paid ${cost} in all" : null,
        ];
        var noun = random.Pick(["reservation", "booking"]);
        return string.Join(' ', new[] { "your" }.Concat(before.OfType<string>()).Append(noun).Concat(after.OfType<string>()));
    }

    public static string Reason(string reason) => reason switch
    {
        Reasons.Health => "your health does not allow the trip",
        Reasons.Weather => "the weather there is bad",
        Reasons.Airline => "the airline cancelled a flight of it",
        Reasons.Delay => "a flight of it is delayed",
        _ => "your plans changed",
    };

    public static string Cabin(IReadOnlyList<BriefFact> facts) => facts.Single(fact => fact.Slot == Slots.Cabin)[Details.Cabin]!;

    /// <summary>The days and flights of both directions.</summary>
    public static string Flights(IReadOnlyList<BriefFact> facts, string there, string back) => string.Join("; ", facts
        .Where(fact => fact.Slot == Slots.Date)
        .Select(day => $"the {(day.Number == 1 ? there : back)} flight {Day(day)}, {Flight(facts.Single(f => f.Slot == Slots.Flight && f.Number == day.Number))}"));

    public static string Methods(IReadOnlyList<BriefFact> facts)
    {
        var methods = facts.Where(fact => fact.Slot == Slots.PaymentMethod).Select(Method).ToArray();
        return methods.Length == 1 ? methods[0] : $"{string.Join(", then ", methods[..^1])} as far as it goes and {methods[^1]} for the rest";
    }

    public static string Booking(IReadOnlyList<BriefFact> facts, Rng random)
    {
        string One(string slot, string name) => facts.Single(fact => fact.Slot == slot)[name]!;
        var route = facts.Single(fact => fact.Slot == Slots.Route);
        var ends = $"from {Place(route, Details.Origin)} to {Place(route, Details.Destination)}";
        var bags = One(Slots.Bags, Details.Total) switch
        {
            "0" => "no checked bags",
            "1" => "one checked bag in total",
            var count => $"{count} checked bags in total",
        };
        var insurance = One(Slots.Insurance, Details.Insurance) == "yes" ? "with travel insurance" : "no travel insurance";
        var trip = $"a {One(Slots.Trip, Details.Trip).Replace("one way", "one-way trip", StringComparison.Ordinal)} {ends} in {Cabin(facts)}";
        var rest = $"{Flights(facts, "outbound", "return")}. Passengers: {string.Join(", ", facts.Where(f => f.Slot == Slots.Passenger).Select(Traveller))}. {Capital(bags)}, {insurance}. Pay with {Methods(facts)}.";
        return random.Pick([$"You want to book {trip}: {rest}", $"Book {trip} for you: {rest}"]);
    }

    public static string Passenger(IReadOnlyList<BriefFact> facts, Rng random)
    {
        var old = facts.Single(fact => fact.Slot == Slots.OldPassenger);
        var changes = facts.Single(fact => fact.Slot == Slots.NewPassenger).Details.Select(detail => detail.Name switch
        {
            Details.FirstName => $"the first name {detail.Value}",
            Details.LastName => $"the last name {detail.Value}",
            _ => $"the birthday {detail.Value}",
        });
        var (name, trip) = ($"{old[Details.FirstName]} {old[Details.LastName]}", Reservation(facts, random));
        return random.Pick(
        [
            $"On {trip}, the entry of passenger {name} should have {string.Join(" and ", changes)}.",
            $"You want a passenger of {trip} changed: {name} becomes a passenger with {string.Join(" and ", changes)}; all else stays.",
        ]);
    }

    public static string Question(string ask, Rng random) => ask switch
    {
        Details.TotalPrice => random.Pick(["You want to know what it costs in total.", "Ask for the total price."]),
        Details.RefundTotal => random.Pick(["You want to know how much you get back in total.", "Ask what the refund comes to."]),
        Details.BagFee => random.Pick(["You want to know what the added bags cost.", "Ask what you pay for the bags."]),
        Details.CertificateAmount => random.Pick(["You want to know what the certificate is worth.", "Ask how much the certificate is over."]),
        _ => random.Pick(["You want to know the price difference.", "Ask how much the prices differ in total."]),
    };

    /// <summary>"on 2024-05-25 or 2024-05-26", "tomorrow".</summary>
    private static string Day(BriefFact day) => day[Details.When] ?? $"on {string.Join(" or ", day.Details.Select(detail => detail.Value))}";

    /// <summary>"New York", "the New York area (Newark or LaGuardia)".</summary>
    private static string Place(BriefFact route, string end)
    {
        string[] places = [.. route.Details.Where(detail => detail.Name.Contains(end, StringComparison.Ordinal)).Select(detail => detail.Value)];
        var either = string.Join(" or ", places);
        var codes = places.Select(place => Cities.Codes.FirstOrDefault(code => Cities.Of(code) == place) ?? place);
        return places.Length > 1 && Areas.Of(codes) is { } area ? $"{area} ({either})" : either;
    }

    private static string Traveller(BriefFact fact) => fact[Details.Who] switch
    {
        Details.Self => "yourself",
        Details.Saved => $"{fact[Details.FirstName]} {fact[Details.LastName]} (saved in your profile)",
        _ => $"{fact[Details.FirstName]} {fact[Details.LastName]}, born {fact[Details.Dob]}",
    };

    private static string Flight(BriefFact fact)
    {
        if (fact[Details.FlightNumber] is { } first)
        {
            return fact[Details.SecondFlightNumber] is { } second ? $"{first} and then {second}" : first;
        }

        var stops = fact[Details.Stops] is { } kind ? $"{kind.Replace("one stop", "one-stop", StringComparison.Ordinal)} " : "";
        var rank = fact[Details.Rank] is { } place ? $"{place} " : "";
        var time = fact[Details.Via] is { } stop ? $" by way of {stop}" : fact[Details.Price] is { } price ? $" for ${price} a person" : fact[Details.After] is { } after ? $" that leaves at {after} or later" : fact[Details.Before] is { } before ? $" that leaves before {before}" : "";
        return fact[Details.Pick] switch
        {
            Details.Cheapest => $"the {rank}cheapest {stops}one{time}",
            Details.Earliest => $"the {stops}one that leaves {rank}earliest{Of(time)}",
            Details.Latest => $"the {stops}one that leaves {rank}latest{Of(time)}",
            Details.Fastest => $"the fastest {stops}one overall",
            Details.Soonest => $"the {stops}one that is the first to arrive",
            _ => $"the {stops}one{time}",
        } + (fact[Details.Tie] is { } tie ? $", and if several are alike in that, {Best(tie)} of them" : "");
    }

    private static string Best(string pick) => pick switch
    {
        Details.Earliest or Details.Latest => $"the one that leaves {pick}",
        Details.Soonest => "the first to arrive",
        _ => $"the {pick}",
    };

    private static string Of(string time) => !time.Contains("leaves", StringComparison.Ordinal) ? time : $" of those{time.Replace("leaves", "leave", StringComparison.Ordinal)}";

    private static string Method(BriefFact method)
    {
        if (method[Details.PaymentMethodId] is { } id)
        {
            return $"the payment method {id}";
        }

        var brand = method[Details.Brand] is { } name ? $"{name} " : "";
        var ending = method[Details.LastFour] is { } lastFour ? $" ending in {lastFour}" : "";
        var holds = method[Details.Balance] is { } balance ? $" over ${balance}" : "";
        return $"your {brand}{method[Details.Type]}{ending}{holds}";
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
