using System.Text.Json;
using TrajForge.Tasks;

namespace TrajForge.Datasets;

/// <summary>How evenly rows fill the categories of one factor (METHODS 0: diversity is measured on what passed).</summary>
/// <param name="Factor"><c>template</c>, <c>changes</c>, <c>reads</c>, <c>behaviour</c>, or <c>joint</c> for all at once.</param>
/// <param name="Declared">Categories there are.</param>
/// <param name="Found">Those that hold a row.</param>
/// <param name="Entropy">Shannon entropy of the rows over the categories / log of their number, in [0, 1]: 1 for equal shares; 1 too for a single category.</param>
public sealed record FactorCoverage(string Factor, int Declared, int Found, double Entropy)
{
    /// <summary>In [0, 1].</summary>
    public double Share => Declared == 0 ? 0 : (double)Found / Declared;
}

/// <summary>
/// Counts accepted rows over template x W x B x behaviour. A row with several templates, or several traits, counts for each by its share, so that
/// every row weighs the same.
/// </summary>
public sealed class Coverage
{
    private static readonly string[] Changes = ["0", "1", "2", "3+"], Reads = ["0", "1-2", "3-5", "6+"];

    private readonly Counts _templates;
    private readonly Counts _changes;
    private readonly Counts _reads;
    private readonly Counts _behaviours;
    private readonly Dictionary<(string, string, string, string), double> _joint = [];

    /// <param name="templates">Templates that were asked for.</param>
    /// <param name="behaviours">Behaviours that were asked for, and <c>cooperative</c>; those that come up besides are added.</param>
    /// <param name="refusals">Whether tasks without changes were asked for.</param>
    public Coverage(IEnumerable<string> templates, IEnumerable<string> behaviours, bool refusals) => (_templates, _changes, _reads, _behaviours) =
        (new("template", templates), new("changes", refusals ? Changes : Changes[1..]), new("reads", Reads), new("behaviour", behaviours));

    /// <summary>For a run: what its play identity asks for.</summary>
    public static Coverage Of(JsonText play)
    {
        var root = play.ToElement();
        return new Coverage(
            Shares(root, "tasks", "templates"),
            ["cooperative", .. Shares(root, "players", "behaviours")],
            root.TryGetProperty("tasks", out var tasks) && tasks.TryGetProperty("refusals", out var refusals) && refusals.GetDouble() > 0);
    }

    /// <summary>Each factor, then all at once.</summary>
    public IReadOnlyList<FactorCoverage> Figures =>
    [
        _templates.Figures, _changes.Figures, _reads.Figures, _behaviours.Figures,
        new("joint", _templates.Declared * _changes.Declared * _reads.Declared * _behaviours.Declared, _joint.Count,
            Entropy(_joint.Values, _templates.Declared * _changes.Declared * _reads.Declared * _behaviours.Declared)),
    ];

    /// <summary>An accepted row's task.</summary>
    public void Add(TaskCase task)
    {
        var (changes, reads) = (Band(task.Difficulty.Changes, Changes), Band(task.Difficulty.Reads, Reads));
        string[] behaviours = task.Behaviour.Traits.Count == 0 ? ["cooperative"] : [.. task.Behaviour.Traits];
        var weight = 1.0 / (task.Templates.Count * behaviours.Length);
        foreach (var template in task.Templates)
        {
            foreach (var behaviour in behaviours)
            {
                _templates.Add(template, weight);
                _changes.Add(changes, weight);
                _reads.Add(reads, weight);
                _behaviours.Add(behaviour, weight);
                var key = (template, changes, reads, behaviour);
                _joint[key] = _joint.GetValueOrDefault(key) + weight;
            }
        }
    }

    private static string Band(int number, string[] bands) => Array.Find(bands, band => Tasks.Band.Parse(band)!.Holds(number))!;

    private static IEnumerable<string> Shares(JsonElement root, string section, string name) =>
        root.TryGetProperty(section, out var found) && found.TryGetProperty(name, out var shares) && shares.ValueKind == JsonValueKind.Object
            ? shares.EnumerateObject().Where(share => share.Value.ValueKind == JsonValueKind.Number && share.Value.GetDouble() > 0).Select(share => share.Name)
            : [];

    private static double Entropy(IEnumerable<double> weights, int declared)
    {
        var some = weights.Where(weight => weight > 0).ToArray();
        var total = some.Sum();

        // Added in ascending order, so that the last digit does not depend on the order of rows.
        return some.Length == 0 ? 0 : declared <= 1 ? 1 : Math.Max(0, -some.Order().Sum(weight => weight / total * Math.Log(weight / total)) / Math.Log(declared));
    }

    private sealed class Counts(string factor, IEnumerable<string> declared)
    {
        private readonly SortedDictionary<string, double> _weights =
            new(declared.Distinct(StringComparer.Ordinal).ToDictionary(name => name, _ => 0.0, StringComparer.Ordinal), StringComparer.Ordinal);

        public int Declared => _weights.Count;

        public FactorCoverage Figures => new(factor, Declared, _weights.Values.Count(weight => weight > 0), Entropy(_weights.Values, Declared));

        public void Add(string name, double weight) => _weights[name] = _weights.GetValueOrDefault(name) + weight;
    }
}
