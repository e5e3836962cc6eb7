using System.Text.RegularExpressions;

namespace TrajForge.Environments.Tests.Synthesis;

/// <summary>
/// Naive Bayes over the words of a text, with a word counted once: what a model could pick up from wording alone. Trained on the first half and
/// measured on the second, so that it cannot remember.
/// </summary>
internal static partial class BagOfWords
{
    /// <summary>Area under the ROC curve, in [0, 1]; 0.5 is chance. Below 0.5 the labels are told the wrong way round, which tells them as well.</summary>
    public static double Auc(IReadOnlyList<(string Text, bool Label)> all)
    {
        var (train, test) = (all.Take(all.Count / 2).ToArray(), all.Skip(all.Count / 2).ToArray());
        var (yes, no) = (Counts(train.Where(row => row.Label)), Counts(train.Where(row => !row.Label)));
        var (yeses, noes) = (train.Count(row => row.Label), train.Count(row => !row.Label));
        var scores = test.Select(row => (row.Label, Score: Words(row.Text).Sum(word => Odds(word, yes, yeses) - Odds(word, no, noes)))).ToArray();
        var (above, below) = (scores.Where(row => row.Label).ToArray(), scores.Where(row => !row.Label).ToArray());
        Assert.NotEmpty(above);
        Assert.NotEmpty(below);
        var wins = above.Sum(a => below.Sum(b => a.Score > b.Score ? 1.0 : a.Score == b.Score ? 0.5 : 0));
        var auc = wins / above.Length / below.Length;
        return Math.Max(auc, 1 - auc);
    }

    private static double Odds(string word, Dictionary<string, int> counts, int texts) => Math.Log((counts.GetValueOrDefault(word) + 1.0) / (texts + 2.0));

    private static Dictionary<string, int> Counts(IEnumerable<(string Text, bool Label)> rows) =>
        rows.SelectMany(row => Words(row.Text)).GroupBy(word => word, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);

    private static IEnumerable<string> Words(string text) => Word().Matches(text.ToLowerInvariant()).Select(match => match.Value).Distinct(StringComparer.Ordinal);

    [GeneratedRegex(@"[\w']+")]
    private static partial Regex Word();
}
