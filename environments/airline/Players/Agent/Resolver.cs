using System.Globalization;

namespace TrajForge.Airline.Players;

/// <summary>Turns what was heard about a goal and what was read into the next need. Reads all candidates before it settles on one.</summary>
/// <param name="lenient">The policy plays no part, as an error on purpose.</param>
internal sealed partial class Resolver(Desk desk, AirlineSlips slips, bool lenient = false)
{
    public Need Next(HeardGoal goal, bool firstFit)
    {
        if (goal.Intent == Intents.Book)
        {
            return Book(goal);
        }

        if (FindReservation(goal, firstFit, out var reservation) is { } need)
        {
            return need;
        }

        var change = new Change
        {
            Intent = goal.Intent!,
            Reservation = reservation,
            RoundTrip = reservation!.IsRoundTrip,
            Origin = reservation.Origin,
            Destination = reservation.Destination,
            Cabin = reservation.Cabin,
            Legs = [.. reservation.Flights.Select(Leg.Of)],
            Passengers = reservation.Passengers,
            Bags = reservation.TotalBaggages,
            PaidBags = reservation.NonfreeBaggages,
        };
        if (reservation.Status == "cancelled" && goal.Intent != Intents.Compensation && !lenient)
        {
            return Denied("denied_cancelled", change);
        }

        return goal.Intent switch
        {
            Intents.Cancel => Cancel(goal, change),
            Intents.ChangeFlights => ChangeFlights(goal, change),
            Intents.ChangeCabin => ChangeCabin(goal, change),
            Intents.AddBags => AddBags(goal, change),
            Intents.ChangePassenger => ChangePassenger(goal, change),
            _ => Compensate(goal, change),
        };
    }

    /// <summary>A refusal that names the reservation.</summary>
    private Need.Denied Denied(string rule, Change change, params IReadOnlyList<(string Name, string Value)> slots) =>
        new(rule, [("id", change.Reservation!.ReservationId), ("to", desk.City(change.Destination)), .. slots]);

    private static Need ReadReservation(string id) => new Need.ToRead(ToolNames.GetReservation, CallText.Of(("reservation_id", id)));

    private Need? FindReservation(HeardGoal goal, bool firstFit, out SeenReservation? reservation)
    {
        reservation = null;
        var facts = goal.Of(Slots.Reservation).ToArray();
        if (facts.Length == 0)
        {
            return new Need.ToAsk(Slots.Reservation);
        }

        if (desk.Airports is null)
        {
            return new Need.ToRead(ToolNames.Airports, "{}");
        }

        if (facts.Select(fact => fact["reservation_id"]).FirstOrDefault(id => id is not null) is { } said)
        {
            reservation = desk.Reservation(said);
            return reservation is null ? ReadReservation(said) : null;
        }

        var fits = desk.Described.Where(seen => facts.All(fact => Matching.Fits(seen, fact, desk))).ToArray();
        if (desk.Unread.FirstOrDefault() is { } unread && !(firstFit && fits.Any(fit => fit.Status is null)))
        {
            return ReadReservation(unread);
        }

        if ((firstFit && desk.Unread.Any()) || (fits.Length > 1 && goal.Closed.Contains(Slots.Reservation)))
        {
            fits = [.. fits.Where(fit => fit.Status is null).Take(1)];
        }

        reservation = fits.Length == 1 ? desk.Reservation(fits[0].ReservationId) : null;
        return fits.Length switch
        {
            0 => new Need.Stuck(Slots.Reservation),
            1 => null,
            _ => new Need.ToAsk(Topics.ReservationMore, 0, Spoken.Count(fits.Length)),
        };
    }

    /// <summary>The value of an expression: known at once where it is a number, else from the calculator.</summary>
    private Need? Compute(string expression, out int value)
    {
        value = 0;
        if (!int.TryParse(expression, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value))
        {
            if (desk.Value(expression) is not { } computed)
            {
                return new Need.ToRead(ToolNames.Calculate, CallText.Of(("expression", expression)));
            }

            value = (int)Math.Round(computed);
        }

        return null;
    }

    /// <summary>Who pays what, in the order of use; balances are read again where a change may have moved them.</summary>
    private Need? Pay(HeardGoal goal, int amount, out IReadOnlyList<(SeenMethod Method, int Amount)> payments)
    {
        var chosen = new List<(SeenMethod Method, int Amount)>();
        payments = chosen;
        var left = amount;
        foreach (var fact in goal.Of(Slots.PaymentMethod).OrderBy(fact => fact.Number))
        {
            var fits = desk.Profile!.PaymentMethods.Values.Where(method => Matching.Fits(method, fact)).OrderBy(method => method.Id, StringComparer.Ordinal).ToArray();
            if (fits.Length != 1)
            {
                return fits.Length == 0 ? new Need.Stuck(Slots.PaymentMethod, fact.Number) : new Need.ToAsk(Slots.PaymentMethod, fact.Number, Matching.KindOf(fits[0]));
            }

            if (fits[0].Amount is not null && desk.IsStale)
            {
                return new Need.ToRead(ToolNames.GetUser, CallText.Of(("user_id", desk.Profile.UserId)));
            }

            var method = desk.User!.PaymentMethods.GetValueOrDefault(fits[0].Id) ?? fits[0];
            var part = goal.Intent == Intents.Book ? Derivations.Part(method.Amount, left) : left;
            if (part > (method.Amount ?? part) && !lenient)
            {
                return Short(method, left);
            }

            left -= part;
            if (chosen.Count == 0 || part > 0)
            {
                chosen.Add((method, part));
            }
        }

        return chosen.Count == 0 ? new Need.ToAsk(Slots.PaymentMethod)
            : left <= 0 ? null
            : !goal.Closed.Contains(Slots.PaymentMethod) ? new Need.ToAsk(Topics.RestOfPayment, 0, Spoken.Dollars(left))
            : Short(chosen[^1].Method, amount);
    }

    private static Need.Denied Short(SeenMethod method, int amount) =>
        new("denied_short", ("method", Matching.KindOf(method)), ("holds", Spoken.Dollars(method.Amount ?? 0)), ("amount", Spoken.Dollars(amount)));
}
