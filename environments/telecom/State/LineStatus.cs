namespace TrajForge.Telecom.State;

/// <summary>What a line may be.</summary>
internal static class LineStatus
{
    public const string Active = "Active";
    public const string Suspended = "Suspended";
    public const string PendingActivation = "Pending Activation";
    public const string Closed = "Closed";
}

/// <summary>What a bill may be.</summary>
internal static class BillStatus
{
    public const string Draft = "Draft";
    public const string Issued = "Issued";
    public const string AwaitingPayment = "Awaiting Payment";
    public const string Paid = "Paid";
    public const string Overdue = "Overdue";
    public const string Disputed = "Disputed";
}
