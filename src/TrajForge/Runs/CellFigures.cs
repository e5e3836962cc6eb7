namespace TrajForge.Runs;

/// <summary>Whether a cell of the grid takes more indexes.</summary>
public enum CellState
{
    Open,

    /// <summary>It has the rows it is to have.</summary>
    Filled,

    /// <summary><c>tasks.cell_candidates</c> indexes did not fill it.</summary>
    UsedUp,

    /// <summary>So many of its indexes in a row held no task that no more are looked for.</summary>
    Barren,

    /// <summary>More of its episodes are invalid than the spec allows, which ends the run: what customers or verifiers do is not fit to make data of.</summary>
    Invalid,
}

/// <summary>What a cell of the grid came to, over the indexes that count. A run without a grid has one cell, <c>all</c>.</summary>
public sealed record CellFigures
{
    public required string Cell { get; init; }

    /// <summary>Share of the accepted rows that the spec asks for, in [0, 1].</summary>
    public required double Share { get; init; }

    /// <summary>Rows that it is to have.</summary>
    public required long Wanted { get; init; }

    public required long Accepted { get; init; }

    /// <summary>Rows that it lacks.</summary>
    public long Missing => Wanted - Accepted;

    /// <summary>Indexes that count; each is one of the following, or accepted.</summary>
    public required long Candidates { get; init; }

    public required long Dropped { get; init; }

    public required long Duplicates { get; init; }

    public required long Rejected { get; init; }

    /// <summary>Tasks whose pass rate is out of the band that the spec keeps.</summary>
    public required long Retired { get; init; }

    public required long Invalid { get; init; }

    /// <summary>Share of invalid ones among the played; 0 where none was.</summary>
    public double InvalidShare => Accepted + Rejected + Retired + Invalid is > 0 and var played ? (double)Invalid / played : 0;

    public required long Void { get; init; }

    /// <summary>Accepted rows per candidate; 0 where there is none.</summary>
    public double Yield => Candidates == 0 ? 0 : (double)Accepted / Candidates;

    public required CellState State { get; init; }
}
