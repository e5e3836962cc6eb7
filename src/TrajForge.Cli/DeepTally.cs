using TrajForge.Oracles;

namespace TrajForge.Cli;

/// <summary>Sums what an environment's oracle makes of proven tasks.</summary>
internal sealed class DeepTally
{
    /// <summary>Share of proven tasks that the oracle must be able to decide.</summary>
    private const double LeastDecided = 0.5;

    public long Tasks { get; private set; }

    public long Decided { get; private set; }

    /// <summary>Of those decided: the brief allows one end state, and it is the reference's.</summary>
    public long Unique { get; private set; }

    /// <summary>Tasks that could not be decided, by reason.</summary>
    public Tally Undecided { get; } = new();

    /// <summary>Plays on which oracle and verdict agree, by name.</summary>
    public Tally Agreed { get; } = new();

    /// <summary>Plays on which they do not, by name.</summary>
    public Tally Disagreed { get; } = new();

    /// <summary>Plays that end where an accepted one does and are rejected for how they went or what was said, by name.</summary>
    public Tally OutOfReach { get; } = new();

    /// <summary>Each disagreement whole.</summary>
    public List<string> Disagreements { get; } = [];

    /// <summary>Reads of sampled tasks for which a world was found that only they tell from the task's, by tool.</summary>
    public Tally ReadsShown { get; } = new();

    /// <summary>Reads for which none was found, by tool.</summary>
    public Tally ReadsNotShown { get; } = new();

    public bool Sound => Disagreements.Count == 0 && Decided >= Tasks * LeastDecided;

    public void Add(DeepResult result)
    {
        Tasks++;
        if (result.Undecided is { } reason)
        {
            Undecided.Add(reason);
            return;
        }

        Decided++;
        Unique += result.Unique ? 1 : 0;
        Disagreements.AddRange(result.Disagreements);
        foreach (var play in result.Plays)
        {
            Of(play.Comparison).Add(play.Name);
        }
    }

    public void Add(IReadOnlyList<ReadNeed> needs)
    {
        foreach (var need in needs)
        {
            (need.Shown ? ReadsShown : ReadsNotShown).Add(need.Tool);
        }
    }

    private Tally Of(PlayComparison comparison) => comparison switch
    {
        PlayComparison.Agreed => Agreed,
        PlayComparison.Disagreed => Disagreed,
        _ => OutOfReach,
    };
}
