namespace TrajForge.Verification;

/// <summary>Which messages reach the other side. Whoever calls does not speak: words beside a call reach nobody.</summary>
internal static class Spoken
{
    public static bool Is(TrajectoryEvent e) => e is CustomerMessage { Calls.Count: 0 } or AgentMessage { Content: not null, Calls.Count: 0 };

    public static bool ByCustomer(TrajectoryEvent e) => e is CustomerMessage { Calls.Count: 0 };
}
