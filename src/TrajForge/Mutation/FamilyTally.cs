namespace TrajForge.Mutation;

/// <summary>Counts which families kill.</summary>
internal sealed class FamilyTally
{
    private readonly SortedDictionary<string, (int Kills, int Alone)> _families = new(StringComparer.Ordinal);

    public IReadOnlyList<FamilyFigures> Figures => [.. _families.Select(family => new FamilyFigures(family.Key, family.Value.Kills, family.Value.Alone))];

    public void Add(IReadOnlyList<string> failed)
    {
        var families = failed.Select(check => check.Split('.')[0]).Distinct(StringComparer.Ordinal).ToArray();
        foreach (var family in families)
        {
            var (kills, alone) = _families.GetValueOrDefault(family);
            _families[family] = (kills + 1, alone + (families.Length == 1 ? 1 : 0));
        }
    }
}
