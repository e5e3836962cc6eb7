using System.Globalization;

namespace TrajForge.Airline.Players;

/// <summary>How people say what the data writes in its own form, and what such words stand for.</summary>
internal static class Spoken
{
    private static readonly string[] Counts = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    /// <summary>"May 20" for <c>2024-05-20</c>; with the year where it is another.</summary>
    public static string Day(string date) => Parse(date) is { } day ? day.ToString(day.Year == 2024 ? "MMMM d" : "MMMM d, yyyy", CultureInfo.InvariantCulture) : date;

    /// <summary>One of the ways to say a day.</summary>
    public static string Day(string date, Rng random) => Parse(date) is { Year: 2024 } day
        ? random.Pick([Day(date), Day(date), $"{Day(date)}{Suffix(day.Day)}", $"the {day.Day}{Suffix(day.Day)} of {Month(day)}", $"{day.Day} {Month(day)}", $"{day.ToString("dddd", CultureInfo.InvariantCulture)}, {Day(date)}"])
        : Parse(date) is { } birth ? random.Pick([Day(date), Day(date), birth.ToString("d MMMM yyyy", CultureInfo.InvariantCulture), date]) : date;

    /// <summary>"2 pm" for <c>14:00</c> or <c>14:00:00</c>; a time of the next day says so.</summary>
    public static string Time(string time)
    {
        if (!TimeOnly.TryParseExact(time[..Math.Min(5, time.Length)], "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock))
        {
            return time;
        }

        var hour = clock.Hour % 12 == 0 ? 12 : clock.Hour % 12;
        var text = clock.Minute == 0 ? $"{hour}" : $"{hour}:{clock.Minute:00}";
        return $"{text} {(clock.Hour < 12 ? "am" : "pm")}{(time.EndsWith("+1", StringComparison.Ordinal) ? " the next day" : "")}";
    }

    /// <summary>"three" for 3.</summary>
    public static string Count(int count) => count >= 0 && count < Counts.Length ? Counts[count] : count.ToString(CultureInfo.InvariantCulture);

    /// <summary>3 for "three" or "3"; nothing for any other word.</summary>
    public static int? Number(string word) =>
        Array.FindIndex(Counts, count => count.Equals(word, StringComparison.OrdinalIgnoreCase)) is >= 0 and var count ? count
        : int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits
        : null;

    /// <summary>Without cents, as all the airline's prices are, unless there are some.</summary>
    public static string Dollars(double amount) => "$" + Math.Abs(amount).ToString(amount == Math.Floor(amount) ? "0" : "0.00", CultureInfo.InvariantCulture);

    /// <summary>The words hold the detail: its value, or one of the forms that stand for nothing else in its place.</summary>
    public static bool Says(string text, Detail detail) =>
        text.Contains(detail.Value, StringComparison.OrdinalIgnoreCase) || Forms(detail).Any(form => text.Contains(form, StringComparison.OrdinalIgnoreCase));

    private static string[] Forms(Detail detail) => detail.Name switch
    {
        "date" or "or_date" or "or_date_2" or "return_date" or "dob" when Parse(detail.Value) is { } day =>
            [Day(detail.Value), $"{day.Day}{Suffix(day.Day)} of {Month(day)}", day.Year == 2024 ? $"{day.Day} {Month(day)}" : day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)],
        "after" or "before" or "departure" => [Time(detail.Value)],
        "total" or "more" or "passengers" when int.TryParse(detail.Value, out var count) => [Count(count), .. count == 1 ? ["a ", "an ", "alone", "only me", "just me"] : Array.Empty<string>(), .. count == 0 ? ["without", "don't", "none"] : Array.Empty<string>(), .. count == 2 ? ["both", "couple"] : Array.Empty<string>()],
        "balance" when double.TryParse(detail.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var amount) => [Dollars(amount)],
        "price" or "cost" when double.TryParse(detail.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var amount) => [Dollars(amount)],
        "order" => detail.Value switch
        {
            "latest" => ["last one", "last trip"],
            "second latest" => ["second-latest", "second to last"],
            _ => ["first of all"],
        },
        "trip" => detail.Value == "one way" ? ["one-way"] : ["round-trip", "return ticket", "there and back"],
        "stops" => detail.Value == "nonstop" ? ["non-stop", "direct", "without a stop", "without any stops", "without changing"] : ["one-stop", "a stop", "single stop", "a connection"],
        "pick" or "tie" => detail.Value switch
        {
            "fastest" => ["shortest", "quickest", "least time"],
            "first to arrive" => ["arrives first", "gets there first", "earliest arrival", "arrives earliest"],
            "cheapest" => ["cheaper", "lowest price", "lowest fare", "least expensive", "costs the least"],
            "earliest" => ["leaves first", "first one out", "as early as possible", "first flight of the day"],
            _ => ["leaves last", "last one out", "as late as possible", "last flight of the day"],
        },
        "who" => detail.Value switch
        {
            "self" => ["I'm", "myself", "me ", "me,", "me.", "I am", "I'll", "I will", "my own", "on my name", "under my name", "in my name", "yours truly"],
            "saved" => ["on file", "in my profile", "on my account"],
            _ => ["born", "birth", "birthday"],
        },
        "insurance" => detail.Value == "yes" ? ["insur", "cover"] : ["without", "don't", "skip", "leave out", "leave off", "never take", "won't need"],
        "reason" => detail.Value switch
        {
            "change of plans" => ["plan"],
            "health" => ["ill", "sick", "doctor", "hospital", "surgery", "injur", "medical", "broke my", "hurt my"],
            "weather" => ["storm", "forecast", "snow", "hurricane"],
            "airline cancelled" => ["airline called", "you cancelled", "cancelled by", "you called", "airline has cancelled", "got cancelled", "was cancelled"],
            _ => ["delay", "late"],
        },
        "complaint" => detail.Value == "delayed flight" ? ["delay"] : ["cancel"],
        "status" => detail.Value == "active" ? ["upcoming", "still on", "still stands"] : ["called off"],
        _ => [],
    };

    private static DateOnly? Parse(string date) =>
        DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string Month(DateOnly day) => day.ToString("MMMM", CultureInfo.InvariantCulture);

    private static string Suffix(int day) => day switch { 1 or 21 or 31 => "st", 2 or 22 => "nd", 3 or 23 => "rd", _ => "th" };
}
