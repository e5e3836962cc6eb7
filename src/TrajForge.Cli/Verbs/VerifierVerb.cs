using TrajForge.Cli.Terminal;

namespace TrajForge.Cli.Verbs;

/// <summary><c>verifier check</c> and <c>verifier test</c>.</summary>
internal sealed class VerifierVerb : Verb
{
    public VerifierVerb(Screen screen)
        : base(screen, "verifier", "Look at verifiers, let them prove themselves, and find out how good they are.")
    {
        Add(new VerifierCheckVerb(screen));
        Add(new VerifierTestVerb(screen));
    }
}
