using System.Text.Json;
using TrajForge.Assistance;
using TrajForge.Tasks;

namespace TrajForge.Verification.Checks;

/// <summary>What the agent has read and heard by now.</summary>
internal sealed class ReadSoFar
{
    private const int Recent = 3;

    /// <summary>Numbers of one reply that are reckoned with.</summary>
    private const int Most = 60;

    private readonly Known _known;
    private readonly decimal[] _rules;
    private readonly JsonElement[] _wished;
    private readonly List<decimal> _own = [];
    private readonly HashSet<decimal> _heard = [];
    private readonly List<(string Text, IReadOnlyList<Stated> Stated)> _replies = [];
    private readonly Dictionary<string, List<string>> _statuses = new(StringComparer.Ordinal);

    public ReadSoFar(Talk talk)
    {
        _known = new Known(talk.Statements);
        _known.Hear(talk.Judgement.Policy, Statements.Compounds(talk.Judgement.Policy));
        if (talk.Judgement.Episode.Players.Customer == PlayWriter.Nobody)
        {
            // Where nobody plays the customer, nobody says what its brief holds.
            Hear(string.Join('\n', WeightyWords.Values(talk.Judgement.Task.Brief).Prepend(talk.Judgement.Task.Brief.Text)));
        }

        var task = talk.Judgement.Task;
        _wished = [.. task.ReferencePlay.Concat(task.WrongPlays.Where(play => play.Kind == Twins.Comply).SelectMany(play => play.Instead)).Where(call => call.Effect == ToolEffect.Changes).Select(call => call.Arguments.ToElement())];
        _rules = [.. Numbers(Statements.Compounds(talk.Judgement.Policy).Where(thing => thing.IsMoney))];
    }

    /// <summary>Words of the customer.</summary>
    public void Hear(string text)
    {
        var stated = Statements.Compounds(text);
        _known.Hear(text, stated);
        _heard.UnionWith(Numbers(stated.Where(thing => thing.Role is not ("card" or "zip"))));
    }

    /// <summary>A call and its reply; of a customer's own calls the agent knows what they change once it was told, and nothing else.</summary>
    public void Read(ReplayedStep step)
    {
        foreach (var change in step.Replayed.Changes.Where(change => !change.After.IsNull))
        {
            var after = ReadRecords.In(change.After.ToString());
            if (after.Status is { } status)
            {
                Learn(ReadRecords.Key(change.Record.Id), status);
            }

            Learn(after);
        }

        if (step.Request.Caller == Side.Customer)
        {
            return;
        }

        var text = step.Reply;
        var stated = Statements.Compounds(text);
        _known.Hear(text, stated);
        _known.Hear(step.Request.Arguments, Statements.Compounds(step.Request.Arguments));
        _replies.Add((text, stated));
        Learn(ReadRecords.In(text));
    }

    public bool Knows(Stated thing) => _known.Knows(thing);

    /// <summary>The day before or after one that was read: of an arrival after midnight.</summary>
    public bool KnowsNextTo(Stated date) => _known.KnowsNextTo(date);

    /// <summary>Statuses that the record has been seen to have; empty where none was.</summary>
    public IReadOnlyList<string> StatusesOf(string id) => _statuses.GetValueOrDefault(id) ?? [];

    /// <summary>Amounts that the agent named itself may be reckoned with.</summary>
    public void Said(Line line) => _own.AddRange(Numbers(line.Stated));

    /// <summary>
    /// Whether an amount was heard, shown or stands in the rules, or is a sum or difference of amounts that were read lately, or one of them a few times or as often as stands beside it,
    /// or what the things that are wished for come to.
    /// </summary>
    public bool Derives(Stated amount, Line line)
    {
        var wanted = amount.Number;
        var times = Enumerable.Range(2, 8).Select(count => (decimal)count).Concat(Numbers(line.Stated.Where(thing => thing.Role != "money"))).ToArray();
        var beside = Numbers(line.Stated.Where(thing => thing != amount && thing.IsMoney));
        var shown = _replies.Select(reply => ShownAmounts.In(reply.Text).All.Select(one => one.Value).Take(Most).ToHashSet()).ToArray();
        var fresh = shown.TakeLast(Recent).SelectMany(values => values).Concat(beside).Concat(_rules).Concat(_own).ToHashSet();
        var all = shown.SelectMany(values => values).Concat(fresh).ToHashSet();
        return wanted == 0 || _heard.Contains(wanted) || all.Contains(wanted)
            || shown.Any(values => values.Any(value => values.Contains(wanted - value))) || fresh.Any(value => all.Contains(wanted - value) || all.Contains(value - wanted))
            || all.Any(value => times.Any(count => value * count == wanted)) || IsOfAWish(wanted);
    }

    // What is wished for, and declined or not yet agreed to, has its sums too.
    private bool IsOfAWish(decimal amount)
    {
        ShownAmount[] shown = [.. _replies.SelectMany(reply => ShownAmounts.In(reply.Text).All).Where(one => one.Records.Count > 0)];
        return _wished.Any(call => new ListSums([call], shown).All.Contains(amount));
    }

    private static IEnumerable<decimal> Numbers(IEnumerable<Stated> stated) => Stated.Numbers(stated).Where(number => number > 0);

    /// <summary>Shown of other records of the kind alone, never of this one.</summary>
    public bool IsAnothers(string id, Stated thing)
    {
        var holding = _replies.Where(reply => reply.Stated.Any(other => other.Kind == thing.Kind && other.Value == thing.Value)).ToArray();
        var shape = Shape(id);
        return holding.Length > 0 && holding.All(reply => reply.Stated.FirstOrDefault(other => other.Kind == StatedKind.Id) is { Value: { } main } && main != id && Shape(main) == shape
            && !reply.Text.Contains(id, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Ids of one kind are alike in it.</summary>
    public static string Shape(string id) => string.Concat(id.Select(letter => char.IsAsciiDigit(letter) ? '9' : char.IsLetter(letter) ? 'a' : letter));

    private void Learn(ReadRecords records)
    {
        foreach (var (id, status) in records.Statuses)
        {
            Learn(id, status);
        }

        _own.AddRange(records.Totals);
    }

    private void Learn(string id, string status)
    {
        if (!_statuses.TryGetValue(id, out var seen))
        {
            _statuses[id] = seen = [];
        }

        seen.Add(status);
    }
}
