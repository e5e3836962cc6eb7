using System.Globalization;
using System.Numerics;
using CsCheck;
using TrajForge.Tasks;
using TrajForge.Tests.Support;

namespace TrajForge.Tests.Tasks;

public sealed class BurdensTests
{
    private static readonly RecordRef Profile = new("users", "ann");
    private static readonly RecordRef[] Orders = [new("orders", "w1"), new("orders", "w2"), new("orders", "w3")];
    private static readonly ReferenceCall Login = Some.Call("login", new { name = "ann" });

    [Fact]
    public void Identification_is_read_in_any_case() => Assert.Equal(1, Fewest([]));

    [Fact]
    public void A_record_is_found_by_its_listing_unless_it_is_said()
    {
        Assert.Equal(3, Fewest([Orders[0]]));
        Assert.Equal(2, Fewest([Orders[0]], "w1"));
    }

    [Fact]
    public void A_listing_is_read_once_for_all_its_records() => Assert.Equal(5, Fewest(Orders));

    [Fact]
    public void One_read_that_shows_all_is_fewer_than_one_each() => Assert.Equal(3, Fewest(Orders, reads: new Shelf { Overview = true }));

    [Fact]
    public void The_fewest_reads_are_those_of_an_exhaustive_search() => Gen.Int[0, 4].Array[1, 4].Array[1, 5].Sample(shows =>
    {
        var facts = shows.SelectMany(set => set).Distinct().ToArray();
        var fewest = Enumerable.Range(0, 1 << shows.Length)
            .Where(mask => facts.All(fact => shows.Where((_, i) => ((mask >> i) & 1) == 1).Any(set => set.Contains(fact))))
            .Min(mask => BitOperations.PopCount((uint)mask));

        Assert.Equal(fewest, new ReadCover(new Sets(shows), [], new HashSet<string>()).Fewest([.. facts.Select(Sets.Fact)]));
    });

    private static int Fewest(IReadOnlyList<RecordRef> facts, string? said = null, IFactReads? reads = null) =>
        new ReadCover(reads ?? new Shelf(), [Login], new HashSet<string>(said is null ? [] : [said])).Fewest(facts);

    /// <summary>A profile lists the orders; an overview, where there is one, shows them all.</summary>
    private sealed class Shelf : IFactReads
    {
        public bool Overview { get; init; }

        public IReadOnlyList<FactRead> ReadsOf(RecordRef fact) => fact == Profile
            ? [new FactRead(Some.Call("profile", new { id = fact.Id }), [fact], [])]
            :
            [
                new FactRead(Some.Call("order", new { id = fact.Id }), [fact], [Profile]),
                .. Overview ? [new FactRead(Some.Call("overview", new { }), Orders, [Profile])] : Array.Empty<FactRead>(),
            ];
    }

    /// <summary>Reads that show sets of facts, with no order between them.</summary>
    private sealed class Sets(int[][] shows) : IFactReads
    {
        public static RecordRef Fact(int number) => new("facts", number.ToString(CultureInfo.InvariantCulture));

        public IReadOnlyList<FactRead> ReadsOf(RecordRef fact) =>
        [
            .. shows.Select((set, i) => new FactRead(Some.Call("read", new { i }), [.. set.Distinct().Select(Fact)], [])).Where(read => read.Shows.Contains(fact)),
        ];
    }
}
