using TrajForge.Cli.Terminal;

namespace TrajForge.Cli.Verbs;

/// <summary><c>verifier check</c>.</summary>
internal sealed class VerifierVerb : Verb
{
    public VerifierVerb(Screen screen)
        : base(screen, "verifier", "Look at verifiers and let them prove themselves.")
    {
        Add(new VerifierCheckVerb(screen));
    }
}
