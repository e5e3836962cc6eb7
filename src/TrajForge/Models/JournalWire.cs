using System.Collections.Concurrent;

namespace TrajForge.Models;

/// <summary>
/// Asks the journal first and keeps what the wire below answers. A question outlives who asked: an episode that is stopped leaves its answer in the
/// journal, where it is found when the episode is played again. Who asks the same while the answer is on its way waits for that one.
/// </summary>
internal sealed class JournalWire(CallJournal journal, IModelWire below, RunBudget budget, bool withRequests) : IModelWire, IAsyncDisposable
{
    private readonly ConcurrentDictionary<(string Key, string Hash), Lazy<Task<ModelReply>>> _asked = new();
    private readonly CancellationTokenSource _abort = new();

    public async ValueTask<ModelReply> SendAsync(ModelCall call, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var asked = _asked.GetOrAdd((call.Key, call.Hash), key => new Lazy<Task<ModelReply>>(() => AskAsync(key, call))).Value;
        return await asked.WaitAsync(cancellationToken);
    }

    /// <summary>Waits for what was asked, so that what is paid for is kept; then gives up on the rest.</summary>
    /// <param name="patience">How long to wait.</param>
    public async Task DrainAsync(TimeSpan patience, TimeProvider clock)
    {
        var open = Task.WhenAll(_asked.Values.Select(asked => asked.Value));
        try
        {
            await open.WaitAsync(patience, clock);
        }
        catch (Exception)
        {
            // Whoever asked was told.
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _abort.CancelAsync();
        await Task.WhenAll(_asked.Values.Select(asked => asked.Value)).ContinueWith(_ => { }, TaskScheduler.Default);
        _abort.Dispose();
    }

    private async Task<ModelReply> AskAsync((string Key, string Hash) key, ModelCall call)
    {
        await Task.Yield();
        try
        {
            if (journal.Find(call) is { } kept)
            {
                if (kept.Usage is { } usage)
                {
                    budget.Recall(call, usage);
                }

                return kept;
            }

            var reply = await below.SendAsync(call, _abort.Token);
            await journal.AddAsync(call, reply, budget.CostOf(call, reply), withRequests);
            return reply;
        }
        finally
        {
            _asked.TryRemove(key, out _);
        }
    }
}
