using System.IO.Hashing;
using System.Text;

namespace TrajForge.Runs;

/// <summary>Which index a signature belongs to: the lowest that has it. Keeps 128-bit hashes, since a run may have millions.</summary>
internal sealed class Signatures
{
    private readonly HashSet<UInt128> _claimed = [];

    /// <summary>Claims a signature, in order of index. False: a lower index has it.</summary>
    public bool Claim(string signature) => _claimed.Add(XxHash128.HashToUInt128(Encoding.UTF8.GetBytes(signature)));
}
