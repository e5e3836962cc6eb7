using System.Globalization;

namespace TrajForge.Retail.State;

/// <summary>Dollars are doubles here, as in the reference's data and hashes.</summary>
internal static class Money
{
    /// <summary>
    /// Two digits as Python's <c>round(x, 2)</c> gives them: decided on the exact binary value, halves to even. <c>Math.Round</c> differs in
    /// one value of fifty.
    /// </summary>
    public static double Round(double amount)
    {
        var eighths = amount * 8;
        return Math.Abs(eighths) < 9e15 && Math.Floor(eighths) == eighths && Math.Abs(eighths % 2) == 1
            ? (double)Math.Round((decimal)(long)eighths / 8, 2, MidpointRounding.ToEven)
            : double.Parse(amount.ToString("F2", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }
}
