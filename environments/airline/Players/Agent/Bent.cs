namespace TrajForge.Airline.Players;

/// <summary>Changes that differ in one respect and would still be taken.</summary>
internal static class Bent
{
    private const int Off = 10;

    /// <summary>Another amount wherever money is said.</summary>
    public static Change Quote(Change change) => change with
    {
        Amount = change.Amount == 0 ? 0 : change.Amount + Off,
        Certificate = change.Certificate == 0 ? 0 : change.Certificate + Off,
        Payments = [.. change.Payments.Select((pair, at) => at == change.Payments.Count - 1 && pair.Amount != 0 ? (pair.Method, pair.Amount + Off) : pair)],
    };

    /// <summary>The same change of another reservation, where the call needs no more than its id.</summary>
    public static Change? Reservation(Change change, Desk desk) => change.Intent != Intents.Cancel
        ? null
        : desk.Described.Select(seen => desk.Reservation(seen.ReservationId)!)
            .Where(other => other.Status is null && other.ReservationId != change.Reservation!.ReservationId)
            .Select(other => change with { Reservation = other }).FirstOrDefault();

    public static (string Kind, Change? Change) Argument(Change change, Desk desk) => change.Intent switch
    {
        Intents.Book when change.Bags > 0 => ("wrong_bags", change with { Bags = change.Bags + 1 }),
        Intents.Book => ("wrong_passenger", change with { Passengers = [change.Passengers[0] with { Dob = "1990-01-01" }, .. change.Passengers.Skip(1)] }),
        Intents.ChangeFlights => Flight(change, desk) is { } flight ? ("wrong_flight", flight) : ("wrong_payment", Payment(change, desk)),
        Intents.ChangeCabin => ("wrong_payment", Payment(change, desk)),
        Intents.AddBags => ("wrong_bags", change with { Bags = change.Bags + 1, PaidBags = change.PaidBags + 1 }),
        Intents.ChangePassenger => ("wrong_passenger", Passenger(change)),
        Intents.Compensation => ("wrong_amount", change with { Certificate = change.Certificate + 50 }),
        _ => ("", null),
    };

    /// <summary>Another way to fly in a direction that moves, out of the searches that were made.</summary>
    private static Change? Flight(Change change, Desk desk)
    {
        var back = change.RoundTrip ? change.Legs.ToList().FindIndex(leg => leg.Origin == change.Destination) : change.Legs.Count;
        foreach (var (from, to) in ((int, int)[])[(0, back), (back, change.Legs.Count)])
        {
            var legs = change.Legs.Take(to).Skip(from).ToArray();
            if (legs.Length == 0)
            {
                continue;
            }

            var arguments = CallText.Of(("origin", legs[0].Origin), ("destination", legs[^1].Destination), ("date", legs[0].Date));
            var other = ((string[])[ToolNames.Direct, ToolNames.OneStop]).SelectMany(tool => desk.Search(tool, arguments) ?? [])
                .FirstOrDefault(way => way.HasSeats(change.Cabin, change.Passengers.Count) && way.Flights[0].FlightNumber != legs[0].Number);
            if (other is not null)
            {
                return change with { Legs = [.. change.Legs.Take(from), .. other.Legs(change.Cabin), .. change.Legs.Skip(to)] };
            }
        }

        return null;
    }

    private static Change? Payment(Change change, Desk desk) => desk.User!.PaymentMethods.Values.OrderBy(method => method.Id, StringComparer.Ordinal)
        .Where(method => method.Id != change.Payments[0].Method.Id && (method.Source == "credit_card" || (method.Source == "gift_card" && method.Amount >= change.Amount)))
        .Select(method => change with { Payments = [(method, change.Amount)] }).FirstOrDefault();

    private static Change Passenger(Change change)
    {
        var (old, becomes) = change.Replaced!.Value;
        var bent = becomes.Dob == old.Dob ? becomes with { Dob = "1990-01-01" } : becomes with { Dob = old.Dob };
        return change with { Passengers = [.. change.Passengers.Select(person => person == becomes ? bent : person)] };
    }
}
