using System.Globalization;
using System.Text.RegularExpressions;
using TrajForge.Airline.Data;

namespace TrajForge.Airline.Players;

/// <summary>
/// Everything that the scripted agent computes instead of reading or hearing it. An argument of a change comes from an earlier message
/// or reply, or from one of these.
/// </summary>
internal static partial class Derivations
{
    private const int BagFee = 50;
    private const int InsuranceFee = 30;
    private const int ThisYear = 2024;
    private const string Months = "(?<month>January|February|March|April|May|June|July|August|September|October|November|December)";

    /// <summary>Names of the functions, for reports.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        nameof(CodeOf), nameof(DatesIn), nameof(CountsIn), nameof(InsuranceOf), nameof(AllBags), nameof(FreeBags), nameof(PaidBags), nameof(FareOf), nameof(DifferenceOf),
        nameof(Part), nameof(CertificateFor), nameof(DayOf), nameof(RankOf), nameof(CostOf),
    ];

    /// <summary>The tools' word for a cabin or a trip: <c>basic economy</c> is <c>basic_economy</c>, <c>one-way</c> is <c>one_way</c>.</summary>
    public static string CodeOf(string said) => said.Replace(' ', '_').Replace('-', '_');

    /// <summary>The days that a text names, as the records hold them: <c>May 20</c>, <c>20 May</c>, <c>the 20th of May</c>; of this year where none is said.</summary>
    public static IReadOnlyList<string> DatesIn(string said) =>
        [.. Dates().Matches(said).Select(DateOf).OfType<DateOnly>().Select(day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))];

    /// <summary>The day that is meant from where the customer stands: <c>tomorrow</c>, <c>two days later than booked</c>; null for words that mean none.</summary>
    /// <param name="booked">The day that is moved; null for none.</param>
    public static string? DayOf(string said, string? booked) => Days.Find(said, booked);

    /// <summary>Whether a reservation is the latest, the second latest or the earliest of all by the day on which it starts; null for none of these.</summary>
    public static string? RankOf(string leaves, IReadOnlyList<string> all) =>
        all.Count(other => other == leaves) > 1 ? null
        : all.Count(other => string.CompareOrdinal(other, leaves) > 0) switch
        {
            0 => "latest",
            1 => "second latest",
            var later => later == all.Count - 1 ? "earliest" : null,
        };

    /// <summary>All that was paid for a reservation.</summary>
    public static int CostOf(IEnumerable<int> payments) => payments.Sum();

    /// <summary>The counts that a text names, in words or digits; "no" counts as none.</summary>
    public static IReadOnlyList<int> CountsIn(string said) =>
        [.. Words().Matches(said).Select(word => Spoken.Number(word.Value)).OfType<int>()];

    /// <summary><c>yes</c> or <c>no</c> for what a text says about insurance; nothing where it says nothing of it.</summary>
    public static string? InsuranceOf(string said) =>
        Sentences().Matches(said).Select(sentence => sentence.Value).LastOrDefault(sentence => sentence.Contains("insurance", StringComparison.OrdinalIgnoreCase)) is not { } about ? null
        : Declines().IsMatch(about) ? "no"
        : "yes";

    /// <summary>All bags of a reservation after some were added.</summary>
    public static int AllBags(int before, int more) => before + more;

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

    private static DateOnly? DateOf(Match day)
    {
        var year = day.Groups["year"].Success ? day.Groups["year"].Value : Text(ThisYear);
        return DateOnly.TryParseExact(
            $"{day.Groups["day"].Value} {day.Groups["month"].Value} {year}", "d MMMM yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
    }

    private static string Bracket(IReadOnlyList<int> amounts) => amounts.Count == 1 ? Text(amounts[0]) : $"({Sum(amounts)})";

    private static string Times(string value, bool bracket, int times) =>
        times == 1 ? value : $"{(bracket ? $"({value})" : value)} * {Text(times)}";

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(
        $@"\b(?:{Months} (?<day>\d{{1,2}})|(?<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? {Months})(?:st|nd|rd|th)?(?:,? (?<year>\d{{4}}))?\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Dates();

    [GeneratedRegex("[A-Za-z]+|[0-9]+")]
    private static partial Regex Words();

    [GeneratedRegex("[^.!?]+")]
    private static partial Regex Sentences();

    [GeneratedRegex(@"\b(no|don't|do without|without|never take|won't need|skip|leave (out|off))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Declines();
}
