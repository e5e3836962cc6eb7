using System.Text.RegularExpressions;
using TrajForge.Chat;

namespace TrajForge.Verification.Checks;

/// <summary>
/// <c>customer.disclosed</c>: a recital of the brief; most of what there is to tell of two goals or more in one message; or, from a customer who tells
/// little, much at once. Telling all of one goal is natural.
/// </summary>
internal static partial class Disclosure
{
    /// <summary>New facts that make a message of several goals too much.</summary>
    private const int Many = 3;

    /// <summary>New facts that are too much from a customer who tells one at a time.</summary>
    private const int TooManyForTerse = 4;

    public static CheckResult Check(Talk talk, GoalWords words)
    {
        var task = talk.Judgement.Task;
        var told = new HashSet<string>(StringComparer.Ordinal);
        var found = new List<(int Index, string What)>();
        foreach (var line in talk.Lines)
        {
            var read = words.Read(line.Text);
            if (line.ByCustomer && Problem(talk, words, line, read, told) is { } problem)
            {
                found.Add((line.Index, problem));
            }

            told.UnionWith(read);
        }

        return found.Count == 0
            ? CheckResult.Pass("customer.disclosed")
            : CheckResult.Fail("customer.disclosed", $"the customer volunteers too much: {found[0].What}", [.. found.Select(finding => finding.Index)]);
    }

    private static string? Problem(Talk talk, GoalWords words, Line line, IReadOnlySet<string> read, HashSet<string> told)
    {
        var task = talk.Judgement.Task;
        if (Recital.Is(task.Brief.Text, line.Text))
        {
            return "it recites its brief";
        }

        if (talk.Before(line) is { } asked && All().IsMatch(asked.Text))
        {
            return null;
        }

        var goals = task.Brief.Goals
            .Select(goal => (goal, Facts: words.Facts(goal).ToArray()))
            .Select(goal => (goal.goal, All: goal.Facts.Length, New: goal.Facts.Count(fact => words.States(fact, read) && !words.States(fact, told))))
            .ToArray();
        var several = goals.Where(goal => goal.New > 0 && words.IsMarked(goal.goal, read)).ToArray();
        var fresh = several.Sum(goal => goal.New);
        return several.Length > 1 && fresh >= Many && fresh * 5 >= several.Sum(goal => goal.All) * 3 ? "most of what there is to tell of several goals at once"
            : IsTerse(task.Behaviour) && goals.Any(goal => goal.New >= TooManyForTerse) ? "all at once, where its behaviour is to tell little"
            : null;
    }

    private static bool IsTerse(Behaviour behaviour) => behaviour.Traits.Contains(Traits.Underspecification) && !behaviour.Traits.Contains(Traits.Overload);

    /// <summary>Who asks for everything gets everything.</summary>
    [GeneratedRegex(@"\b(all (the )?(details|information|changes)|everything (that )?you|in full|all at once)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex All();
}
