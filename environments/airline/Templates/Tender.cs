using TrajForge.Airline.Data;

namespace TrajForge.Airline.Templates;

/// <summary>How a booking is paid: each method as much as it holds, the last one the rest.</summary>
internal sealed record Tender(IReadOnlyList<PaymentMethod> Methods)
{
    public static int Total(Reservation made) =>
        Trips.Price(made.Flights, made)
        + (made.Insurance == "yes" ? Allowance.InsurancePrice * made.Passengers.Count : 0)
        + (Allowance.BagPrice * made.NonfreeBaggages);

    /// <summary>All ways to pay that policy allows and that work out, in random order, those of two methods rather first.</summary>
    public static Tender[] Plans(Draft draft, Reservation made)
    {
        var methods = draft.Random.Shuffle(draft.Bookings.MethodsOf(draft.Context.Customer)
            .Where(m => m.Source != PaymentSources.GiftCard || draft.MaySpend));
        var single = methods.Select(method => new Tender([method])).ToList();
        var vouchers = methods.Where(method => method.Amount is not null);
        var split = vouchers.SelectMany(
            _ => methods.Where(method => method.Source != PaymentSources.Certificate),
            (voucher, rest) => new Tender([voucher, rest])).Where(plan => plan.Methods[0] != plan.Methods[1]);
        var plans = draft.Random.Chance(0.5) ? split.Concat(single) : single.Concat(split);
        return [.. plans.Where(plan => plan.Pay(made) is not null)];
    }

    /// <summary>
    /// Plans, the one to use first. Mostly one voucher pays for all, so that it depends on its balance alone whether the policy lets it; where the data has too
    /// little on it, the task's world has enough.
    /// </summary>
    public static (Tender[] Plans, Denial? Denial) Draw(Draft draft, Reservation made)
    {
        var total = Total(made);
        var plans = Plans(draft, made);
        PaymentMethod[] vouchers =
        [
            .. draft.Bookings.MethodsOf(draft.Context.Customer)
                .Where(m => draft.IsOnly(m) && (m.Source == PaymentSources.Certificate || (m.Source == PaymentSources.GiftCard && draft.MaySpend))),
        ];
        if (vouchers.Length == 0 || !draft.Random.Chance(0.7))
        {
            return (plans, null);
        }

        var voucher = draft.Random.Pick(vouchers);
        var denial = Denials.IsShort(draft, voucher, total);
        var enough = new Tender([voucher with { Amount = denial?.Holds ?? voucher.Amount }]);
        return denial is null ? (plans, null) : ([enough, .. plans.Where(plan => plan.Methods.All(method => method.Id != voucher.Id))], denial);
    }

    /// <summary>What each pays; null when it does not work out, or when a method would pay nothing.</summary>
    public Payment[]? Pay(Reservation made)
    {
        var left = Total(made);
        var payments = new List<Payment>();
        foreach (var method in Methods)
        {
            // Reservations are paid in whole dollars.
            var holds = method.Amount is { } amount ? (int)Math.Min(Math.Floor(amount), left) : left;
            if (holds <= 0)
            {
                return null;
            }

            payments.Add(new Payment(method.Id, holds));
            left -= holds;
        }

        return left == 0 ? [.. payments] : null;
    }
}
