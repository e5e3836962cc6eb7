using System.Globalization;
using System.Text.RegularExpressions;

namespace TrajForge.Tasks;

/// <summary>A cell of WRIT's grid: tasks with so many changes <c>W</c>, of which the hardest asks for so many reads <c>max B</c>.</summary>
/// <param name="Name">As a spec writes it, e.g. <c>2 x 3-5</c>.</param>
public sealed partial record GridCell(string Name, Band Changes, Band Reads)
{
    /// <summary>The cell that a spec names, or null when the text is no cell.</summary>
    public static GridCell? Parse(string text) =>
        Written().Match(text) is { Success: true } match && Band.Parse(match.Groups[1].Value) is { } changes && Band.Parse(match.Groups[2].Value) is { } reads && changes.Low > 0
            ? new GridCell($"{match.Groups[1].Value} x {match.Groups[2].Value}", changes, reads)
            : null;

    public bool Holds(Difficulty difficulty) => Changes.Holds(difficulty.Changes) && Reads.Holds(difficulty.Reads);

    [GeneratedRegex(@"^\s*(\S+)\s+x\s+(\S+)\s*$")]
    private static partial Regex Written();
}

/// <summary>Whole numbers from <paramref name="Low"/> to <paramref name="High"/>, both included.</summary>
public sealed record Band(int Low, int High)
{
    /// <summary><c>3</c>, <c>3-5</c> or <c>6+</c>; null for anything else.</summary>
    public static Band? Parse(string text)
    {
        if (text.EndsWith('+'))
        {
            return Number(text[..^1]) is { } low ? new Band(low, int.MaxValue) : null;
        }

        var ends = text.Split('-');
        return ends.Length switch
        {
            1 when Number(ends[0]) is { } only => new Band(only, only),
            2 when Number(ends[0]) is { } low && Number(ends[1]) is { } high && high >= low => new Band(low, high),
            _ => null,
        };
    }

    public bool Holds(int number) => number >= Low && number <= High;

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>
/// Which cell an index aims at: dealt like templates, so that shares are exact over every block. A spec without a grid has one cell that holds
/// everything.
/// </summary>
public sealed class TaskGrid
{
    /// <summary>The cell of a run without a grid.</summary>
    public static GridCell Everything { get; } = new("all", new Band(0, int.MaxValue), new Band(0, int.MaxValue));

    private readonly Deck<GridCell> _deck;
    private readonly int _pairs;

    /// <param name="shares">Cells as a spec writes them and their shares; null for no grid.</param>
    /// <param name="paired">Two indexes that follow each other aim at one cell, for tasks with twins.</param>
    /// <exception cref="ArgumentException">A name is no cell.</exception>
    public TaskGrid(long seed, IReadOnlyDictionary<string, double>? shares, bool paired)
    {
        var cells = (shares ?? new Dictionary<string, double>())
            .Where(share => share.Value > 0)
            .OrderBy(share => share.Key, StringComparer.Ordinal)
            .Select(share => (Cell: GridCell.Parse(share.Key) ?? throw new ArgumentException($"'{share.Key}' is no cell of a grid", nameof(shares)), share.Value))
            .ToArray();
        IsOne = cells.Length == 0;
        _pairs = paired ? 2 : 1;
        _deck = new Deck<GridCell>(seed, "grid", IsOne ? [(Everything, 1)] : cells);
        Cells = IsOne ? [Everything] : [.. cells.Select(pair => pair.Cell)];
        Shares = IsOne ? [1] : [.. cells.Select(pair => pair.Value / cells.Sum(other => other.Value))];
    }

    /// <summary>There is no grid.</summary>
    public bool IsOne { get; }

    /// <summary>In ordinal order of their names.</summary>
    public IReadOnlyList<GridCell> Cells { get; }

    /// <summary>Share of the accepted rows that each cell is to have; they sum to 1.</summary>
    public IReadOnlyList<double> Shares { get; }

    /// <summary>The cell that the index aims at.</summary>
    public GridCell At(long index) => _deck.At(index / _pairs);

    /// <summary>Rows that each cell is to have, by largest remainders, ties to the earlier cell; they sum to the target.</summary>
    public IReadOnlyList<long> Quotas(long target)
    {
        var quotas = Shares.Select(share => (long)Math.Floor((share * target) + 1e-9)).ToArray();
        var byRemainder = Enumerable.Range(0, quotas.Length).OrderByDescending(n => (Shares[n] * target) - quotas[n]).ThenBy(n => n);
        foreach (var n in byRemainder.Take((int)(target - quotas.Sum())))
        {
            quotas[n]++;
        }

        return quotas;
    }
}
