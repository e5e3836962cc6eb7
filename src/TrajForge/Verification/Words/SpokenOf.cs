namespace TrajForge.Verification;

/// <summary>Which record people speak of without naming it again.</summary>
internal static class SpokenOf
{
    /// <summary>The last message that names a record of its kind names this one and no other.</summary>
    /// <param name="texts">Messages of both sides, the nearest first.</param>
    public static bool Is(IEnumerable<string> texts, Facet record)
    {
        foreach (var text in texts)
        {
            if (OtherChoices.Names(text, record))
            {
                return false;
            }

            if (Mentions.Names(text, record))
            {
                return true;
            }
        }

        return false;
    }
}
