using TrajForge.Telecom.Tools;

namespace TrajForge.Environments.Tests.Telecom;

public sealed class HostileCallTests
{
    private static readonly string[] Pool =
    [
        "C1", "C2", "C3", "L1", "L2", "L3", "L4", "B1", "B2", "B3", "B4", "D1", "P1", "P2", "C1", "L1", "C2", "L3", Provider.Phone, "555-000-0003", "555-999-0002", "Ann Lee",
        "1985-06-15", "away", "4g_5g_preferred", "2g_only", "messaging", "browser", "sms", "STORAGE", "",
    ];

    [Theory]
    [InlineData("corrected", false)]
    [InlineData("v2", true)]
    public void Hostile_calls_hold_the_law_of_worlds(string variant, bool keepsFailedWrites) =>
        RandomCalls.Hold(Provider.Load(TelecomVariant.All.Single(known => known.Name == variant)), Pool, keepsFailedWrites, 200);
}
