using TrajForge.Retail.State;

namespace TrajForge.Retail.Players;

/// <summary>What the customer has said about one goal, and how far it is.</summary>
internal sealed class HeardGoal(int number)
{
    private readonly List<BriefFact> _facts = [];

    public int Number => number;

    public string? Intent { get; set; }

    public IReadOnlyList<BriefFact> Facts => _facts;

    /// <summary>Slots of which the customer named all there is, or knows no more.</summary>
    public HashSet<string> Closed { get; } = [];

    /// <summary>Questions asked, with the answers given.</summary>
    public Dictionary<string, double?> Questions { get; } = [];

    /// <summary>The question that is being computed.</summary>
    public string? Asked { get; set; }

    /// <summary>The change that the last message proposed.</summary>
    public Change? Proposed { get; set; }

    public bool Confirmed { get; set; }

    public bool Done { get; set; }

    public IEnumerable<BriefFact> Of(string slot) => _facts.Where(fact => fact.Slot == slot);

    /// <summary>Facts of one number are parts of one thing; a correction replaces what was said before.</summary>
    public void Hear(DialogueAct act)
    {
        var details = act.Details;
        var at = _facts.FindIndex(fact => fact.Slot == act.Slot && fact.Number == act.Number && Merges(fact, act));
        if (at < 0)
        {
            _facts.Add(new BriefFact { Slot = act.Slot!, Number = act.Number, Details = details });
            return;
        }

        var kept = act.Kind == Acts.Correct ? [] : _facts[at].Details.Where(old => details.All(detail => detail.Name != old.Name));
        _facts[at] = _facts[at] with { Details = [.. kept, .. details] };
    }

    public void Forget(string slot)
    {
        _facts.RemoveAll(fact => fact.Slot == slot);
        Closed.Remove(slot);
    }

    /// <summary>The answer to the question that was being computed.</summary>
    public void Answer(double amount) => Questions[Asked!] = Math.Round(amount, 2);

    // The order may be described by several things of one number.
    private static bool Merges(BriefFact fact, DialogueAct act) =>
        act.Slot != Slots.Order || (act.Number > 0 && fact.Number > 0) || fact.Details.SequenceEqual(act.Details);
}

/// <summary>A change that is ready to be proposed and made.</summary>
internal sealed record Change
{
    public required string Intent { get; init; }

    public Order? Order { get; init; }

    public IReadOnlyList<Swap> Swaps { get; init; } = [];

    public PaymentMethod? Payment { get; init; }

    public string? Reason { get; init; }

    public Address? Address { get; init; }

    /// <summary>Same arguments.</summary>
    public bool SameAs(Change? other, string user) => other is not null && ChangeCall.Arguments(this, user) == ChangeCall.Arguments(other, user);
}

/// <summary>An item to act on, and what it becomes where it is exchanged.</summary>
internal sealed record Swap(int Number, OrderItem Item, Variant? Into);
