namespace TrajForge;

/// <summary>Models write both apostrophes.</summary>
public static class Apostrophes
{
    private const char Curly = '\u2019', Straight = '\'';

    /// <summary>The text with straight ones.</summary>
    public static string Straighten(string text) => text.Replace(Curly, Straight);
}
