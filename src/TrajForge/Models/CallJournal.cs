using System.Threading.Channels;
using TrajForge.Runs;

namespace TrajForge.Models;

/// <summary>
/// Every answer of a run's models, kept as it arrives under (episode, seat, turn, request hash), so that an interrupted episode never buys the same turn
/// twice and a run can be played again without a network. What may have been used without an answer is kept too. One file, <c>calls.db</c>.
/// </summary>
public sealed class CallJournal : IAsyncDisposable
{
    public const string FileName = "calls.db";

    private const int Group = 512;

    private readonly CallTable _table;

    // Written to by whoever has something to keep, drained by the one task, completed by DisposeAsync.
    // Unbounded, since each who plays waits for its own entry.
    private readonly Channel<Entry> _entries = Channel.CreateUnbounded<Entry>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Task _keeping;
    private volatile Exception? _failure;

    private CallJournal(CallTable table)
    {
        _table = table;
        _keeping = Task.Run(KeepAsync);
    }

    /// <summary>Opens the journal to read and write, made when absent.</summary>
    /// <exception cref="RunException">It cannot be read or written.</exception>
    internal static CallJournal Open(string path) => new(CallTable.Open(path, write: true));

    /// <summary>What all calls of a run used and cost; null when no model played.</summary>
    /// <param name="folder">The run's folder.</param>
    /// <exception cref="RunException">The journal cannot be read.</exception>
    public static Spend? SpentIn(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            return null;
        }

        using var table = CallTable.Open(path, write: false);
        return table.Spent();
    }

    /// <summary>What all calls used and cost.</summary>
    internal Spend Spent() => _table.Spent();

    /// <summary>The answer that was kept for the call; null when there is none.</summary>
    internal ModelReply? Find(ModelCall call) => _table.Find(call);

    /// <summary>Keeps an answer; done when it is safe from the end of this process.</summary>
    /// <param name="cost">In billionths.</param>
    /// <param name="withRequest">Keeps the request's bytes too.</param>
    internal Task AddAsync(ModelCall call, ModelReply reply, long cost, bool withRequest) => Post(table => table.Add(call, reply, cost, withRequest));

    /// <summary>Keeps what a request without an answer may have used. Nobody waits: what cannot be kept is thrown at whoever comes next, or on disposal.</summary>
    internal void Lose(ModelCall call, long tokens, long cost) => _ = Post(table => table.Lose(call, tokens, cost));

    /// <exception cref="RunException">Something was not kept.</exception>
    public async ValueTask DisposeAsync()
    {
        _entries.Writer.TryComplete();
        try
        {
            await _keeping;
        }
        finally
        {
            _table.Dispose();
        }
    }

    private Task Post(Action<CallTable> write)
    {
        var entry = new Entry(write, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        return _entries.Writer.TryWrite(entry) ? entry.Kept.Task : Task.FromException(_failure ?? new ObjectDisposedException(nameof(CallJournal)));
    }

    private async Task KeepAsync()
    {
        var group = new List<Entry>(Group);
        while (await _entries.Reader.WaitToReadAsync())
        {
            group.Clear();
            while (group.Count < Group && _entries.Reader.TryRead(out var entry))
            {
                group.Add(entry);
            }

            try
            {
                _table.InTransaction(() => group.ForEach(entry => entry.Write(_table)));
                group.ForEach(entry => entry.Kept.SetResult());
            }
            catch (Exception e)
            {
                Fail(group, e);
                throw;
            }
        }
    }

    // What was not kept would be bought again, so nothing more is: whoever waits, or comes later, is told why.
    private void Fail(List<Entry> group, Exception failure)
    {
        _failure = failure;
        _entries.Writer.TryComplete();
        while (_entries.Reader.TryRead(out var entry))
        {
            group.Add(entry);
        }

        group.ForEach(entry => entry.Kept.TrySetException(failure));
    }

    private sealed record Entry(Action<CallTable> Write, TaskCompletionSource Kept);
}
