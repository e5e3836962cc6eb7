using System.Globalization;
using System.Text.RegularExpressions;
using TrajForge.Oracles;

namespace TrajForge.Airline.Oracles;

/// <summary>Days as customers say them, today being Wednesday, 2024-05-15.</summary>
internal static partial class Calendar
{
    private static readonly DateOnly Today = new(2024, 5, 15);
    private static readonly string[] Numbers = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>Every day that the date of a direction can mean: several where the customer lets choose.</summary>
    /// <param name="booked">The day that is moved, for words that start from it; null for none.</param>
    public static IReadOnlyList<string> Meant(OracleFacts facts, int direction, string? booked)
    {
        facts.Knows("date", "date", "or_date", "or_date_2", "when");
        var said = facts.All("date").FirstOrDefault(fact => fact.Number == direction) ?? throw new OracleUndecidedException("no date of a direction is said");
        return said["when"] is { } words
            ? [Written(Meant(words, booked))]
            : [.. said.Details.Select(detail => detail.Value)];
    }

    private static DateOnly Meant(string words, string? booked) => words switch
    {
        "tomorrow" => Today.AddDays(1),
        "the day after tomorrow" => Today.AddDays(2),
        "a week from today" => Today.AddDays(7),
        "two weeks from today" => Today.AddDays(14),
        _ when In().Match(words) is { Success: true } match => Today.AddDays(Number(match)),
        _ when Later().Match(words) is { Success: true } match && booked is not null =>
            DateOnly.ParseExact(booked, "yyyy-MM-dd", CultureInfo.InvariantCulture).AddDays(Number(match) * (match.Groups["way"].Value == "later" ? 1 : -1)),
        _ when OfNextWeek().Match(words) is { Success: true } match => Monday.AddDays(7 + Weekday(match)),
        // A day still to come is this one; "next Monday" is the one that comes next, which from a Wednesday is in the week after.
        _ when This().Match(words) is { Success: true } match => Monday.AddDays(Weekday(match)),
        _ when Next().Match(words) is { Success: true } match && Weekday(match) < Weekday(Today.DayOfWeek) => Monday.AddDays(7 + Weekday(match)),
        _ => throw new OracleUndecidedException($"the day '{words}' is not known"),
    };

    private static DateOnly Monday => Today.AddDays(-Weekday(Today.DayOfWeek));

    private static int Weekday(DayOfWeek day) => ((int)day + 6) % 7;

    private static int Weekday(Match match) => Enum.TryParse<DayOfWeek>(match.Groups["day"].Value, out var day)
        ? Weekday(day)
        : throw new OracleUndecidedException($"the day '{match.Value}' is not known");

    private static int Number(Match match) => Array.IndexOf(Numbers, match.Groups["n"].Value) is >= 0 and var n
        ? n
        : throw new OracleUndecidedException($"the number '{match.Groups["n"].Value}' is not known");

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex("^in (?<n>[a-z]+) days$")]
    private static partial Regex In();

    [GeneratedRegex("^(?<n>[a-z]+) days? (?<way>later|earlier) than booked$")]
    private static partial Regex Later();

    [GeneratedRegex("^(?<day>[A-Z][a-z]+) of next week$")]
    private static partial Regex OfNextWeek();

    [GeneratedRegex("^this (?<day>[A-Z][a-z]+)$")]
    private static partial Regex This();

    [GeneratedRegex("^next (?<day>[A-Z][a-z]+)$")]
    private static partial Regex Next();
}
