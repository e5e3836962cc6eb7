namespace TrajForge.Models;

/// <summary>Asked before each request goes out, and told what came of it. Safe for use by many threads.</summary>
public interface IModelMeter
{
    /// <summary>Sets the request's worst case aside; waits while there would be room if others took less than what is set aside for them.</summary>
    /// <exception cref="BudgetSpentException">It might overshoot a bound whatever others take; nothing is set aside and nothing may be sent.</exception>
    ValueTask<IModelCharge> OpenAsync(ModelCall call, CancellationToken cancellationToken);

    /// <summary>An answer that was paid for before: it counts for its episode, and costs the run nothing.</summary>
    void Recall(ModelCall call, ModelUsage usage);
}

/// <summary>What is set aside for one request, until exactly one of these is called.</summary>
public interface IModelCharge
{
    /// <summary>The endpoint answered and told what it used.</summary>
    void Settle(ModelUsage usage);

    /// <summary>The endpoint did not work on it: it was never reached, or turned the request away.</summary>
    void Release();

    /// <summary>Nobody knows whether the endpoint worked on it, or how much: the worst case is booked as uncertain.</summary>
    void Lose();
}
