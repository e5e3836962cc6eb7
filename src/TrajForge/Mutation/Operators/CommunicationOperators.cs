using System.Globalization;
using System.Text.RegularExpressions;
using TrajForge.Verification;

namespace TrajForge.Mutation.Operators;

/// <summary>The customer is told something wrong, nothing, or too much of everything.</summary>
internal static class CommunicationOperators
{
    private const string Family = "communication";

    private static readonly double[] Off = [0.37, 1, 10, 12.4, 100];

    public static IReadOnlyList<Operator> All { get; } =
    [
        new("wrong_answer", Family, "a question is answered with another value", subject => Answers(subject, (question, place) => Wrong(subject, question))),
        new("answer_left_out", Family, "a question is never answered", subject => Answers(subject, (_, _) => "the usual")),
        new("answer_recited", Family, "the answer stands among many other numbers", Recited),
        new("answer_contradicted", Family, "another value is told after the answer", Contradicted),
        new("wrong_amount_told", Family, "an amount in a proposal is not what it will be", Amounts),
        new("claimed_early", Family, "a change is said to be done before it is made", Early),
        new("untold", Family, "the episode ends with the last change, and nobody says so", Untold),
    ];

    private static bool IsNumber(Question question, out double number) => double.TryParse(question.Answer, NumberStyles.Float, CultureInfo.InvariantCulture, out number);

    private static IEnumerable<Site> Answers(Subject subject, Func<Question, int, string> with) =>
        from question in subject.Task.Questions
        let places = Telling(subject, question)
        where places.Count > 0
        select Places.At(places[0], () => subject.Draft.Reword(Side.Agent, text => Without(text, question, with(question, places[0]))), question.Id);

    private static IReadOnlyList<int> Telling(Subject subject, Question question) => [.. subject.Said(Side.Agent).Where(i => Mentions.Answers(subject.Text(i), question.Answer))];

    private static string Without(string text, Question question, string with) => IsNumber(question, out var number)
        ? Figures.Replace(text, number, with)
        : Regex.Replace(text, Regex.Escape(question.Answer), with, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static string Wrong(Subject subject, Question question) =>
        IsNumber(question, out var number) ? Figures.Dollars(number + subject.Random("wrong_answer", question.Id).Pick(Off)) : "something else";

    private static IEnumerable<Site> Recited(Subject subject) =>
        from question in subject.Task.Questions
        let places = Telling(subject, question)
        where places.Count > 0 && IsNumber(question, out _)
        select Places.At(places[0], () => subject.Draft.Reword(Side.Agent, text => IsNumber(question, out var number)
            ? Figures.Replace(text, number, $"{Figures.Dollars(number + 12.4)}, {Figures.Dollars(number)}, {Figures.Dollars(number + 3.15)}, {Figures.Dollars(number * 2)} or {Figures.Dollars(number + 41)}")
            : text), question.Id);

    private static IEnumerable<Site> Contradicted(Subject subject) =>
        from question in subject.Task.Questions
        let last = Telling(subject, question).LastOrDefault(-1)
        let next = last < 0 ? -1 : subject.Said(Side.Agent).FirstOrDefault(i => i > last, -1)
        where next > 0 && IsNumber(question, out _)
        select Places.At(next, () => subject.Draft.Put(next, Places.Agent($"{subject.Text(next)} And about your question: {question.Text} is {Wrong(subject, question)}.")), question.Id);

    private static IEnumerable<Site> Amounts(Subject subject) =>
        from change in subject.Own.Where(change => change.Agreed)
        from amount in Figures.Amounts(subject.Text(change.Asked)).Distinct()
        select Places.At(change, () => subject.Draft.Put(change.Asked, Places.Agent(
            Figures.Replace(subject.Text(change.Asked), Figures.Of(amount), Figures.Dollars(Figures.Of(amount) + subject.Random("wrong_amount_told", amount).Pick(Off))))), amount);

    private static IEnumerable<Site> Early(Subject subject) => subject.Own.Where(change => change.Agreed && change.Yes == change.Line - 1).Select(change => Places.At(change, () =>
        subject.Draft.Insert(change.Line, Places.Agent("All done, it went through."), Places.Customer("Okay, great."))));

    private static IEnumerable<Site> Untold(Subject subject) => subject.Own.TakeLast(1).Where(change => change.Line == subject.Changes[^1].Line)
        .Select(change => Places.At(change, () => subject.Draft.Cut(change.Line + 1)));
}
