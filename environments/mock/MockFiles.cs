using TrajForge.Python;

namespace TrajForge.Mock;

/// <summary>The files that travel inside the assembly.</summary>
internal static class MockFiles
{
    private static readonly EmbeddedFiles Files = new(typeof(MockFiles).Assembly);

    public static string Text(string name) => Files.Text(name);
}
