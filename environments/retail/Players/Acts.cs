namespace TrajForge.Retail.Players;

/// <summary>Kinds of dialogue acts of the shop's scripted players. Slots are those of <see cref="Slots"/>, and <see cref="Topics"/>.</summary>
internal static class Acts
{
    // Of the customer.

    /// <summary>Raises a goal; the slot is its intent.</summary>
    public const string Request = "request";

    /// <summary>States one fact of the brief.</summary>
    public const string Inform = "inform";

    /// <summary>States one fact again, after it was taken wrongly.</summary>
    public const string Correct = "correct";

    /// <summary>Does not know, or knows no more about, what the slot names.</summary>
    public const string Lack = "lack";

    /// <summary>Has named all there is of the slot.</summary>
    public const string Complete = "complete";

    public const string Accept = "accept";

    public const string Reject = "reject";

    /// <summary>Asks back, misunderstands or digresses; the slot says which.</summary>
    public const string Detour = "detour";

    public const string Thanks = "thanks";

    public const string Bye = "bye";

    // Of both.

    /// <summary>Asks for what the slot names.</summary>
    public const string Ask = "ask";

    // Of the agent.

    /// <summary>One part of a proposal; the slot says which, the slot of the intent stands for the whole.</summary>
    public const string Propose = "propose";

    /// <summary>Says that a goal is done; the slot is its intent.</summary>
    public const string Report = "report";

    /// <summary>Answers the question in the slot.</summary>
    public const string Answer = "answer";

    /// <summary>Says that something cannot be done; the slot is the intent.</summary>
    public const string Refuse = "refuse";

    public static DialogueAct Of(string kind, string? slot = null, int goal = 0, int number = 0, params IReadOnlyList<Detail> details) =>
        new() { Kind = kind, Slot = slot, Goal = goal, Number = number, Details = details };
}

/// <summary>What can be asked for besides the slots of facts.</summary>
internal static class Topics
{
    public const string Identity = "identity";
    public const string Goal = "goal";
    public const string OrderId = "order_id";

    /// <summary>More about the order, because several fit.</summary>
    public const string OrderMore = "order_more";

    /// <summary>Which of several like items.</summary>
    public const string ItemMore = "item_more";

    /// <summary>Whether all items were named.</summary>
    public const string AllItems = "all_items";
    public const string RefundTotal = "refund_total";
    public const string PriceDifference = "price_difference";
    public const string RefundTime = "refund_time";

    // Detours.
    public const string Clarify = "clarify";
    public const string Misunderstand = "misunderstand";
    public const string Digress = "digress";
    public const string SelfCorrection = "self_correction";
}
