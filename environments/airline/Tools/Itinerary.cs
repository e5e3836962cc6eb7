using TrajForge.Python;

namespace TrajForge.Airline.Tools;

/// <summary>Whether the flights of a reservation make the trip that it is for.</summary>
internal static class Itinerary
{
    /// <exception cref="Environments.ToolRefusedException">They do not; the text says why.</exception>
    public static void Check(string origin, string destination, string tripType, IReadOnlyList<PyValue> flights)
    {
        Refuse.If(flights.Count == 0, "At least one flight is needed");
        for (var i = 1; i < flights.Count; i++)
        {
            Refuse.If(flights[i]["origin"] != flights[i - 1]["destination"], $"Flight {flights[i]["flight_number"]} does not leave where flight {flights[i - 1]["flight_number"]} arrives");
            Refuse.If(PyMath.Less(flights[i]["date"], flights[i - 1]["date"]), $"Flight {flights[i]["flight_number"]} leaves before flight {flights[i - 1]["flight_number"]}");
        }

        var isRound = tripType == "round_trip";
        Refuse.If(flights[0]["origin"].AsText != origin, $"The trip starts at {origin}");
        Refuse.If(flights[^1]["destination"].AsText != (isRound ? origin : destination), $"The trip ends at {(isRound ? origin : destination)}");
        Refuse.If(isRound && flights.All(flight => flight["destination"].AsText != destination), $"The trip does not reach {destination}");
    }
}
