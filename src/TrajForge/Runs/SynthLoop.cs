using System.Runtime.ExceptionServices;
using System.Threading.Channels;
using TrajForge.Models;
using TrajForge.Telemetry;

namespace TrajForge.Runs;

/// <summary>The one loop: one planner hands out tasks in order of index, N consumers prove them, and play, judge and post every attempt.</summary>
internal sealed class SynthLoop(
    SynthRequest request, RunStore store, IEnumerable<TaskStanding> known, RunTally tally, ModelLink? models, Opinions? opinions, IProgress<RunProgress>? progress)
{
    private readonly IForge _forge = request.Forge;
    private readonly Lock _gate = new();
    private readonly Frontier _frontier = Frontier.Of(request.Spec);
    private readonly TrialLaw _law = TrialLaw.Of(request.Spec);
    private ExceptionDispatchInfo? _failure;

    // Filled and completed by the planner, drained by the consumers; small, so that little is planned that will not be needed.
    private readonly Channel<TaskDelivery> _work = Channel.CreateBounded<TaskDelivery>(request.Spec.Concurrency);

    /// <summary>Why no model can be asked any more; null when nothing stands in the way.</summary>
    public Exception? Shortage { get; private set; }

    /// <summary>Runs until enough is accepted, the indexes end, models cannot be asked, or somebody stops it; then everything posted is committed.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        Tell();
        using var halt = CancellationTokenSource.CreateLinkedTokenSource(stop);
        Task[] workers =
        [
            Guarded(PlanAsync, halt),
            .. Enumerable.Range(0, request.Spec.Concurrency).Select(_ => Guarded(ConsumeAsync, halt)),
        ];
        await Task.WhenAll(workers);
        await store.CompleteAsync();
        _failure?.Throw();
    }

    // The first failure halts the others and is thrown when all have drained.
    private Task Guarded(Func<CancellationToken, Task> work, CancellationTokenSource halt) => Task.Run(async () =>
    {
        try
        {
            await work(halt.Token);
        }
        catch (OperationCanceledException) when (halt.IsCancellationRequested)
        {
        }
        catch (Exception e) when (e is BudgetSpentException or ModelFaultException { IsDown: true })
        {
            lock (_gate)
            {
                Shortage ??= e;
            }

            await halt.CancelAsync();
        }
        catch (Exception e)
        {
            Interlocked.CompareExchange(ref _failure, ExceptionDispatchInfo.Capture(e), null);
            await halt.CancelAsync();
        }
    });

    private async Task PlanAsync(CancellationToken halt)
    {
        var signatures = new Signatures();

        // Read while the run goes on; rows ahead of the planner are all of earlier calls.
        using var standings = known.GetEnumerator();
        var ahead = standings.MoveNext() ? standings.Current : null;
        for (long index = 0; index < request.Spec.MaxCandidates && !Enough(); index++)
        {
            halt.ThrowIfCancellationRequested();
            var stands = TaskStanding.New(index);
            if (ahead?.Index == index)
            {
                stands = ahead;
                ahead = standings.MoveNext() ? standings.Current : null;
            }

            if (_law.End(stands) is { } end)
            {
                _ = stands.Signature is null || signatures.Claim(stands.Signature);
                Reach(index, end);
            }
            else
            {
                await PlanAsync(stands, Needs(index), signatures, halt);
            }
        }

        _work.Writer.Complete();
    }

    // Whether an index is a duplicate must not depend on which indexes count, which may change with the target. So one that does not is planned all the
    // same and claims its signature; nothing of it is written, since it may count another time.
    private async Task PlanAsync(TaskStanding stands, bool needed, Signatures signatures, CancellationToken halt)
    {
        var planned = _forge.Plan(stands.Index);
        var isFirst = planned.Task is { } claims && signatures.Claim(claims.Signature);
        if (!needed)
        {
            return;
        }

        if (planned.Task is not { } task)
        {
            await CloseAsync(new TaskClosed(stands.Index, TaskState.Dropped, null, planned.Dropped ?? "unknown", null), TaskEnd.Dropped);
        }
        else if (!isFirst)
        {
            await CloseAsync(new TaskClosed(stands.Index, TaskState.Duplicate, task, null, null), TaskEnd.Duplicate);
        }
        else
        {
            await _work.Writer.WriteAsync(new TaskDelivery(task, stands), halt);
        }
    }

    private async Task ConsumeAsync(CancellationToken halt)
    {
        await foreach (var (task, stands) in _work.Reader.ReadAllAsync(halt))
        {
            var proof = await _forge.ProveAsync(task, halt);
            if (!proof.Proven)
            {
                await CloseAsync(new TaskClosed(task.Index, TaskState.Dropped, task, "unproven", string.Join("; ", proof.Problems)), TaskEnd.Dropped);
                continue;
            }

            await store.PostAsync(new TaskProven(task));
            await PlayAsync(task, stands, halt);
        }
    }

    /// <summary>Plays the attempts that are missing, in order.</summary>
    private async Task PlayAsync(TaskCase task, TaskStanding stands, CancellationToken halt)
    {
        var attempts = stands.Attempts.ToDictionary(attempt => attempt.Attempt);
        for (var attempt = 0; attempt < request.Spec.Tasks.Trials; attempt++)
        {
            if (attempts.GetValueOrDefault(attempt) is not { Finished: true })
            {
                attempts[attempt] = await PlayAsync(task, attempt, attempts.GetValueOrDefault(attempt)?.Faults ?? 0, halt);
            }
        }

        Finish(task.Index, _law.End(stands with { Attempts = [.. attempts.Values] })!.Value);
    }

    // Retries are counted anew by each call, so that how often a run was interrupted makes no attempt void.
    private async Task<AttemptStanding> PlayAsync(TaskCase task, int attempt, int deliveries, CancellationToken halt)
    {
        for (var delivery = deliveries; delivery <= deliveries + request.Spec.Limits.Retries; delivery++)
        {
            using var span = Traces.Episode(request.Spec, task, _forge.EpisodeId(task.Index, attempt), attempt, delivery);
            try
            {
                var played = await _forge.PlayAsync(task, attempt, models?.Wire ?? NoModels.Wire, halt);
                var verdict = await _forge.JudgeAsync(task, played.Episode, halt);
                span.Judged(verdict);
                Figures.Judged(verdict);
                await store.PostAsync(new EpisodePlayed(played.Episode, played.Slips, verdict, delivery));
                Count(() => tally.Judge(verdict));
                await AdviseAsync(task, played.Episode, halt);
                return new AttemptStanding(attempt, Played: true, verdict.Outcome, Void: false, 0);
            }
            catch (PlayFaultException fault)
            {
                var met = new StoredFault(task.Index, attempt, delivery, fault.Boundary, fault.Message);
                await store.PostAsync(new FaultMet(met));
                request.Faulted?.Invoke(met);
                Count(() => tally.Fault(fault.Boundary));
                Tell();
                span.Failed(fault.Boundary, fault.Message);
                Figures.Faulted(fault.Boundary);
                if (fault.IsFinal)
                {
                    break;
                }
            }
            finally
            {
                models?.Budget.Close(_forge.EpisodeId(task.Index, attempt));
            }
        }

        await store.PostAsync(new AttemptVoid(task.Index, attempt));
        return new AttemptStanding(attempt, Played: false, null, Void: true, 0);
    }

    // The episode is booked by then: whoever stops the run meanwhile loses no more than the opinion.
    private async ValueTask AdviseAsync(TaskCase task, Episode episode, CancellationToken halt)
    {
        if (opinions is not null && await opinions.AskAsync(task, episode, halt) is { } opinion)
        {
            await store.PostAsync(new OpinionGiven(opinion));
        }
    }

    private async ValueTask CloseAsync(TaskClosed closed, TaskEnd end)
    {
        await store.PostAsync(closed);
        Finish(closed.Index, end);
    }

    private void Finish(long index, TaskEnd end)
    {
        lock (_gate)
        {
            _frontier.Finish(index, end);
            tally.Finish(end);
            Tell();
        }
    }

    private void Tell()
    {
        lock (_gate)
        {
            progress?.Report(tally.Now(_frontier.Cells) with { Spend = models?.Budget.Now });
        }
    }

    private void Count(Action count)
    {
        lock (_gate)
        {
            count();
        }
    }

    /// <summary>Takes over an index that an earlier call finished.</summary>
    private void Reach(long index, TaskEnd end)
    {
        lock (_gate)
        {
            _frontier.Needs(index);
            _frontier.Finish(index, end);
        }
    }

    private bool Needs(long index)
    {
        lock (_gate)
        {
            return _frontier.Needs(index);
        }
    }

    private bool Enough()
    {
        lock (_gate)
        {
            return _frontier.Enough;
        }
    }

    /// <summary>A task on its way to be played.</summary>
    /// <param name="Stands">What earlier calls did of it.</param>
    private sealed record TaskDelivery(TaskCase Task, TaskStanding Stands);
}
