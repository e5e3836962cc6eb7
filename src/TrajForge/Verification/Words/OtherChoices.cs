namespace TrajForge.Verification;

/// <summary>What stands in a text in the place of what a facet asks for.</summary>
internal static class OtherChoices
{
    /// <summary>The text names another choice than the facet's.</summary>
    public static bool Names(string text, Facet facet) => facet.Others.Any(other => Mentions.Names(text, other));
}
