namespace TrajForge.Telecom.Templates;

/// <summary>How far an overdue bill is on its way to being paid.</summary>
internal enum Debt
{
    /// <summary>Nobody has asked for it yet.</summary>
    Overdue,

    /// <summary>It awaits payment: the request is on the customer's phone.</summary>
    Requested,

    /// <summary>It is paid.</summary>
    Paid,
}
