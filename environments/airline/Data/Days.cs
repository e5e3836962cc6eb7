using System.Globalization;

namespace TrajForge.Airline.Data;

/// <summary>Days as people say them from where they stand: "tomorrow", "Friday of next week", "two days later than booked". Each means one day.</summary>
internal static class Days
{
    private const string Later = "later than booked";
    private const string Earlier = "earlier than booked";
    private const int Farthest = 7;
    private static readonly string[] Counts = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    /// <summary>Everything that can be said, with what it means; <paramref name="booked"/> is the day that is moved, null for none.</summary>
    public static IReadOnlyList<(string Said, string Date)> All(string? booked) =>
        booked is null ? [.. FromToday()] : [.. Enumerable.Range(1, Farthest).SelectMany(n => FromBooked(booked, n))];

    /// <summary>The day that the words mean; null when they mean none.</summary>
    public static string? Find(string said, string? booked) => All(booked).Where(day => day.Said == said).Select(day => day.Date).FirstOrDefault();

    private static IEnumerable<(string Said, string Date)> FromToday()
    {
        yield return ("tomorrow", Ahead(1));
        yield return ("the day after tomorrow", Ahead(2));
        yield return ("a week from today", Ahead(7));
        yield return ("two weeks from today", Ahead(14));
        foreach (var n in Enumerable.Range(3, 8).Where(n => n != 7))
        {
            yield return ($"in {Counts[n]} days", Ahead(n));
        }

        // Today is a Wednesday. What "next Friday" means from here people do not agree on.
        foreach (var n in Enumerable.Range(2, 3))
        {
            yield return ($"this {Name(n)}", Ahead(n));
        }

        foreach (var n in Enumerable.Range(5, 2))
        {
            yield return ($"next {Name(n)}", Ahead(n));
        }

        foreach (var n in Enumerable.Range(5, 7))
        {
            yield return ($"{Name(n)} of next week", Ahead(n));
        }
    }

    private static IEnumerable<(string Said, string Date)> FromBooked(string booked, int n)
    {
        var days = n == 1 ? "one day" : $"{Counts[n]} days";
        yield return ($"{days} {Later}", Clock.Days(booked, n));
        yield return ($"{days} {Earlier}", Clock.Days(booked, -n));
    }

    private static string Ahead(int days) => Clock.Days(Clock.Today, days);

    private static string Name(int days) => DateOnly.ParseExact(Ahead(days), "yyyy-MM-dd", CultureInfo.InvariantCulture).ToString("dddd", CultureInfo.InvariantCulture);
}
