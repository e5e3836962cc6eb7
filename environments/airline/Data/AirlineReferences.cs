using TrajForge.Python;

namespace TrajForge.Airline.Data;

/// <summary>Checks that records agree with their keys and that whatever they point at exists.</summary>
internal static class AirlineReferences
{
    public static void Check(JsonScan scan, AirlineData data)
    {
        foreach (var (id, flight) in data.Flights)
        {
            Same(scan, $"flights/{id}/flight_number", flight.FlightNumber, id);
        }

        foreach (var (id, user) in data.Users)
        {
            CheckUser(scan, data, id, user);
        }

        foreach (var (id, reservation) in data.Reservations)
        {
            CheckReservation(scan, data, id, reservation);
        }
    }

    private static void CheckUser(JsonScan scan, AirlineData data, string id, User user)
    {
        Same(scan, $"users/{id}/user_id", user.UserId, id);
        foreach (var (methodId, method) in user.PaymentMethods)
        {
            Same(scan, $"users/{id}/payment_methods/{methodId}/id", method.Id, methodId);
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < user.Reservations.Count; i++)
        {
            var (path, reservation) = ($"users/{id}/reservations/{i}", user.Reservations[i]);
            if (!seen.Add(reservation))
            {
                scan.Problem(path, $"reservation '{reservation}' occurs twice");
            }
            else if (data.Reservations.GetValueOrDefault(reservation)?.UserId != id)
            {
                scan.Problem(path, $"reservation '{reservation}' does not exist or belongs to another user");
            }
        }
    }

    private static void CheckReservation(JsonScan scan, AirlineData data, string id, Reservation reservation)
    {
        var path = $"reservations/{id}";
        Same(scan, $"{path}/reservation_id", reservation.ReservationId, id);
        if (!data.Users.TryGetValue(reservation.UserId, out var user))
        {
            scan.Problem($"{path}/user_id", $"user '{reservation.UserId}' does not exist");
        }
        else if (!user.Reservations.Contains(id))
        {
            scan.Problem($"{path}/user_id", $"user '{reservation.UserId}' does not list the reservation");
        }

        if (reservation.Status is not (null or FlightStatus.Cancelled))
        {
            scan.Problem($"{path}/status", $"'{reservation.Status}' is not {FlightStatus.Cancelled}");
        }

        for (var i = 0; i < reservation.Flights.Count; i++)
        {
            CheckFlight(scan, data, $"{path}/flights/{i}", reservation.Flights[i]);
        }

        for (var i = 0; i < reservation.PaymentHistory.Count; i++)
        {
            var method = reservation.PaymentHistory[i].PaymentId;

            // A certificate is used up by the booking that it paid.
            if (user is not null && !user.PaymentMethods.ContainsKey(method) && !method.StartsWith(PaymentSources.Certificate, StringComparison.Ordinal))
            {
                scan.Problem($"{path}/payment_history/{i}/payment_id", $"user '{user.UserId}' has no payment method '{method}'");
            }
        }
    }

    private static void CheckFlight(JsonScan scan, AirlineData data, string path, ReservedFlight reserved)
    {
        if (!data.Flights.TryGetValue(reserved.FlightNumber, out var flight))
        {
            scan.Problem($"{path}/flight_number", $"flight '{reserved.FlightNumber}' does not exist");
            return;
        }

        Same(scan, $"{path}/origin", reserved.Origin, flight.Origin);
        Same(scan, $"{path}/destination", reserved.Destination, flight.Destination);
        if (!flight.Dates.ContainsKey(reserved.Date))
        {
            scan.Problem($"{path}/date", $"flight '{reserved.FlightNumber}' does not fly on {reserved.Date}");
        }
    }

    private static void Same(JsonScan scan, string path, string found, string right)
    {
        if (found != right)
        {
            scan.Problem(path, $"'{found}' is not '{right}'");
        }
    }
}
