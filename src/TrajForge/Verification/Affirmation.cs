using System.Text.RegularExpressions;

namespace TrajForge.Verification;

/// <summary>
/// Reads a customer's answer to a proposal, by words alone: a yes holds an affirmative and nothing that takes it back or asks. Errs
/// towards no: a doubtful yes rejects a row, a doubtful no would train on a change that nobody agreed to.
/// </summary>
public static partial class Affirmation
{
    /// <summary>A clear yes.</summary>
    public static bool IsYes(string text) => Affirmative().IsMatch(text) && !IsDoubt(text);

    /// <summary>A no, a correction, a hedge or a question.</summary>
    public static bool IsDoubt(string text) => Doubt().IsMatch(Harmless().Replace(text, " ")) || text.Contains('?', StringComparison.Ordinal);

    /// <summary>A no or a correction; a question or an aside is none. A proposal does not survive it.</summary>
    public static bool IsRefusal(string text) => Doubt().IsMatch(Harmless().Replace(text, " ")) && !text.Contains('?', StringComparison.Ordinal);

    [GeneratedRegex(
        @"\b(yes|yeah|yep|yup|sure|correct|confirm(ed)?|absolutely|definitely|certainly|ok(ay)?|agreed|exactly|perfect|great|fine|go ahead|go for it|please do|do it|proceed|that's right|that is right|sounds (good|right|great)|looks (good|right|great)|works for me|all right|alright)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Affirmative();

    [GeneratedRegex(
        @"\b(no|nope|not|don't|do not|doesn't|isn't|wasn't|never|wrong|incorrect|but|wait|hold on|actually|instead|rather|except|unless|change that|cancel that|stop|different)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Doubt();

    /// <summary>Negative words that deny nothing.</summary>
    [GeneratedRegex(@"\b(no problem|no worries|no rush|no questions|why not|not a problem|nothing else)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Harmless();
}
