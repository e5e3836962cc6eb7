using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using TrajForge.Airline.Data;
using TrajForge.Verification;

namespace TrajForge.Airline.Players;

/// <summary>Dollars that follow from what was said and shown.</summary>
internal static partial class DerivedAmounts
{
    private const int MostSums = 10_000;

    /// <summary>What the method holds of what is left of the price, or the amount that the customer named for it.</summary>
    public static bool IsShare(Derivation derivation)
    {
        var payments = ShownRecords.List(derivation.Arguments, "payment_methods");
        if (!derivation.Value.TryGetInt32(out var amount) || derivation.Place >= payments.Count)
        {
            return false;
        }

        var paid = payments.Take(derivation.Place).Sum(payment => ShownRecords.Number(payment, "amount") ?? 0);
        var balance = Balance(derivation, ShownRecords.Find(payments[derivation.Place], "payment_id")?.ToString() ?? "");
        return Prices(derivation).Any(price =>
            amount == price - paid || amount == Derivations.Part(balance, price - paid) || (amount < price - paid && derivation.Said.Any(text => Mentions.Answers(text, Text(amount)))));
    }

    /// <summary>What the policy gives each passenger of a reservation for what the customer complains of.</summary>
    public static bool IsCertificate(Derivation derivation) => derivation.Value.TryGetInt32(out var amount) && Complaints(derivation).Any(complaint =>
        ShownRecords.Reservations(derivation).Any(reservation => amount == Derivations.CertificateFor(complaint, ShownRecords.List(reservation, "passengers").Count)));

    private static IEnumerable<string> Complaints(Derivation derivation) =>
        new[] { "delay", "cancel" }.Where(complaint => derivation.Said.Any(text => text.Contains(complaint, StringComparison.OrdinalIgnoreCase)));

    /// <summary>What the booking may cost, by the fares shown of its flights on their days.</summary>
    private static IEnumerable<int> Prices(Derivation derivation)
    {
        var passengers = ShownRecords.List(derivation.Arguments, "passengers").Count;
        var cabin = ShownRecords.Find(derivation.Arguments, "cabin")?.ToString() ?? "";
        IReadOnlyCollection<int> sums = [0];
        foreach (var flight in ShownRecords.List(derivation.Arguments, "flights"))
        {
            var fares = Fares(derivation, flight, cabin).Distinct().ToArray();
            sums = [.. sums.SelectMany(sum => fares, (sum, fare) => sum + fare).Distinct().Take(MostSums)];
        }

        var extras = (ShownRecords.Find(derivation.Arguments, "insurance")?.ToString() == "yes" ? Allowance.InsurancePrice * passengers : 0)
            + Derivations.BagPrice(ShownRecords.Number(derivation.Arguments, "nonfree_baggages") ?? 0);
        return sums.Select(sum => (sum * passengers) + extras).Concat(Refused(derivation));
    }

    /// <summary>The price that the tool named when a booking did not add up.</summary>
    private static IEnumerable<int> Refused(Derivation derivation) =>
        from shown in derivation.Shown
        where shown is { IsError: true, Tool: ToolNames.Book }
        from price in TotalPrice().Matches(shown.Reply.ToString())
        select int.Parse(price.Groups["price"].Value, CultureInfo.InvariantCulture);

    private static IEnumerable<int> Fares(Derivation derivation, JsonElement flight, string cabin)
    {
        var (number, date) = (ShownRecords.Find(flight, "flight_number")?.ToString(), ShownRecords.Find(flight, "date")?.ToString());
        return from shown in derivation.Shown
               from offer in Objects(shown.Reply)
               where !shown.IsError && ShownRecords.Find(offer, "flight_number")?.ToString() == number
                   && (ShownRecords.Find(offer, "date") ?? ShownRecords.Find(shown.Arguments, "date"))?.ToString() == date
                   && ShownRecords.Find(offer, "prices") is { ValueKind: JsonValueKind.Object }
               select ShownRecords.Number(offer.GetProperty("prices"), cabin) into fare
               where fare is not null
               select fare.Value;
    }

    private static double? Balance(Derivation derivation, string method) =>
        ShownRecords.Profile(derivation) is { } profile && ShownRecords.Find(profile, "payment_methods") is { } methods && ShownRecords.Find(methods, method) is { } held
            && ShownRecords.Find(held, "amount") is { ValueKind: JsonValueKind.Number } amount ? amount.GetDouble() : null;

    private static IEnumerable<JsonElement> Objects(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => Objects(member.Value)).Prepend(value),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Objects),
        _ => [],
    };

    private static string Text(int amount) => amount.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\btotal price is (?<price>\d{1,9})\b")]
    private static partial Regex TotalPrice();
}
