namespace TrajForge.Models;

/// <summary>What a call's end says about how many an endpoint takes at once.</summary>
internal enum GateEnd
{
    Served,
    Refused,
    TimedOut,

    /// <summary>Nothing.</summary>
    Unknown,
}

/// <summary>
/// How many calls may be in flight at one endpoint, found out as it takes them. Starts small and doubles per round of answers until the first refusal; then grows
/// slowly, faster the longer all goes well, and is cut on a refusal, once per round trip. Whoever uses it holds a lock.
/// </summary>
internal sealed class AdaptiveGate
{
    private const int Start = 8;
    private const double Cut = 0.7;
    private const int RoundsPerStep = 8;

    private readonly int _cap;
    private int _doubleBelow;
    private int _served, _rounds, _refusedInARow;
    private long _entered, _enteredAtCut, _enteredWhenFull;

    /// <param name="cap">The limit never exceeds it.</param>
    public AdaptiveGate(int cap)
    {
        _cap = _doubleBelow = cap;
        Limit = Math.Min(Start, cap);
    }

    public int Limit { get; private set; }

    public int InFlight { get; private set; }

    /// <summary>Calls that have entered so far; the number of the last.</summary>
    public long Entered => _entered;

    public bool HasRoom => InFlight < Limit;

    /// <summary>A number that <see cref="Leave"/> wants back.</summary>
    public long Enter()
    {
        InFlight++;
        _entered++;
        _enteredWhenFull = HasRoom ? _enteredWhenFull : _entered;
        return _entered;
    }

    /// <summary>
    /// A refusal of this call shows that the endpoint takes not even one: it is the only one, and the one before it was refused too. An endpoint that now and
    /// then refuses whatever is in flight is not away.
    /// </summary>
    public bool IsLast(long ticket) => Limit == 1 && ticket > _enteredAtCut && _refusedInARow > 0;

    public void Leave(long ticket, GateEnd end)
    {
        InFlight--;
        switch (end)
        {
            case GateEnd.Served:
                _refusedInARow = 0;
                // A limit that was not reached meanwhile is not shown to be right.
                Grow(ticket <= _enteredWhenFull && ticket > _enteredAtCut);
                break;
            case GateEnd.Refused:
                Refuse(ticket, ++_refusedInARow);
                break;
            case GateEnd.TimedOut:
                CutFor(ticket);
                break;
            default:
                break;
        }
    }

    /// <summary>After a pause the endpoint is not met by all that waited: the limit starts small and doubles up to what it was.</summary>
    public void Restart()
    {
        _doubleBelow = Math.Max(_doubleBelow, Limit);
        Set(Math.Min(Limit, Start));
    }

    private void Grow(bool shown)
    {
        if (!shown || Limit == _cap)
        {
            return;
        }

        if (Limit < _doubleBelow)
        {
            Limit++;
        }
        else if (++_served >= Limit)
        {
            _served = 0;
            Limit = Math.Min(_cap, Limit + 1 + (_rounds++ / RoundsPerStep));
        }
    }

    private void Refuse(long ticket, int inARow)
    {
        CutFor(ticket);
        if (inARow >= Limit && Limit > 1)
        {
            // A limit's worth was refused and none served: the endpoint holds no more than what is still out.
            Set(Math.Clamp(InFlight, 1, Limit));
        }
    }

    private void CutFor(long ticket)
    {
        // Calls that went out before the last cut say nothing about what is left of the limit.
        if (ticket > _enteredAtCut)
        {
            Set(Math.Max(1, (int)Math.Round(Limit * Cut)));
            _doubleBelow = Limit;
        }
    }

    private void Set(int limit)
    {
        Limit = limit;
        _served = _rounds = 0;
        _enteredAtCut = _entered;
    }
}
