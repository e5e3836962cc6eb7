using TrajForge.ToolGraphs;

namespace TrajForge.Cli;

/// <summary>Sums what becomes of distractors, task by task.</summary>
internal sealed class DistractorTally
{
    /// <summary>How often each outcome came up, in ordinal order.</summary>
    public Tally Outcomes { get; } = new();

    /// <summary>The same by tool and argument.</summary>
    public SortedDictionary<string, Tally> Arguments { get; } = new(StringComparer.Ordinal);

    public long Plays { get; private set; }

    /// <summary>Those that no verdict rejects although they end elsewhere.</summary>
    public List<AcceptedDistractor> Accepted { get; } = [];

    public void Add(long index, IReadOnlyList<PlayedDistractor> played)
    {
        foreach (var (distractor, outcome, play) in played)
        {
            Plays++;
            var (argument, word) = ($"{distractor.Tool}.{distractor.Path}", outcome.ToString().ToLowerInvariant());
            Outcomes.Add(word);
            (Arguments.TryGetValue(argument, out var found) ? found : Arguments[argument] = new Tally()).Add(word);
            if (outcome == DistractorOutcome.Accepted)
            {
                Accepted.Add(new AcceptedDistractor(index, distractor, play.Verdict!.Outcome));
            }
        }
    }
}

/// <summary>A distractor that should have been rejected.</summary>
internal sealed record AcceptedDistractor(long Index, Distractor Distractor, VerdictOutcome Outcome);
