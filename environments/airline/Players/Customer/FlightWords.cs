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
        var text = pick switch
        {
            "cheapest" => Pick("the cheapest ", "your cheapest ", "the least expensive ") + adjective + noun,
            "earliest" => Pick("the earliest ", "your earliest ", "the very earliest ") + adjective + noun,
            "latest" => Pick("the latest ", "your latest ", "the very latest ") + adjective + noun,
            _ => Pick("a ", "the ", "some ") + adjective + noun,
        };
        var when = fact["after"] is { } after ? Time("after", after) : fact["before"] is { } before ? Time("before", before) : "";
        return text + when;
    }

    // A departure at the very hour counts as after it.
    private string Time(string side, string time) => side == "after"
        ? Pick(" that leaves at ", " departing at ", " leaving at ") + Spoken.Time(time) + Pick(" or later", " or after", " at the earliest")
        : Pick(" that leaves before ", " departing before ", " leaving earlier than ", " before ") + Spoken.Time(time);

    private string Pick(params IReadOnlyList<string> words) => voice.Random.Pick(words);
}
