namespace TrajForge.Verification;

/// <summary>Implemented by verifiers whose results depend on more than their version: the code of a plug-in, and its settings.</summary>
internal interface IFingerprinted
{
    /// <summary>Start of a content hash; another one is another profile.</summary>
    string Fingerprint { get; }
}
