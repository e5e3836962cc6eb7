using TrajForge.Specs;
using TrajForge.Tasks;

namespace TrajForge.Runs;

/// <summary>
/// The law of accept-N. Every index aims at one cell, and counts when the lower indexes of that cell have not ended it: its rows are not there yet,
/// its candidates not used up, and it is not barren. The prefix is the shortest run of indexes from 0, each finished or not counting, in which every
/// cell has ended. It depends on what each index came to, never on the order in which they finished.
/// </summary>
internal sealed class Frontier
{
    private readonly TaskGrid _grid;
    private readonly Dictionary<GridCell, FrontierCell> _cells = [];
    private readonly Dictionary<long, TaskEnd> _ahead = [];
    private readonly long _maxCandidates;

    /// <param name="cellCandidates">Indexes of one cell that count at most.</param>
    /// <param name="maxCandidates">Where the prefix ends in any case.</param>
    /// <param name="invalid">Share of a cell's played indexes that may be invalid; more ends everything.</param>
    public Frontier(TaskGrid grid, long target, long cellCandidates, long maxCandidates, double invalid = 1)
    {
        _grid = grid;
        _maxCandidates = maxCandidates;
        var quotas = grid.Quotas(target);
        for (var n = 0; n < grid.Cells.Count; n++)
        {
            _cells.Add(grid.Cells[n], new FrontierCell(grid.Cells[n], grid.Shares[n], quotas[n], cellCandidates, invalid));
        }

        Advance();
    }

    /// <summary>The frontier of a spec. Without a grid only the spec's own candidates are bounded.</summary>
    public static Frontier Of(Spec spec)
    {
        var grid = new TaskGrid(spec.Seed, spec.Tasks.Grid, spec.Tasks.Refusals > 0);
        return new Frontier(grid, spec.Accept, grid.IsOne ? long.MaxValue : spec.Tasks.CellCandidates, spec.MaxCandidates, spec.Limits.Invalid);
    }

    /// <summary>Indexes in the prefix.</summary>
    public long Indexes { get; private set; }

    /// <summary>Accepted rows in the prefix.</summary>
    public long Accepted => _cells.Values.Sum(cell => cell.Accepted);

    /// <summary>Every cell is filled.</summary>
    public bool Reached => _cells.Values.All(cell => cell.State == CellState.Filled);

    /// <summary>What is not filled holds no tasks.</summary>
    public bool Barren => !Reached && _cells.Values.All(cell => cell.State is CellState.Filled or CellState.Barren);

    /// <summary>The cell with more invalid episodes than the spec allows; null when there is none.</summary>
    public CellFigures? Spoiled => _cells.Values.FirstOrDefault(cell => cell.State == CellState.Invalid)?.Figures();

    /// <summary>The prefix grows no more.</summary>
    public bool Ended => Indexes >= _maxCandidates || Spoiled is not null || _cells.Values.All(cell => cell.State != CellState.Open);

    /// <summary>No higher index is needed: what is handed out will end every cell.</summary>
    public bool Enough => Spoiled is not null || _cells.Values.All(cell => cell.Settled);

    /// <summary>In ordinal order of their names.</summary>
    public IReadOnlyList<CellFigures> Cells => [.. _grid.Cells.Select(cell => _cells[cell].Figures())];

    /// <summary>
    /// Whether the index may count, given what is known of lower ones; asked once for each index, in order. False is final: whatever becomes of those
    /// that are still played, it does not count.
    /// </summary>
    public bool Needs(long index)
    {
        var cell = Cell(index);
        var needed = !cell.Settled;
        cell.HandOut();
        return needed;
    }

    /// <summary>Notes what an index came to; once per index.</summary>
    public void Finish(long index, TaskEnd end)
    {
        if (index < Indexes)
        {
            return;
        }

        _ahead.Add(index, end);
        Cell(index).Await(end);
        Advance();
    }

    private void Advance()
    {
        while (!Ended)
        {
            var cell = Cell(Indexes);
            var counts = cell.State == CellState.Open;
            if (_ahead.Remove(Indexes, out var end) && counts)
            {
                cell.Take(end);
            }
            else if (counts)
            {
                return;
            }

            Indexes++;
        }
    }

    private FrontierCell Cell(long index) => _cells[_grid.At(index)];
}
