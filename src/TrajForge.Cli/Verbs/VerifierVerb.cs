using TrajForge.Cli.Terminal;

namespace TrajForge.Cli.Verbs;

/// <summary><c>verifier check|test</c>.</summary>
internal sealed class VerifierVerb : Verb
{
    public VerifierVerb(Screen screen)
        : base(screen, "verifier", "Find out how good verifiers are.")
    {
        Add(new VerifierCheckVerb(screen));
        Add(new VerifierTestVerb(screen));
    }
}
