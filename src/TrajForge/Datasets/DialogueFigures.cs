using System.IO.Compression;
using System.Text;

namespace TrajForge.Datasets;

/// <summary>
/// How much the customers of a set of dialogues repeat each other, after e-mails, ids, numbers and names are masked (see
/// <see cref="NameMask"/>): what is left is the wording.
/// </summary>
public sealed record DialogueFigures
{
    private const int TextBytes = 60 * 1024;
    private const double Common = 0.02;

    public required int Dialogues { get; init; }

    public required int CustomerTurns { get; init; }

    /// <summary>Different customer messages / customer messages, without those that only say yes.</summary>
    public required double DistinctTurns { get; init; }

    /// <summary>Different first messages / dialogues.</summary>
    public required double DistinctOpenings { get; init; }

    /// <summary>Bytes of the first 60 KB of masked customer text / its zlib size at the default level.</summary>
    public required double ZlibRatio { get; init; }

    /// <summary>Share of occurrences of six words in a row that stand in 2 % of the dialogues or more, and in two at least.</summary>
    public required double CommonSixGrams { get; init; }

    /// <summary>Median of the customer messages per dialogue.</summary>
    public required double MedianTurns { get; init; }

    /// <summary>Median of the words per customer message.</summary>
    public required double MedianWords { get; init; }

    /// <summary>Questions and proposals of the agent, by its acts.</summary>
    public required int Questions { get; init; }

    /// <summary>Those that got no answer, by the customer's acts: asides do not count, nor do messages that end the dialogue before one.</summary>
    public required int Unanswered { get; init; }

    /// <summary>Most new facts in one customer message, by its acts of kind <c>inform</c>.</summary>
    public required int MostFacts { get; init; }

    /// <summary>Share of dialogues that hold a correction, a misunderstanding, a question back or a digression.</summary>
    public required double WithDetours { get; init; }

    /// <param name="episodes">Read once, in order.</param>
    /// <param name="names">Names in the environment's data.</param>
    public static DialogueFigures Compute(IEnumerable<Episode> episodes, IReadOnlyList<string> names)
    {
        var counts = new DialogueCounts(new NameMask(names));
        foreach (var episode in episodes)
        {
            counts.Add(episode);
        }

        return new DialogueFigures
        {
            Dialogues = counts.Dialogues,
            CustomerTurns = counts.Words.Count,
            DistinctTurns = Share(counts.DistinctTurns, counts.Turns),
            DistinctOpenings = Share(counts.DistinctOpenings, counts.Dialogues),
            ZlibRatio = Ratio(counts.Text.ToString()),
            CommonSixGrams = counts.CommonSixGrams(Common),
            MedianTurns = Median(counts.TurnsPerDialogue),
            MedianWords = Median(counts.Words),
            Questions = counts.Questions,
            Unanswered = counts.Unanswered,
            MostFacts = counts.MostFacts,
            WithDetours = Share(counts.WithDetours, counts.Dialogues),
        };
    }

    internal static bool IsFull(StringBuilder text) => text.Length >= TextBytes;

    private static double Share(int part, int all) => all == 0 ? 0 : (double)part / all;

    private static double Ratio(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text).AsSpan();
        bytes = bytes[..Math.Min(bytes.Length, TextBytes)];
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(bytes);
        }

        return bytes.Length == 0 ? 0 : (double)bytes.Length / packed.Length;
    }

    private static double Median(List<int> values)
    {
        if (values.Count == 0)
        {
            return 0;
        }

        values.Sort();
        return (values[(values.Count - 1) / 2] + values[values.Count / 2]) / 2.0;
    }
}
