using System.Text.RegularExpressions;

namespace TrajForge.Airline.Players;

/// <summary>Counts of bags that follow from what was said and shown.</summary>
internal static partial class DerivedBags
{
    /// <summary>So few words answer a question, and need not say what they count.</summary>
    private const int Answer = 8;

    /// <summary>
    /// A count that was said, for all or for each passenger, alone or on top of the bags there are; all that are free, where those were spoken of; as many as
    /// another reservation has that was shown; none where nobody asked for any.
    /// </summary>
    public static bool IsTotal(Derivation derivation)
    {
        if (!derivation.Value.TryGetInt32(out var bags))
        {
            return false;
        }

        var (before, passengers) = (ShownRecords.Number(ShownRecords.Reservation(derivation), "total_baggages") ?? 0, Travellers(derivation));
        return bags == before
            || ShownRecords.Reservations(derivation).Any(other => ShownRecords.Number(other, "total_baggages") == bags)
            || Counts(derivation).Any(count => bags == count || bags == count * passengers || bags == before + count || bags == before + (count * passengers))
            || (derivation.Said.Any(text => Free().IsMatch(text)) && Cabins(derivation).Any(cabin => Paid(derivation, bags, cabin) == 0 && Paid(derivation, bags + 1, cabin) > 0));
    }

    /// <summary>What the policy makes of the total; bags that were paid for stay paid for.</summary>
    public static bool IsPaid(Derivation derivation) =>
        derivation.Value.TryGetInt32(out var paid)
        && ShownRecords.Number(derivation.Arguments, "total_baggages") is { } bags
        && Cabins(derivation).Any(cabin => paid == Math.Max(Paid(derivation, bags, cabin) ?? -1, ShownRecords.Number(ShownRecords.Reservation(derivation), "nonfree_baggages") ?? 0));

    /// <summary>Null as long as the profile has not been read.</summary>
    private static int? Paid(Derivation derivation, int bags, string cabin) => ShownRecords.Profile(derivation) is { } profile
        ? Derivations.PaidBags(bags, Travellers(derivation), profile.GetProperty("membership").GetString()!, cabin)
        : null;

    /// <summary>The cabin as it is shown, and that of a change of flights: one of the variants goes on showing the old one.</summary>
    private static IEnumerable<string> Cabins(Derivation derivation)
    {
        var trip = ShownRecords.Reservation(derivation) ?? derivation.Arguments;
        var id = ShownRecords.Find(trip, "reservation_id")?.ToString();
        return derivation.Shown.Where(shown => shown is { IsError: false, Tool: ToolNames.Flights } && id is not null && ShownRecords.Find(shown.Arguments, "reservation_id")?.ToString() == id)
            .Select(shown => shown.Arguments).TakeLast(1).Append(trip)
            .Select(record => ShownRecords.Find(record, "cabin")?.ToString() ?? "");
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

    [GeneratedRegex(@"\b(free|complimentary|included|allowance|allowed)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Free();

    [GeneratedRegex(@"\b(a|an|another)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex One();
}
