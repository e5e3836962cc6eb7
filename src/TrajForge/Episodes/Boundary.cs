using TrajForge.Models;
using TrajForge.Runs;

namespace TrajForge.Episodes;

/// <summary>
/// Names the boundary that an exception crossed: behind it is the machinery, and its faults are never scored. What no other attempt would fare better with, such as a
/// run folder that cannot be written, ends the run instead.
/// </summary>
internal static class Boundary
{
    public static async ValueTask<T> AtAsync<T>(string boundary, Func<ValueTask<T>> work)
    {
        try
        {
            return await work();
        }
        catch (ModelFaultException e) when (!e.IsDown)
        {
            throw new PlayFaultException(boundary, $"{e.Kind}: {e.Message}", e);
        }
        catch (BudgetSpentException e) when (e.OfEpisode)
        {
            throw new PlayFaultException("budget", e.Message, e) { IsFinal = true };
        }
        catch (Exception e) when (e is not (OperationCanceledException or PlayFaultException or BudgetSpentException or ModelSetupException or ModelFaultException or RunException))
        {
            throw new PlayFaultException(boundary, $"{e.GetType().Name}: {e.Message}", e);
        }
    }
}
