using System.Globalization;
using System.Text.RegularExpressions;

namespace TrajForge.Mutation.Operators;

/// <summary>Numbers in words.</summary>
internal static partial class Figures
{
    /// <summary>The text with every number that equals the value replaced, a dollar sign before it included.</summary>
    public static string Replace(string text, double value, string with) =>
        Number().Replace(text, match => Math.Abs(Of(match) - Math.Abs(value)) < 0.005 ? with : match.Value);

    /// <summary>Amounts of money in the text, as they are written.</summary>
    public static IEnumerable<string> Amounts(string text) => Number().Matches(text).Where(match => match.Value[0] == '$').Select(match => match.Value);

    public static double Of(string amount) => double.Parse(amount.TrimStart('$').Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);

    public static string Dollars(double amount) => string.Create(CultureInfo.InvariantCulture, $"${amount:#,0.00}");

    private static double Of(Match match) => Of(match.Value);

    [GeneratedRegex(@"\$?(?<![\w#])\d{1,3}(,\d{3})+(\.\d+)?|\$?(?<![\w#.])\d{1,15}(\.\d{1,9})?")]
    private static partial Regex Number();
}
