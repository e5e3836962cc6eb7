using TrajForge.Python;

namespace TrajForge.Airline;

/// <summary>The files that travel inside the assembly.</summary>
internal static class AirlineFiles
{
    private static readonly EmbeddedFiles Files = new(typeof(AirlineFiles).Assembly);

    public static string Text(string name) => Files.Text(name);

    public static byte[] Bytes(string name) => Files.Bytes(name);
}
