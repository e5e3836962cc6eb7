using System.Globalization;
using TrajForge.Models;

namespace TrajForge.Cli.Terminal;

/// <summary>What models used and cost, in a line or two.</summary>
internal static class SpendText
{
    public static void Write(Screen screen, Spend? spend, long accepted)
    {
        if (spend is null)
        {
            return;
        }

        var each = accepted == 0 ? "" : Text($", {Price.ToMoney(spend.Cost) / accepted:0.######} for each accepted row");
        screen.Plain(Text($"models: {spend.Answers} answers, {spend.Input} tokens in ({spend.Cached} cached), {spend.Output} out, cost {Price.ToMoney(spend.Cost):0.######}{each}"));
        if (spend.Uncertain > 0)
        {
            screen.Plain(Text($"uncertain: {spend.Uncertain} requests without an answer, at most {spend.UncertainTokens} tokens and {Price.ToMoney(spend.UncertainCost):0.######}"));
        }
    }

    /// <summary>For a line of progress; empty when no model plays.</summary>
    public static string Brief(Spend? spend) => spend is null ? "" : Text($"  spent {spend.MostTokens} tokens, {Price.ToMoney(spend.MostCost):0.####}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
