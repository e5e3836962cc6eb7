namespace TrajForge.Chat.Scripted;

/// <summary>At most one error on purpose, drawn when the agent sits down and made when its moment comes.</summary>
public abstract class SlipPlan
{
    private readonly AgentSeat _seat;
    private readonly string? _kind;
    private bool _made;

    /// <param name="seat">Says how likely an error is, and is told of it.</param>
    /// <param name="kinds">Errors that the environment's agent knows to make.</param>
    protected SlipPlan(AgentSeat seat, IReadOnlyList<string> kinds)
    {
        _seat = seat;
        var random = seat.Random.Fork("slip");
        _kind = random.Chance(seat.Slips) ? random.Pick(kinds) : null;
    }

    /// <summary>Arguments of a call that is meant to fail; its reply is of no interest.</summary>
    public string? Awaited { get; protected set; }

    /// <summary>The call to make again, rightly, after it was refused.</summary>
    protected PlayerMessage? Retry { get; set; }

    /// <summary>The call again, once.</summary>
    public PlayerMessage? TakeRetry()
    {
        var retry = Retry;
        Retry = null;
        return retry;
    }

    /// <summary>The change with which the agent gives in to a customer who insists (<c>gives_in</c>), or null when it holds to the policy.</summary>
    internal TChange? GivesIn<TChange>(Func<TChange?> change)
        where TChange : class => Due("gives_in") && change() is { } bent && Make("gives_in", harmful: true) ? bent : null;

    /// <summary>The refusal with which the agent turns a wish down before it reads anything (<c>refuses_blind</c>), or null when it looks first.</summary>
    internal TDenied? RefusesBlind<TDenied>(Func<TDenied?> refusal)
        where TDenied : class => Due("refuses_blind") && refusal() is { } blind && Make("refuses_blind", harmful: true) ? blind : null;

    /// <summary>This error was drawn and not made yet.</summary>
    protected bool Due(string slip) => _kind == slip && !_made;

    /// <summary>Nothing came of the error that was drawn, and there will be none.</summary>
    protected void GiveUp() => _made = true;

    /// <summary>Books the error; always true.</summary>
    protected bool Make(string slip, bool harmful)
    {
        _made = true;
        _seat.OnSlip(new Slip(slip, harmful));
        return true;
    }
}
