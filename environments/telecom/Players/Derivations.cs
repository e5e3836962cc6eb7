using System.Globalization;

namespace TrajForge.Telecom.Players;

/// <summary>
/// Everything that the scripted agent computes instead of reading or hearing it. An argument of a change comes from an earlier message
/// or reply, or from one of these.
/// </summary>
internal static class Derivations
{
    /// <summary>The day on which everything happens, as the policy says.</summary>
    public const string Today = "2025-02-25";

    /// <summary>Names of the functions, for reports.</summary>
    public static IReadOnlyList<string> Names { get; } = [nameof(IsoDate), nameof(PriceOf), nameof(Month)];

    /// <summary>A date as the records hold it, <c>1985-06-15</c>, from one that may have been said as <c>June 15, 1985</c>; nothing for any other text.</summary>
    public static string IsoDate(string said) =>
        DateOnly.TryParseExact(said, ["yyyy-MM-dd", "MMMM d, yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : "";

    /// <summary>A date as people say it, <c>June 15, 1985</c>; any other text stays.</summary>
    public static string Spoken(string date) =>
        DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture)
            : date;

    /// <summary>The month and year of a date, <c>January 2025</c>; any other text stays.</summary>
    public static string Period(string date) =>
        DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.ToString("MMMM yyyy", CultureInfo.InvariantCulture)
            : date;

    /// <summary>The month and year of "last month" and the like, as of <see cref="Today"/>; nothing for other words.</summary>
    public static string Month(string said)
    {
        var back = said switch
        {
            Details.ThisMonth => 0,
            Details.LastMonth => 1,
            Details.BeforeLast => 2,
            Details.ThreeAgo => 3,
            _ => -1,
        };
        return back < 0 ? "" : DateOnly.ParseExact(Today, "yyyy-MM-dd", CultureInfo.InvariantCulture).AddMonths(-back).ToString("MMMM yyyy", CultureInfo.InvariantCulture);
    }

    /// <summary>What so many gigabytes cost.</summary>
    public static double PriceOf(double gigabytes, double pricePerGigabyte) => Math.Round(gigabytes * pricePerGigabyte, 2);

    /// <summary>Dollars with cents, without the sign.</summary>
    public static string Money(double amount) => amount.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>A plain number as people write it: <c>2</c>, <c>1.5</c>.</summary>
    public static string Plain(double number) => number.ToString("0.####", CultureInfo.InvariantCulture);
}
