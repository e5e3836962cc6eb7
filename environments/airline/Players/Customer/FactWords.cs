using TrajForge.Chat.Language;

namespace TrajForge.Airline.Players;

/// <summary>Facts of a brief as phrases; every detail is in the words, in a form that <see cref="Spoken"/> knows.</summary>
internal sealed class FactWords(Voice voice)
{
    private readonly TripWords _trips = new(voice);
    private readonly FlightWords _flights = new(voice);

    public string Trip(IReadOnlyList<BriefFact> facts) => _trips.Describe(facts);

    public string More(IReadOnlyList<BriefFact> facts) => string.Join(Pick(", and ", ". ", ", and "), facts.Select(_trips.More));

    /// <summary>What the customer wants, with all the facts.</summary>
    public string Wish(KnownGoal goal, IReadOnlyList<BriefFact> facts)
    {
        if (goal.Intent == Intents.Book)
        {
            return Booking(facts);
        }

        var trips = facts.Where(fact => fact.Slot == Slots.Reservation).ToArray();
        var trip = trips.Length == 0 ? voice.Say("some_trip") : Trip(trips);
        var own = facts.FirstOrDefault(fact => fact.Slot != Slots.Reservation);
        return own?.Slot switch
        {
            Slots.Cabin => voice.Say("want_cabin_known", ("trip", trip), ("cabin", _trips.CabinAfter(own["cabin"]!))),
            Slots.Bags => voice.Say("want_bags_known", ("trip", trip), ("bags", Bags(own["more"]!, " more"))),
            Slots.OldPassenger => voice.Say("want_passenger_known", ("trip", trip), ("name", Name(own))),
            Slots.Complaint => voice.Say($"want_compensation_{Complaint(own)}", ("trip", trip)),
            _ => voice.Say($"want_{goal.Intent}", ("trip", trip)),
        };
    }

    public string Why(KnownGoal goal)
    {
        var reason = goal.Of(Slots.Reason).Select(fact => fact["reason"]).FirstOrDefault();
        return voice.Say(goal.Intent switch
        {
            Intents.Cancel when reason is not null => $"ctx_cancel_{reason.Replace(' ', '_')}",
            Intents.ChangeCabin => goal.Of(Slots.Cabin).Select(fact => fact["cabin"]).FirstOrDefault() switch { "business" => "ctx_cabin_up", "basic economy" => "ctx_cabin_down", _ => "ctx_change_cabin" },
            _ => $"ctx_{goal.Intent}",
        });
    }

    /// <summary>A whole sentence for one fact of a goal.</summary>
    public string Sentence(BriefFact fact, KnownGoal goal) => fact.Slot switch
    {
        Slots.Reservation => voice.Say("tell_reservation", ("trip", Trip([fact]))),
        Slots.Trip => voice.Say(fact["trip"] == "one way" ? "tell_oneway" : "tell_round"),
        Slots.Route => voice.Say("tell_route", ("from", Place(fact, "origin")), ("to", Place(fact, "destination"))),
        Slots.Date when fact["when"] is { } when => voice.Say($"tell_when_{fact.Number}", ("when", when)),
        Slots.Date => voice.Say(goal.Intent == Intents.Book ? $"tell_date_{fact.Number}" : $"tell_date_change_{fact.Number}", ("day", Day(fact))),
        Slots.Flight => voice.Say(fact.Number == 2 ? "tell_flight_2" : fact["pick"] is null ? "tell_flight_any" : "tell_flight_1", ("flight", _flights.Describe(fact))),
        Slots.Cabin => voice.Say(goal.Intent == Intents.Book ? "tell_cabin_book" : "tell_cabin", ("cabin", _trips.CabinAfter(fact["cabin"]!))),
        Slots.Passenger => Passenger(fact),
        Slots.OldPassenger => voice.Say("tell_old_passenger", ("name", Name(fact))),
        Slots.NewPassenger => NewPassenger(fact),
        Slots.Bags => fact["total"] is { } total ? total == "0" ? voice.Say("tell_no_bags") : voice.Say("tell_bags", ("bags", Bags(total, ""))) : voice.Say("tell_more_bags", ("bags", Bags(fact["more"]!, " more"))),
        Slots.Insurance => voice.Say(fact["insurance"] == "yes" ? "tell_insurance" : "tell_no_insurance"),
        Slots.PaymentMethod => Payment(fact, goal),
        Slots.Reason => voice.Say($"tell_reason_{fact["reason"]!.Replace(' ', '_')}"),
        _ => voice.Say($"tell_complaint_{Complaint(fact)}"),
    };

    /// <summary>"cancelled" or "delayed".</summary>
    private static string Complaint(BriefFact fact) => fact["complaint"]!.Split(' ')[0];

    public string Method(BriefFact fact)
    {
        if (fact["payment_method_id"] is { } id)
        {
            return Pick($"my {id}", $"the method {id}", id, $"payment method {id}");
        }

        var type = fact["type"] ?? "credit card";
        var brand = fact["brand"] is { } named ? char.ToUpperInvariant(named[0]) + named[1..] + " " : "";
        var ending = fact["last_four"] is { } digits ? Pick($" ending in {digits}", $" that ends in {digits}", $" with {digits} at the end", $", the {digits} one", $", last four {digits}") : "";
        var balance = fact["balance"] is { } amount ? Pick(" with {0} on it", " worth {0}", " that has {0} left", ", the one with {0}").Replace("{0}", Balance(amount), StringComparison.Ordinal) : "";
        return $"my {brand}{type}{ending}{balance}";
    }

    private static string Balance(string amount) => double.TryParse(amount, System.Globalization.CultureInfo.InvariantCulture, out var value) ? Spoken.Dollars(value) : amount;

    private static string Name(BriefFact fact) => $"{fact["first_name"]} {fact["last_name"]}".Trim();

    /// <summary>"May 25th or May 26th".</summary>
    private string Day(BriefFact fact) =>
        string.Join(" or ", new[] { fact["date"], fact["or_date"], fact["or_date_2"] }.OfType<string>().Select(date => fact["or_date"] is null ? Spoken.Day(date, voice.Random) : Spoken.Day(date)));

    private static string Place(BriefFact fact, string end) => Or(fact, $"or_{end}") is { } other ? $"{One(fact, end)} or {other}" : One(fact, end);

    private static string? Or(BriefFact fact, string end) => fact[end] ?? fact[$"{end}_airport"];

    private static string One(BriefFact fact, string end) =>
        fact[end] is not { } city ? fact[$"{end}_airport"] ?? ""
        : fact[$"{end}_airport"] is { } code ? $"{city} ({code})" : city;

    private string Bags(string number, string more)
    {
        var count = int.TryParse(number, out var value) ? value : 0;
        return $"{Spoken.Count(count)}{more} {Pick("checked ", "", "checked ")}{Pick(count == 1 ? "bag" : "bags", count == 1 ? "suitcase" : "suitcases", count == 1 ? "bag" : "bags")}";
    }

    private string Booking(IReadOnlyList<BriefFact> facts)
    {
        BriefFact? Of(string slot) => facts.FirstOrDefault(fact => fact.Slot == slot);
        var cabin = Of(Slots.Cabin) is { } named ? named["cabin"] + (named["cabin"] == "business" ? " class " : " ") : "";
        var noun = Of(Slots.Trip) is { } trip ? trip["trip"] == "one way" ? Pick("one-way flight", "one-way ticket", "one-way trip") : Pick("round trip", "round trip", "round-trip ticket") : Pick("flight", "trip", "flight");
        var route = Of(Slots.Route) is { } ends ? $" from {Place(ends, "origin")} to {Place(ends, "destination")}" : "";
        var date = Of(Slots.Date) is { } day ? day["when"] is { } when ? $" {when}" : Pick(" on ", " leaving on ", " for ") + Day(day) : "";
        return voice.Say("want_book", ("flight", $"a {cabin}{noun}{route}{date}"));
    }

    private string Passenger(BriefFact fact) => fact["who"] switch
    {
        "self" => voice.Say("tell_self"),
        "saved" => voice.Say("tell_saved", ("name", Name(fact))),
        _ => voice.Say("tell_new", ("name", Name(fact)), ("day", Spoken.Day(fact["dob"]!, voice.Random))),
    };

    private string NewPassenger(BriefFact fact)
    {
        var (first, last, dob) = (fact["first_name"], fact["last_name"], fact["dob"]);
        var birth = dob is null ? "" : Spoken.Day(dob, voice.Random);
        return (first, last, dob) switch
        {
            (not null, not null, not null) => voice.Say("tell_other_person", ("name", $"{first} {last}"), ("day", birth)),
            (not null, not null, null) => voice.Say("tell_new_name", ("name", $"{first} {last}")),
            (not null, null, null) => voice.Say("tell_first_name", ("name", first)),
            (null, not null, null) => voice.Say("tell_last_name", ("name", last)),
            (null, null, not null) => voice.Say("tell_birthday", ("day", birth)),
            _ => $"{voice.Say(first is null ? "tell_last_name" : "tell_first_name", ("name", first ?? last!))}, and {voice.Say("tell_birthday", ("day", birth))}",
        };
    }

    private string Payment(BriefFact fact, KnownGoal goal)
    {
        var several = goal.Of(Slots.PaymentMethod).Count() > 1;
        var rule = goal.Intent switch
        {
            Intents.Book when !several => "pay_book",
            Intents.Book => fact.Number == 1 ? "pay_first" : fact.Number == goal.Of(Slots.PaymentMethod).Max(other => other.Number) ? "pay_rest" : "pay_next",
            Intents.AddBags => "pay_bags",
            _ => "pay_difference",
        };
        return voice.Say(rule, ("method", Method(fact)));
    }

    private string Pick(params IReadOnlyList<string> words) => voice.Random.Pick(words);
}
