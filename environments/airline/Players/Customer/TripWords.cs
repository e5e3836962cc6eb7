using System.Globalization;
using TrajForge.Chat.Language;

namespace TrajForge.Airline.Players;

/// <summary>How people describe a reservation: "my round trip from Boston to Denver, the one on May 20".</summary>
internal sealed class TripWords(Voice voice)
{
    /// <summary>All details of the facts in one noun phrase.</summary>
    public string Describe(IReadOnlyList<BriefFact> facts)
    {
        if (facts.Select(fact => fact["reservation_id"]).FirstOrDefault(id => id is not null) is { } exact)
        {
            return voice.Say("reservation_id", ("id", exact));
        }

        string? Get(string name) => facts.Select(fact => fact[name]).FirstOrDefault(value => value is not null);
        var noun = Get("trip") is { } trip ? trip == "one way" ? Pick("one-way trip", "one-way flight", "one-way ticket") : Pick("round trip", "round trip", "round-trip booking")
            : voice.Say("trip_noun");
        var cabin = Get("cabin") is { } named ? CabinBefore(named) + " " : "";
        var status = Get("status") == "cancelled" ? "cancelled " : "";
        var order = Get("order") switch { "second latest" => "second-latest ", { } only => $"{only} ", _ => "" };
        var text = $"{(order.Length > 0 ? "my" : Pick("my", "the", "my"))} {order}{status}{cabin}{noun}{Route(Get("origin"), Get("destination"))}{Via(Get("via"))}";
        if (Get("date") is { } date)
        {
            text += Pick(" on ", " leaving on ", " departing on ", " starting on ") + Spoken.Day(date, voice.Random);
        }

        text += Get("cost") is { } cost ? Pick(" that cost me ", " for which I paid ", " that came to ") + Spoken.Dollars(double.Parse(cost, CultureInfo.InvariantCulture)) : "";
        string[] rest = [.. Rest(Get("return_date"), Get("passengers"), Get("passenger"), Get("status"))];
        return rest.Length == 0 ? text : $"{text} {string.Join(", ", rest)}";
    }

    /// <summary>A sentence for each fact, after the first ones did not suffice.</summary>
    public string More(BriefFact fact)
    {
        var parts = new List<string>();
        if (fact["origin"] is not null || fact["destination"] is not null)
        {
            parts.Add(fact["origin"] is null ? voice.Say("more_to", ("to", fact["destination"]!))
                : fact["destination"] is null ? voice.Say("more_from", ("from", fact["origin"]!))
                : voice.Say("more_route", ("from", fact["origin"]!), ("to", fact["destination"]!)));
        }

        foreach (var detail in fact.Details.Where(detail => detail.Name is not ("origin" or "destination")))
        {
            parts.Add(detail.Name switch
            {
                "reservation_id" => voice.Say("more_id", ("id", detail.Value)),
                "date" or "return_date" => voice.Say($"more_{detail.Name}", ("day", Spoken.Day(detail.Value, voice.Random))),
                "cabin" => voice.Say("more_cabin", ("cabin", CabinAfter(detail.Value))),
                "trip" => voice.Say(detail.Value == "one way" ? "more_oneway" : "more_round"),
                "passengers" => detail.Value == "1" ? voice.Say("more_alone") : voice.Say("more_people", ("count", CountOf(detail.Value))),
                "via" => voice.Say("more_via", ("city", detail.Value)),
                "cost" => voice.Say("more_cost", ("amount", Spoken.Dollars(double.Parse(detail.Value, CultureInfo.InvariantCulture)))),
                "order" => voice.Say("more_order", ("order", detail.Value.Replace(' ', '-'))),
                "passenger" => voice.Say("more_passenger", ("name", detail.Value)),
                _ => voice.Say($"more_{detail.Value}"),
            });
        }

        return Prose.List(parts);
    }

    /// <summary>"basic economy", "business class".</summary>
    public string CabinAfter(string cabin) => cabin == "business" ? Pick("business class", "business", "business class") : cabin == "economy" ? Pick("economy", "economy class", "regular economy") : "basic economy";

    private static string CabinBefore(string cabin) => cabin == "business" ? "business class" : cabin;

    private static string CountOf(string number) => int.TryParse(number, out var count) ? Spoken.Count(count) : number;

    private static string Route(string? origin, string? destination) => (origin is null ? "" : $" from {origin}") + (destination is null ? "" : $" to {destination}");

    private string Via(string? city) => city is null ? "" : Pick(" via ", " through ", " by way of ") + city;

    private IEnumerable<string> Rest(string? back, string? count, string? name, string? status)
    {
        if (back is not null)
        {
            yield return Pick("with the return on ", "coming back on ", "with the way back on ", "returning on ") + Spoken.Day(back, voice.Random);
        }

        if (count is not null)
        {
            yield return count == "1" ? Pick("for just one person", "with one passenger", "for one traveler") : Pick("for ", "booked for ") + CountOf(count) + Pick(" people", " travelers", " passengers", " of us");
        }

        if (name is not null)
        {
            yield return Pick($"with {name} on it", $"that has {name} on it", $"where {name} is flying", $"with {name} on board");
        }

        if (status == "active")
        {
            yield return Pick("that's still active", "still active", "the active one");
        }
    }

    private string Pick(params IReadOnlyList<string> words) => voice.Random.Pick(words);
}
