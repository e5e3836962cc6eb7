using TrajForge.Retail.State;

namespace TrajForge.Retail.Templates;

/// <summary>What was picked by its price from among several, and the words for it.</summary>
/// <param name="Reference">Its description.</param>
/// <param name="Order">The order picked, or the one that holds what was picked.</param>
/// <param name="Item">What was picked, where it is not the order.</param>
internal sealed record Picked(Reference Reference, Order Order, OrderItem? Item = null);
