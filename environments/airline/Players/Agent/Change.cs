namespace TrajForge.Airline.Players;

/// <summary>A change that is ready to be proposed and made.</summary>
internal sealed record Change
{
    public required string Intent { get; init; }

    /// <summary>The reservation that is changed, as it is now; null for a booking.</summary>
    public SeenReservation? Reservation { get; init; }

    public bool RoundTrip { get; init; }

    public string Origin { get; init; } = "";

    public string Destination { get; init; } = "";

    /// <summary>Airports among which the customer lets choose; null where there is one.</summary>
    public IReadOnlyList<string>? Origins { get; init; }

    /// <summary>Airports among which the customer lets choose; null where there is one.</summary>
    public IReadOnlyList<string>? Destinations { get; init; }

    /// <summary>All flights as they are going to be.</summary>
    public IReadOnlyList<Leg> Legs { get; init; } = [];

    public string Cabin { get; init; } = "";

    /// <summary>All passengers as they are going to be.</summary>
    public IReadOnlyList<SeenPassenger> Passengers { get; init; } = [];

    /// <summary>The passenger who is changed, and how they were before.</summary>
    public (SeenPassenger Old, SeenPassenger New)? Replaced { get; init; }

    public int Bags { get; init; }

    /// <summary>How many of <see cref="Bags"/> cost.</summary>
    public int PaidBags { get; init; }

    public bool Insurance { get; init; }

    /// <summary>What pays how much, in the order of use; for a change what pays or gets back the difference.</summary>
    public IReadOnlyList<(SeenMethod Method, int Amount)> Payments { get; init; } = [];

    /// <summary>To pay in all; negative where the customer gets it back.</summary>
    public int Amount { get; init; }

    /// <summary>A part of what was paid does not come back, because a certificate paid it.</summary>
    public bool IsLost { get; init; }

    /// <summary>Worth of the certificate.</summary>
    public int Certificate { get; init; }

    public string Reason { get; init; } = "";

    public string Complaint { get; init; } = "";

    public bool SameAs(Change other, string user) => ChangeCalls.Of(this, user) == ChangeCalls.Of(other, user);
}
