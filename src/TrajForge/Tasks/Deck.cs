using System.Globalization;

namespace TrajForge.Tasks;

/// <summary>
/// Deals values to indexes in shuffled blocks, so that shares are exact over every block and every value comes early. The smallest block of at
/// most a hundred that holds whole numbers of every share is used; where there is none, a hundred with the largest remainders rounded up.
/// </summary>
internal sealed class Deck<T>
{
    private const int LargestBlock = 100;

    private readonly long _seed;
    private readonly string _purpose;

    // Indexes are asked for one after another, by several at once; a block is replaced as a whole.
    private volatile Shuffled? _last;

    /// <param name="shares">At least one, none negative, in an order that does not change between runs.</param>
    public Deck(long seed, string purpose, IReadOnlyList<(T Value, double Share)> shares)
    {
        _seed = seed;
        _purpose = purpose;
        var total = shares.Sum(s => s.Share);
        if (!(total > 0) || shares.Any(s => !(s.Share >= 0)))
        {
            throw new ArgumentException($"the shares of '{purpose}' must not be negative and not all zero", nameof(shares));
        }

        var normal = shares.Where(s => s.Share > 0).Select(s => (s.Value, Share: s.Share / total)).ToArray();
        var size = Enumerable.Range(1, LargestBlock).FirstOrDefault(n => normal.All(s => Math.Abs((s.Share * n) - Math.Round(s.Share * n)) < 1e-6), LargestBlock);
        Block = Fill(normal, size);
    }

    /// <summary>The values of a block before it is shuffled.</summary>
    public IReadOnlyList<T> Block { get; }

    public T At(long index)
    {
        var number = index / Block.Count;
        if (_last is not { } last || last.Number != number)
        {
            _last = last = new Shuffled(number, Rng.For(_seed, "deck", _purpose, number.ToString(CultureInfo.InvariantCulture)).Shuffle(Block));
        }

        return last.Values[(int)(index % Block.Count)];
    }

    private static T[] Fill((T Value, double Share)[] shares, int size)
    {
        var counts = shares.Select(s => (int)Math.Floor((s.Share * size) + 1e-6)).ToArray();
        var byRemainder = Enumerable.Range(0, shares.Length).OrderByDescending(n => (shares[n].Share * size) - counts[n]).ThenBy(n => n);
        foreach (var n in byRemainder.Take(size - counts.Sum()))
        {
            counts[n]++;
        }

        return [.. shares.SelectMany((s, n) => Enumerable.Repeat(s.Value, counts[n]))];
    }

    private sealed record Shuffled(long Number, IReadOnlyList<T> Values);
}
