using System.Globalization;
using TrajForge.Verification;

namespace TrajForge.Plugins;

/// <summary>
/// A plug-in's verifier, asked in this process under its limits. One that does not return is left behind and not asked again. It gets a judgement of its own, so that
/// nothing it does to it reaches anybody else.
/// </summary>
internal sealed class PluginVerifier(IVerifier inner, OfferedVerifier about, string fingerprint, TimeSpan limit, long memory) : IVerifier, IFingerprinted
{
    private volatile bool _left;

    public string Id => about.Id;

    public int Version => about.Version;

    public IReadOnlyList<string> Checks => about.Checks;

    public string Fingerprint => fingerprint;

    public IReadOnlyList<CheckResult> Verify(Judgement judgement)
    {
        if (_left)
        {
            return [VerifierGuard.Broken(Id, string.Create(CultureInfo.InvariantCulture, $"did not return within {limit.TotalSeconds} s before, and is not asked again"))];
        }

        var own = TrajJson.Read<Judgement>(TrajJson.Write(judgement));
        var ending = OwnThread.Run($"verifier {Id}", limit, () => VerifierGuard.Run(inner, own));
        _left |= !ending.Returned;
        return !ending.Returned ? [VerifierGuard.Broken(Id, string.Create(CultureInfo.InvariantCulture, $"did not return within {limit.TotalSeconds} s"))]
            : ending.Allocated > memory ? [VerifierGuard.Broken(Id, string.Create(CultureInfo.InvariantCulture, $"allocated more than {memory >> 20} MB"))]
            : ending.Value!;
    }
}
