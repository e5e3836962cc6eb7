namespace TrajForge;

/// <summary>Which messages reach the other side. Whoever calls does not speak: words beside a call reach nobody.</summary>
public static class Spoken
{
    /// <summary>True for words of either side that the other hears.</summary>
    public static bool Is(TrajectoryEvent e) => e is CustomerMessage { Calls.Count: 0 } or AgentMessage { Content: not null, Calls.Count: 0 };

    /// <summary>True for words of the customer that the agent hears.</summary>
    public static bool ByCustomer(TrajectoryEvent e) => e is CustomerMessage { Calls.Count: 0 };
}
