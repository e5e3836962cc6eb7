using TrajForge.Verification;

namespace TrajForge.Plugins;

/// <summary>A plug-in's verifier that lives in worker processes.</summary>
internal sealed class IsolatedVerifier(WorkerPool workers, OfferedVerifier about, string fingerprint) : IVerifier, IFingerprinted
{
    public string Id => about.Id;

    public int Version => about.Version;

    public IReadOnlyList<string> Checks => about.Checks;

    public string Fingerprint => fingerprint;

    public IReadOnlyList<CheckResult> Verify(Judgement judgement)
    {
        try
        {
            return workers.Ask(Id, judgement);
        }
        catch (WorkerException e)
        {
            return [VerifierGuard.Broken(Id, e.Message)];
        }
    }
}
