using System.Globalization;
using System.Text.Json;

namespace TrajForge.Verification.Checks;

/// <summary>
/// Which amounts a proposal may name that was agreed to and carried out: what is known of the records that it is about, what its changes then showed and moved, what the
/// policy fixes and the customer said, and what follows in the ways in which money is reckoned: by heads and pieces, as the sum over what is changed, as new less old.
/// </summary>
internal sealed class Reckoning
{
    /// <summary>Sums that are tried for one list.</summary>
    private const int Most = 500;

    private readonly Judgement _judgement;
    private readonly IReadOnlyList<ReplayedStep> _batch;
    private readonly HashSet<decimal> _shown = [];
    private readonly HashSet<decimal> _moved = [];
    private readonly HashSet<decimal> _fees = [];
    private readonly HashSet<decimal> _sums = [];
    private readonly HashSet<decimal> _counts = [];

    public Reckoning(Talk talk, Line proposal, IReadOnlyList<ReplayedStep> batch)
    {
        (_judgement, _batch) = (talk.Judgement, batch);
        ReplayedStep[] before = [.. _judgement.Steps.Where(step => step.Request.Caller == Side.Agent && step.ReplyEvent < proposal.Index)];
        var concerned = Concerned(proposal, before);
        Read(before, concerned);
        Make();
        Fix();
        Sum(before, concerned);
        Count(proposal);
        foreach (var line in talk.Said.Where(line => line.Index < proposal.Index))
        {
            _shown.UnionWith(Numbers(line.Stated.Where(thing => thing.Role is not ("card" or "zip"))));
        }
    }

    public bool Allows(decimal amount) =>
        amount == 0 || _shown.Contains(amount) || _moved.Contains(amount) || _fees.Contains(amount) || _sums.Contains(amount)
        || _counts.Any(count => _fees.Contains(amount / count) || _shown.Contains(amount / count) || _sums.Contains(amount / count) || _moved.Contains(amount * count));

    /// <summary>Ids that calls and words name, and those that their records name.</summary>
    private HashSet<string> Concerned(Line proposal, ReplayedStep[] before)
    {
        var named = _batch.SelectMany(step => Texts(Arguments(step)).Concat(step.Replayed.Changes.Select(change => change.Record.Id))).Select(ReadRecords.Key)
            .Concat(proposal.Stated.Where(thing => thing.Kind is StatedKind.Id or StatedKind.Code).Select(thing => thing.Value)).ToHashSet(StringComparer.Ordinal);
        var linked = before.SelectMany(step => Amounts(step).Links).Where(link => named.Contains(link.Key)).SelectMany(link => link.Value).ToArray();
        named.UnionWith(linked);
        return named;
    }

    /// <summary>Of what is offered to everybody, only what is named is known to be meant.</summary>
    private void Read(ReplayedStep[] before, HashSet<string> concerned)
    {
        foreach (var step in before)
        {
            var own = step.Replayed.Owners.Count > 0;
            var amounts = Amounts(step);
            _shown.UnionWith(amounts.All.Where(shown => own || shown.Records.Count == 0 || shown.Records.Any(concerned.Contains)).Select(shown => shown.Value));
            _counts.UnionWith(amounts.Lists.Where(list => list.Records.Any(concerned.Contains)).Select(list => (decimal)list.Count));
            _sums.UnionWith(own ? ReadRecords.In(Text(step)).Totals.Select(Math.Abs) : []);
        }
    }

    private void Make()
    {
        foreach (var step in _batch)
        {
            _moved.UnionWith(Amounts(step).All.Select(shown => shown.Value));
            _moved.UnionWith(ShownAmounts.In(step.Request.Arguments).All.Select(shown => shown.Value));
            foreach (var change in step.Replayed.Changes)
            {
                Move(change);
            }
        }
    }

    private void Move(RecordChange change)
    {
        var old = Leaves(change.Before);
        var now = Leaves(change.After);
        foreach (var path in old.Keys.Union(now.Keys).Where(path => ShownAmounts.MayBeMoney(path[(path.LastIndexOf('/') + 1)..])))
        {
            var (was, becomes) = (old.GetValueOrDefault(path), now.GetValueOrDefault(path));
            if (was != becomes)
            {
                _moved.UnionWith([Math.Abs(was), Math.Abs(becomes), Math.Abs(becomes - was)]);
            }
        }
    }

    private void Fix()
    {
        _fees.UnionWith(Numbers(Statements.Compounds(_judgement.Policy).Where(thing => thing.Role == "money")));
        foreach (var question in _judgement.Task.Questions)
        {
            _shown.UnionWith(Numbers(Statements.Compounds(question.Answer)));
        }
    }

    /// <summary>Over the things that a call lists, what the replies show of each in one field; and such sums less one another.</summary>
    private void Sum(ReplayedStep[] before, HashSet<string> concerned)
    {
        var shown = before.SelectMany(step => Amounts(step).All).Where(one => one.Records.Any(concerned.Contains)).ToArray();
        var lists = _batch.SelectMany(step => Lists(Arguments(step)))
            .Select(list => list.Select(item => Texts(item).Select(ReadRecords.Key).ToHashSet(StringComparer.Ordinal)).ToArray())
            .SelectMany(items => shown.GroupBy(one => one.Field, StringComparer.Ordinal).Select(field => Totals(items, field.ToArray()))).Where(totals => totals.Count > 0).ToArray();
        var single = lists.SelectMany(totals => totals).ToHashSet();
        _sums.UnionWith(single);
        _sums.UnionWith(lists.SelectMany(one => lists.Where(other => other != one).SelectMany(other => one.SelectMany(sum => other.Select(less => sum - less)))).Where(sum => sum > 0).Take(Most));
    }

    private static IReadOnlyCollection<decimal> Totals(HashSet<string>[] items, ShownAmount[] shown)
    {
        IReadOnlyCollection<decimal> totals = items.Length == 0 ? [] : [0];
        foreach (var item in items)
        {
            var values = shown.Where(one => item.Contains(one.Records[0])).Select(one => one.Value).Distinct().ToArray();
            totals = [.. totals.SelectMany(total => values, (total, value) => total + value).Distinct().Take(Most)];
        }

        return totals;
    }

    private void Count(Line proposal)
    {
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
