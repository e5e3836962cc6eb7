using TrajForge.Grounding;

namespace TrajForge.Cli;

/// <summary>Sums where arguments come from, task by task.</summary>
internal sealed class OriginTally
{
    /// <summary>How often each kind came up, by tool, both in ordinal order.</summary>
    public SortedDictionary<string, Tally> Tools { get; } = new(StringComparer.Ordinal);

    /// <summary>Arguments whose value nobody who plays can know.</summary>
    public List<NowhereArgument> Nowhere { get; } = [];

    public void Add(long index, IReadOnlyList<ArgumentOrigin> origins)
    {
        foreach (var origin in origins)
        {
            var kinds = Tools.TryGetValue(origin.Tool, out var found) ? found : Tools[origin.Tool] = new Tally();
            kinds.Add(origin.Kind.ToString().ToLowerInvariant());
            if (origin.Kind == OriginKind.Nowhere)
            {
                Nowhere.Add(new NowhereArgument(index, origin.Tool, origin.Path, origin.Value));
            }
        }
    }
}

/// <summary>One value that comes from nowhere.</summary>
internal sealed record NowhereArgument(long Index, string Tool, string Path, JsonText Value);
