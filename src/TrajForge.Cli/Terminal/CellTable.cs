using System.Globalization;
using TrajForge.Runs;

namespace TrajForge.Cli.Terminal;

/// <summary>The grid as a table: what each cell was asked for and what its indexes came to.</summary>
internal static class CellTable
{
    public static void Write(Screen screen, RunPrefix prefix)
    {
        screen.Plain();
        screen.Table(
            ["cell", "share", "wanted", "accepted", "candidates", "dropped", "duplicates", "rejected", "invalid", "retired", "yield", ""],
            prefix.Cells.Select(Row));
    }

    /// <summary>Why a cell takes no more indexes, or that it does.</summary>
    public static string Why(CellState state) => state switch
    {
        CellState.Filled => "filled",
        CellState.UsedUp => "its candidates are used up",
        CellState.Barren => "the last of them held no task",
        CellState.Invalid => "too many episodes are invalid",
        _ => "open",
    };

    private static string[] Row(CellFigures cell) =>
    [
        cell.Cell, Text($"{100 * cell.Share:0.#} %"), Text($"{cell.Wanted}"), Text($"{cell.Accepted}"), Text($"{cell.Candidates}"), Text($"{cell.Dropped}"),
        Text($"{cell.Duplicates}"), Text($"{cell.Rejected}"), Text($"{cell.Invalid}"), Text($"{cell.Retired}"), Text($"{cell.Yield:0.000}"), Why(cell.State),
    ];

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
