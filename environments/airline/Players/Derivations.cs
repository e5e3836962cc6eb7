using System.Globalization;

namespace TrajForge.Airline.Players;

/// <summary>
/// Everything that the scripted agent computes instead of reading or hearing it. An argument of a change comes from an earlier message
/// or reply, or from one of these.
/// </summary>
internal static class Derivations
{
    private const int BagFee = 50;
    private const int InsuranceFee = 30;

    /// <summary>Names of the functions, for reports.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [nameof(CodeOf), nameof(FreeBags), nameof(PaidBags), nameof(FareOf), nameof(DifferenceOf), nameof(Part), nameof(CertificateFor)];

    /// <summary>The tools' word for a cabin or a trip: <c>basic economy</c> is <c>basic_economy</c>.</summary>
    public static string CodeOf(string said) => said.Replace(' ', '_');

    /// <summary>Free checked bags of each passenger.</summary>
    public static int FreeBags(string membership, string cabin) =>
        (membership switch { "gold" => 2, "silver" => 1, _ => 0 }) + (cabin switch { "business" => 2, "economy" => 1, _ => 0 });

    /// <summary>How many of the bags cost.</summary>
    public static int PaidBags(int bags, int passengers, string membership, string cabin) => Math.Max(0, bags - (passengers * FreeBags(membership, cabin)));

    /// <summary>What so many bags cost.</summary>
    public static int BagPrice(int paid) => BagFee * paid;

    /// <summary>The expression whose value is the price of a booking.</summary>
    public static string FareOf(IReadOnlyList<int> prices, int passengers, bool insurance, int paidBags)
    {
        var parts = new List<string> { Times(Sum(prices), prices.Count > 1, passengers) };
        if (insurance)
        {
            parts.Add(Times(Text(InsuranceFee), false, passengers));
        }

        if (paidBags > 0)
        {
            parts.Add(Times(Text(BagFee), false, paidBags));
        }

        return string.Join(" + ", parts);
    }

    /// <summary>The expression whose value is what new flights cost more than the old.</summary>
    public static string DifferenceOf(IReadOnlyList<int> now, IReadOnlyList<int> before, int passengers)
    {
        var difference = $"{Bracket(now)} - {Bracket(before)}";
        return passengers == 1 ? difference : $"({difference}) * {Text(passengers)}";
    }

    /// <summary>The expression whose value is the sum of amounts.</summary>
    public static string Sum(IReadOnlyList<int> amounts) =>
        string.Concat(amounts.Select((amount, at) => at == 0 ? Text(amount) : amount < 0 ? $" - {Text(-amount)}" : $" + {Text(amount)}"));

    /// <summary>What a method with a balance pays of an amount that is left.</summary>
    public static int Part(double? balance, int left) => balance is { } holds ? Math.Min(left, (int)Math.Floor(holds)) : left;

    /// <summary>The certificate for a complaint: 100 a passenger for a cancelled flight, 50 for a delay.</summary>
    public static int CertificateFor(string complaint, int passengers) => (complaint.Contains("delay", StringComparison.Ordinal) ? 50 : 100) * passengers;

    private static string Bracket(IReadOnlyList<int> amounts) => amounts.Count == 1 ? Text(amounts[0]) : $"({Sum(amounts)})";

    private static string Times(string value, bool bracket, int times) =>
        times == 1 ? value : $"{(bracket ? $"({value})" : value)} * {Text(times)}";

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
