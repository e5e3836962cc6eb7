using System.IO.Hashing;
using System.Text;

namespace TrajForge.Runs;

/// <summary>Which index a signature belongs to: the lowest that has it. Keeps 128-bit hashes, since a run may have millions.</summary>
internal sealed class Signatures
{
    private readonly Dictionary<UInt128, long> _owners = [];

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
        var key = XxHash128.HashToUInt128(Encoding.UTF8.GetBytes(signature));
        return _owners.TryAdd(key, index) || _owners[key] == index;
    }
}
