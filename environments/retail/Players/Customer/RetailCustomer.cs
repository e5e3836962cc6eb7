using TrajForge.Chat;

namespace TrajForge.Retail.Players;

/// <summary>The shop's scripted customer.</summary>
internal sealed partial class RetailCustomer : ScriptedCustomer
{
    private readonly FactWords _words;

    public RetailCustomer(CustomerSeat seat)
        : base(seat, CustomerPhrases.Book, SmallTalk.CustomerStyles) => _words = new FactWords(Voice);

    protected override string Subject => Slots.Order;
}

internal static class WholeOrder
{
    /// <summary>The whole order is meant, whatever is in it.</summary>
    public static bool WantsAll(this KnownGoal goal) => goal.Facts.Any(fact => fact["all"] is not null);
}
