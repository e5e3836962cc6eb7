namespace TrajForge.Verification;

/// <summary>Models write both apostrophes.</summary>
internal static class Apostrophes
{
    private const char Curly = '\u2019', Straight = '\'';

    /// <summary>The text with straight ones.</summary>
    public static string Straighten(string text) => text.Replace(Curly, Straight);
}
