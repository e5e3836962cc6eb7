using TrajForge.Cli.Terminal;

namespace TrajForge.Cli.Verbs;

/// <summary><c>import runs|tasks</c>.</summary>
internal sealed class ImportVerb : Verb
{
    public ImportVerb(Screen screen)
        : base(screen, "import", "Bring in runs and tasks that others made.")
    {
        Add(new ImportRunsVerb(screen));
        Add(new ImportTasksVerb(screen));
    }
}
