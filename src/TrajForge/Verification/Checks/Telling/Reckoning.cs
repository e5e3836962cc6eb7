namespace TrajForge.Verification.Checks;

/// <summary>
/// Which amounts a proposal may name that was agreed to and carried out: what is known of the records that it is about, what its changes then showed and moved, what the
/// policy fixes and the customer said, and what follows in the ways in which money is reckoned: by heads and pieces, as the sum over what is changed, as new less old.
/// </summary>
internal sealed class Reckoning
{
    /// <summary>What records of payments call what was paid.</summary>
    private const string Payment = "amount";

    private readonly IReadOnlyList<ReplayedStep> _batch;
    private readonly List<ShownAmount> _known = [];
    private readonly HashSet<decimal> _moved = [];
    private readonly List<decimal> _paid = [];
    private readonly ShownAmount[] _read;
    private readonly HashSet<decimal> _fees;
    private readonly HashSet<decimal> _sums;
    private readonly ListSums _lists;
    private readonly HashSet<decimal> _counts;

    public Reckoning(Talk talk, Line proposal, IReadOnlyList<ReplayedStep> batch)
    {
        _batch = batch;
        var judgement = talk.Judgement;
        ReplayedStep[] before = [.. judgement.Steps.Where(step => step.Request.Caller == Side.Agent && step.ReplyEvent < proposal.Index)];
        var concerned = new Concerned(judgement.Task, proposal, batch, before);
        _read = [.. before.SelectMany(step => step.Amounts.All)];
        ShownAmount[] shown = [.. _read.Where(amount => concerned.HasOneOf(amount.Records))];
        _known.AddRange(shown);
        _known.AddRange(_read.Where(amount => amount.Records.Count == 0));
        _known.AddRange(talk.Said.Where(line => line.Index < proposal.Index).SelectMany(line => Stated.Numbers(line.Stated.Where(thing => thing.Role is not ("card" or "zip")))).Select(Bare));
        _known.AddRange(judgement.Task.Questions.SelectMany(question => Stated.Numbers(Statements.Compounds(question.Answer))).Select(Bare));
        CarryOut();
        _fees = [.. Stated.Numbers(Statements.Compounds(judgement.Policy).Where(thing => thing.IsMoney))];
        _lists = new ListSums(batch.Select(step => step.ReadArguments()), shown);
        _sums = [.. _lists.All, .. before.Where(step => step.Amounts.Records is [var ids, ..] && concerned.HasOneOf([ids])).SelectMany(step => ReadRecords.In(step.Reply).Totals).Select(Math.Abs)];
        _counts = [.. Counts(proposal, before, concerned).Where(count => count is > 0 and <= 100)];
    }

    /// <param name="about">The one record that the sentence names; null where it names none or more. What is shown of another of its kind is none of its.</param>
    /// <param name="sentence">What is shown of records of a kind that it names, e.g. of gift cards, may be told as well.</param>
    public bool Allows(decimal amount, string? about, string sentence)
    {
        var known = _known.Where(shown => about is null || !IsAnothers(shown, about)).Select(shown => shown.Value).ToHashSet();
        IEnumerable<decimal> sums = about is not null && _lists.IsOneOfMany(about) ? [] : _sums;
        known.UnionWith(sums);
        known.UnionWith(_fees);
        known.UnionWith(_read.Where(shown => shown.Kind is { Length: > 3 } kind && sentence.Contains(kind, StringComparison.OrdinalIgnoreCase)).Select(shown => shown.Value));
        return amount == 0 || known.Contains(amount) || _moved.Contains(amount) || _counts.Any(count => known.Contains(amount / count) || _moved.Contains(amount * count));
    }

    /// <summary>Whether what is to be paid or given back in the end can be this: of one change that records payments, what they are, one or all.</summary>
    public bool Settles(decimal amount) => amount == 0 || _batch.Count > 1 || _paid.Count == 0 || _paid.Contains(amount) || _moved.Contains(amount) || _paid.Sum() == amount;

    /// <summary>Whether all that is changed can come to this: what settles it, or the sum over what a call lists.</summary>
    public bool ComesTo(decimal amount) => Settles(amount) || _lists.All.Contains(amount);

    private static ShownAmount Bare(decimal value) => new(value, "", []);

    private static bool IsAnothers(ShownAmount shown, string about) =>
        shown.Records.Count > 0 && !shown.IsOf(about) && shown.Records[0].Any(id => ReadSoFar.Shape(id) == ReadSoFar.Shape(about));

    private void CarryOut()
    {
        foreach (var step in _batch)
        {
            _known.AddRange(step.Amounts.All);
            _known.AddRange(ShownAmounts.In(step.Request.Arguments).All.Select(amount => Bare(amount.Value)));
            foreach (var moved in step.Replayed.Changes.Select(MovedAmounts.Of))
            {
                _known.AddRange(moved.Turned);
                _paid.AddRange(moved.Turned.Where(amount => amount.Field == Payment).Select(amount => amount.Value));
                _moved.UnionWith(moved.By);
            }
        }
    }

    /// <summary>How many things there are, by which an amount may be multiplied.</summary>
    private IEnumerable<decimal> Counts(Line proposal, ReplayedStep[] before, Concerned concerned) =>
        before.SelectMany(step => step.Amounts.Lists).Where(list => concerned.HasOneOf(list.Records)).Select(list => (decimal)list.Count)
            .Concat(Stated.Numbers(proposal.Stated.Where(thing => thing.Role is not ("money" or "card" or "zip"))))
            .Concat(_batch.SelectMany(step => ShownAmounts.In(step.Request.Arguments).Lists.Select(list => (decimal)list.Count)
                .Concat(MovedAmounts.Leaves(JsonText.Parse(step.Request.Arguments)).Values)));
}
