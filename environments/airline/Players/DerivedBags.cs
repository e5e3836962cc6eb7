using System.Text.RegularExpressions;

namespace TrajForge.Airline.Players;

/// <summary>Counts of bags that follow from what was said and shown.</summary>
internal static partial class DerivedBags
{
    /// <summary>So few words answer a question, and need not say what they count.</summary>
    private const int Answer = 8;

    /// <summary>A count that was said, for all or for each passenger, alone or on top of the bags there are; none where nobody asked for any.</summary>
    public static bool IsTotal(Derivation derivation)
    {
        if (!derivation.Value.TryGetInt32(out var bags))
        {
            return false;
        }

        var reservation = ShownRecords.Reservation(derivation);
        var (before, passengers) = (ShownRecords.Number(reservation, "total_baggages") ?? 0, Travellers(derivation));
        return bags == before || Counts(derivation).Any(count => bags == count || bags == count * passengers || bags == before + count || bags == before + (count * passengers));
    }

    /// <summary>What the policy makes of the total; bags that were paid for stay paid for.</summary>
    public static bool IsPaid(Derivation derivation)
    {
        var reservation = ShownRecords.Reservation(derivation);
        var trip = reservation ?? derivation.Arguments;
        if (!derivation.Value.TryGetInt32(out var paid)
            || ShownRecords.Number(derivation.Arguments, "total_baggages") is not { } bags
            || ShownRecords.Profile(derivation) is not { } profile)
        {
            return false;
        }

        var due = Derivations.PaidBags(bags, Travellers(derivation), profile.GetProperty("membership").GetString()!, ShownRecords.Find(trip, "cabin")?.ToString() ?? "");
        return paid == Math.Max(due, ShownRecords.Number(reservation, "nonfree_baggages") ?? 0);
    }

    private static int Travellers(Derivation derivation) => ShownRecords.List(ShownRecords.Reservation(derivation) ?? derivation.Arguments, "passengers").Count;

    private static IEnumerable<int> Counts(Derivation derivation) => derivation.Said
        .SelectMany(text => Sentences().Matches(text).Select(sentence => sentence.Value))
        .Where(sentence => Luggage().IsMatch(sentence) || Words().Count(sentence) <= Answer)
        .SelectMany(sentence => One().IsMatch(sentence) ? Derivations.CountsIn(sentence).Append(1) : Derivations.CountsIn(sentence));

    [GeneratedRegex("[^.!?;]+")]
    private static partial Regex Sentences();

    [GeneratedRegex(@"\S+")]
    private static partial Regex Words();

    [GeneratedRegex(@"\b(bag|bags|baggage|luggage|suitcase|suitcases|checked|check)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Luggage();

    [GeneratedRegex(@"\b(a|an|another)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex One();
}
