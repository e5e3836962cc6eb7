using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TrajForge;

/// <summary>
/// The only source of chance: xoshiro256** (Blackman and Vigna, 2018), seeded by SHA-256 of named parts, so that no runtime
/// update and no other draw can change what a purpose gets. Not safe for use by two threads at once.
/// </summary>
public sealed class Rng
{
    private ulong _a, _b, _c, _d;

    private Rng(ReadOnlySpan<byte> seed)
    {
        _a = BitConverter.ToUInt64(seed);
        _b = BitConverter.ToUInt64(seed[8..]);
        _c = BitConverter.ToUInt64(seed[16..]);
        _d = BitConverter.ToUInt64(seed[24..]) | 1;
    }

    /// <summary>A generator for one purpose; parts are joined unambiguously.</summary>
    /// <param name="seed">The run's seed.</param>
    /// <param name="parts">What the draws are for, e.g. task index, purpose, attempt.</param>
    public static Rng For(long seed, params ReadOnlySpan<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(seed.ToString(CultureInfo.InvariantCulture)));
        foreach (var part in parts)
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }

        return new Rng(hash.GetHashAndReset());
    }

    /// <summary>A new generator for a part of this one's purpose; advances this one by one draw.</summary>
    public Rng Fork(string purpose) => For((long)NextUInt64(), purpose);

    public ulong NextUInt64()
    {
        var result = ulong.RotateLeft(_b * 5, 7) * 9;
        var t = _b << 17;
        _c ^= _a;
        _d ^= _b;
        _b ^= _c;
        _a ^= _d;
        _c ^= t;
        _d = ulong.RotateLeft(_d, 45);
        return result;
    }

    /// <summary>Uniform in [0, bound); without modulo bias.</summary>
    public int Next(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bound);
        var limit = ulong.MaxValue - (ulong.MaxValue % (ulong)bound);
        ulong draw;
        do
        {
            draw = NextUInt64();
        }
        while (draw >= limit);
        return (int)(draw % (ulong)bound);
    }

    /// <summary>Uniform in [low, high], both included.</summary>
    public int Between(int low, int high) => low + Next(high - low + 1);

    /// <summary>Uniform in [0, 1) with 53 bits.</summary>
    public double NextDouble() => (NextUInt64() >> 11) * (1.0 / (1UL << 53));

    /// <summary>True with the given probability in [0, 1].</summary>
    public bool Chance(double probability) => NextDouble() < probability;

    public T Pick<T>(IReadOnlyList<T> items) => items[Next(items.Count)];

    /// <summary>A shuffled copy (Fisher and Yates).</summary>
    public T[] Shuffle<T>(IEnumerable<T> items)
    {
        var copy = items.ToArray();
        for (var i = copy.Length - 1; i > 0; i--)
        {
            var j = Next(i + 1);
            (copy[i], copy[j]) = (copy[j], copy[i]);
        }

        return copy;
    }

    /// <summary>One item, with probability in proportion to its weight; weights are not negative and not all zero.</summary>
    public T PickWeighted<T>(IReadOnlyList<T> items, Func<T, double> weight)
    {
        var point = NextDouble() * items.Sum(weight);
        foreach (var item in items)
        {
            point -= weight(item);
            if (point < 0)
            {
                return item;
            }
        }

        return items.Last(item => weight(item) > 0);
    }
}
