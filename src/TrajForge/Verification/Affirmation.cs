using System.Text.RegularExpressions;

namespace TrajForge.Verification;

/// <summary>
/// Reads a customer's answer to a proposal, by words alone: a yes holds an affirmative and nothing that takes it back, amends it or asks. Errs
/// towards no: a doubtful yes rejects a row, a doubtful no would train on a change that nobody agreed to.
/// </summary>
public static partial class Affirmation
{
    /// <summary>A clear yes.</summary>
    public static bool IsYes(string text) => Affirmative().IsMatch(NoAnswer().Replace(Apostrophes.Straighten(text), " ")) && !IsDoubt(text);

    /// <summary>A no, a correction, a hedge or a question.</summary>
    public static bool IsDoubt(string text) => HasDoubt(text) || text.Contains('?', StringComparison.Ordinal);

    /// <summary>A no or a correction; a question or an aside is none, but a question after a no is. A proposal does not survive it.</summary>
    public static bool IsRefusal(string text) =>
        Sentence().Matches(text).Any(s => HasDoubt(s.Value) && (!s.Value.Contains('?', StringComparison.Ordinal) || OpensWithNo().IsMatch(s.Value)));

    private static bool HasDoubt(string text) => Doubt().IsMatch(Harmless().Replace(Apostrophes.Straighten(text), " "));

    [GeneratedRegex(
        @"\b(yes|yeah|yep|yup|sure|correct|confirm(ed)?|absolutely|definitely|certainly|ok(ay)?|agreed|exactly|perfect|great|fine|go ahead|go for it|please do|do it|proceed|that's right|that is right|sounds (good|right|great)|looks (good|right|great)|works for me|all right|alright)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Affirmative();

    /// <summary>Affirmatives that ask for something instead.</summary>
    [GeneratedRegex(
        @"\b((make|making|be|being) sure|correct (the|my|it|its|this|an?)|(to|please|you|kindly|me) (correct|confirm)|(the|my|a) correct)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoAnswer();

    [GeneratedRegex(
        @"\b(no|nope|nah|not|\w+n't|cannot|never|neither|none|wrong|incorrect|but|wait|hold (on|off)|hang on|actually|instead|rather|except|unless|until|if|maybe|perhaps|later|unsure|forget it|think about it|change (that|it|my|the)|cancel that|make (it|that|them) (?!happen|so\b|now|quick)|stop|different)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Doubt();

    /// <summary>Negative words that deny nothing.</summary>
    [GeneratedRegex(
        @"\b(no problem|no worries|no rush|no questions|why not|not a problem|nothing else|can't wait|cannot wait|((do|would|will) not|don't|won't|wouldn't) mind|could(n't| not) be (better|happier))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Harmless();

    [GeneratedRegex(@"[^.!?\n]+[.!?\n]*")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"^\W*(no|nope|nah|wait|stop|actually|sorry, no)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OpensWithNo();
}
