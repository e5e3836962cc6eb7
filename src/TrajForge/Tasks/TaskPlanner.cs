using System.Globalization;
using TrajForge.Runs;

namespace TrajForge.Tasks;

/// <summary>
/// Makes the task of an index: its first template and number of goals follow from the index, its customer from a seeded permutation. Knows
/// nothing of other indexes, so tasks need never be stored to be made again.
/// </summary>
public sealed class TaskPlanner
{
    private const int MostGoals = 4;

    /// <summary>Customers tried with the templates that the index asks for.</summary>
    private const int StrictTries = 60;

    /// <summary>Customers tried in all; the later ones may have other templates for their second goal and on.</summary>
    private const int Tries = 240;

    private readonly IEnvironment _environment;
    private readonly PlanOptions _options;
    private readonly IConstraintTemplate[] _templates;
    private readonly Deck<int> _goals;
    private readonly Deck<bool> _exactIds;
    private readonly Deck<IConstraintTemplate>[] _decks;

    /// <exception cref="ArgumentException">A template is unknown, or shares are impossible.</exception>
    public TaskPlanner(IEnvironment environment, PlanOptions options)
    {
        _environment = environment;
        _options = options;
        var shares = Shares(environment, options);
        _templates = [.. shares.Where(s => s.Share > 0).Select(s => s.Template)];
        _goals = new Deck<int>(options.Seed, "goals", [.. options.Goals.OrderBy(g => g.Key).Select(g => (g.Key, g.Value))]);
        if (_goals.Block.Any(n => n is < 1 or > MostGoals))
        {
            throw new ArgumentException($"a task has 1 to {MostGoals} goals", nameof(options));
        }

        _exactIds = new Deck<bool>(options.Seed, "exact_ids", [(false, 1 - options.ExactIds), (true, options.ExactIds)]);
        _decks = [.. Enumerable.Range(1, MostGoals).Select(n => new Deck<IConstraintTemplate>(options.Seed, $"template.{Text(n)}", shares))];
    }

    /// <summary>The task of an index, or why there is none.</summary>
    public PlannedTask Plan(long index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        if (_environment.Customers.Count == 0)
        {
            return new PlannedTask(null, "the data holds no customer with orders");
        }

        var goals = _goals.At(index);
        var wanted = _decks.Take(goals).Select(deck => deck.At(index)).ToArray();
        var exactIds = _exactIds.At(index);
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var random = Rng.For(_options.Seed, "task", Text(index), Text(attempt));
            var customer = Customer(index, attempt, random);
            if (Draw(customer, wanted, exactIds, substitutes: attempt >= StrictTries, random) is { } parts
                && _environment.Identify(customer, exactIds, random.Fork("identity")) is { } identity)
            {
                return new PlannedTask(TaskAssembly.Assemble(_environment, _options, index, customer, identity, parts, random), null);
            }
        }

        return new PlannedTask(null, $"no customer found for {string.Join(" + ", wanted.Select(t => t.Info.Id))}");
    }

    private List<TaskPart>? Draw(string customer, IConstraintTemplate[] wanted, bool exactIds, bool substitutes, Rng random)
    {
        var parts = new List<TaskPart>();
        var taken = new HashSet<RecordRef>();
        foreach (var template in wanted)
        {
            var choices = substitutes && parts.Count > 0 ? random.Shuffle(_templates).Prepend(template) : [template];
            var part = choices.Select(choice => choice.Draw(new DrawContext
            {
                Customer = customer,
                Number = parts.Count + 1,
                Random = random.Fork(choice.Info.Id),
                Taken = taken,
                ExactIds = exactIds,
                Earlier = [.. parts],
            })).FirstOrDefault(drawn => drawn is not null);
            if (part is null)
            {
                return null;
            }

            parts.Add(part);
            taken.UnionWith(TaskAssembly.Changed(part));
        }

        return parts;
    }

    /// <summary>First the permutation's customer, so that all customers have their turn; then whoever is drawn.</summary>
    private string Customer(long index, int attempt, Rng random)
    {
        var customers = _environment.Customers;
        return attempt == 0
            ? Rng.For(_options.Seed, "customers", Text(index / customers.Count)).Shuffle(customers)[(int)(index % customers.Count)]
            : random.Pick(customers);
    }

    private static (IConstraintTemplate Template, double Share)[] Shares(IEnvironment environment, PlanOptions options)
    {
        var asked = options.Templates;
        if (asked is null)
        {
            return [.. environment.Templates.Select(template => (template, 1.0))];
        }

        var unknown = asked.Keys.Where(id => environment.Templates.All(t => t.Info.Id != id)).Order(StringComparer.Ordinal).ToArray();
        return unknown.Length == 0
            ? [.. environment.Templates.Where(t => asked.ContainsKey(t.Info.Id)).Select(t => (t, asked[t.Info.Id]))]
            : throw new ArgumentException($"environment '{environment.Id}' has no template '{string.Join("', '", unknown)}'", nameof(options));
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
