using TrajForge.Cli.Terminal;

namespace TrajForge.Cli.Verbs;

/// <summary><c>verifier test</c>.</summary>
internal sealed class VerifierVerb : Verb
{
    public VerifierVerb(Screen screen)
        : base(screen, "verifier", "Find out how good verifiers are.") => Add(new VerifierTestVerb(screen));
}
