using TrajForge.Environments;
using TrajForge.Python;

namespace TrajForge.Retail.Tools;

/// <summary>
/// How the tools behave: one switch per defect or peculiarity of the references, named for what the corrected shop does. The reference's id of
/// each defect stands behind it.
/// </summary>
internal sealed record RetailVariant
{
    /// <summary>The default: everything put right.</summary>
    public static RetailVariant Corrected { get; } = new()
    {
        Name = "corrected",
        GivesEachItemItsOwnVariant = true,
        RoundsDifferences = true,
        KeepsExchangePairs = true,
        RefundsNetPerMethod = true,
        ResolvesItemsFirst = true,
        RefusesEmptyLists = true,
        BooksNothingAtZero = true,
        RefusesExchangeForItself = true,
        LocksModifiedOrders = true,
    };

    /// <summary>tau2-bench, bug for bug.</summary>
    public static RetailVariant V2 { get; } = new()
    {
        Name = "v2",
        Arguments = PythonArguments.V2("RetailTools"),
        Manners = new() { Atomic = false },
        Published = PublishedForm.V2,
    };

    /// <summary>tau-bench, bug for bug.</summary>
    public static RetailVariant V1 { get; } = new()
    {
        Name = "v1",
        Arguments = PythonArguments.V1("retail"),
        Manners = new() { Atomic = false, UnknownTool = name => $"Unknown action {name}" },
        Published = PublishedForm.V1,
        LacksTool = "get_item_details",
        NotFoundInExchange = "{0} not found",
        LengthsInExchange = "The number of items to be exchanged should match",
        WrongMethodForReturn = "Payment method should be either the original payment method or a gift card",
        CapitalisesErrors = false,
        TypesRecords = false,
        KnowsGiftCardsByKind = false,
        TellsAbsentFromUnavailable = false,
        RefusesModificationToItself = false,
        HashesReasons = false,
        ChecksForAnyPayment = false,
        GivesEachItemItsOwnVariant = true,
        LocksModifiedOrders = true,
    };

    public static IReadOnlyList<RetailVariant> All { get; } = [Corrected, V1, V2];

    public required string Name { get; init; }

    /// <summary>Null checks arguments against the schema before a tool runs (G1, G3); otherwise they fail where Python would stumble over them.</summary>
    public ArgumentReader? Arguments { get; init; }

    /// <summary>A failed call is taken back (G4).</summary>
    public WorldManners Manners { get; init; } = WorldManners.Ours;

    /// <summary>The form of the database that the publisher hashes; null for our own shop.</summary>
    public PublishedForm? Published { get; init; }

    /// <summary>The one tool of the two references that this shop does not have.</summary>
    public string LacksTool { get; init; } = "think";

    /// <summary>Of several modified items each gets the price and options of its own new variant, not of the last one (R1).</summary>
    public bool GivesEachItemItsOwnVariant { get; init; }

    /// <summary>The booked difference of modified items has two digits (R2).</summary>
    public bool RoundsDifferences { get; init; }

    /// <summary>The two lists of an exchange stay aligned: the i-th old item becomes the i-th new one (R3).</summary>
    public bool KeepsExchangePairs { get; init; }

    /// <summary>Cancelling gives each payment method back what it has paid in the end (R4).</summary>
    public bool RefundsNetPerMethod { get; init; }

    /// <summary>Which items are meant is decided before any is modified (R5).</summary>
    public bool ResolvesItemsFirst { get; init; }

    /// <summary>A change of no items is refused (R6).</summary>
    public bool RefusesEmptyLists { get; init; }

    /// <summary>A price difference of zero is not booked (R6).</summary>
    public bool BooksNothingAtZero { get; init; }

    /// <summary>An item cannot be exchanged for itself (R7).</summary>
    public bool RefusesExchangeForItself { get; init; }

    /// <summary>An item cannot be modified to what it is (R7).</summary>
    public bool RefusesModificationToItself { get; init; } = true;

    /// <summary>Once items were modified, nothing more of the order can be changed (R8).</summary>
    public bool LocksModifiedOrders { get; init; }

    /// <summary>The texts of failed checks begin with a capital.</summary>
    public bool CapitalisesErrors { get; init; } = true;

    /// <summary>Records have the fields and number types of a schema, those not set yet null; otherwise they are what the files and the callers wrote.</summary>
    public bool TypesRecords { get; init; } = true;

    /// <summary>What is a gift card is known by its kind, not by its id, also where money goes back to it.</summary>
    public bool KnowsGiftCardsByKind { get; init; } = true;

    /// <summary>A new item that does not exist is told from one that is sold out.</summary>
    public bool TellsAbsentFromUnavailable { get; init; } = true;

    /// <summary>Reasons are looked up in a set, over which lists and dictionaries stumble.</summary>
    public bool HashesReasons { get; init; } = true;

    /// <summary>An order without any payment is noticed before its first payment is looked at.</summary>
    public bool ChecksForAnyPayment { get; init; } = true;

    /// <summary>An item of an exchange that the order does not hold.</summary>
    public string NotFoundInExchange { get; init; } = "Number of {0} not found.";

    public string LengthsInExchange { get; init; } = "The number of items to be exchanged should match.";

    public string WrongMethodForReturn { get; init; } = "Payment method should be the original payment method";

    /// <summary>A failed check's text in this variant's form.</summary>
    public string Word(string text) => CapitalisesErrors ? text : Refuse.V1(text);
}
