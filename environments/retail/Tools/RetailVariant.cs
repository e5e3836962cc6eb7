namespace TrajForge.Retail.Tools;

/// <summary>
/// How the tools behave: one switch per defect of the reference, named for what the corrected shop does. The reference's id of each
/// defect stands behind it.
/// </summary>
internal sealed record RetailVariant
{
    /// <summary>The default: everything put right.</summary>
    public static RetailVariant Corrected { get; } = new()
    {
        Name = "corrected",
        ValidatesArguments = true,
        GivesEachItemItsOwnVariant = true,
        RoundsDifferences = true,
        KeepsExchangePairs = true,
        RefundsNetPerMethod = true,
        ResolvesItemsFirst = true,
        RefusesEmptyLists = true,
        BooksNothingAtZero = true,
        RefusesSameItem = true,
        LocksModifiedOrders = true,
    };

    /// <summary>The reference, bug for bug.</summary>
    public static RetailVariant V2 { get; } = new() { Name = "v2" };

    public required string Name { get; init; }

    /// <summary>Arguments are checked against the schema before a tool runs (G1, G3); otherwise they fail where Python would stumble over them.</summary>
    public bool ValidatesArguments { get; init; }

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
    public bool RefusesSameItem { get; init; }

    /// <summary>Once items were modified, nothing more of the order can be changed (R8).</summary>
    public bool LocksModifiedOrders { get; init; }
}
