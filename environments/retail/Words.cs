namespace TrajForge.Retail;

/// <summary>What a customer of the shop may want.</summary>
internal static class Intents
{
    public const string Cancel = "cancel";
    public const string Return = "return";
    public const string Exchange = "exchange";
    public const string ModifyItems = "modify_items";
    public const string OrderAddress = "order_address";
    public const string Payment = "payment";
    public const string UserAddress = "user_address";
}

/// <summary>
/// Slots of a brief's facts and of dialogue acts, with the names of their details. Detail values are words a person would say; option names and
/// values, product names, cities etc. are as in the data.
/// </summary>
internal static class Slots
{
    /// <summary>Identity. Detail <c>email</c>.</summary>
    public const string Email = "email";

    /// <summary>Identity. Details <c>first_name</c>, <c>last_name</c>, <c>zip</c>.</summary>
    public const string NameZip = "name_zip";

    /// <summary>Identity, only beside one of the others and only where exact ids are asked for. Detail <c>user_id</c>.</summary>
    public const string UserId = "user_id";

    /// <summary>
    /// The order a goal is about: either one fact with detail <c>order_id</c>, or one to four facts, each describing one thing in it by
    /// <c>product</c> and zero or more options (<c>color</c> = <c>blue</c>). One fact may instead hold <c>status</c> = <c>pending</c> | <c>delivered</c> | <c>processed</c> | <c>cancelled</c>.
    /// All facts together fit exactly one of the customer's orders.
    /// </summary>
    public const string Order = "order";

    /// <summary>
    /// Items of the order to act on, numbered from 1: <c>product</c> and as many options as tell it from the order's other items.
    /// Or one fact number 0 with <c>all</c> = <c>everything</c>; or with exact ids detail <c>item_id</c>.
    /// </summary>
    public const string Item = "item";

    /// <summary>
    /// What the item of the same number should become: the options that change, with <c>otherwise</c> = <c>same</c> (all others stay), or, without
    /// it, options that fit exactly one variant of the product; or with exact ids detail <c>item_id</c>.
    /// </summary>
    public const string NewItem = "new_item";

    /// <summary>
    /// Payment method to use: <c>type</c> = <c>gift card</c> | <c>PayPal</c> | <c>credit card</c>, and where the customer has several of it
    /// <c>brand</c> or <c>last_four</c>; or with exact ids detail <c>payment_method_id</c>.
    /// </summary>
    public const string PaymentMethod = "payment";

    /// <summary>Why to cancel. Detail <c>reason</c> = <c>no longer needed</c> | <c>ordered by mistake</c>.</summary>
    public const string Reason = "reason";

    /// <summary>
    /// An address to use: details <c>address1</c>, <c>address2</c>, <c>city</c>, <c>state</c>, <c>zip</c> (the country follows from the state);
    /// or <c>source</c> = <c>default</c> (the one of the profile) with <c>city</c>; or <c>source</c> = <c>order</c> with <c>product</c> and zero or more options:
    /// the address of that other order (and <c>city</c>).
    /// </summary>
    public const string Address = "address";

    /// <summary>Something the customer wants to be told. Detail <c>ask</c> = <c>refund_total</c> | <c>price_difference</c>.</summary>
    public const string Question = "question";
}
