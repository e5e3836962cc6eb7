namespace TrajForge.Verification.Checks;

/// <summary>By which words a text can be seen to speak of the facts of a brief's goals.</summary>
internal sealed class GoalWords
{
    private const string Question = "question";
    private const string Reason = "reason";
    private const string Gigabytes = "gb";

    // Words of many a text: they tell no goal from another.
    private static readonly HashSet<string> Light = new(
        """
        same yes no true false all everything any for and the with that this some from have has had was are its out new your you not one but can
        could would will want need like please order orders item items thing things flight flights reservation booking trip way line lines phone card bill other others number
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    private readonly Talk _talk;
    private readonly Dictionary<int, HashSet<string>> _own = [];
    private readonly Dictionary<string, HashSet<string>> _read = new(StringComparer.Ordinal);

    public GoalWords(Talk talk)
    {
        _talk = talk;
        var goals = talk.Judgement.Task.Brief.Goals;
        var words = goals.ToDictionary(goal => goal.Number, goal => Facts(goal).SelectMany(Words).ToHashSet(StringComparer.Ordinal));
        var identity = talk.Judgement.Task.Brief.Identity.SelectMany(Words).ToHashSet(StringComparer.Ordinal);
        foreach (var goal in goals)
        {
            _own[goal.Number] = [.. words[goal.Number].Where(word => !identity.Contains(word) && goals.All(other => other == goal || !words[other.Number].Contains(word)))];
        }
    }

    /// <summary>Facts that have words of their own, without what the customer asks.</summary>
    public IEnumerable<BriefFact> Facts(Goal goal) => goal.Facts.Where(fact => fact.Slot != Question && Words(fact).Any());

    /// <summary>The text speaks of something that belongs to this goal alone.</summary>
    public bool SpeaksOf(Goal goal, string text) => _own[goal.Number].Overlaps(Read(text));

    /// <summary>Whether anything belongs to this goal alone.</summary>
    public bool HasOwn(Goal goal) => _own[goal.Number].Count > 0;

    /// <summary>
    /// A text of many things says a fact of this goal by words that are its alone. How many of something is none: anything can be counted; nor alone why something is wanted: small
    /// talk is of the weather too.
    /// </summary>
    public bool IsMarked(Goal goal, IReadOnlySet<string> read)
    {
        var facts = Facts(goal).ToArray();
        var said = facts.Where(fact => States(fact, read)).ToArray();
        return said.Any(fact => (fact.Slot != Reason || said.Length == facts.Length) && Words(fact).Any(word => !IsCount(word) && _own[goal.Number].Contains(word) && read.Contains(word)));
    }

    /// <summary>The text says the fact: most of its details.</summary>
    public bool States(BriefFact fact, IReadOnlySet<string> read)
    {
        var details = fact.Details.Select(detail => Words(detail).ToArray()).Where(words => words.Length > 0).ToArray();
        return details.Length > 0 && details.Count(words => words.Count(read.Contains) * 2 >= (words.Length < 3 ? 2 * words.Length : words.Length)) * 3 >= details.Length * 2;
    }

    /// <summary>Words and stated things of a text, in one form.</summary>
    public IReadOnlySet<string> Read(string text)
    {
        if (!_read.TryGetValue(text, out var known))
        {
            _read[text] = known = ReadAfresh(text);
        }

        return known;
    }

    private HashSet<string> ReadAfresh(string text)
    {
        var stated = _talk.Statements.Of(text);
        var read = stated.Where(thing => thing.Kind != StatedKind.Name).Select(Word).ToHashSet(StringComparer.Ordinal);
        var dated = stated.Where(thing => thing.Kind == StatedKind.Date).Select(thing => thing.At).ToArray();
        read.UnionWith(TextMemo.Of(text).Scanned.Where(word => (word.Text.Length > 2 || char.IsAsciiDigit(word.Text[0])) && !dated.Contains(word.At)).Select(word => word.Text));
        return read;
    }

    private static string Word(Stated thing) => thing.Kind switch
    {
        StatedKind.Date when thing.Value.Length > 5 => $"day {thing.Value[^5..]}",
        StatedKind.Number when thing.Role == Gigabytes => Amount(thing),
        _ => thing.Value,
    };

    private static bool IsCount(string word) => word.Length == 1 && char.IsAsciiDigit(word[0]);

    private IEnumerable<string> Words(BriefFact fact) => fact.Details.SelectMany(Words);

    /// <summary>An amount is read with what it is of, which its name tells.</summary>
    private IEnumerable<string> Words(Detail detail) =>
        Statements.Compounds($"{detail.Value} {detail.Name}") is [{ Role: Gigabytes } amount] ? [Amount(amount)] : Read(detail.Value).Where(word => !Light.Contains(word));

    private static string Amount(Stated thing) => $"{thing.Value} {thing.Role}";
}
