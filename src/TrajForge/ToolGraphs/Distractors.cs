namespace TrajForge.ToolGraphs;

/// <summary>
/// Finds the wrong plays of a task that no template has to write: in every change of the reference play, values that earlier replies show are replaced by
/// others from the same place. Knows nothing of any environment. The same task has the same distractors.
/// </summary>
public sealed class Distractors(IEnvironment environment)
{
    /// <summary>Values tried for one argument, and plays of one task.</summary>
    private const int MostValues = 2, MostPlays = 12;

    /// <summary>In the order of the calls, then of paths and values. Plays the reference in a world of its own.</summary>
    public async ValueTask<IReadOnlyList<Distractor>> OfAsync(TaskCase task, CancellationToken cancellationToken)
    {
        var found = new List<(int Choice, Distractor Play)>();
        var shown = new ShownEntries(task.ReferencePlay);
        await using var world = await environment.OpenAsync(task.World, cancellationToken);
        for (var call = 0; call < task.ReferencePlay.Count; call++)
        {
            var made = task.ReferencePlay[call];
            if (made.Effect == ToolEffect.Changes)
            {
                found.AddRange(Of(task, call, shown));
            }

            shown.Add(made, await world.CallAsync(made.ToRequest(), cancellationToken));
        }

        // Every argument comes up before any has its second value.
        return
        [
            .. found.OrderBy(pair => pair.Choice).ThenBy(pair => Draw(task, pair.Play), StringComparer.Ordinal).Take(MostPlays).Select(pair => pair.Play)
                .OrderBy(play => play.Call).ThenBy(play => play.Path, StringComparer.Ordinal)
                .ThenBy(play => play.Right.ToString(), StringComparer.Ordinal).ThenBy(play => play.Wrong.ToString(), StringComparer.Ordinal),
        ];
    }

    /// <summary>The distractors of one change, each with its place among those of the same argument.</summary>
    private static IEnumerable<(int Choice, Distractor Play)> Of(TaskCase task, int at, ShownEntries shown)
    {
        var call = task.ReferencePlay[at];
        var leaves = JsonLeaf.Of(call.Arguments.ToElement()).ToArray();
        for (var n = 0; n < leaves.Length; n++)
        {
            var leaf = leaves[n];
            if (call.Free.Contains(leaf.Path.Split('/')[0]))
            {
                continue;
            }

            // A list is more easily mistaken by an entry that it does not hold than by one that it holds already.
            var others = shown.Others(leaf).Select(other =>
                    new Distractor(at, call.Name, leaf.Path, leaf.Value, other.Value, other.From, LeafEdit.Replace(call.Arguments, n, other.Value)))
                .OrderBy(play => leaves.Contains(new JsonLeaf(leaf.Path, play.Wrong)) ? 1 : 0)
                .ThenBy(play => Draw(task, play), StringComparer.Ordinal)
                .DistinctBy(play => play.Wrong);
            foreach (var (choice, play) in others.Take(MostValues).Index())
            {
                yield return (choice, play);
            }
        }
    }

    /// <summary>As good as chance, so that over many tasks every entry gets its turn.</summary>
    private static string Draw(TaskCase task, Distractor play) => ContentHash.Of(task.Key, play.Path, play.Right.ToString(), play.Wrong.ToString());
}
