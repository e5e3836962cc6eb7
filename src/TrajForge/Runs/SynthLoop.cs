using System.Runtime.ExceptionServices;
using System.Threading.Channels;

namespace TrajForge.Runs;

/// <summary>The one loop: one planner hands out tasks in order of index, N consumers prove, play, judge and post them.</summary>
internal sealed class SynthLoop(
    SynthRequest request, RunStore store, IEnumerable<TaskStanding> known, RunTally tally, IProgress<RunProgress>? progress)
{
    private readonly IForge _forge = request.Forge;
    private readonly Lock _gate = new();
    private readonly Frontier _frontier = new(request.Spec.Accept);
    private ExceptionDispatchInfo? _failure;

    // Filled and completed by the planner, drained by the consumers; small, so that little is planned that will not be needed.
    private readonly Channel<TaskDelivery> _work = Channel.CreateBounded<TaskDelivery>(request.Spec.Concurrency);

    /// <summary>Runs until enough is accepted, the indexes end, or somebody stops it; then everything posted is committed.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
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
        catch (Exception e)
        {
            Interlocked.CompareExchange(ref _failure, ExceptionDispatchInfo.Capture(e), null);
            await halt.CancelAsync();
        }
    });

    private async Task PlanAsync(CancellationToken halt)
    {
        var signatures = Signatures.Of(known);

        // Read while the run goes on; rows ahead of the planner are all of earlier calls.
        using var standings = known.GetEnumerator();
        var ahead = standings.MoveNext() ? standings.Current : null;
        for (long index = 0; index < request.Spec.MaxCandidates && !Enough(); index++)
        {
            halt.ThrowIfCancellationRequested();
            TaskStanding? stands = null;
            if (ahead?.Index == index)
            {
                stands = ahead;
                ahead = standings.MoveNext() ? standings.Current : null;
            }

            if (stands is { Finished: true })
            {
                Reach(stands);
                continue;
            }

            await PlanAsync(index, stands?.Deliveries ?? 0, signatures, halt);
        }

        _work.Writer.Complete();
    }

    private async Task PlanAsync(long index, int deliveries, Signatures signatures, CancellationToken halt)
    {
        var planned = _forge.Plan(index);
        if (planned.Task is not { } task)
        {
            await CloseAsync(new TaskClosed(index, TaskState.Dropped, null, planned.Dropped ?? "unknown", null));
        }
        else if (!signatures.Claim(task.Signature, index))
        {
            await CloseAsync(new TaskClosed(index, TaskState.Duplicate, task, null, null));
        }
        else
        {
            await _work.Writer.WriteAsync(new TaskDelivery(task, deliveries), halt);
        }
    }

    private async Task ConsumeAsync(CancellationToken halt)
    {
        await foreach (var (task, deliveries) in _work.Reader.ReadAllAsync(halt))
        {
            var proof = await _forge.ProveAsync(task, halt);
            if (!proof.Proven)
            {
                await CloseAsync(new TaskClosed(task.Index, TaskState.Dropped, task, "unproven", string.Join("; ", proof.Problems)));
                continue;
            }

            await store.PostAsync(new TaskProven(task));
            await PlayAsync(task, deliveries, halt);
        }
    }

    // Retries are counted anew by each call, so that how often a run was interrupted makes no task void.
    private async Task PlayAsync(TaskCase task, int deliveries, CancellationToken halt)
    {
        for (var delivery = deliveries; delivery <= deliveries + request.Spec.Limits.Retries; delivery++)
        {
            try
            {
                var played = await _forge.PlayAsync(task, attempt: 0, halt);
                var verdict = await _forge.JudgeAsync(task, played.Episode, halt);
                await store.PostAsync(new EpisodePlayed(played.Episode, played.Slips, verdict, delivery));
                Finish(task.Index, TaskState.Done, verdict);
                return;
            }
            catch (PlayFaultException fault)
            {
                await store.PostAsync(new FaultMet(new StoredFault(task.Index, 0, delivery, fault.Boundary, fault.Message)));
                lock (_gate)
                {
                    tally.Fault();
                }
            }
        }

        await CloseAsync(new TaskClosed(task.Index, TaskState.Void, task, null, null));
    }

    private async ValueTask CloseAsync(TaskClosed closed)
    {
        await store.PostAsync(closed);
        Finish(closed.Index, closed.State, null);
    }

    private void Finish(long index, TaskState state, Verdict? verdict)
    {
        lock (_gate)
        {
            _frontier.Finish(index, verdict?.Outcome == VerdictOutcome.Accepted ? 1 : 0, state is not (TaskState.Dropped or TaskState.Duplicate));
            tally.Finish(state, verdict);
            progress?.Report(tally.Now());
        }
    }

    private void Reach(TaskStanding stands)
    {
        lock (_gate)
        {
            _frontier.Finish(stands.Index, stands.Accepted, stands.HasTask);
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
    /// <param name="Deliveries">How often it was tried before, in this call or an earlier one.</param>
    private sealed record TaskDelivery(TaskCase Task, int Deliveries);
}
