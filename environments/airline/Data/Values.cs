using System.Globalization;

namespace TrajForge.Airline.Data;

/// <summary>Cabins, as the data has them.</summary>
internal static class Cabin
{
    public const string BasicEconomy = "basic_economy";
    public const string Economy = "economy";
    public const string Business = "business";

    public static string[] All { get; } = [BasicEconomy, Economy, Business];
}

/// <summary>Trip types.</summary>
internal static class FlightType
{
    public const string OneWay = "one_way";
    public const string RoundTrip = "round_trip";
}

/// <summary>What a flight does on a day.</summary>
internal static class FlightStatus
{
    public const string Available = "available";
    public const string OnTime = "on time";
    public const string Delayed = "delayed";
    public const string Flying = "flying";
    public const string Landed = "landed";
    public const string Cancelled = "cancelled";

    public static string[] All { get; } = [Available, OnTime, Delayed, Flying, Landed, Cancelled];
}

/// <summary>Kinds of payment methods.</summary>
internal static class PaymentSources
{
    public const string CreditCard = "credit_card";
    public const string GiftCard = "gift_card";
    public const string Certificate = "certificate";
}

/// <summary>Membership levels.</summary>
internal static class Membership
{
    public const string Regular = "regular";
    public const string Silver = "silver";
    public const string Gold = "gold";
}

/// <summary>When everything happens.</summary>
internal static class Clock
{
    public const string Today = "2024-05-15";
    public const string Now = "2024-05-15T15:00:00";

    /// <summary>24 hours ago: what was booked since can be cancelled for any reason.</summary>
    public const string Yesterday = "2024-05-14T15:00:00";

    public static string NextDay(string date) => Days(date, 1);

    public static string DayBefore(string date) => Days(date, -1);

    /// <summary>So many days later, or earlier.</summary>
    public static string Days(string date, int later) =>
        DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture).AddDays(later).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
