namespace TrajForge.Runs;

/// <summary>
/// The law of accept-N: the shortest run of finished indexes from 0 that holds the target. It depends on what each index came to,
/// never on the order in which they finished.
/// </summary>
internal sealed class Frontier(long target)
{
    private readonly Dictionary<long, int> _ahead = [];

    /// <summary>Indexes in the prefix.</summary>
    public long Indexes { get; private set; }

    /// <summary>Accepted rows in the prefix.</summary>
    public long Accepted { get; private set; }

    /// <summary>The prefix holds the target and grows no more.</summary>
    public bool Reached => Accepted >= target;

    /// <summary>
    /// No higher index is needed: what is finished holds the target, and every lower index has been handed out, so the prefix will
    /// reach it without another.
    /// </summary>
    public bool Enough => Accepted + Ahead >= target;

    private long Ahead { get; set; }

    /// <summary>Notes that an index is finished; once per index.</summary>
    public void Finish(long index, int accepted)
    {
        _ahead.Add(index, accepted);
        Ahead += accepted;
        while (!Reached && _ahead.Remove(Indexes, out var next))
        {
            Indexes++;
            Accepted += next;
            Ahead -= next;
        }
    }
}
