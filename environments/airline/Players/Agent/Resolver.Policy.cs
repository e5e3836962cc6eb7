namespace TrajForge.Airline.Players;

internal sealed partial class Resolver
{
    private const string Today = "2024-05-15";
    private const string DayAgo = "2024-05-14T15:00:00";

    private Need Cancel(HeardGoal goal, Change change)
    {
        var reason = goal.Of(Slots.Reason).FirstOrDefault()?["reason"];
        if (reason is null)
        {
            return new Need.ToAsk(Slots.Reason);
        }

        if (Flown(change, handsOver: true) is { } flown)
        {
            return flown;
        }

        if (!lenient && !IsCancellable(change.Reservation!, reason))
        {
            if (LookFor("cancelled", change, out var cancelled) is { } read)
            {
                return read;
            }

            if (!cancelled)
            {
                return Denied("denied_cancel", change);
            }
        }
        else if (reason == "airline cancelled" && LookFor("cancelled", change, out _) is { } check)
        {
            return check;
        }

        var paid = change.Reservation!.PaymentHistory;
        var back = paid.Where(payment => !IsCertificate(payment)).Select(payment => payment.Amount).ToArray();
        var refund = 0;
        return (back.Length == 0 ? null : Compute(Derivations.Sum(back), out refund))
            ?? new Need.Ready(change with { Reason = reason, Amount = -refund, IsLost = back.Length < paid.Count });
    }

    // A certificate that is used up is in no profile anymore, so its id has to tell.
    private bool IsCertificate(SeenPayment payment) => desk.User!.PaymentMethods.TryGetValue(payment.PaymentId, out var method)
        ? method.Source == "certificate"
        : payment.PaymentId.StartsWith("certificate_", StringComparison.Ordinal);

    /// <summary>What the policy allows whatever the airline did to the flights.</summary>
    private static bool IsCancellable(SeenReservation reservation, string reason) =>
        string.CompareOrdinal(reservation.CreatedAt, DayAgo) >= 0
        || reservation.Cabin == "business"
        || (reservation.Insurance == "yes" && reason is "health" or "weather");

    private Need Compensate(HeardGoal goal, Change change)
    {
        if (goal.Of(Slots.Complaint).FirstOrDefault()?["complaint"] is not { } complaint)
        {
            return new Need.ToAsk(Slots.Complaint);
        }

        if (LookFor(complaint == "delayed flight" ? "delayed" : "cancelled", change, out var confirmed) is { } read)
        {
            return read;
        }

        var entitled = desk.Profile!.Membership != "regular" || change.Reservation!.Insurance == "yes" || change.Cabin == "business";
        return lenient ? Compensated()
            : !confirmed ? Denied("denied_unconfirmed", change)
            : !entitled ? Denied("denied_compensation", change, ("level", desk.Profile.Membership))
            : Compensated();

        Need Compensated() => new Need.Ready(change with { Complaint = complaint, Certificate = Derivations.CertificateFor(complaint, change.Passengers.Count) });
    }

    /// <summary>Nothing can be done about a reservation of which a part has been flown.</summary>
    private Need? Flown(Change change, bool handsOver)
    {
        foreach (var leg in change.Legs.Where(leg => string.CompareOrdinal(leg.Date, Today) <= 0))
        {
            if (Status(leg, out var status) is { } read)
            {
                return read;
            }

            if (status is "landed" or "flying" && !lenient)
            {
                return Denied("denied_flown", change, ("flight", leg.Number)) with { HandsOver = handsOver };
            }
        }

        return null;
    }

    /// <summary>Whether a flight of the reservation has the status; all are read, so that none is overlooked.</summary>
    private Need? LookFor(string wanted, Change change, out bool found)
    {
        found = false;
        foreach (var leg in change.Legs)
        {
            if (Status(leg, out var status) is { } read)
            {
                return read;
            }

            found |= status == wanted;
        }

        return null;
    }

    private Need? Status(Leg leg, out string? status)
    {
        var arguments = CallText.Of(("flight_number", leg.Number), ("date", leg.Date));
        status = desk.Status(arguments);
        return status is null ? new Need.ToRead(ToolNames.Status, arguments) : null;
    }

    private Need AddBags(HeardGoal goal, Change change)
    {
        if (Number(goal, "more") is not { } more)
        {
            return new Need.ToAsk(Slots.Bags);
        }

        var bags = Derivations.AllBags(change.Bags, more);
        var paid = Math.Max(change.PaidBags, Derivations.PaidBags(bags, change.Passengers.Count, desk.Profile!.Membership, change.Cabin));
        var price = Derivations.BagPrice(paid - change.PaidBags);
        return Pay(goal, price, out var payments) ?? new Need.Ready(change with { Bags = bags, PaidBags = paid, Amount = price, Payments = payments });
    }

    private static Need ChangePassenger(HeardGoal goal, Change change)
    {
        if (goal.Of(Slots.OldPassenger).FirstOrDefault() is not { } who)
        {
            return new Need.ToAsk(Slots.OldPassenger);
        }

        if (change.Passengers.FirstOrDefault(passenger => Matching.IsNamed(passenger, who)) is not { } old)
        {
            return new Need.Stuck(Slots.OldPassenger);
        }

        if (goal.Of(Slots.NewPassenger).FirstOrDefault() is not { } said)
        {
            return new Need.ToAsk(Slots.NewPassenger, 0, old.FullName);
        }

        var becomes = new SeenPassenger(said["first_name"] ?? old.FirstName, said["last_name"] ?? old.LastName, said["dob"] ?? old.Dob);
        var passengers = change.Passengers.Select(passenger => passenger == old ? becomes : passenger).ToArray();
        return new Need.Ready(change with { Passengers = passengers, Replaced = (old, becomes) });
    }
}
