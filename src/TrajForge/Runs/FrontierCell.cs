using TrajForge.Tasks;

namespace TrajForge.Runs;

/// <summary>One cell's part of the frontier: what its indexes came to, in order, until it ends.</summary>
/// <param name="invalid">Share of the played indexes that may be invalid; more ends the run.</param>
internal sealed class FrontierCell(GridCell cell, double share, long quota, long candidates, double invalid)
{
    /// <summary>Indexes that must have been played before their share of invalid ones means anything.</summary>
    public const int FewestForShare = 40;

    /// <summary>Indexes of a cell in a row without a task after which no more are looked for: what is asked for is not in the data, or used up.</summary>
    public const int MostWithoutTask = 500;

    private readonly long[] _ends = new long[Enum.GetValues<TaskEnd>().Length];
    private long _withoutTask;
    private long _handedOut;
    private long _ahead;

    public long Accepted => _ends[(int)TaskEnd.Accepted];

    public CellState State => Played >= FewestForShare && _ends[(int)TaskEnd.Invalid] > invalid * Played ? CellState.Invalid
        : Accepted >= quota ? CellState.Filled
        : _withoutTask >= MostWithoutTask ? CellState.Barren
        : _ends.Sum() >= candidates ? CellState.UsedUp
        : CellState.Open;

    private long Played => Accepted + _ends[(int)TaskEnd.Rejected] + _ends[(int)TaskEnd.Retired] + _ends[(int)TaskEnd.Invalid];

    /// <summary>Whether more of its indexes are worth handing out. Those that were will fill it when what lies ahead of the prefix would.</summary>
    public bool Settled => State != CellState.Open || Accepted + _ahead >= quota || _handedOut >= candidates;

    public void HandOut() => _handedOut++;

    /// <summary>An index is finished while a lower one is not.</summary>
    public void Await(TaskEnd end) => _ahead += end == TaskEnd.Accepted ? 1 : 0;

    /// <summary>The next index of the cell counts.</summary>
    public void Take(TaskEnd end)
    {
        _ends[(int)end]++;
        _ahead -= end == TaskEnd.Accepted ? 1 : 0;
        _withoutTask = end is TaskEnd.Dropped or TaskEnd.Duplicate ? _withoutTask + 1 : 0;
    }

    public CellFigures Figures() => new()
    {
        Cell = cell.Name,
        Share = share,
        Wanted = quota,
        Accepted = Accepted,
        Candidates = _ends.Sum(),
        Dropped = _ends[(int)TaskEnd.Dropped],
        Duplicates = _ends[(int)TaskEnd.Duplicate],
        Rejected = _ends[(int)TaskEnd.Rejected],
        Retired = _ends[(int)TaskEnd.Retired],
        Invalid = _ends[(int)TaskEnd.Invalid],
        Void = _ends[(int)TaskEnd.Void],
        State = State,
    };
}
