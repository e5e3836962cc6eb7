using System.IO.Hashing;
using System.Text;

namespace TrajForge.Runs;

/// <summary>
/// Which signatures lower indexes have. Keeps 64 bits of each, which is at most 42 bytes a task: two of a million tasks share them with a chance of
/// one in thirty million, and then the later one is lost as a duplicate, on every run alike.
/// </summary>
internal sealed class Signatures
{
    private readonly HashSet<ulong> _claimed = [];

    /// <summary>Claims a signature, in order of index. False: a lower index has it.</summary>
    public bool Claim(string signature) => _claimed.Add(XxHash64.HashToUInt64(Encoding.UTF8.GetBytes(signature)));
}
