using System.Globalization;
using TrajForge.Chat.Language;

namespace TrajForge.Airline.Players;

/// <summary>How people say which flight they want: "the cheapest nonstop that leaves after 2 pm".</summary>
internal sealed class FlightWords(Voice voice)
{
    /// <summary>A noun phrase for what the fact asks for.</summary>
    public string Describe(BriefFact fact)
    {
        if (fact["flight_number"] is { } number)
        {
            return fact["second_flight_number"] is { } second ? Pick($"{number} and then {second}", $"{number} with {second} after it", $"the connection {number} and {second}") : Pick($"flight {number}", number, $"the {number}");
        }

        var pick = fact["pick"];
        var stops = fact["stops"];
        var noun = pick is null ? Pick("flight", "option") : Pick("flight", "one", "option");
        var adjective = stops is null ? "" : stops == "nonstop" ? Pick("nonstop ", "direct ", "nonstop ") : Pick("one-stop ", "one-stop ");
        var rank = fact["rank"] is { } place ? $"{place} " : "";
        var text = pick switch
        {
            "cheapest" => Pick($"the {rank}cheapest ", $"your {rank}cheapest ", $"the {rank}least expensive ") + adjective + noun,
            "earliest" => Pick($"the {rank}earliest ", $"your {rank}earliest ", rank.Length == 0 ? "the very earliest " : $"the {rank}earliest ") + adjective + noun,
            "latest" => Pick($"the {rank}latest ", $"your {rank}latest ", rank.Length == 0 ? "the very latest " : $"the {rank}latest ") + adjective + noun,
            "fastest" => Pick("the fastest ", "the shortest ", "the quickest ") + adjective + noun + Pick(" overall", " from door to door", " in all", " of them all"),
            "first to arrive" => "the " + adjective + noun + Pick(" that arrives first", " that gets there first", " with the earliest arrival"),
            _ => Pick("a ", "the ", "some ") + adjective + noun,
        };
        var when = fact["after"] is { } after ? Time("after", after) : fact["before"] is { } before ? Time("before", before) : "";
        var price = fact["price"] is { } amount ? Pick(" for ", " that costs ", " at ") + Spoken.Dollars(double.Parse(amount, CultureInfo.InvariantCulture)) + Pick(" a person", " per person", " a head") : "";
        var via = fact["via"] is { } stop ? Pick(" via ", " through ", " by way of ", " with a stop in ") + stop : "";
        return text + via + price + when + (fact["tie"] is { } tie ? Tied(tie) : "");
    }

    private string Tied(string tie) => Pick(", and if two are alike ", ", and between equals ", ", and if it's a tie ") + tie switch
    {
        "cheapest" => Pick("the cheapest", "the cheaper one"),
        "earliest" => "the one with the earliest departure",
        "latest" => "the one with the latest departure",
        "fastest" => Pick("the fastest", "the quickest"),
        _ => Pick("whichever arrives first", "the one that gets there first"),
    };

    // A departure at the very hour counts as after it.
    private string Time(string side, string time) => side == "after"
        ? Pick(" that leaves at ", " departing at ", " leaving at ") + Spoken.Time(time) + Pick(" or later", " or after", " at the earliest")
        : Pick(" that leaves before ", " departing before ", " leaving earlier than ", " before ") + Spoken.Time(time);

    private string Pick(params IReadOnlyList<string> words) => voice.Random.Pick(words);
}
