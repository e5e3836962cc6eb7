using System.Globalization;
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
    private readonly List<decimal> _own = [];
    private readonly List<(string Text, IReadOnlyList<Stated> Stated)> _replies = [];
    private readonly Dictionary<string, List<string>> _statuses = new(StringComparer.Ordinal);

    public ReadSoFar(Talk talk)
    {
        _known = new Known(talk.Statements);
        Hear(talk.Judgement.Policy);
        if (talk.Judgement.Episode.Players.Customer == PlayWriter.Nobody)
        {
            // Where nobody plays the customer, nobody says what its brief holds.
            Hear(string.Join('\n', WeightyWords.Values(talk.Judgement.Task.Brief).Prepend(talk.Judgement.Task.Brief.Text)));
        }

        _rules = [.. Numbers(Statements.Compounds(talk.Judgement.Policy).Where(thing => thing.Role == "money"))];
    }

    /// <summary>Words of the policy or the customer.</summary>
    public void Hear(string text) => _known.Hear(text, Statements.Compounds(text));

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

        var text = step.Recorded?.Content ?? step.Replayed.Text;
        var stated = Statements.Compounds(text);
        _known.Hear(text, stated);
        Hear(step.Request.Arguments);
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

    /// <summary>Whether an amount is a sum, a difference or a multiple of numbers that were read lately or stand in the rules, or a product with one that stands beside it.</summary>
    public bool Derives(Stated amount, Line line)
    {
        var wanted = decimal.Parse(amount.Value, CultureInfo.InvariantCulture);
        var beside = Numbers(line.Stated.Where(thing => thing != amount)).ToArray();
        var fresh = _replies.TakeLast(Recent).Reverse().SelectMany(reply => Numbers(reply.Stated).Take(Most)).Concat(beside).Concat(_rules).Concat(_own).ToHashSet();
        var all = _replies.SelectMany(reply => Numbers(reply.Stated).Take(Most)).Concat(fresh).ToHashSet();
        return all.Contains(wanted) || _replies.Any(reply => Numbers(reply.Stated).ToHashSet() is var own && own.Any(number => own.Contains(wanted - number))) || fresh.Any(number => all.Contains(wanted - number) || all.Contains(number - wanted))
            || all.Any(number => Enumerable.Range(2, 8).Any(times => number * times == wanted) || beside.Any(times => number * times == wanted));
    }

    private static IEnumerable<decimal> Numbers(IEnumerable<Stated> stated) => stated
        .Where(thing => thing.Kind == StatedKind.Number).Select(thing => decimal.Parse(thing.Value, CultureInfo.InvariantCulture)).Where(number => number > 0);

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
