namespace TrajForge.Cli;

/// <summary>What changes were made on: the reads before each beside <c>B_min</c>, the fewest that fix it.</summary>
internal sealed class EvidenceTally
{
    /// <summary>Changes of accepted episodes that a change of the reference asks for.</summary>
    public long Changes { get; private set; }

    /// <summary>Of <see cref="Changes"/>, by reads made beyond the fewest: the slack.</summary>
    public SortedDictionary<int, long> Slack { get; } = [];

    /// <summary>Accepted episodes with a change made on fewer reads than the fewest; never but by a defect.</summary>
    public long BelowFewest { get; private set; }

    /// <summary>Changes made on less than what fixes them, in all valid episodes.</summary>
    public long Guessed { get; private set; }

    /// <summary>Valid episodes with such a change.</summary>
    public long EpisodesGuessed { get; private set; }

    public double MeanSlack => Changes == 0 ? 0 : Slack.Sum(slack => slack.Key * (double)slack.Value) / Changes;

    public void Add(Verdict verdict)
    {
        var guessed = verdict.Changes.Count(change => change.Guessed);
        Guessed += guessed;
        EpisodesGuessed += guessed > 0 ? 1 : 0;
        if (verdict.Outcome != VerdictOutcome.Accepted)
        {
            return;
        }

        int[] slacks = [.. verdict.Changes.Where(change => change.Needed is not null).Select(change => change.Reads - change.Needed!.Value)];
        Changes += slacks.Length;
        BelowFewest += slacks.Any(slack => slack < 0) ? 1 : 0;
        foreach (var slack in slacks)
        {
            Slack[slack] = Slack.GetValueOrDefault(slack) + 1;
        }
    }
}
