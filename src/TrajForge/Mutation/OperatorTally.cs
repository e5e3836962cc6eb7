namespace TrajForge.Mutation;

/// <summary>Counts what becomes of one operator's edits.</summary>
internal sealed class OperatorTally(Operator made)
{
    private readonly SortedDictionary<string, int> _failed = new(StringComparer.Ordinal);
    private int _equivalent, _edits, _failing;

    public void AddEquivalent() => _equivalent++;

    public void Add(IReadOnlyList<string> failed)
    {
        _edits++;
        _failing += failed.Count > 0 ? 1 : 0;
        foreach (var check in failed)
        {
            _failed[check] = _failed.GetValueOrDefault(check) + 1;
        }
    }

    public OperatorFigures Breaking => new(made.Id, made.Family, made.Does, _equivalent, _edits, _failing, _failed);

    public HarmlessFigures Harmless => new(made.Id, made.Does, _edits, _edits - _failing, _failed);
}
