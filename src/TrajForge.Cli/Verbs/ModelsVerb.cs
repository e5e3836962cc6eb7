using TrajForge.Cli.Terminal;

namespace TrajForge.Cli.Verbs;

/// <summary><c>models serve|replay</c>.</summary>
internal sealed class ModelsVerb : Verb
{
    public ModelsVerb(Screen screen)
        : base(screen, "models", "Let recorded models speak again.")
    {
        Add(new ModelsServeVerb(screen));
        Add(new ModelsReplayVerb(screen));
    }
}
