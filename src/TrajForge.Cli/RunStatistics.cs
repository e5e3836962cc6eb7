using System.Globalization;
using TrajForge.Datasets;
using TrajForge.Runs;
using TrajForge.Tasks;

namespace TrajForge.Cli;

/// <summary>Counts over the episodes that a run's datasets are made of; maps are in ordinal order.</summary>
/// <param name="play">What shaped the run's episodes.</param>
/// <param name="overlap">Counts what accepted rows have in common with tasks to avoid; null when none are.</param>
internal sealed class RunStatistics(JsonText play, OverlapTally? overlap)
{
    private readonly Coverage _coverage = Datasets.Coverage.Of(play);

    public long Episodes { get; private set; }

    public Tally Outcomes { get; } = new();

    public Tally Ends { get; } = new();

    /// <summary>Failed gates; an episode counts once for each.</summary>
    public Tally Reasons { get; } = new();

    public Tally InvalidBy { get; } = new();

    public Tally Templates { get; } = new();

    public Tally AcceptedTemplates { get; } = new();

    public Tally Goals { get; } = new();

    /// <summary>By changes in the reference play and reads needed.</summary>
    public Tally Difficulty { get; } = new();

    /// <summary>By the customer's traits.</summary>
    public Tally Behaviours { get; } = new();

    public Tally AcceptedBehaviours { get; } = new();

    /// <summary>Errors made on purpose, by kind and outcome.</summary>
    public Tally Slips { get; } = new();

    /// <summary>What each change was made on, beside what it asks to be read.</summary>
    public EvidenceTally Evidence { get; } = new();

    /// <summary>How often tasks pass.</summary>
    public TrialTally Trials { get; } = new();

    /// <summary>What a model thinks of the episodes, beside their verdicts.</summary>
    public OpinionTally Opinions { get; } = new();

    /// <summary>Words in which customers were told their briefs: paraphrased, or refused and told as they stand.</summary>
    public Tally Told { get; } = new();

    /// <summary>How much the descriptions of fuzzed briefs ask; each task counted once.</summary>
    public ReferenceTally References { get; } = new();

    /// <summary>How evenly accepted rows fill templates, changes, reads and behaviours.</summary>
    public IReadOnlyList<FactorCoverage> Coverage => _coverage.Figures;

    /// <summary>What accepted rows have in common with tasks to avoid.</summary>
    public OverlapFigures? Overlap => overlap?.Figures;

    public void Add(StoredEpisode stored)
    {
        var outcome = stored.Verdict?.Outcome.ToString().ToLowerInvariant() ?? "not judged";
        Episodes++;
        Outcomes.Add(outcome);
        Ends.Add(stored.Episode.End.ToString());
        stored.Verdict?.Reasons.ToList().ForEach(stored.Verdict.Outcome == VerdictOutcome.Invalid ? InvalidBy.Add : Reasons.Add);
        Goals.Add(Whole(stored.Task.Templates.Count));
        Difficulty.Add($"changes {Whole(stored.Task.Difficulty.Changes)}, reads {Whole(stored.Task.Difficulty.Reads)}");
        Behaviours.Add(stored.Task.Behaviour.Name);
        Opinions.Add(stored);
        if (stored.Episode.BriefTold is { } told)
        {
            Told.Add(told.Paraphrased ? "paraphrased" : "refused");
        }

        if (stored.Verdict?.Outcome == VerdictOutcome.Accepted)
        {
            AcceptedBehaviours.Add(stored.Task.Behaviour.Name);
        }

        foreach (var template in stored.Task.Templates)
        {
            Templates.Add(template);
            if (stored.Verdict?.Outcome == VerdictOutcome.Accepted)
            {
                AcceptedTemplates.Add(template);
            }
        }

        if (stored.Verdict?.Outcome == VerdictOutcome.Accepted)
        {
            _coverage.Add(stored.Task);
            overlap?.Add(stored.Task);
        }

        foreach (var slip in stored.Slips)
        {
            Slips.Add($"{slip.Kind} ({(slip.Harmful ? "harmful" : "harmless")}): {outcome}");
        }

        if (stored.Verdict is { } verdict)
        {
            Evidence.Add(verdict);
            Trials.Add(stored.Task.Index, verdict);
        }

        if (stored.Episode.Attempt == 0)
        {
            References.Add(stored.Task);
        }
    }

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>How often each word came up.</summary>
internal sealed class Tally : SortedDictionary<string, long>
{
    public Tally()
        : base(StringComparer.Ordinal)
    {
    }

    public void Add(string word) => this[word] = this.GetValueOrDefault(word) + 1;
}
