using TrajForge.Python;

namespace TrajForge.Telecom;

/// <summary>The files that travel inside the assembly.</summary>
internal static class TelecomFiles
{
    private static readonly EmbeddedFiles Files = new(typeof(TelecomFiles).Assembly);

    public static string Text(string name) => Files.Text(name);
}
