using TrajForge.Cli.Terminal;

namespace TrajForge.Cli.Verbs;

/// <summary><c>env list|show|check|data|graph</c>.</summary>
internal sealed class EnvVerb : Verb
{
    public EnvVerb(Screen screen)
        : base(screen, "env", "Look at environments and let them prove themselves.")
    {
        Add(new EnvListVerb(screen));
        Add(new EnvShowVerb(screen));
        Add(new EnvCheckVerb(screen));
        Add(new EnvDataVerb(screen));
        Add(new EnvGraphVerb(screen));
    }
}
