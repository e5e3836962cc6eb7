using System.Globalization;

namespace TrajForge.Runs;

/// <summary>
/// Which index a signature belongs to: the lowest that has it. Keeps 64 bits of each, since a run may have millions: two of a million tasks share them
/// with a chance of one in ten million, and then the later one is lost as a duplicate.
/// </summary>
internal sealed class Signatures
{
    private readonly Dictionary<ulong, long> _owners = [];

    public static Signatures Of(IEnumerable<TaskStanding> known)
    {
        var signatures = new Signatures();
        foreach (var standing in known.Where(standing => standing is { Signature: not null, State: not TaskState.Duplicate }))
        {
            signatures.Claim(standing.Signature!, standing.Index);
        }

        return signatures;
    }

    /// <summary>Claims a signature, in order of index. False: a lower index has it.</summary>
    public bool Claim(string signature, long index)
    {
        var key = Key(signature);
        return _owners.TryAdd(key, index) || _owners[key] == index;
    }

    /// <summary>The first quarter of the hash that a signature is; other texts, of forges for tests, are hashed first.</summary>
    private static ulong Key(string signature) =>
        signature.Length == 64 && ulong.TryParse(signature.AsSpan(0, 16), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var key)
            ? key
            : Key(ContentHash.Of(signature));
}
