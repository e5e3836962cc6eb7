using System.Globalization;
using TrajForge.Python;

namespace TrajForge.Airline.Tools;

/// <summary>How people name what is in the records.</summary>
internal static class AirlineWords
{
    private static readonly string[] Numbers = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    public static string Cabin(string cabin) => cabin.Replace('_', ' ');

    /// <summary><c>May 20</c>, <c>May 20th</c>, <c>20 May</c>, <c>20th of May</c>, <c>the 20th</c>, <c>5/20</c>, <c>2024-05-20</c>.</summary>
    public static string[] Dates(DateOnly day)
    {
        var (number, month) = (day.Day.ToString(CultureInfo.InvariantCulture), day.ToString("MMMM", CultureInfo.InvariantCulture));
        var nth = number + Suffix(day.Day);
        return
        [
            day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), $"{month} {number}", $"{month} {nth}", $"{month} the {nth}",
            $"{number} {month}", $"{nth} of {month}", $"{nth} {month}", $"the {nth}", $"{month[..3]} {number}", $"{number} {month[..3]}",
            day.ToString("M/d", CultureInfo.InvariantCulture), day.ToString("MM/dd", CultureInfo.InvariantCulture),
        ];
    }

    /// <summary><c>1234</c> and <c>1,234</c>.</summary>
    public static string[] Dollars(double amount) => [Digits(amount), amount.ToString("#,##0.##", CultureInfo.InvariantCulture)];

    public static string Digits(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    public static string Word(int number) => number < Numbers.Length ? Numbers[number] : number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Words for the only method by which a reservation was paid.</summary>
    public static string[] Original(string id, PyDict? reservation) =>
        reservation?.Find("payment_history") is PyList { Items: { Count: > 0 } paid } && paid.All(entry => (entry as PyDict)?.Find("payment_id")?.AsText == id)
            ? ["original payment method", "original method of payment", "original form of payment"]
            : [];

    /// <summary>What names a payment method among a customer's.</summary>
    public static string[] Method(PyDict method, PyDict all)
    {
        var source = method.Find("source")?.AsText ?? "";
        var alone = all.Values.Count(other => (other as PyDict)?.Find("source")?.AsText == source) == 1;
        var phrases = new List<string> { method.Find("id")?.AsText ?? "" };
        if (method.Find("amount") is PyNumeric balance)
        {
            phrases.AddRange(Dollars(balance.Real));
        }

        if (method.Find("last_four")?.AsText is { } digits)
        {
            phrases.Add(digits);
        }

        if (method.Find("brand")?.AsText is { } brand && all.Values.Count(other => (other as PyDict)?.Find("brand")?.AsText == brand) == 1)
        {
            phrases.Add(brand);
        }

        if (alone && source.Length > 0)
        {
            phrases.Add(source == "certificate" ? source : source.Replace('_', ' '));
        }

        return phrases.Where(phrase => phrase.Length > 0).ToArray();
    }

    private static string Suffix(int day) => (day % 10, day / 10) switch
    {
        (1, not 1) => "st",
        (2, not 1) => "nd",
        (3, not 1) => "rd",
        _ => "th",
    };
}
