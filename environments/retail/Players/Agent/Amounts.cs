using System.Globalization;

namespace TrajForge.Retail.Players;

/// <summary>The amounts that customers ask for.</summary>
internal static class Amounts
{
    /// <summary>An expression for the calculator whose value answers a question not answered yet; null when there is none.</summary>
    public static string? Needed(HeardGoal goal, Change change)
    {
        foreach (var topic in goal.Questions.Where(question => question.Value is null).Select(question => question.Key).Order(StringComparer.Ordinal).ToArray())
        {
            goal.Asked = topic;
            var (plus, minus) = Sides(topic, change);
            if (plus.Length + minus.Length > 1)
            {
                return Derivations.SumOf(plus, minus);
            }

            goal.Answer(plus.FirstOrDefault());
        }

        return null;
    }

    public static string Dollars(double amount) => "$" + Math.Abs(amount).ToString("0.00", CultureInfo.InvariantCulture);

    private static (double[] Plus, double[] Minus) Sides(string topic, Change change)
    {
        var old = change.Swaps.Select(swap => swap.Item.Price).ToArray();
        return topic == Topics.PriceDifference ? (change.Swaps.Where(swap => swap.Into is not null).Select(swap => swap.Into!.Price).ToArray(), old)
            : old.Length > 0 ? (old, [])
            : (change.Order is null ? [] : [.. change.Order.PaymentHistory.Select(entry => entry.Amount)], []);
    }
}
