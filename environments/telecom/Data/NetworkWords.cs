namespace TrajForge.Telecom.Data;

/// <summary>What the generated company sells: plans, and the devices that its customers use.</summary>
internal static class NetworkWords
{
    /// <summary>Prices are multiples of a quarter, so that sums of them are exact in whatever order they are made.</summary>
    public static IReadOnlyList<PlanView> Plans { get; } =
    [
        new("P3001", "Starter 5", 5, 24, 4.5),
        new("P3002", "Everyday 15", 15, 41, 2.5),
        new("P3003", "Traveler 25", 25, 57.5, 2),
        new("P3004", "Household 60", 60, 94, 1.5),
        new("P3005", "Boundless", 999, 79.5, 0.5),
        new("P3006", "Gadget 2", 2, 9.5, 6),
    ];

    /// <summary>Plans on which data can run out.</summary>
    public static IReadOnlyList<PlanView> LimitedPlans { get; } = [.. Plans.Where(plan => plan.LimitGb < 500)];

    public static IReadOnlyList<string> Phones { get; } =
        ["Aster 4", "Aster 4 Pro", "Nimbus One", "Nimbus Mini", "Kestrel S", "Kestrel XL", "Orbit 12", "Sable 7", "Lumen Fold"];

    public static IReadOnlyList<(string Type, string[] Models)> Others { get; } =
    [
        ("tablet", ["Slate 10", "Slate 12 Pro", "Folio 8", "Canvas Air"]),
        ("watch", ["Pulse 2", "Pulse 3 Sport", "Tempo Band"]),
        ("router", ["HomeBeam 5G", "TravelBox", "Hearth Hub"]),
    ];
}
