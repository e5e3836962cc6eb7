using System.Threading.Channels;

namespace TrajForge.Runs;

/// <summary>
/// The writing half of a run: many post, one task commits in groups. A group's frames are on disk before the ledger's transaction makes
/// them known, so a crash leaves either the whole group or bytes that the next opening cuts off.
/// </summary>
internal sealed class RunStore : IAsyncDisposable
{
    private const int Waiting = 256;

    private readonly Ledger _ledger;
    private readonly SegmentWriter _segments;

    // Posted to by whoever plays; drained by the one commit task; completed by CompleteAsync, or by the commit task when it fails.
    private readonly Channel<Booking> _bookings = Channel.CreateBounded<Booking>(new BoundedChannelOptions(Waiting) { SingleReader = true });
    private readonly Task _committing;

    private RunStore(Ledger ledger, SegmentWriter segments)
    {
        _ledger = ledger;
        _segments = segments;
        _committing = Task.Run(CommitAllAsync);
    }

    /// <summary>For work on verdicts before anything is posted.</summary>
    public Ledger Ledger => _ledger;

    /// <summary>Opens the store; the folder's lock must be held.</summary>
    /// <exception cref="RunException">What is there cannot be read, or is damaged.</exception>
    public static RunStore Open(RunFolder folder)
    {
        var ledger = folder.OpenLedger();
        try
        {
            return new RunStore(ledger, SegmentWriter.Open(folder.SegmentsPath, ledger));
        }
        catch
        {
            ledger.Dispose();
            throw;
        }
    }

    /// <summary>Hands a booking to the commit task. Waits while many are waiting; throws what made committing fail.</summary>
    public async ValueTask PostAsync(Booking booking)
    {
        try
        {
            await _bookings.Writer.WriteAsync(booking);
        }
        catch (ChannelClosedException)
        {
            await _committing;
            throw;
        }
    }

    /// <summary>Waits until everything posted is committed; nothing may be posted afterwards.</summary>
    public async Task CompleteAsync()
    {
        _bookings.Writer.TryComplete();
        await _committing;
    }

    public async ValueTask DisposeAsync()
    {
        _bookings.Writer.TryComplete();
        await _committing.ContinueWith(_ => { }, TaskScheduler.Default);
        _segments.Dispose();
        _ledger.Dispose();
    }

    private async Task CommitAllAsync()
    {
        try
        {
            while (await _bookings.Reader.WaitToReadAsync())
            {
                Commit(TakeGroup());
            }
        }
        catch (Exception e)
        {
            _bookings.Writer.TryComplete();
            throw e is IOException or UnauthorizedAccessException ? RunErrors.NotWritten(RunFolder.SegmentFolder, e) : e;
        }
    }

    private List<Booking> TakeGroup()
    {
        var group = new List<Booking>();
        for (var size = 0; size < SegmentFile.FrameSize && _bookings.Reader.TryRead(out var booking); size += booking.Line?.Length ?? 0)
        {
            group.Add(booking);
        }

        return group;
    }

    private void Commit(List<Booking> group)
    {
        var winners = Winners(group);
        var (frames, locations) = _segments.Append(winners.Select(booking => booking.Line!).ToArray());
        _segments.Flush();
        var located = new Dictionary<Booking, RecordLocation>(ReferenceEqualityComparer.Instance);
        foreach (var (winner, location) in winners.Zip(locations))
        {
            located.Add(winner, location);
        }

        _ledger.Commit(frames, group.Select(booking => (booking, located.GetValueOrDefault(booking))));
    }

    // The first commit wins: a body that is there already, or comes earlier in the group, is not written again.
    private List<Booking> Winners(List<Booking> group)
    {
        var tasks = new HashSet<long>();
        var episodes = new HashSet<string>(StringComparer.Ordinal);
        return group.FindAll(booking => booking switch
        {
            TaskProven { Task.Index: var index } => tasks.Add(index) && !_ledger.HasTask(index),
            EpisodePlayed { Episode.Id: var id } => episodes.Add(id) && !_ledger.HasEpisode(id),
            _ => false,
        });
    }
}
