using Polly;

namespace TrajForge.Models;

/// <summary>One call on its way through tries and endpoints. Used by one thread at a time.</summary>
internal sealed class CallRun(ModelCall call)
{
    private static readonly ResiliencePropertyKey<CallRun> Key = new("call");

    public ModelCall Call { get; } = call;

    /// <summary>Where it is now, or was last.</summary>
    public Slot Slot { get; set; }

    /// <summary>How its last request ended; null when nobody waited for the end.</summary>
    public Exchange? Last { get; set; }

    /// <summary>Requests sent.</summary>
    public int Requests { get; set; }

    /// <summary>Requests that count towards the cap.</summary>
    public int Tries { get; set; }

    /// <summary>How long the last request took.</summary>
    public TimeSpan Asked { get; set; }

    /// <summary>Time in tries and in waits between them; waiting for a slot or for an endpoint to come back is not the call's own.</summary>
    public TimeSpan Spent { get; set; }

    /// <summary>Until the next try.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>Timestamp of the first request.</summary>
    public long Started { get; set; }

    public static CallRun Of(ResilienceContext context) => context.Properties.GetValue(Key, null!);

    public void Enter(ResilienceContext context) => context.Properties.Set(Key, this);
}
