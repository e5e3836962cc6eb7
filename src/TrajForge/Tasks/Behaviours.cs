using TrajForge.Chat;

namespace TrajForge.Tasks;

/// <summary>
/// Deals behaviours to indexes by decks, so that shares are exact over every block. A trait that cannot show in a task is not dealt: its partner
/// takes its place where that one can lead, and else the customer is cooperative.
/// </summary>
internal sealed class Behaviours
{
    /// <summary>Share of the customers with a trait who have its partner too; nothing is published about it, so it is ours.</summary>
    public const double Seconds = 0.3;

    private readonly Deck<string> _leading;
    private readonly Deck<bool> _seconds;
    private readonly Deck<string?> _personas;
    private readonly Deck<int> _insists;
    private readonly double _detours;

    public Behaviours(PlanOptions options)
    {
        var shares = options.Behaviours ?? new Dictionary<string, double> { [Traits.Cooperative] = 1 };
        if (shares.Keys.FirstOrDefault(word => !Traits.Leading.Contains(word)) is { } unknown)
        {
            throw new ArgumentException($"'{unknown}' is no leading behaviour", nameof(options));
        }

        _leading = new Deck<string>(options.Seed, "behaviours", [.. Traits.Leading.Where(shares.ContainsKey).Select(trait => (trait, shares[trait]))]);
        _seconds = new Deck<bool>(options.Seed, "behaviours.second", [(false, 1 - Seconds), (true, Seconds)]);
        _personas = new Deck<string?>(options.Seed, "personas", options.Personas ? [.. Personas.All.Select(persona => ((string?)persona.Id, 1.0))] : [(null, 1.0)]);
        _insists = new Deck<int>(options.Seed, "insists", [.. options.Insists.OrderBy(i => i.Key).Select(i => (i.Key, i.Value))]);
        _detours = options.Detours;
    }

    /// <param name="slot">The index, or the number of the pair.</param>
    /// <param name="canShow">Whether a trait shows in the task at all.</param>
    public Behaviour At(long slot, Func<string, bool> canShow) => new()
    {
        Traits = TraitsAt(slot, canShow),
        Persona = _personas.At(slot),
        Insists = _insists.At(slot),
        Detours = _detours,
    };

    /// <summary>Whether the goals alone allow the trait: who switches needs a second goal that need not wait for the first.</summary>
    public static bool GoalsAllow(string trait, IReadOnlyList<Goal> goals) =>
        trait != Traits.GoalSwitching || goals.Skip(1).Any(goal => goal.After.Count == 0);

    private IReadOnlyList<string> TraitsAt(long slot, Func<string, bool> canShow)
    {
        var leading = _leading.At(slot);
        if (leading == Traits.Cooperative)
        {
            return [];
        }

        var partner = Traits.PartnerOf(leading);
        if (!canShow(leading))
        {
            return partner is not null && Traits.Leading.Contains(partner) && canShow(partner) ? [partner] : [];
        }

        return partner is not null && _seconds.At(slot) && canShow(partner) ? [leading, partner] : [leading];
    }
}
