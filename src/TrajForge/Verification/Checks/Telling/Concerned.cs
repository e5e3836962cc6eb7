namespace TrajForge.Verification.Checks;

/// <summary>The records that a proposal and the calls that carry it out are about: those that they name, and those that these name when read.</summary>
internal sealed class Concerned
{
    private readonly HashSet<string> _records;
    private readonly string _customer;

    /// <param name="before">What was read before the proposal.</param>
    public Concerned(TaskCase task, Line proposal, IEnumerable<ReplayedStep> batch, IEnumerable<ReplayedStep> before)
    {
        _customer = ReadRecords.Key(task.Customer);
        _records = batch.SelectMany(step => ReplayedText.Texts(step.ReadArguments()).Concat(step.Replayed.Changes.Select(change => change.Record.Id))).Select(ReadRecords.Key).Append(_customer)
            .Concat(proposal.Stated.Where(thing => thing.Kind is StatedKind.Id or StatedKind.Code).Select(thing => thing.Value)).ToHashSet(StringComparer.Ordinal);
        string[] linked = [.. before.SelectMany(step => step.Amounts.Records).Where(ids => _records.Contains(ids[0])).SelectMany(ids => ids.Skip(1))];
        _records.UnionWith(linked);
    }

    /// <summary>Whether one of them is concerned; that a record is the customer's makes it none of those that are named.</summary>
    public bool HasOneOf(IEnumerable<string[]> records) => records.Any(ids => ids.Where((id, n) => n == 0 || id != _customer).Any(_records.Contains));
}
