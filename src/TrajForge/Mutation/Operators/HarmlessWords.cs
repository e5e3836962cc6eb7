using System.Globalization;
using System.Text.RegularExpressions;
using TrajForge.Verification;

namespace TrajForge.Mutation.Operators;

/// <summary>The same said in other words, or numbers, dates and names written in another form.</summary>
internal static partial class HarmlessWords
{
    private const string Family = "words";

    private static readonly string[] Yeses =
    [
        "Yes, please go ahead.", "That's right, yes, please do that.", "Yes, that is correct. Thank you.", "Sounds good, please go ahead.", "Sure, I don't mind at all. Please do it.", "Okay, yes, no problem, go ahead.",
    ];

    private static readonly (string Short, string Long)[] Contractions =
    [
        ("I'm", "I am"), ("I've", "I have"), ("I'll", "I will"), ("don't", "do not"), ("can't", "cannot"), ("won't", "will not"), ("couldn't", "could not"), ("isn't", "is not"), ("didn't", "did not"),
        ("that's", "that is"), ("it's", "it is"), ("what's", "what is"), ("you're", "you are"), ("there's", "there is"), ("wouldn't", "would not"), ("doesn't", "does not"), ("haven't", "have not"),
    ];

    public static IReadOnlyList<Operator> All { get; } =
    [
        new("longer_greeting", Family, "the agent greets at length", subject => subject.Said(Side.Agent).Take(1).Select(i => Places.At(i, () =>
            subject.Draft.Put(i, Places.Agent($"Good day, and thank you for contacting us. My name is Robin, and I'll be glad to look after you today. {subject.Text(i)}"))))),
        new("other_yes", Family, "the customer agrees in other words", OtherYes),
        new("patience_thanked", Family, "the agent thanks for waiting", subject => subject.Said(Side.Agent).Skip(1).Select(i => Places.At(i, () => subject.Draft.Put(i, Places.Agent($"Thank you for your patience. {subject.Text(i)}"))))),
        new("customer_thanks", Family, "the customer says thank you", subject => subject.Said(Side.Customer).Select(i => Places.At(i, () => subject.Draft.Put(i, Places.Customer($"{subject.Text(i)} Thank you."))))),
        new("spelled_out_agent", Family, "the agent uses no contractions", subject => Reworded(subject, Side.Agent, SpelledOut)),
        new("spelled_out_customer", Family, "the customer uses no contractions", subject => Reworded(subject, Side.Customer, SpelledOut)),
        new("curly_apostrophes", Family, "apostrophes are written as models write them", subject => Both(subject, text => text.Replace('\'', '\u2019'))),
        new("layout", Family, "lists have other bullets and more room", subject => Reworded(subject, Side.Agent, text => text.Replace("\n- ", "\n\n* ", StringComparison.Ordinal))),
        new("emphasis", Family, "amounts and ids are set in bold", subject => Reworded(subject, Side.Agent, text => Emphasised().Replace(text, "**$0**"))),
        new("amounts_grouped", Family, "amounts are written with or without groups of thousands", subject => Reworded(subject, Side.Agent, Regrouped)),
        new("amounts_in_cents", Family, "whole amounts are written with cents", subject => Reworded(subject, Side.Agent, text => WholeAmount().Replace(text, "$0.00"))),
        new("dates_turned", Family, "dates are written with the day first", subject => Reworded(subject, Side.Agent, text => MonthDay().Replace(text, "$2 $1"))),
        new("dates_ordinal", Family, "days are written as ordinals", subject => Reworded(subject, Side.Agent, text => MonthDay().Replace(text, match => $"{match.Groups[1].Value} {match.Groups[2].Value}{Ordinal(match.Groups[2].Value)}"))),
        new("name_case", Family, "the customer writes its name or address in other case", NameCase),
        new("told_again", Family, "the agent tells an answer again", ToldAgain),
    ];

    private static IEnumerable<Site> Reworded(Subject subject, Side side, Func<string, string> edit) => [Places.At(0, () => subject.Draft.Reword(side, edit))];

    private static IEnumerable<Site> Both(Subject subject, Func<string, string> edit) => [Places.At(0, () => subject.Draft.Reword(Side.Agent, edit).Reword(Side.Customer, edit))];

    /// <summary>Only a yes that says nothing else is replaced.</summary>
    private static IEnumerable<Site> OtherYes(Subject subject) =>
        from change in subject.Own.Where(change => change.Agreed)
        let yes = subject.Text(change.Yes)
        where Affirmation.IsYes(yes) && !subject.Task.Brief.Goals.SelectMany(goal => goal.Facts).SelectMany(fact => fact.Details).Any(detail => Mentions.Names(yes, detail.Value))
        from other in Yeses
        select Places.At(change, () => subject.Draft.Put(change.Yes, Places.Customer(other)), other);

    private static string SpelledOut(string text) => Contractions.Aggregate(text, (said, pair) =>
        Regex.Replace(said, $@"\b{pair.Short}\b", match => char.IsUpper(match.Value[0]) ? char.ToUpperInvariant(pair.Long[0]) + pair.Long[1..] : pair.Long, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant));

    private static string Regrouped(string text) => Amount().Replace(text, match => match.Value.Contains(',', StringComparison.Ordinal) ? match.Value.Replace(",", "", StringComparison.Ordinal)
        : match.Groups[1].Value.Length < 4 ? match.Value : string.Create(CultureInfo.InvariantCulture, $"${long.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture):#,0}{match.Groups[3].Value}"));

    private static string Ordinal(string day) => day switch { "1" or "21" or "31" => "st", "2" or "22" => "nd", "3" or "23" => "rd", _ => "th" };

    private static IEnumerable<Site> NameCase(Subject subject) =>
        from detail in subject.Task.Brief.Identity.SelectMany(fact => fact.Details)
        where detail.Value.Any(char.IsLetter)
        from other in new[] { detail.Value.ToLowerInvariant(), detail.Value.ToUpperInvariant() }
        where other != detail.Value
        select Places.At(0, () => subject.Draft.Reword(Side.Customer, text => text.Replace(detail.Value, other, StringComparison.Ordinal)), other);

    private static IEnumerable<Site> ToldAgain(Subject subject) =>
        from question in subject.Task.Questions
        let told = subject.Said(Side.Agent).Where(i => Mentions.Answers(subject.Text(i), question.Answer)).DefaultIfEmpty(-1).Last()
        let next = told < 0 ? -1 : subject.Said(Side.Agent).FirstOrDefault(i => i > told, -1)
        where next > 0
        let answer = Figures.Amounts(subject.Text(told)).FirstOrDefault(amount => Mentions.Answers(amount, question.Answer)) ?? question.Answer
        select Places.At(next, () => subject.Draft.Put(next, Places.Agent($"As I said, that is {answer}. {subject.Text(next)}")), question.Id);

    [GeneratedRegex(@"\$(\d{1,3}(,\d{3})+|\d+)(\.\d\d)?(?!\d)")]
    private static partial Regex Amount();

    [GeneratedRegex(@"\$\d[\d,]*(?![\d,]*\.\d)(?![\d,])")]
    private static partial Regex WholeAmount();

    [GeneratedRegex(@"\$\d[\d,]*(\.\d\d)?(?!\d)|#W\d+")]
    private static partial Regex Emphasised();

    [GeneratedRegex(@"\b(January|February|March|April|May|June|July|August|September|October|November|December) (\d{1,2})\b(?!,? \d{4})")]
    private static partial Regex MonthDay();
}
