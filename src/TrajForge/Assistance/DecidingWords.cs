using System.Collections.Frozen;

namespace TrajForge.Assistance;

/// <summary>
/// Words that may decide what a text asks for whatever the environment: which one, how many, not, what is to be done, how it is paid. A closed list; other
/// forms of a word count as the word.
/// </summary>
internal static class DecidingWords
{
    private static readonly FrozenSet<string> Known = """
        most least more less fewer cheap cheaper cheapest expensive pricey priciest costly costliest dear dearest best worst better
        latest newest oldest earliest recent largest smallest biggest highest lowest longest shortest second third fourth fifth last
        all both every each any either neither or nor not no never none only except but instead without unless until rather another other same if
        half double twice once dozen hundred thousand twenty thirty forty fifty
        today tomorrow yesterday monday tuesday wednesday thursday friday saturday sunday
        january february april june july august september october november december
        visa mastercard amex paypal gift credit debit card cash certificate voucher coupon bank wallet balance cheque invoice
        return refund exchange cancel replace swap change modify update upgrade downgrade rebook resume suspend disable enable remove delete
        add send ship deliver keep pay book order transfer move
        black white red blue green yellow orange purple pink grey gray brown silver gold small medium large
        leather cotton mesh wool polyester steel plastic wood metal glass economy business
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] Endings = ["", "s", "es", "d", "ed", "led", "ing", "ling", "lation", "ation", "ment"];

    /// <summary>The word of the list that this is a form of; null when it is none.</summary>
    public static string? Find(string word)
    {
        foreach (var ending in Endings)
        {
            if (word.Length > ending.Length && word.EndsWith(ending, StringComparison.Ordinal))
            {
                var stem = word[..^ending.Length];
                if (Known.TryGetValue(stem, out var known) || Known.TryGetValue(stem + "e", out known))
                {
                    return known;
                }
            }
        }

        return null;
    }
}
