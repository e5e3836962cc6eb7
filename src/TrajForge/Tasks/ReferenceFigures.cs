namespace TrajForge.Tasks;

/// <summary>How much the descriptions of some tasks ask of who reads them.</summary>
/// <param name="Kind">What is described; <c>all</c> for the sum.</param>
/// <param name="Fuzzy">References by description.</param>
/// <param name="OpenUntilLast">Those of them that leave two or more candidates until their last attribute.</param>
public sealed record ReferenceFigure(string Kind, int Fuzzy, int OpenUntilLast)
{
    /// <summary>In [0, 1]; 0 when nothing is described.</summary>
    public double Share => Fuzzy == 0 ? 0 : (double)OpenUntilLast / Fuzzy;
}

/// <summary>Counts the references of tasks.</summary>
public static class ReferenceFigures
{
    /// <summary>The sum first, then each kind in ordinal order.</summary>
    public static IReadOnlyList<ReferenceFigure> Of(IEnumerable<TaskCase> tasks)
    {
        var fuzzy = tasks.SelectMany(task => task.References).Where(reference => reference.Fuzzy).ToArray();
        return
        [
            Count("all", fuzzy),
            .. fuzzy.GroupBy(r => r.Description.Kind, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => Count(g.Key, [.. g])),
        ];
    }

    private static ReferenceFigure Count(string kind, Reference[] references) =>
        new(kind, references.Length, references.Count(r => r.OpenUntilLast));
}
