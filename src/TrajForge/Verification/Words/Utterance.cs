using System.Text.RegularExpressions;

namespace TrajForge.Verification;

/// <summary>What an agent's message does, by words alone: asks, asks to go on, asks for more to do, claims that something is done, refuses.</summary>
internal static partial class Utterance
{
    /// <summary>Holds a question or asks for an answer.</summary>
    public static bool Asks(string text) => Question().IsMatch(text);

    /// <summary>Asks whether to go on with what was proposed.</summary>
    public static bool AsksToGoOn(string text) => GoingOn().IsMatch(text);

    /// <summary>Asks whether there is anything else.</summary>
    public static bool AsksForMore(string text) => AnythingElse().IsMatch(text);

    /// <summary>Says that something is done, and not that somebody wants it done.</summary>
    public static bool Claims(string text) => Claim().IsMatch(text);

    /// <summary>Says that all there was to do is done.</summary>
    public static bool ClaimsAll(string text) => AllDone().IsMatch(text);

    /// <summary>Says that something cannot be done; what cannot be found or seen yet is refused to nobody.</summary>
    public static bool Refuses(string text) => Refusal().IsMatch(NotFound().Replace(Apostrophes.Straighten(text), " "));

    [GeneratedRegex(
        @"\b(it|that|this|all|everything)( of (it|that|this|them))? (is|was|has been|have been)( now)?( all)? (done|taken care of|finished)\b|\beverything went through\b|\ball done\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AllDone();

    [GeneratedRegex(@"\?|\b(please confirm|let me know|(answer|reply|reply with|say) ""?yes)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Question();

    [GeneratedRegex(
        @"\b(go ahead|proceed|continue|go on|carry on|confirm|agree|yes|do (it|that|this|so|these|both|them)|(is|are|does|do) (it|this|that|these|all|everything)\b.*\b(right|correct|ok|okay|fine|good))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex GoingOn();

    /// <summary>Not what else is known of the thing that is looked for.</summary>
    [GeneratedRegex(@"(?<!\b(name|tell me|recall|remember) )\b(anything|something|what) (else|further|more)\b(?! (that )?(you (remember|recall|know)|(was|is|were|came) (in|with) (it|that|the)\b|about (it|the order)))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AnythingElse();

    [GeneratedRegex(@"(?<!\b(want|wanted|need|get|getting) (it|this|that|these|them|everything|all) |\bto be )\b(done|completed?|all set|taken care of|has been|have been|is now|are now|went through|gone through|processed|submitted)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Claim();

    [GeneratedRegex(
        @"\b((I|we)( \w+)? (can(no|')t|can not|won't be able)|can(no|')t be|(I'm|I am|we're|we are)( \w+)? (unable|not able) to|(isn't|not|no longer) (possible|allowed|permitted)|impossible|too late|(isn't|not|nothing)( \w+){0,3} (something|that|our|the)?( \w+){0,2} ?(I can help|allow)|only say no)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Refusal();

    [GeneratedRegex(
        @"\b(can(no|')t|can not|unable to|not able to) (\w+ )?(find|see|locate|match|look|tell|access|open|place|go on|continue|proceed|identify|verify|(\w+ ){1,4}without)\b|\b(with no|without)\b[^.!?]*\bcan(no|')t be\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotFound();
}
