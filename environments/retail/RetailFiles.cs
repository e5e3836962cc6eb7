using TrajForge.Python;

namespace TrajForge.Retail;

/// <summary>The files that travel inside the assembly.</summary>
internal static class RetailFiles
{
    private static readonly EmbeddedFiles Files = new(typeof(RetailFiles).Assembly);

    public static string Text(string name) => Files.Text(name);

    public static byte[] Bytes(string name) => Files.Bytes(name);
}
