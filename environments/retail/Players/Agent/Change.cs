using TrajForge.Retail.State;

namespace TrajForge.Retail.Players;

/// <summary>A change that is ready to be proposed and made.</summary>
internal sealed record Change
{
    public required string Intent { get; init; }

    public Order? Order { get; init; }

    public IReadOnlyList<Swap> Swaps { get; init; } = [];

    public PaymentMethod? Payment { get; init; }

    public string? Reason { get; init; }

    public Address? Address { get; init; }

    /// <summary>Same arguments.</summary>
    public bool SameAs(Change? other, string user) => other is not null && ChangeCall.Arguments(this, user) == ChangeCall.Arguments(other, user);
}

/// <summary>An item to act on, and what it becomes where it is exchanged.</summary>
internal sealed record Swap(int Number, OrderItem Item, Variant? Into);
