namespace TrajForge.Verification.Checks;

/// <summary>Ids of the world, as far as the task, the reference and the replies show it.</summary>
internal sealed class WorldIds
{
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    public WorldIds(Judgement judgement)
    {
        var task = judgement.Task;
        Record(task.Constraints.Select(constraint => constraint.Record).Concat(judgement.Initial.Select(state => state.Record)));
        Text(task.Constraints.SelectMany(constraint => constraint.Fields).Select(field => field.Value.ToString()));
        Text(judgement.Initial.Select(state => state.Content.ToString()));
        Text(task.ReferencePlay.Select(call => call.Arguments.ToString()));
        Text(task.References.Select(reference => reference.Target).Append(task.Customer));
        foreach (var step in judgement.Steps.Where(step => !step.Replayed.IsError))
        {
            Record(step.Replayed.Seen.Concat(step.Replayed.Changes.Select(change => change.Record)));
            Text([step.Replayed.Text]);
        }
    }

    /// <summary>Whether a record or a field of the world bears it.</summary>
    public bool Holds(Stated thing) => thing.Kind is StatedKind.Id or StatedKind.Code or StatedKind.Number && _ids.Contains(thing.Value);

    private void Record(IEnumerable<RecordRef> records) => Add(records.Select(record => record.Id));

    private void Text(IEnumerable<string> texts) => Add(texts.SelectMany(text => Statements.Compounds(text).Where(thing => thing.Kind is StatedKind.Id or StatedKind.Code).Select(thing => thing.Value)));

    private void Add(IEnumerable<string> ids) => _ids.UnionWith(ids.Select(id => id.TrimStart('#').ToLowerInvariant()));
}
