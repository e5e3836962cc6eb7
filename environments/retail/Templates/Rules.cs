namespace TrajForge.Retail.Templates;

/// <summary>Why the shop's policy declines a wish.</summary>
internal static class Rules
{
    /// <summary>Only pending orders can be cancelled or changed.</summary>
    public const string NotPending = "not_pending";

    /// <summary>Once its items were changed, a pending order is locked.</summary>
    public const string AlreadyModified = "already_modified";

    /// <summary>Only what was delivered can be returned or exchanged.</summary>
    public const string NotDelivered = "not_delivered";

    /// <summary>A return or an exchange is possible once per order.</summary>
    public const string AlreadyRequested = "already_requested";

    /// <summary>A return's money goes to the method that paid or to a gift card.</summary>
    public const string PaidOtherwise = "paid_otherwise";

    /// <summary>A gift card must hold enough.</summary>
    public const string CardTooLow = "card_too_low";

    /// <summary>A new item must be in stock.</summary>
    public const string SoldOut = "sold_out";

    /// <summary>A new payment method must differ from the present one.</summary>
    public const string SameMethod = "same_method";

    /// <summary>An address that is already there is not entered again.</summary>
    public const string SameAddress = "same_address";

    /// <summary>Money cannot go back to a method that is gone; a colleague has to cancel. Hands over.</summary>
    public const string MethodGone = "method_gone";
}
