namespace TrajForge.Tasks;

/// <summary>
/// Counts <c>B_min</c> and <c>B_cover</c>: the fewest reads that show all facts of a need. Reading a record never says what another holds, so the
/// facts that fix a change are one set, and the fewest reads are its smallest cover by calls that can be made.
/// </summary>
internal static class Burdens
{
    public static IReadOnlyList<Burden> Of(IEnvironment environment, IReadOnlyList<ReferenceCall> identification, IReadOnlyList<TaskPart> parts)
    {
        if (environment is not IFactReads reads)
        {
            return [];
        }

        var burdens = new List<Burden>();
        foreach (var part in parts)
        {
            var cover = new ReadCover(reads, identification, Said(part));
            burdens.AddRange(part.Evidence.Select(need =>
            {
                var min = cover.Fewest(need.Seen);
                return new Burden
                {
                    Goal = part.Goal.Number,
                    Changed = need.Changed,
                    Earlier = need.Earlier,
                    Min = min,
                    Cover = need.Slice is null ? min : Math.Max(min, cover.Fewest([.. need.Seen, .. need.Slice])),
                };
            }));
        }

        return burdens;
    }

    /// <summary>What the customer says outright needs no read to be known.</summary>
    private static HashSet<string> Said(TaskPart part) =>
        part.Goal.Facts.SelectMany(fact => fact.Details).Select(detail => detail.Value).ToHashSet(StringComparer.Ordinal);
}

/// <summary>The smallest set of reads that shows some facts, with the reads needed to make those.</summary>
/// <param name="identification">Made in any case, and counted.</param>
/// <param name="said">Values that the brief names.</param>
internal sealed class ReadCover(IFactReads reads, IReadOnlyList<ReferenceCall> identification, IReadOnlySet<string> said)
{
    // Nearly every fact is shown by one read alone; where several compete, no more ways than this are followed.
    private const int MostWays = 4096;

    private readonly Dictionary<RecordRef, IReadOnlyList<FactRead>> _known = [];
    private int _ways;
    private int _best;

    public int Fewest(IReadOnlyList<RecordRef> facts)
    {
        _ways = 0;
        _best = int.MaxValue;
        var made = identification.Where(call => call.Effect == ToolEffect.Reads).Select(Key).ToHashSet(StringComparer.Ordinal);
        Search([.. facts.Distinct()], made, []);
        return _best == int.MaxValue ? throw new InvalidOperationException($"no read shows {facts.First(fact => reads.ReadsOf(fact).Count == 0)}") : _best;
    }

    private void Search(IReadOnlyList<RecordRef> open, HashSet<string> made, HashSet<RecordRef> shown)
    {
        var left = open.Where(fact => !shown.Contains(fact)).ToArray();
        if (left.Length == 0)
        {
            _best = Math.Min(_best, made.Count);
            return;
        }

        if (made.Count >= _best || ++_ways > MostWays)
        {
            return;
        }

        // The fact with the fewest reads first: most have one, and are settled without a choice.
        var next = left.Select(fact => (Fact: fact, Reads: ReadsOf(fact))).MinBy(pair => pair.Reads.Count);
        var ways = next.Reads.Select(read => (Read: read, Needs: Open(read, next.Fact, shown))).ToArray();

        // Who can make a call already need not look for another way to its arguments.
        var ready = ways.Where(way => way.Needs.Length == 0).Select(way => way.Read.Call).ToHashSet();
        foreach (var way in ways.Where(way => way.Needs.Length == 0 || !ready.Contains(way.Read.Call)).DistinctBy(way => Worth(way.Read, way.Needs, left, made)))
        {
            Search([.. left, .. way.Needs], [.. made, Key(way.Read.Call)], [.. shown, .. way.Read.Shows, next.Fact]);
        }
    }

    private RecordRef[] Open(FactRead read, RecordRef fact, HashSet<RecordRef> shown) =>
        [.. read.Needs.Where(need => need != fact && !shown.Contains(need) && !said.Contains(IdIn(read, need)))];

    /// <summary>Reads that show the same of what is still open, ask for the same and are made or not alike are as good as each other.</summary>
    private static string Worth(FactRead read, RecordRef[] needs, RecordRef[] left, HashSet<string> made) =>
        $"{made.Contains(Key(read.Call))} {string.Join(' ', left.Intersect(read.Shows))} {string.Join<RecordRef>(' ', needs)}";

    private IReadOnlyList<FactRead> ReadsOf(RecordRef fact) =>
        _known.TryGetValue(fact, out var found) ? found : _known[fact] = reads.ReadsOf(fact);

    // A read of what the brief names by its id needs nothing to find that id.
    private string IdIn(FactRead read, RecordRef need) =>
        read.Shows.Select(fact => fact.Id).FirstOrDefault(id => id != need.Id && said.Contains(id)) ?? "";

    private static string Key(ReferenceCall call) => $"{call.Name} {call.Arguments}";
}
