using System.Globalization;
using System.Text.RegularExpressions;

namespace TrajForge.Grounding;

/// <summary>Days as people say them, compared with a day as records hold it. A year that is not said is any year.</summary>
internal static partial class SpokenDates
{
    public static DateOnly? Parse(string value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The text names the day: "May 20", "the 20th of May", "20-25 May", "5/20/2024".</summary>
    public static bool Names(string text, DateOnly day)
    {
        var plain = SpokenNumbers.InDigits(text);
        return MonthFirst().Matches(plain).Concat(DayFirst().Matches(plain)).Any(match => IsMonth(match, day) && IsYear(match, day) && Days(match).Contains(day.Day))
            || Figures().Matches(plain).Any(match => IsYear(match, day) && Days(match) is [var one, var other] && (one, other) is var pair && (pair == (day.Month, day.Day) || pair == (day.Day, day.Month)));
    }

    /// <summary>The text names the day of the month alone: "the 20th".</summary>
    public static bool NamesDayOfMonth(string text, DateOnly day) => Ordinal().Matches(SpokenNumbers.InDigits(text)).Any(match => Days(match).Contains(day.Day));

    /// <summary>The text names the month.</summary>
    public static bool NamesMonth(string text, DateOnly day) => MonthAlone().Matches(text).Any(match => IsMonth(match, day));

    private static bool IsMonth(Match match, DateOnly day) =>
        match.Groups["month"].Value.StartsWith(day.ToString("MMM", CultureInfo.InvariantCulture), StringComparison.OrdinalIgnoreCase);

    private static bool IsYear(Match match, DateOnly day) => match.Groups["year"] is not { Success: true, Value: var year } || day.Year % (year.Length == 2 ? 100 : 10_000) == int.Parse(year, CultureInfo.InvariantCulture);

    private static int[] Days(Match match) => [.. match.Groups["day"].Captures.Select(capture => int.Parse(capture.Value, CultureInfo.InvariantCulture))];

    private const string Month = @"(?<month>jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)\b\.?";
    private const string Day = @"(?<day>\d{1,2})(st|nd|rd|th)?\b";
    private const string More = $@"(\s*(-|–|to|and|or|through|until|till)\s*(the\s+)?{Day})*";
    private const string Year = @"((,\s*|\s+(of\s+)?)(?<year>\d{4}))?\b";

    [GeneratedRegex($@"\b{Month}\s*(the\s+)?{Day}(?!:){More}{Year}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MonthFirst();

    [GeneratedRegex($@"\b{Day}{More}\s+(of\s+)?{Month}{Year}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"(?<![\d/])(?<day>\d{1,2})[/.](?<day>\d{1,2})([/.](?<year>\d{4}|\d{2}))?(?![\d/])")]
    private static partial Regex Figures();

    [GeneratedRegex(@"\b(?<day>\d{1,2})(st|nd|rd|th)\b|\bthe (?<day>\d{1,2})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ordinal();

    [GeneratedRegex($@"\b{Month}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MonthAlone();
}
