using System.Globalization;
using TrajForge.Assistance;
using TrajForge.Models;

namespace TrajForge.Runs;

/// <summary>
/// Asks for opinions in one call of a run. One that cannot be had is left out, counted, and asked for when the run goes on: nothing that befalls the judge's model
/// touches an episode or ends the run.
/// </summary>
internal sealed class Opinions(AdvisoryJudge judge, IModelWire wire)
{
    private readonly Lock _gate = new();
    private long _absent;
    private string? _why;
    private bool _isDown;

    /// <summary>What a reader of the run should know; null when all were heard.</summary>
    public string? Warning
    {
        get
        {
            lock (_gate)
            {
                return _why is null ? null : string.Create(CultureInfo.InvariantCulture, $"{_absent} opinions could not be had and are asked for when the run goes on; the last: {_why}");
            }
        }
    }

    /// <summary>The opinion; null when it could not be had.</summary>
    /// <exception cref="ModelSetupException">The model cannot be asked at all.</exception>
    /// <exception cref="RunException">What is asked cannot be kept.</exception>
    public async ValueTask<Opinion?> AskAsync(TaskCase task, Episode episode, CancellationToken cancellationToken)
    {
        try
        {
            if (Volatile.Read(ref _isDown))
            {
                throw new ModelFaultException("connection", "no endpoint of the judge's model was up before") { IsDown = true };
            }

            return await judge.AskAsync(wire, task, episode, cancellationToken);
        }
        catch (Exception e) when (e is not (OperationCanceledException or ModelSetupException or RunException))
        {
            lock (_gate)
            {
                _absent++;
                _why = e is ModelFaultException fault ? $"{fault.Kind}: {fault.Message}" : e.Message;
                _isDown |= e is ModelFaultException { IsDown: true };
            }

            return null;
        }
    }

    /// <summary>Asks for the opinions that stored episodes lack, several at once; ends early when somebody stops it.</summary>
    public async Task RestoreAsync(IRunReader reader, Ledger ledger, int concurrency, CancellationToken cancellationToken)
    {
        var (gate, waiting) = (new Lock(), new List<Opinion>());
        var options = new ParallelOptions { MaxDegreeOfParallelism = concurrency, CancellationToken = cancellationToken };
        try
        {
            await Parallel.ForEachAsync(reader.EpisodesAsync(new EpisodeQuery { WithoutOpinion = true }, cancellationToken), options, async (stored, token) =>
            {
                if (await AskAsync(stored.Task, stored.Episode, token) is { } opinion)
                {
                    lock (gate)
                    {
                        waiting.Add(opinion);
                        Keep(Ledger.PageSize);
                    }
                }
            });
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
        }
        finally
        {
            Keep(1);
        }

        void Keep(int least)
        {
            if (waiting.Count >= least)
            {
                ledger.PutOpinions(waiting);
                waiting.Clear();
            }
        }
    }
}
