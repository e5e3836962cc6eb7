namespace TrajForge.Runs;

/// <summary>
/// The law of accept-N: the shortest run of finished indexes from 0 that holds the target. It depends on what each index came to,
/// never on the order in which they finished.
/// </summary>
internal sealed class Frontier(long target)
{
    /// <summary>Indexes in a row without a task after which no more are looked for: what is asked for is not in the data, or used up.</summary>
    public const int MostWithoutTask = 500;

    private readonly Dictionary<long, (int Accepted, bool HasTask)> _ahead = [];
    private int _withoutTask;

    /// <summary>Indexes in the prefix.</summary>
    public long Indexes { get; private set; }

    /// <summary>Accepted rows in the prefix.</summary>
    public long Accepted { get; private set; }

    /// <summary>The prefix holds the target and grows no more.</summary>
    public bool Reached => Accepted >= target;

    /// <summary>The prefix ends in so many indexes without a task that it grows no more.</summary>
    public bool Barren => _withoutTask >= MostWithoutTask;

    /// <summary>The prefix grows no more.</summary>
    public bool Ended => Reached || Barren;

    /// <summary>
    /// No higher index is needed: what is finished holds the target, and every lower index has been handed out, so the prefix will
    /// reach it without another; or the prefix is barren.
    /// </summary>
    public bool Enough => Barren || Accepted + Ahead >= target;

    private long Ahead { get; set; }

    /// <summary>Notes that an index is finished; once per index.</summary>
    public void Finish(long index, int accepted, bool hasTask)
    {
        _ahead.Add(index, (accepted, hasTask));
        Ahead += accepted;
        while (!Ended && _ahead.Remove(Indexes, out var next))
        {
            Indexes++;
            Accepted += next.Accepted;
            Ahead -= next.Accepted;
            _withoutTask = next.HasTask ? 0 : _withoutTask + 1;
        }
    }
}
