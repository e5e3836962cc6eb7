namespace TrajForge.Models;

/// <summary>The right to send one request, to be given back.</summary>
/// <param name="Ticket">The gate's number of it.</param>
/// <param name="IsProbe">The only one at an endpoint that may still be away.</param>
internal readonly record struct Slot(Endpoint Endpoint, long Ticket, bool IsProbe);
