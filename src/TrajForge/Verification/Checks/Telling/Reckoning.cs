using System.Globalization;
using System.Text.Json;

namespace TrajForge.Verification.Checks;

/// <summary>
/// Which amounts a proposal may name that was agreed to and carried out: what is known of the records that it is about, what its changes then showed and moved, what the
/// policy fixes and the customer said, and what follows in the ways in which money is reckoned: by heads and pieces, as the sum over what is changed, as new less old.
/// </summary>
internal sealed class Reckoning
{
    /// <summary>What records of payments call what was paid.</summary>
    private const string Payment = "amount";

    /// <summary>Sums that are tried for one list.</summary>
    private const int Most = 500;

    private readonly Judgement _judgement;
    private readonly IReadOnlyList<ReplayedStep> _batch;
    private readonly List<ShownAmount> _known = [];
    private readonly HashSet<decimal> _moved = [];
    private readonly List<decimal> _paid = [];
    private readonly HashSet<decimal> _fees = [];
    private readonly HashSet<decimal> _sums = [];
    private readonly HashSet<decimal> _counts = [];
    private readonly HashSet<string> _summed = new(StringComparer.Ordinal);

    public Reckoning(Talk talk, Line proposal, IReadOnlyList<ReplayedStep> batch)
    {
        (_judgement, _batch) = (talk.Judgement, batch);
        ReplayedStep[] before = [.. _judgement.Steps.Where(step => step.Request.Caller == Side.Agent && step.ReplyEvent < proposal.Index)];
        var concerned = Concerned(proposal, before);
        ShownAmount[] shown = [.. before.SelectMany(step => Amounts(step).All).Where(amount => IsOf(amount.Records, concerned))];
        _known.AddRange(shown);
        _known.AddRange(before.SelectMany(step => Amounts(step).All).Where(amount => amount.Records.Count == 0));
        _known.AddRange(talk.Said.Where(line => line.Index < proposal.Index).SelectMany(line => Numbers(line.Stated.Where(thing => thing.Role is not ("card" or "zip")))).Select(Bare));
        Make();
        Fix();
        Sum(before, concerned, shown);
        Count(proposal, before, concerned);
    }

    /// <param name="about">The one record that the sentence names; null where it names none or more. What is shown of another of its kind is none of its.</param>
    public bool Allows(decimal amount, string? about)
    {
        var known = _known.Where(shown => about is null || !IsAnothers(shown, about)).Select(shown => shown.Value).ToHashSet();
        IEnumerable<decimal> sums = about is not null && _summed.Contains(about) ? [] : _sums;
        known.UnionWith(sums);
        known.UnionWith(_fees);
        return amount == 0 || known.Contains(amount) || _moved.Contains(amount) || _counts.Any(count => known.Contains(amount / count) || _moved.Contains(amount * count));
    }

    /// <summary>Whether what is to be paid or given back in the end can be this: of one change that records payments, what they are, one or all.</summary>
    public bool Settles(decimal amount) => amount == 0 || _batch.Count > 1 || _paid.Count == 0 || _paid.Contains(amount) || _moved.Contains(amount) || _paid.Sum() == amount;

    /// <summary>Amounts that come into records or leave them.</summary>
    public static IEnumerable<decimal> Turned(IEnumerable<ReplayedStep> made) => made.SelectMany(step => step.Replayed.Changes).SelectMany(Turned).Select(amount => amount.Value);

    private static IEnumerable<ShownAmount> Turned(RecordChange change)
    {
        var (old, now) = (ShownAmounts.In(change.Before.ToString()).All, ShownAmounts.In(change.After.ToString()).All);
        return now.ExceptBy(old.Select(amount => amount.Key), amount => amount.Key).Concat(old.ExceptBy(now.Select(amount => amount.Key), amount => amount.Key));
    }

    private static ShownAmount Bare(decimal value) => new(value, "", []);

    private static bool IsAnothers(ShownAmount shown, string about) =>
        shown.Records.Count > 0 && !shown.IsOf(about) && shown.Records[0].Any(id => ReadSoFar.Shape(id) == ReadSoFar.Shape(about));

    /// <summary>That a record is the customer's makes it none of those that are named.</summary>
    private bool IsOf(IReadOnlyList<string[]> records, HashSet<string> concerned) =>
        records.Any(ids => ids.Where((id, n) => n == 0 || id != ReadRecords.Key(_judgement.Task.Customer)).Any(concerned.Contains));

    /// <summary>Ids that calls and words name, and those that their records name.</summary>
    private HashSet<string> Concerned(Line proposal, ReplayedStep[] before)
    {
        var named = _batch.SelectMany(step => Texts(Arguments(step)).Concat(step.Replayed.Changes.Select(change => change.Record.Id))).Append(_judgement.Task.Customer).Select(ReadRecords.Key)
            .Concat(proposal.Stated.Where(thing => thing.Kind is StatedKind.Id or StatedKind.Code).Select(thing => thing.Value)).ToHashSet(StringComparer.Ordinal);
        string[] linked = [.. before.SelectMany(step => Amounts(step).Records).Where(ids => named.Contains(ids[0])).SelectMany(ids => ids.Skip(1))];
        named.UnionWith(linked);
        return named;
    }

    private void Make()
    {
        foreach (var step in _batch)
        {
            _known.AddRange(Amounts(step).All);
            _known.AddRange(ShownAmounts.In(step.Request.Arguments).All.Select(amount => Bare(amount.Value)));
            foreach (var change in step.Replayed.Changes)
            {
                _known.AddRange(Turned(change));
                _paid.AddRange(Turned(change).Where(amount => amount.Field == Payment).Select(amount => amount.Value));
                Move(Leaves(change.Before), Leaves(change.After));
            }
        }
    }

    /// <summary>By how much a number changes.</summary>
    private void Move(Dictionary<string, decimal> old, Dictionary<string, decimal> now) =>
        _moved.UnionWith(old.Keys.Intersect(now.Keys).Where(path => old[path] != now[path] && path.Split('/').All(ShownAmounts.MayBeMoney)).Select(path => Math.Abs(now[path] - old[path])));

    private void Fix()
    {
        _fees.UnionWith(Numbers(Statements.Compounds(_judgement.Policy).Where(thing => thing.Role == "money")));
        foreach (var question in _judgement.Task.Questions)
        {
            _known.AddRange(Numbers(Statements.Compounds(question.Answer)).Select(Bare));
        }
    }

    /// <summary>Over the things that a call lists, what the replies show of each in one field; the sum of one list less that of another; and over what a record lists.</summary>
    private void Sum(ReplayedStep[] before, HashSet<string> concerned, ShownAmount[] shown)
    {
        var totals = new List<decimal[]>();
        foreach (var items in _batch.SelectMany(step => Lists(Arguments(step))).Select(list => list.Select(item => Texts(item).Select(ReadRecords.Key).ToHashSet(StringComparer.Ordinal)).ToArray()))
        {
            totals.Add([.. shown.Where(one => items.Any(item => item.Overlaps(one.Records[0]))).GroupBy(one => one.Field, StringComparer.Ordinal).SelectMany(field => Totals(items, field.ToArray()))]);
            _summed.UnionWith(items.Length > 1 ? items.SelectMany(item => item) : []);
        }

        _sums.UnionWith(totals.SelectMany(sums => sums));
        _sums.UnionWith(totals.SelectMany(one => totals.Where(other => other != one).SelectMany(other => one.SelectMany(sum => other.Select(less => sum - less)))).Where(sum => sum > 0).Take(Most).ToArray());
        _sums.UnionWith(before.Where(step => Amounts(step).Records is [var ids, ..] && IsOf([ids], concerned)).SelectMany(step => ReadRecords.In(Text(step)).Totals).Select(Math.Abs));
    }

    private static IReadOnlyCollection<decimal> Totals(HashSet<string>[] items, ShownAmount[] shown)
    {
        IReadOnlyCollection<decimal> totals = items.Length == 0 ? [] : [0];
        foreach (var item in items)
        {
            var values = shown.Where(one => item.Overlaps(one.Records[0])).Select(one => one.Value).Distinct().ToArray();
            totals = [.. totals.SelectMany(total => values, (total, value) => total + value).Distinct().Take(Most)];
        }

        return totals;
    }

    private void Count(Line proposal, ReplayedStep[] before, HashSet<string> concerned)
    {
        _counts.UnionWith(before.SelectMany(step => Amounts(step).Lists).Where(list => IsOf(list.Records, concerned)).Select(list => (decimal)list.Count));
        _counts.UnionWith(proposal.Stated.Where(thing => thing is { Kind: StatedKind.Number, Role: not ("money" or "card" or "zip") }).Select(thing => decimal.Parse(thing.Value, CultureInfo.InvariantCulture)));
        foreach (var step in _batch)
        {
            _counts.UnionWith(ShownAmounts.In(step.Request.Arguments).Lists.Select(list => (decimal)list.Count));
            _counts.UnionWith(Leaves(JsonText.Parse(step.Request.Arguments)).Values);
        }

        _counts.RemoveWhere(count => count is <= 0 or > 100);
    }

    private static ShownAmounts Amounts(ReplayedStep step) => ShownAmounts.In(Text(step));

    private static string Text(ReplayedStep step) => step.Recorded?.Content ?? step.Replayed.Text;

    // A change that succeeded has arguments that can be read.
    private static JsonElement Arguments(ReplayedStep step) => JsonText.Parse(step.Request.Arguments).ToElement();

    private static IEnumerable<string> Texts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Texts(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
        JsonValueKind.String => [element.GetString()!],
        _ => [],
    };

    private static IEnumerable<JsonElement[]> Lists(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Lists(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Lists).Prepend([.. element.EnumerateArray()]),
        _ => [],
    };

    private static Dictionary<string, decimal> Leaves(JsonText json)
    {
        var leaves = new Dictionary<string, decimal>(StringComparer.Ordinal);
        Add(json.ToElement(), "", leaves);
        return leaves;
    }

    private static void Add(JsonElement element, string path, Dictionary<string, decimal> leaves)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    Add(member.Value, $"{path}/{member.Name}", leaves);
                }

                break;
            case JsonValueKind.Array:
                foreach (var (n, item) in element.EnumerateArray().Index())
                {
                    Add(item, string.Create(CultureInfo.InvariantCulture, $"{path}#{n}"), leaves);
                }

                break;
            case JsonValueKind.Number when element.TryGetDecimal(out var number):
                leaves[path] = number;
                break;
        }
    }

    private static IEnumerable<decimal> Numbers(IEnumerable<Stated> stated) => stated
        .Where(thing => thing.Kind == StatedKind.Number).Select(thing => decimal.Parse(thing.Value, CultureInfo.InvariantCulture));
}
