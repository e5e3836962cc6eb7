using System.Globalization;
using TrajForge.Chat;
using TrajForge.Chat.Scripted;
using TrajForge.Runs;

namespace TrajForge.Tasks;

/// <summary>
/// Makes the task of an index: its first template and number of goals follow from the index, its customer from a seeded permutation. Knows
/// nothing of other indexes, so tasks need never be stored to be made again.
/// </summary>
public sealed class TaskPlanner
{
    /// <summary>Most goals that a task may have.</summary>
    internal const int MostGoals = 6;

    /// <summary>Customers tried with the templates that the index asks for.</summary>
    private const int StrictTries = 60;

    /// <summary>Customers tried in all; the later ones may have other templates for all but the first draw, and where a cell is aimed at for that too.</summary>
    private const int Tries = 240;

    /// <summary>Cells of at most so many reads are looked for among briefs that name exact ids too.</summary>
    private const int FewReads = 2;

    private readonly IEnvironment _environment;
    private readonly PlanOptions _options;
    private readonly TaskGrid _grid;
    private readonly Deck<int> _goals;
    private readonly Deck<bool> _exactIds;
    private readonly Deck<bool> _refusals;
    private readonly Behaviours _behaviours;
    private readonly TemplateDecks _templates;

    /// <exception cref="ArgumentException">A template is unknown, shares are impossible, or chains of the templates make no task of some number of goals.</exception>
    public TaskPlanner(IEnvironment environment, PlanOptions options)
    {
        _environment = environment;
        _options = options;
        _grid = new TaskGrid(options.Seed, options.Grid, options.Refusals > 0);
        _goals = new Deck<int>(options.Seed, "goals", [.. options.Goals.OrderBy(g => g.Key).Select(g => (g.Key, g.Value))]);
        if (_goals.Block.Any(n => n is < 1 or > MostGoals))
        {
            throw new ArgumentException($"a task has 1 to {MostGoals} goals", nameof(options));
        }

        _exactIds = new Deck<bool>(options.Seed, "exact_ids", [(false, 1 - options.ExactIds), (true, options.ExactIds)]);
        _refusals = new Deck<bool>(options.Seed, "refusals", [(false, 1 - options.Refusals), (true, options.Refusals)]);
        _behaviours = new Behaviours(options);
        _templates = new TemplateDecks(options.Seed, Shares(environment, options), Numbers(_grid, _goals.Block));
    }

    /// <summary>Every number of goals that a task may have.</summary>
    internal static IReadOnlyList<int> Numbers(TaskGrid grid, IEnumerable<int> asked) =>
        [.. asked.SelectMany(_ => grid.Cells, (goals, cell) => grid.IsOne ? goals : Within(cell, goals)).Distinct().Order()];

    /// <summary>The task of an index, or why there is none.</summary>
    public PlannedTask Plan(long index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        if (_environment.Customers.Count == 0)
        {
            return new PlannedTask(null, "the data holds no customer with orders");
        }

        var deal = Deal(index);
        var met = 0;
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var random = Rng.For(_options.Seed, "task", Text(deal.Seed), Text(attempt));
            var customer = Customer(deal.Seed, attempt, random);
            var exactIds = deal.ExactIds || (!_grid.IsOne && deal.Cell.Reads.High <= FewReads && attempt % 2 == 1);
            if (Draw(customer, deal, exactIds, substitutes: attempt >= StrictTries, random) is { } parts
                && !Meets(customer, parts, ref met)
                && _environment.Identify(customer, exactIds, random.Fork("identity")) is { } identity
                && Make(index, deal, customer, identity, parts, random) is { } task)
            {
                return new PlannedTask(task, null);
            }
        }

        var where = _grid.IsOne ? $"for {string.Join(" + ", deal.Wanted.Select(t => t.Info.Id))}" : $"in cell {deal.Cell.Name}";
        return new PlannedTask(null, $"no customer found {where}{(met > 0 ? " away from the tasks to avoid" : "")}");
    }

    private bool Meets(string customer, List<TaskPart> parts, ref int met)
    {
        var meets = _options.Avoid?.Meets(customer, parts) ?? false;
        met += meets ? 1 : 0;
        return meets;
    }

    /// <summary>What the decks give an index. The two indexes of a pair get the same, and where one is declined the same seed.</summary>
    private TaskDeal Deal(long index)
    {
        var slot = _options.Refusals > 0 ? index / 2 : index;
        var cell = _grid.At(index);
        var twin = _refusals.At(slot);
        var goals = _grid.IsOne ? _goals.At(slot) : Within(cell, _goals.At(slot));
        return new TaskDeal
        {
            Seed = twin ? slot * 2 : index,
            Cell = cell,
            Goals = goals,
            Wanted = _templates.Deal(goals, slot),
            ExactIds = _exactIds.At(slot),
            Twin = twin,
            Declined = twin && index % 2 == 0,
            Slot = slot,
        };
    }

    /// <summary>Most goals are one change, so the cell's number of changes is the number of goals to begin with.</summary>
    private static int Within(GridCell cell, int asked) =>
        Math.Clamp(asked, Math.Min(cell.Changes.Low, MostGoals), Math.Min(cell.Changes.High, MostGoals));

    private TaskCase? Make(long index, TaskDeal deal, string customer, Identification identity, List<TaskPart> granted, Rng random)
    {
        var (face, words) = (random.Fork("face"), random.Fork("words"));
        if (deal.Cell != TaskGrid.Everything && !deal.Cell.Holds(TaskAssembly.Measure(_environment, identity, granted)))
        {
            return null;
        }

        var parts = deal.Twin ? Twins.Face(granted, deal.Declined, face) : [.. granted.Select(part => part with { Twin = null })];
        if (parts is null)
        {
            return null;
        }

        var behaviour = _behaviours.At(deal.Slot, trait => CanShow(trait, identity, granted));
        var task = TaskAssembly.Assemble(_environment, index, customer, identity, parts, behaviour, words);
        return deal.Twin ? TaskKeys.Paired(task) : task;
    }

    /// <summary>Whether a scripted customer of these goals could show the trait; customers of other kinds can show any that the goals allow.</summary>
    private bool CanShow(string trait, Identification identity, List<TaskPart> parts)
    {
        Goal[] goals = [.. parts.Select(part => part.Goal)];
        if (!Behaviours.GoalsAllow(trait, goals))
        {
            return false;
        }

        return trait is not (Traits.Contradiction or Traits.Fabrication)
            || _environment is not IScriptedPlayers players
            || players.CreateCustomer(new CustomerSeat
            {
                Brief = new Brief { Identity = identity.Facts, Goals = goals, Text = "" },
                Behaviour = new Behaviour(),
                Random = Rng.For(_options.Seed, "can_show"),
            }) is not ScriptedCustomer customer
            || customer.CanShow(trait);
    }

    private List<TaskPart>? Draw(string customer, TaskDeal deal, bool exactIds, bool substitutes, Rng random)
    {
        var parts = new List<TaskPart>();
        var taken = new HashSet<RecordRef>();
        while (parts.Count < deal.Goals)
        {
            var room = deal.Goals - parts.Count;
            var template = _templates.At(parts.Count + 1, room, deal.Slot);
            var choices = substitutes && (parts.Count > 0 || !_grid.IsOne) ? random.Shuffle(_templates.Fitting(room)).Prepend(template) : [template];
            var chain = choices.Select(choice => Chain(choice, choice.Draw(new DrawContext
            {
                Customer = customer,
                Number = parts.Count + 1,
                Random = random.Fork(choice.Info.Id),
                Taken = taken,
                ExactIds = exactIds,
                Earlier = [.. parts],
            }))).FirstOrDefault(drawn => drawn.Length > 0);
            if (chain is null)
            {
                return null;
            }

            parts.AddRange(chain);
            taken.UnionWith(chain.SelectMany(TaskAssembly.Changed));
        }

        return parts;
    }

    /// <summary>The goals of a draw one after another; none where nothing was drawn.</summary>
    private static TaskPart[] Chain(IConstraintTemplate template, TaskPart? first)
    {
        var chain = new List<TaskPart>();
        for (var part = first; part is not null; part = part.Then)
        {
            chain.Add(part with { Then = null });
        }

        return chain.Count == 0 || chain.Count == template.Info.Goals
            ? [.. chain]
            : throw new InvalidOperationException($"template '{template.Info.Id}' drew {Text(chain.Count)} goals, not {Text(template.Info.Goals)} as it says");
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

/// <summary>What the decks give an index before any record is looked at.</summary>
internal sealed record TaskDeal
{
    public required long Seed { get; init; }

    public required GridCell Cell { get; init; }

    public required int Goals { get; init; }

    /// <summary>Templates that make as many goals, unless others take their places.</summary>
    public required IReadOnlyList<IConstraintTemplate> Wanted { get; init; }

    public required bool ExactIds { get; init; }

    /// <summary>The task is one of a pair.</summary>
    public required bool Twin { get; init; }

    /// <summary>It is the one of the pair in which a wish is declined.</summary>
    public required bool Declined { get; init; }

    /// <summary>What decks of things that a pair shares are dealt by.</summary>
    public required long Slot { get; init; }
}
