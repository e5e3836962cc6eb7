using TrajForge.Tasks;

namespace TrajForge.Cli;

/// <summary>Sums <see cref="ReferenceFigures"/> task by task, so that a long run need not be held.</summary>
internal sealed class ReferenceTally
{
    private readonly SortedDictionary<string, ReferenceFigure> _figures = new(StringComparer.Ordinal);

    /// <summary>By kind of what is described, in ordinal order; <c>all</c> is the sum.</summary>
    public IEnumerable<ReferenceFigure> Figures => _figures.Values;

    public void Add(TaskCase task)
    {
        foreach (var figure in ReferenceFigures.Of([task]))
        {
            var sum = _figures.GetValueOrDefault(figure.Kind) ?? figure with { Fuzzy = 0, OpenUntilLast = 0 };
            _figures[figure.Kind] = sum with { Fuzzy = sum.Fuzzy + figure.Fuzzy, OpenUntilLast = sum.OpenUntilLast + figure.OpenUntilLast };
        }
    }
}
