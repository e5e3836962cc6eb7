namespace TrajForge.Specs;

/// <summary>Collects problems while a spec is read.</summary>
internal sealed class SpecProblems(string file)
{
    private readonly List<SpecProblem> _problems = [];

    public int Count => _problems.Count;

    public void Add(SpecError error, int line = 0) => Add(error, file, line);

    public void Add(SpecError error, SpecNode node) => Add(error, node.File, node.Line);

    public void Add(SpecError error, string where, int line) => _problems.Add(new SpecProblem(error.Code, where, line, error.Message));

    /// <summary>Takes over what was found in another file.</summary>
    public void Add(SpecProblems others) => _problems.AddRange(others._problems);

    public IReadOnlyList<SpecProblem> Sorted() => _problems
        .Distinct()
        .OrderBy(problem => problem.Line)
        .ThenBy(problem => problem.Code, StringComparer.Ordinal)
        .ThenBy(problem => problem.Message, StringComparer.Ordinal)
        .ToArray();
}
