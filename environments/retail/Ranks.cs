namespace TrajForge.Retail;

/// <summary>Picking one of several by its price, in a customer's words.</summary>
internal static class Ranks
{
    private const double SamePrice = 0.005;

    private static readonly string[] FromCheapest = ["cheapest", "second cheapest", "third cheapest"];
    private static readonly string[] FromDearest = ["most expensive", "second most expensive", "third most expensive"];

    /// <summary>Most candidates among which every place has a word.</summary>
    public const int Most = 6;

    /// <summary>The word for a place, 0 being the cheapest; counted from the nearer end. Null where there is none.</summary>
    public static string? Word(int place, int count) =>
        place < (count + 1) / 2 ? FromCheapest.ElementAtOrDefault(place) : FromDearest.ElementAtOrDefault(count - 1 - place);

    /// <summary>Those that the word fits: one, or all that cost the same. None where there are too few.</summary>
    public static T[] Pick<T>(IEnumerable<T> candidates, Func<T, double> price, string word)
    {
        var all = candidates.ToArray();
        var prices = all.Select(price).Order().ToArray();
        var place = Array.IndexOf(FromCheapest, word) is >= 0 and var low ? low : prices.Length - 1 - Array.IndexOf(FromDearest, word);
        return place >= prices.Length || place < 0 || !IsWord(word) ? [] : [.. all.Where(one => Math.Abs(price(one) - prices[place]) < SamePrice)];
    }

    public static bool IsWord(string word) => FromCheapest.Contains(word) || FromDearest.Contains(word);
}

/// <summary>Amounts in a customer's words.</summary>
internal static class Money
{
    /// <summary>How far off an amount may be that is said with "about".</summary>
    private const double Slack = 5;

    public static string Exact(double amount) => "$" + amount.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>To the next five dollars.</summary>
    public static string About(double amount) => "$" + (Math.Round(amount / 5) * 5).ToString("0", System.Globalization.CultureInfo.InvariantCulture);

    public static bool IsExactly(double amount, string said) => Math.Abs(amount - Read(said)) < 0.005;

    public static bool IsAbout(double amount, string said) => Math.Abs(amount - Read(said)) <= Slack;

    private static double Read(string said) => double.Parse(said.TrimStart('$'), System.Globalization.CultureInfo.InvariantCulture);
}
