using System.Runtime.CompilerServices;

namespace TrajForge.Runs;

/// <summary>Reads the episodes that count task by task.</summary>
public static class AttemptGroups
{
    /// <summary>The judged attempts at each task, in order, and what they are as a group. No more than one task's are held.</summary>
    public static async IAsyncEnumerable<(IReadOnlyList<StoredEpisode> Attempts, TrialGroup Group)> Of(
        IRunReader reader, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var law = TrialLaw.Of(reader.Manifest);
        var attempts = new List<StoredEpisode>();
        await foreach (var stored in reader.EpisodesAsync(new EpisodeQuery { Counting = true }, cancellationToken))
        {
            if (attempts.Count > 0 && attempts[0].Task.Index != stored.Task.Index)
            {
                yield return (attempts, Group(law, attempts));
                attempts = [];
            }

            if (stored.Verdict is not null)
            {
                attempts.Add(stored);
            }
        }

        if (attempts.Count > 0)
        {
            yield return (attempts, Group(law, attempts));
        }
    }

    private static TrialGroup Group(TrialLaw law, List<StoredEpisode> attempts) =>
        law.Group([.. attempts.Select(stored => (stored.Episode.Attempt, stored.Verdict!))]);
}
