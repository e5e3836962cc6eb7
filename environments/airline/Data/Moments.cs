using System.Globalization;
using System.Text.Json;
using TrajForge.Python;

namespace TrajForge.Airline.Data;

/// <summary>Days and times of the data, which compare as texts only while they are written in full.</summary>
internal static class Moments
{
    private const string NextDay = "+1";
    private static readonly int FirstDay = new DateOnly(2024, 5, 1).DayNumber;

    /// <summary>E.g. <c>2024-05-16</c>.</summary>
    public static string Day(JsonScan scan, JsonElement parent, string path, string name)
    {
        var text = scan.Text(parent, path, name);
        CheckDay(scan, $"{path}/{name}", text);
        return text;
    }

    public static void CheckDay(JsonScan scan, string path, string text) => Check(scan, path, text, "yyyy-MM-dd", "2024-05-16");

    /// <summary>E.g. <c>2024-05-15T14:05:00</c>.</summary>
    public static string Moment(JsonScan scan, JsonElement parent, string path, string name)
    {
        var text = scan.Text(parent, path, name);
        Check(scan, $"{path}/{name}", text, "yyyy-MM-dd'T'HH:mm:ss", "2024-05-15T14:05:00");
        return text;
    }

    /// <summary>E.g. <c>14:05:00</c> or, on the next day, <c>00:20:00+1</c>.</summary>
    public static string Time(JsonScan scan, JsonElement parent, string path, string name)
    {
        var text = scan.Text(parent, path, name);
        var bare = text.EndsWith(NextDay, StringComparison.Ordinal) ? text[..^NextDay.Length] : text;
        Check(scan, $"{path}/{name}", bare, "HH:mm:ss", "14:05:00");
        return text;
    }

    /// <summary>Minutes from the start of May 2024 to a time of a day; negative before.</summary>
    public static int Minutes(string date, string time)
    {
        var day = DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber - FirstDay;
        var next = time.EndsWith(NextDay, StringComparison.Ordinal) ? 1 : 0;
        return ((day + next) * 24 * 60) + (Number(time, 0) * 60) + Number(time, 3);
    }

    private static int Number(string time, int at) => ((time[at] - '0') * 10) + time[at + 1] - '0';

    private static void Check(JsonScan scan, string path, string text, string format, string example)
    {
        if (!DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            scan.Problem(path, $"'{text}' is not written like {example}");
        }
    }
}
