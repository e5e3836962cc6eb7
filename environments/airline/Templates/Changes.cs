using TrajForge.Airline.Data;

namespace TrajForge.Airline.Templates;

/// <summary>What constraints say of a reservation and of the customer's money, applied to the records.</summary>
internal static class Changes
{
    /// <summary>The reservation as the constraint wants it; a new one where there is none yet.</summary>
    public static Reservation Apply(Reservation? before, Constraint constraint)
    {
        var after = before ?? new Reservation
        {
            ReservationId = constraint.Record.Id,
            UserId = "",
            Origin = "",
            Destination = "",
            FlightType = "",
            Cabin = "",
            Flights = [],
            Passengers = [],
            PaymentHistory = [],
            CreatedAt = Clock.Now,
            TotalBaggages = 0,
            NonfreeBaggages = 0,
            Insurance = "",
        };
        return constraint.Fields.Aggregate(after, Apply);
    }

    /// <summary>Moves what was paid or given back since: gift cards have a balance, certificates are used up, cards have neither.</summary>
    public static void Settle(Dictionary<string, PaymentMethod> methods, Reservation? before, Reservation after)
    {
        var cancelled = after.Status == FlightStatus.Cancelled && before?.Status != FlightStatus.Cancelled;
        var moved = cancelled
            ? after.PaymentHistory.Select(payment => payment with { Amount = -payment.Amount })
            : after.PaymentHistory.Skip(before?.PaymentHistory.Count ?? 0);
        foreach (var payment in moved)
        {
            if (methods.GetValueOrDefault(payment.PaymentId) is { Amount: { } balance } method)
            {
                if (method.Source == PaymentSources.Certificate)
                {
                    methods.Remove(method.Id);
                }
                else
                {
                    methods[method.Id] = method with { Amount = balance - payment.Amount };
                }
            }
        }
    }

    /// <summary>A field of a reservation as a constraint expects it.</summary>
    public static JsonText Read(Reservation reservation, string path) => path switch
    {
        Paths.Cabin => Json.Text(reservation.Cabin),
        Paths.Flights => Json.Records(reservation.Flights),
        Paths.Passengers => Json.Records(reservation.Passengers),
        Paths.Payments => Json.Records(reservation.PaymentHistory),
        Paths.TotalBags => Json.Number(reservation.TotalBaggages),
        Paths.PaidBags => Json.Number(reservation.NonfreeBaggages),
        Paths.Status => reservation.Status is null ? JsonText.Null : Json.Text(reservation.Status),
        _ => throw new ArgumentException($"no field '{path}' of a reservation is ever changed", nameof(path)),
    };

    private static Reservation Apply(Reservation reservation, FieldExpectation field) => field.Path switch
    {
        Paths.UserId => reservation with { UserId = Json.ReadText(field.Value) },
        Paths.Origin => reservation with { Origin = Json.ReadText(field.Value) },
        Paths.Destination => reservation with { Destination = Json.ReadText(field.Value) },
        Paths.FlightType => reservation with { FlightType = Json.ReadText(field.Value) },
        Paths.Cabin => reservation with { Cabin = Json.ReadText(field.Value) },
        Paths.Flights => reservation with { Flights = Json.Read<ReservedFlight>(field.Value) },
        Paths.Passengers => reservation with { Passengers = Json.Read<Passenger>(field.Value) },
        Paths.Payments => reservation with { PaymentHistory = Json.Read<Payment>(field.Value) },
        Paths.TotalBags => reservation with { TotalBaggages = (int)Json.ReadNumber(field.Value) },
        Paths.PaidBags => reservation with { NonfreeBaggages = (int)Json.ReadNumber(field.Value) },
        Paths.Insurance => reservation with { Insurance = Json.ReadText(field.Value) },
        Paths.Status => reservation with { Status = Json.ReadText(field.Value) },
        _ => throw new ArgumentException($"no field '{field.Path}' of a reservation is ever wanted", nameof(field)),
    };
}
