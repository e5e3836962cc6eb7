using System.Text.Json;
using TrajForge.Python;

namespace TrajForge.Airline.Data;

/// <summary>Reads one flight with its days.</summary>
internal static class FlightReader
{
    public static Flight Read(JsonScan scan, JsonElement value, string path)
    {
        scan.IsObject(value, path);
        return new Flight
        {
            FlightNumber = scan.Name(value, path, "flight_number"),
            Origin = scan.Name(value, path, "origin"),
            Destination = scan.Name(value, path, "destination"),
            ScheduledDepartureTimeEst = Moments.Time(scan, value, path, "scheduled_departure_time_est"),
            ScheduledArrivalTimeEst = Moments.Time(scan, value, path, "scheduled_arrival_time_est"),
            Dates = scan.Map(value, path, "dates", (date, at) => Date(scan, date, at)),
        };
    }

    private static FlightDate Date(JsonScan scan, JsonElement value, string path)
    {
        scan.IsObject(value, path);
        Moments.CheckDay(scan, path, path[(path.LastIndexOf('/') + 1)..]);
        var status = scan.Text(value, path, "status", FlightStatus.All);
        string? Moment(string name, params string[] statuses) => statuses.Contains(status) ? Moments.Moment(scan, value, path, name) : null;
        var available = status == FlightStatus.Available;
        return new FlightDate
        {
            Status = status,
            AvailableSeats = available ? Cabins(scan, value, path, "available_seats") : null,
            Prices = available ? Cabins(scan, value, path, "prices") : null,
            ActualDepartureTimeEst = Moment("actual_departure_time_est", FlightStatus.Flying, FlightStatus.Landed),
            ActualArrivalTimeEst = Moment("actual_arrival_time_est", FlightStatus.Landed),
            EstimatedDepartureTimeEst = Moment("estimated_departure_time_est", FlightStatus.OnTime, FlightStatus.Delayed),
            EstimatedArrivalTimeEst = Moment("estimated_arrival_time_est", FlightStatus.OnTime, FlightStatus.Delayed, FlightStatus.Flying),
        };
    }

    private static Cabins Cabins(JsonScan scan, JsonElement parent, string path, string name)
    {
        var value = scan.Object(parent, path, name);
        var at = $"{path}/{name}";
        return new Cabins(scan.Count(value, at, Cabin.BasicEconomy), scan.Count(value, at, Cabin.Economy), scan.Count(value, at, Cabin.Business));
    }
}
